"""A file that is no plan raises one reason, whatever is wrong with it, and each reason has its sentence."""

import re
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as NewDocument
from openpyxl import Workbook

import bot.documents
from bot.documents import Unreadable
from bot.plans import read_plan_file, unreadable_words
from rules.reasons import because
from templates.say import phrases, say

TODAY = date(2026, 6, 3)  # a Wednesday
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10))
    + "]><z>&a9;</z>"
)


def word() -> bytes:
    document, out = NewDocument(), BytesIO()
    table = document.add_table(2, 2)
    for at, text in enumerate(("Action", "Owner", "Ring the GP", "Kim Osei")):
        table.cell(at // 2, at % 2).text = text
    document.save(out)
    return out.getvalue()


def excel() -> bytes:
    workbook, out = Workbook(), BytesIO()
    for row in (("Action", "Owner"), ("Ring the GP", "Kim Osei")):
        workbook.worksheets[0].append(row)
    workbook.save(out)
    return out.getvalue()


def with_part(office: bytes, name: str, data: bytes | str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(office)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in {*old.namelist(), name}:
            new.writestr(part, data if part == name else old.read(part))
    return out.getvalue()


def bomb(office: bytes, name: str, megabytes: int) -> bytes:
    return with_part(office, name, b"<a>" + b" " * (megabytes * 1_000_000))


def lying(office: bytes) -> bytes:
    """The last part says that it is smaller than it is."""
    data = bytearray(office)
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "empty"),
    "only space": (lambda: b"\xef\xbb\xbf \n\t\n", "empty"),
    "a PDF called .docx": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 9, "pdf"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
    "a photo": (lambda: b"\xff\xd8\xff\xe0" + bytes(99), "picture"),
    "a locked file": (lambda: OLE + bytes(999) + "EncryptedPackage".encode("utf-16-le") + bytes(99), "password"),
    "an old Word file": (lambda: OLE + bytes(2999), "old_office"),
    "half a zip": (lambda: word()[: len(word()) // 2], "broken"),
    "a zip without its end": (lambda: word()[:-10], "broken"),
    "a zip with a torn part": (lambda: word()[:5000] + b"\x00" * 900 + word()[5900:], "broken"),
    "Word that is no XML": (lambda: with_part(word(), "word/document.xml", "hello"), "broken"),
    "Excel that is no XML": (lambda: with_part(excel(), "xl/workbook.xml", "hello"), "broken"),
    "tables 5,000 deep": (
        lambda: with_part(word(), "word/document.xml", "<z>" + "<w>" * 5000 + "</w>" * 5000 + "</z>"),
        "broken",
    ),
    "a lying zip": (lambda: lying(excel()), "broken"),
    "another zip": (lambda: with_part(b"PK\x05\x06" + bytes(18), "a.txt", "hello"), "packed"),
    "a zip bomb in Word": (lambda: bomb(word(), "word/document.xml", 41), "too_large_inside"),
    "a zip bomb in Excel": (lambda: bomb(excel(), "xl/worksheets/sheet1.xml", 41), "too_large_inside"),
    "a zip bomb of pictures": (lambda: bomb(word(), "word/media/a.png", 151), "too_large_inside"),
    "entities in Word": (lambda: with_part(word(), "word/document.xml", ENTITIES), "unsafe"),
    "entities in Excel": (lambda: with_part(excel(), "xl/sharedStrings.xml", ENTITIES), "unsafe"),
    "entities in 16 bits": (lambda: with_part(word(), "word/document.xml", ENTITIES.encode("utf-16")), "unsafe"),
    "rich text": (lambda: b"{\\rtf1 Action}", "rich_text"),
    "a web page": (lambda: b"<!DOCTYPE html><table><tr><td>Action</td></tr></table>", "web_page"),
    "half a letter of 16 bits": (lambda: "Action,Owner\nCafé,Kim\n".encode("utf-16-le")[:-1], "letters"),
    "two encodings in one": (lambda: b"Action,Owner\nCaf\xc3\xa9 \xff\x81,Kim\n", "letters"),
    "Japanese of 1978": (lambda: "Action,Owner\n歯医者を予約する,山田\n".encode("shift-jis"), "letters"),
    "noise": (lambda: bytes(n * 7919 % 251 for n in range(5000)), "not_text"),
    "a letter": (lambda: b"Dear Sam,\nWe met and talked.\n", "no_action"),
    "an agenda": (lambda: b"Time\tWhat\n10.55\tWelcome\n", "no_action"),
    "a form that nobody filled in": (lambda: b"Action,Owner,Due\n,,\n1,,\n", "no_action"),
    "too many lines": (lambda: b"Actions\n" + b"- Ring the GP\n" * 40_001, "too_many_rows"),
    "a line of bars": (lambda: b"|" * 5_000_000 + b"\n|---|---|\n", "too_many_rows"),
}


@pytest.mark.mode(47)
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_raises_its_reason_and_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    make, code = BAD[name]
    path = tmp_path / "Sam's plan.docx"
    path.write_bytes(make())
    tracemalloc.start()
    with pytest.raises(Unreadable) as refused:
        read_plan_file(path, TODAY)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.value.code == code
    assert unreadable_words(path, refused.value).startswith("Sam's plan.docx ")
    assert most < 200_000_000


@pytest.mark.parametrize("start", [b"Action,Owner\n", b"PK\x03\x04"])
def test_200_megabytes_are_not_even_opened(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "plan.csv"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(200_000_000)
    with pytest.raises(Unreadable) as refused:
        read_plan_file(path, TODAY)
    assert refused.value.code == "too_large"


def test_what_is_no_file_is_said_to_be_none(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "folder"), (tmp_path / "missing.docx", "missing"), (Path("/dev/null"), "no_file")):
        with pytest.raises(Unreadable) as refused:
            read_plan_file(path, TODAY)
        assert refused.value.code == code


def test_each_reason_has_one_plain_sentence_or_two() -> None:
    source = "".join(path.read_text() for path in [*Path(bot.documents.__file__).parent.glob("*.py"), Path(bot.plans.__file__)])
    raised = set(re.findall(r'Unreadable\("(\w+)"', source)) | {code for _, code in re.findall(r'\((b".*?"), "(\w+)"\)', source)}
    assert {f"documents.{code}" for code in raised | {"password", "old_office"}} <= set(phrases("en"))
    for code in (code for code in phrases("en") if code.startswith("documents.")):
        words = say(because(code, name="plan.docx", megabytes=50, most=10_000))
        assert words.startswith("plan.docx ")
        assert words.endswith(".")
