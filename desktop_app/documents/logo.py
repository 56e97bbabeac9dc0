"""Logos: pictures from outside, checked before they are decoded, kept small."""

import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from desktop_app.domain.errors import ImageRefusedError

MOST_PIXELS = 40_000_000
MOST_BYTES = 20_000_000
_LONGEST_SIDE = 1_200
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP")


def check_logo(data: bytes) -> bytes:
    """Return a picture as a PNG of at most 1,200 pixels a side.

    Raises:
        ImageRefusedError: No picture, damaged, or more than 40 million pixels (a bomb).
    """
    if len(data) > MOST_BYTES:
        raise ImageRefusedError
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _png(data)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as error:
        raise ImageRefusedError from error


def _png(data: bytes) -> bytes:
    with Image.open(BytesIO(data), formats=_FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise ImageRefusedError
        small = image.convert("RGBA")
        small.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
        written = BytesIO()
        small.save(written, format="PNG", optimize=True)
        return written.getvalue()
