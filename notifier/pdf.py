"""Letters on paper: a sheet becomes a tagged PDF. The engine reads one folder of ours; it has no network, clock or packages."""

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import NamedTuple, Self

import typst

from templates.layout import LAYOUTS
from templates.paper import Sheet

FONTS = LAYOUTS.parent / "fonts"

_PAGES = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")


class Printed(NamedTuple):
    """`odd`: it has signs for which no type was found, so a person should look at it."""

    pdf: bytes
    pages: int
    odd: bool = False


class Press:
    """Prints any number of sheets, one after the other. It writes PDF/UA-1: language, title, headings and words for each
    picture, or it is an error and no letter."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="kept-")
        self._there: set[str] = set()
        self._compilers: dict[bool, typst.Compiler] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._folder.cleanup()

    def print(self, sheet: Sheet) -> Printed:
        """A sign that our type lacks is taken from this machine's; where it has none either, the letter is called odd."""
        self._lay_out(sheet)
        try:
            return self._printed(sheet, machines=False)
        except typst.TypstError as error:
            if not _lacks_a_sign(error):
                raise
        try:
            return self._printed(sheet, machines=True)
        except typst.TypstError as error:
            if not _lacks_a_sign(error):
                raise
        return self._printed(sheet, machines=True, odd=True)

    def _lay_out(self, sheet: Sheet) -> None:
        """The pictures of a batch are few: each is written once."""
        for name, picture in sheet.pictures.items():
            if name not in self._there:
                (Path(self._folder.name) / name).write_bytes(picture)
                self._there.add(name)

    def _printed(self, sheet: Sheet, *, machines: bool, odd: bool = False) -> Printed:
        """The compiler forgets a source that it was given before, so it is given it each time."""
        pdf = self._compiler(machines=machines).compile(
            _source(sheet.layout), format="pdf", root=self._folder.name, pdf_standards=[] if odd else ["ua-1"],
            sys_inputs={"letter": json.dumps(sheet.given)}, timestamp=datetime.combine(sheet.day, time(), UTC),
        )  # fmt: skip
        assert isinstance(pdf, bytes)  # noqa: S101 a PDF is one file
        return Printed(pdf, max(int(found) for found in _PAGES.findall(pdf)), odd)

    def _compiler(self, *, machines: bool) -> typst.Compiler:
        """One belongs to one thread."""
        if machines not in self._compilers:
            fonts = typst.Fonts(include_system_fonts=machines, include_embedded_fonts=machines, font_paths=[FONTS])
            self._compilers[machines] = typst.Compiler(font_paths=fonts)
        return self._compilers[machines]


@cache
def _source(layout: str) -> bytes:
    return (LAYOUTS / layout).read_bytes()


def _lacks_a_sign(error: typst.TypstError) -> bool:
    return "could not be displayed" in str(error)
