"""A caseload's file: told by its content, and one sentence for whatever is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.documents.caseload import LARGEST, LARGEST_TOML, NotACaseload, read_caseload_file
from rules.caseload import Doubled
from templates.say import say
from tests.caseloads import SAM

TOML = """
# A caseload
[[contacts]]
ref = "kim"
other_addresses = ["k@example.org"]

[[actions]]
ref = "A1"
due = 2026-05-22
"""
TEXT = json.dumps({"people": [{"ref": "K7Q2", "known_as": "Zoë"}]}, ensure_ascii=False)


def saved(folder: Path, raw: bytes, name: str = "caseload") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def refused(path: Path) -> str:
    with pytest.raises(NotACaseload) as refusal:
        read_caseload_file(path)
    reason = refusal.value.reason
    sentence = say(type(reason)(reason.code, {**reason.facts, "name": path.name}))
    assert sentence.startswith(path.name)
    assert sentence.endswith(".")
    return reason.code.removeprefix("caseload.")


@pytest.mark.parametrize("name", ["caseload.json", "caseload.toml", "caseload.xlsx", "caseload"])
def test_a_file_is_told_by_its_content_and_not_by_its_name(tmp_path: Path, name: str) -> None:
    assert read_caseload_file(saved(tmp_path, json.dumps(SAM).encode(), name)) == SAM
    toml = read_caseload_file(saved(tmp_path, TOML.encode(), name))
    assert list(toml) == ["contacts", "actions"]


ENCODED = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODED)
def test_whichever_way_its_letters_were_saved(tmp_path: Path, encoding: str) -> None:
    assert read_caseload_file(saved(tmp_path, TEXT.encode(encoding))) == json.loads(TEXT)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_toml_may_begin_with_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    assert "contacts" in read_caseload_file(saved(tmp_path, TOML.encode(encoding)))


def test_a_key_that_stands_twice_is_marked_and_nothing_is_guessed(tmp_path: Path) -> None:
    found: Any = read_caseload_file(saved(tmp_path, b'{"actions": [{"ref": "A1", "owner": "kim", "owner": "mo"}]}'))
    assert found["actions"] == [{"ref": "A1", "owner": Doubled.TWICE}]


RUBBISH: list[tuple[bytes, str]] = [
    (b"", "nothing_in_it"),
    (b" \n\t ", "nothing_in_it"),
    (b"\xef\xbb\xbf", "nothing_in_it"),
    (b"PK\x03\x04 a workbook", "workbook_broken"),
    (b"%PDF-1.7 a letter", "neither"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook", "workbook_old"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "letters"),
    (b"\x00" * 5000, "not_text_at_all"),
    ("{\"people\": [{\"ref\": \"Zoë\"}]}".encode("latin-1"), "letters"),
    (b"ref,email\nkim,kim@example.org\n", "neither"),
    (b"<html><body>caseload</body></html>", "neither"),
    (b"Dear Kim, here is the caseload.", "neither"),
    (b'"people"', "neither"),
    (b"42", "neither"),
    (b"null", "neither"),
    (b"[]", "neither"),
    (b'[{"ref": "kim"}]', "neither"),
    (b'{"people": [{"ref": "K7Q2"}', "cut_off"),
    (b'{"people": [{"ref": "K7', "cut_off"),
    (b'{"people": [}', "broken"),
    (b"{'people': []}", "broken"),
    (b'{"people": [],}', "broken"),
    (b'{"people": []} {"people": []}', "broken"),
    (b'{"people": [{"ref": "K\x01"}]}', "broken"),
    (b'{"a":' * 200_000, "too_deep"),
    (b'{"a": ' + b"[" * 200_000, "too_deep"),
    (b"a = " + b"[" * 200_000, "too_deep"),
    (b'{"a": ' + b"9" * 10_000 + b"}", "endless_number"),
    (b"a = " + b"9" * 10_000, "endless_number"),
    (b'[[people]]\nref = "K7Q2"\nref = "K7Q3"\n', "broken"),
    (b'[[people]]\nref = K7Q2\n', "broken"),
    (b"[[people]\nref = 1\n", "neither"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "code"), RUBBISH, ids=[f"{code}-{n}" for n, (_, code) in enumerate(RUBBISH)])
def test_rubbish_gets_one_sentence(tmp_path: Path, raw: bytes, code: str) -> None:
    assert refused(saved(tmp_path, raw, "caseload.json")) == code


def test_numbers_that_are_none_are_for_the_reader_to_refuse(tmp_path: Path) -> None:
    found: Any = read_caseload_file(saved(tmp_path, b'{"reviews": [{"minutes": NaN}, {"minutes": 1e999}]}'))
    assert [type(one["minutes"]) for one in found["reviews"]] == [float, float]


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere.json") == "not_there"
    assert refused(tmp_path) == "folder"


@pytest.mark.parametrize(
    ("size", "start", "code"), [(LARGEST + 1, b"{", "too_large"), (LARGEST_TOML + 1, b"a = '", "too_large_toml")]
)
def test_a_file_that_is_too_large(tmp_path: Path, size: int, start: bytes, code: str) -> None:
    path = tmp_path / "caseload"
    with path.open("wb") as file:
        file.write(start)
        file.write(b" " * (size - len(start) - 1) + b"x")
    assert refused(path) == code
