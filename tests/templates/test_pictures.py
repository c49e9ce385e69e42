"""The easy-read pictures: ours are fit for a mail, and a pack of one's own takes their place where it can be used."""

import struct
import zlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from app.checks.stated import stated
from app.settings import read_settings
from templates.pictures import FOLDER, LARGEST_FILE, LONGEST_ALT, names, picture, wrong_with


def png(width: int, height: int, filling: bytes = b"") -> bytes:
    """As much of a PNG as is looked at."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + b"IHDR"
        + head
        + struct.pack(">I", zlib.crc32(b"IHDR" + head))
        + filling
    )


def codes(pack: Path) -> Sequence[str]:
    return [why.code.removeprefix("pictures_pack.") for why in wrong_with(pack)]


@pytest.mark.parametrize("name", sorted(names()))
def test_each_of_ours_is_square_small_and_has_words(name: str) -> None:
    ours = picture(name, "en")
    assert struct.unpack(">II", ours.bytes[16:24]) >= (144, 144)
    assert len(ours.bytes) < LARGEST_FILE
    assert 0 < len(ours.alt) < LONGEST_ALT


def test_they_come_with_their_licence_and_their_makers_name() -> None:
    assert "CC BY-SA" in (FOLDER / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "OpenMoji" in (FOLDER / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "ShareAlike" in (FOLDER / "LICENCE").read_text(encoding="utf-8")


def test_a_pack_with_one_picture_changes_that_one_alone(tmp_path: Path) -> None:
    (tmp_path / "phone.png").write_bytes(png(200, 200))
    assert picture("phone", "en", tmp_path).bytes == png(200, 200)
    assert picture("phone", "en", tmp_path).alt == "A phone"
    assert picture("mail", "en", tmp_path) == picture("mail", "en")
    assert codes(tmp_path) == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"GIF89a", "no_png"),
        (b"", "no_png"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no_png"),
        (png(200, 100), "shape"),
        (png(64, 64), "shape"),
        (png(200, 200, b"x" * LARGEST_FILE), "large"),
    ],
)
def test_a_picture_that_cannot_be_used_is_ours_instead_and_said(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "phone.png").write_bytes(data)
    assert picture("phone", "en", tmp_path) == picture("phone", "en")
    assert codes(tmp_path) == [code]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, ["empty"]),
        ({"unicorn.png": png(200, 200)}, ["empty", "unknown"]),
        ({"phone.png": png(200, 200), "alt.toml": b"{"}, ["alt"]),
    ],
)
def test_a_pack_that_shows_nothing_is_said(tmp_path: Path, files: dict[str, bytes], expected: list[str]) -> None:
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert codes(tmp_path) == expected
    assert codes(tmp_path / "nowhere") == ["no_folder"]


def test_kept_check_says_it_of_the_folder_that_is_set(tmp_path: Path) -> None:
    def found(**settings: object) -> list[bool]:
        listed = stated(read_settings(**settings), date(2026, 5, 1))  # Friday 1 May 2026
        return [one.ok for one in listed if one.what == "KEPT_PICTURES"]

    assert found() == []
    assert found(pictures=tmp_path) == [False]
    (tmp_path / "phone.png").write_bytes(png(200, 200))
    assert found(pictures=tmp_path) == [True]


def test_a_name_never_leads_out_of_the_pack(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        picture("../outside", "en", tmp_path)
