"""A caseload as a workbook: the same document as in JSON, the same problems, and nothing from a file that means harm."""

import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from bot.documents.caseload import NotACaseload, read_caseload_file
from templates.say import say
from tests.caseloads import SAM
from tests.command import kept

Rows = Sequence[Sequence[object]]

AT_TEN = datetime(2026, 6, 16, 10)  # noqa: DTZ001 Excel knows no zones

SHEETS: Mapping[str, Rows] = {
    "Contacts": [
        ("Ref", "Email", "Name", "Organisation", "Role", "Manager", "Slack", "Language", "Style", "Channel", "Time zone"),
        ("kim", "kim@example.org", "Kim Osei", "Northbank NHS Trust", "Nurse", "mo@example.org", "U0KIM", "en", "plain", "mail", "Europe/London"),
        (),
        (None, "mo@example.org", "Mo Adeyemi"),
    ],
    "people": [
        ("ref", "known as", "full name", "born", "ehc plan", "style", "rating", "consent", "consent.on", "consent.explained_in"),
        ("K7Q2", "Sam", "Sam Example", date(2009, 4, 2), "Yes", "easy", "amber", "given", date(2026, 1, 5), "easy read"),
    ],
    "circles": [("person", "contact", "as", "may know"), ("K7Q2", "kim@example.org", "care_coordinator", True)],
    "reviews": [
        ("ref", "person", "kind", "held_on", "starts_at", "minutes", "where", "chair", "attendees"),
        ("K7Q2-R1", "K7Q2", "community", date(2026, 4, 21), None, None, None, "mo@example.org"),
        ("K7Q2-R2", "K7Q2", "community", None, AT_TEN, 90, "Northbank House", "mo@example.org", "kim@example.org:panel:virtual"),
    ],
    "events": [("person", "what", "on", "setting"), ("K7Q2", "admitted", date(2026, 3, 2), "hospital")],
    "actions": [
        ("ref", "person", "review", "what", "what easy", "why", "owner", "due", "status", "safety", "needs check"),
        (
            "K7Q2-3", "K7Q2", "K7Q2-R1", "Arrange a physical health check", "Sam will see a nurse for a health check.",
            "Sam has not had one since 2024", "kim@example.org", date(2026, 5, 22), "open", "yes", "no",
        ),
    ],
    "Sheet1": [],
}  # fmt: skip


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    book, out = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(out)
    return out.getvalue()


def saved(folder: Path, raw: bytes, name: str = "caseload.xlsx") -> Path:
    (folder / name).write_bytes(raw)
    return folder / name


def load(folder: Path, sheets: Mapping[str, Rows]) -> Any:
    saved(folder, workbook(sheets))
    return kept(folder, "load", "caseload.xlsx", "--json")


def test_it_is_the_same_caseload_as_in_json(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(SAM))
    first = kept(tmp_path, "load", "caseload.json", "--json")
    again = load(tmp_path, SHEETS)
    assert (again.code, again.document) == (0, {**first.document, "added": 0, "changed": 0})


def test_it_is_loaded_into_an_empty_database(tmp_path: Path) -> None:
    done = load(tmp_path, SHEETS)
    assert (done.code, done.document["added"], done.document["problems"]) == (0, 8, [])
    history = kept(tmp_path, "history", "K7Q2-3", "--json").document
    assert (history["owner"], history["due"]) == ("kim", "2026-05-22")


def changed(section: str, *rows: Sequence[object]) -> Mapping[str, Rows]:
    return {**SHEETS, section: rows}


ACTION = ("ref", "what", "owner", "due")
PROBLEMS: Mapping[str, tuple[Mapping[str, Rows], dict[str, str]]] = {
    "an owner whom nobody knows": (
        changed("actions", ACTION, ("A1", "Ring", "kim", date(2026, 5, 22)), (), ("A2", "Write", "pat", date(2026, 5, 22))),
        {"actions row 4, owner": "Nobody in the file or in Kept is “pat”. Add this contact, or mend the spelling."},
    ),
    "a day as people write it": (
        changed("actions", ACTION, ("A1", "Ring", "kim", "22/05/2026")),
        {"actions row 2, due": "This needs a day such as 2026-06-16."},
    ),
    "a heading that is no key, once": (
        changed("actions", (*ACTION, "Colour"), *((f"A{n}", "Ring", "kim", None, "red") for n in range(9))),
        {"actions row 2, colour": "Nothing is called “colour” here."},
    ),
    "a heading that stands twice": (
        changed("actions", (*ACTION, "Owner"), ("A1", "Ring", "kim", None, "mo@example.org")),
        {"actions row 2, owner": "This key stands twice in one entry. Keep the one that counts."},
    ),
    "a sheet that is no section": ({**SHEETS, "Notes": [("Dear Kim",), ("hello",)]}, {"notes": "Nothing is called “notes” here."}),
    "two sheets of one name": (
        {**SHEETS, "Actions ": SHEETS["actions"]},
        {"actions": "This key stands twice in one entry. Keep the one that counts."},
    ),
    "a formula that nobody worked out": (
        changed("actions", ACTION, ("A1", '="Ring " & "the GP"', "kim", None)),
        {"actions row 2, what": "This is a formula that was never worked out. Type the value itself."},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "said"), PROBLEMS.values(), ids=PROBLEMS)
def test_each_problem_names_its_row_and_nothing_is_stored(
    tmp_path: Path, sheets: Mapping[str, Rows], said: dict[str, str]
) -> None:
    done = load(tmp_path, sheets)
    assert done.code == 1
    assert {
        one["where"]: one["words"][: len(words)] for one, words in zip(done.document["problems"], said.values(), strict=True)
    } == said
    assert kept(tmp_path, "history", "K7Q2-3", "--json").code == 2


def with_part(raw: bytes, name: str, data: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in dict.fromkeys([*old.namelist(), name]):
            new.writestr(part, data if part == name else old.read(part))
    return out.getvalue()


GOOD = workbook(SHEETS)
ENTITY = b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a SYSTEM "file:///etc/hostname">]><z>&a;</z>'
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
HARMFUL = {
    "half of it": (GOOD[: len(GOOD) // 2], "workbook_broken"),
    "a zip of something else": (with_part(b"PK\x05\x06" + bytes(18), "letter.txt", b"Dear Kim"), "workbook_broken"),
    "a zip bomb": (with_part(GOOD, "xl/worksheets/sheet1.xml", b"<a>" + b" " * 60_000_000), "workbook_too_large_inside"),
    "words without end": (with_part(GOOD, "xl/sharedStrings.xml", b"<a>" + b" " * 30_000_000), "workbook_too_large_inside"),
    "an entity of its own": (with_part(GOOD, "xl/sharedStrings.xml", ENTITY), "workbook_unsafe"),
    "no XML": (with_part(GOOD, "xl/workbook.xml", b"hello"), "workbook_broken"),
    "a password": (LOCKED, "workbook_password"),
    "a row without end": (workbook({"contacts": [("ref",) * 70]}), "workbook_too_wide"),
}


@pytest.mark.parametrize(("raw", "code"), HARMFUL.values(), ids=HARMFUL)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, raw: bytes, code: str) -> None:
    with pytest.raises(NotACaseload) as refused:
        read_caseload_file(saved(tmp_path, raw))
    assert refused.value.reason.code == f"caseload.{code}"
    sentence = say(type(refused.value.reason)(refused.value.reason.code, {**refused.value.reason.facts, "name": "caseload.xlsx"}))
    done = kept(tmp_path, "load", "caseload.xlsx", "--json")
    assert (done.code, done.document) == (3, {"error": sentence})
