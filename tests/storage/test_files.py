"""Whole files only, even where other programs hold them for a moment."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.errors import DiskFullError, FileReadOnlyError
from desktop_app.storage.files import explain, replace_with_retry, write_whole


def _held(times: int, code: int) -> Callable[[Path, Path], object]:
    left = [times]

    def replace(source: Path, target: Path) -> object:
        if left[0]:
            left[0] -= 1
            refused = PermissionError("held")
            refused.winerror = code  # type: ignore[attr-defined,unused-ignore]  # Windows sets it
            raise refused
        return source.replace(target)

    return replace


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_waited_for(tmp_path: Path, code: int) -> None:
    (tmp_path / "new").write_text("new", "utf-8")
    waited: list[float] = []
    replace_with_retry(tmp_path / "new", tmp_path / "old", replace=_held(3, code), sleep=waited.append)
    assert ((tmp_path / "old").read_text("utf-8"), waited) == ("new", [0.05, 0.1, 0.2])


def test_a_file_that_stays_held_is_refused_and_the_new_one_kept(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("new", "utf-8")
    waited: list[float] = []
    with pytest.raises(FileReadOnlyError):
        replace_with_retry(tmp_path / "new", tmp_path / "old", replace=_held(99, 5), sleep=waited.append)
    assert 2 < sum(waited) < 3
    assert (tmp_path / "new").exists()


def test_another_refusal_is_not_waited_for(tmp_path: Path) -> None:
    waited: list[float] = []
    with pytest.raises(FileReadOnlyError):
        replace_with_retry(tmp_path / "absent", tmp_path / "old", sleep=waited.append)
    assert waited == []


def test_a_whole_file_replaces_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    write_whole(tmp_path / "file", b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"new"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileReadOnlyError):
        write_whole(tmp_path / "absent" / "file", b"")


def test_what_cannot_be_written_whole_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_number: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(DiskFullError):
        write_whole(tmp_path / "file", b"half")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_is_named(number: int) -> None:
    assert isinstance(explain(OSError(number, os.strerror(number)), Path("x")), DiskFullError)
