"""Pictures that come from outside."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from desktop_app.documents.logo import MOST_BYTES, check_logo
from desktop_app.domain.errors import ImageRefusedError
from tests.documents.sheets import a_picture


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _bomb(side: int) -> bytes:
    """Return a small PNG that promises ``side`` by ``side`` pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP"])
def test_usual_pictures_become_png(form: str) -> None:
    assert _opened(check_logo(a_picture(form=form))).format == "PNG"


def test_a_large_picture_becomes_small_in_its_proportion() -> None:
    assert _opened(check_logo(a_picture(3_000, 1_500))).size == (1_200, 600)


def test_a_small_picture_keeps_its_pixels() -> None:
    assert _opened(check_logo(a_picture(31, 17))).size == (31, 17)


def test_a_checked_picture_checks_again() -> None:
    once = check_logo(a_picture())
    assert check_logo(once) == once


@pytest.mark.parametrize("side", [6_500, 12_000, 30_000, 2_000_000_000])
def test_a_bomb_is_refused_before_it_unfolds(side: int) -> None:
    bomb = _bomb(side)
    assert len(bomb) < 2_000
    with pytest.raises(ImageRefusedError):
        check_logo(bomb)


def test_too_many_bytes_are_refused() -> None:
    with pytest.raises(ImageRefusedError):
        check_logo(a_picture() + bytes(MOST_BYTES))


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"%PDF-1.7", b"GIF89a", b"<svg xmlns='x'/>", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ImageRefusedError):
        check_logo(data)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP", "TIFF", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_picture_is_refused(form: str, share: float) -> None:
    whole = _noise(form)
    with pytest.raises(ImageRefusedError):
        check_logo(whole[: int(len(whole) * share)])


def _noise(form: str) -> bytes:
    written = BytesIO()
    Image.effect_noise((90, 70), 60).save(written, form)
    return written.getvalue()


@pytest.mark.parametrize("place", range(0, 1_400, 70))
def test_a_damaged_picture_is_drawn_or_refused(place: int) -> None:
    whole = bytearray(_noise("PNG"))
    whole[place : place + 8] = b"\xff\x00\xff\x7f\x00\x00\x00\x01"
    try:
        drawn = check_logo(bytes(whole))
    except ImageRefusedError:
        return
    assert _opened(drawn).format == "PNG"
