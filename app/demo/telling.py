"""How the demo is told: days, mails, what people say. In colour on a terminal, plain text elsewhere."""

import textwrap
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from app.demo.letters import Letter
from templates.filters import long_date

WIDEST = 100
MARGIN = "  "
QUOTE = "  │ "


class Teller:
    def __init__(self) -> None:
        self._console = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
        self._width = min(self._console.width, WIDEST)
        self._empty = False

    def title(self, words: str) -> None:
        self._line(words, "bold cyan")

    def day(self, day: date) -> None:
        self.gap()
        heading = f"── {long_date(day)} "
        self._line(heading + "─" * max(0, self._width - len(heading)), "bold cyan")

    def says(self, words: str, style: str = "") -> None:
        for line in textwrap.wrap(words, self._width - len(MARGIN)):
            self._line(MARGIN + line, style)

    def points(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._line(textwrap.fill(line, self._width, initial_indent=MARGIN * 2, subsequent_indent=MARGIN * 3))

    def went(self, at: datetime, way: str, to: str, subject: str) -> None:
        self._said(Text.assemble(f"{MARGIN}{at:%H:%M}  {way} to ", (to, "bold"), ": ", (subject, "green")))

    def paths(self, letter: Letter) -> None:
        self._line(f"{MARGIN}       {letter.eml}{_and(letter.html)}", "dim")

    def person(self, at: datetime, who: str, words: str, how: str) -> None:
        """Somebody's own words."""
        self._said(Text.assemble(f"{MARGIN}{at:%H:%M}  ", (who, "bold"), f" {how}:"))
        self.quoted(words, "yellow")

    def answered(self, where: str, words: str) -> None:
        self.understood(where)
        self.quoted(words)

    def understood(self, words: str) -> None:
        arrow = f"{MARGIN}  → "
        self._line(textwrap.fill(words, self._width, initial_indent=arrow, subsequent_indent=" " * len(arrow)), "magenta")

    def quoted(self, words: str, style: str = "") -> None:
        for line in words.splitlines():
            indent = " " * (len(line) - len(line.lstrip()))
            for part in textwrap.wrap(line, self._width - len(QUOTE), subsequent_indent=indent) or [""]:
                self._line(f"{QUOTE}{part}".rstrip(), style)

    def whole(self, line: str) -> None:
        """A line that somebody may copy is not broken."""
        self._line(MARGIN * 2 + line)

    def gap(self) -> None:
        """One empty line, never two."""
        if not self._empty:
            self._line()

    def _line(self, words: str = "", style: str = "") -> None:
        self._said(Text(words, style))

    def _said(self, text: Text) -> None:
        self._empty = not text.plain
        self._console.print(text)


def _and(html: Path | None) -> str:
    return f"  {html.suffix}" if html else ""
