"""The pages of the web door: words from phrases, one layout, no scripts, nothing from elsewhere."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from jinja2 import Environment, StrictUndefined, Template

from templates.layout import LAYOUTS
from templates.say import phrase

STYLE = (LAYOUTS / "page.css").read_text(encoding="utf-8").strip()
STYLE_HASH = "sha256-" + base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
"""The one style that a browser is allowed to use."""

OUTCOMES = frozenset(
    {"completed", "extension_asked", "handed_over", "blocked", "noted", "approved", "changed", "ask_day", "already", "held"}
)

Line = tuple[int, str, date | None]
"""Number, our reference, the agreed day: all that a page may say of an action."""


@dataclass(frozen=True, slots=True)
class House:
    """What stands on every page."""

    language: str = "en"
    organisation: str = ""
    help_phone: str = ""
    emergency_words: str = ""


def form(
    house: House, lines: Sequence[Line], answers: Sequence[str], ticket: str, typed: Mapping[str, str], error: str | None,
    where: str | None,
) -> str:  # fmt: skip
    return _layout().render(
        **_frame(house),
        page="form",
        lines=lines,
        answers=answers,
        ticket=ticket,
        typed=typed,
        error=error,
        where=where or "answer",
    )


def done(house: House, outcome: str, ref: str, why: str, *, urgent: bool) -> str:
    code = outcome if outcome in OUTCOMES else "noted"
    return _layout().render(**_frame(house), page="done", error=None, outcome=code, ref=ref, why=why, urgent=urgent)


def gone(house: House) -> str:
    return _plain(house, "gone")


def busy(house: House) -> str:
    return _plain(house, "busy")


def broken(house: House) -> str:
    return _plain(house, "broken")


def unreadable(house: House) -> str:
    return _plain(house, "unreadable")


def _plain(house: House, page: str) -> str:
    return _layout().render(**_frame(house), page=page, error=None)


def _frame(house: House) -> Mapping[str, object]:
    said = partial(phrase, language=house.language)
    return {"house": house, "phrase": said, "style": STYLE}


@cache
def _layout() -> Template:
    environment = Environment(undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string((LAYOUTS / "page.html").read_text(encoding="utf-8"))
