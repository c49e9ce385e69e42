"""A form as it was sent becomes an act, or the one thing that is missing in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs

from rules.acts import Act, Wish
from rules.forms import says_otherwise

MOST_BYTES = 16_384
MOST_FIELDS = 30
LONGEST = {"evidence": 300, "note": 1_000, "to": 254}
ANSWERS = (Act.DONE, Act.PARTLY_DONE, Act.MORE_TIME, Act.NOT_MINE, Act.BLOCKED, Act.NOT_DONE, Act.SEEN)
"""What a page may do: an owner's own answers, never what decides over somebody else's."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields of a form, cut to what they may hold. `which` is the number of the action; None where it is no number."""

    fields: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def act(self) -> Act | None:
        return next((act for act in ANSWERS if act.value == self["answer"]), None)

    @property
    def words(self) -> str:
        """All that somebody wrote in their own words."""
        note = self[f"note-{self['answer']}"]
        return "\n".join(words for words in (self["evidence"] if self.act is Act.DONE else "", note) if words)


@dataclass(frozen=True, slots=True)
class Wanted:
    """`error` is the code of what is missing, with the field that it stands in. `to` is an address, not yet a contact."""

    wish: Wish | None = None
    to: str = ""
    error: str | None = None
    field: str | None = None


def sent(body: bytes) -> Sent | None:
    """None for what no form of ours sends."""
    try:
        found = parse_qs(
            body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS, encoding="utf-8", errors="strict"
        )
    except ValueError:
        return None
    return Sent({name: _clean(values[0], name) for name, values in found.items() if len(values) == 1})


def wanted(form: Sent, today: date) -> Wanted:
    act, words = form.act, form.words
    if act is None:
        return Wanted(error="which_answer", field="answer")
    match act:
        case Act.DONE if says_otherwise(words, today):
            return Wanted(error="says_otherwise", field="evidence")
        case Act.DONE:
            return Wanted(Wish(act, words=words or None, evidence=words or None, because="page"))
        case Act.MORE_TIME:
            until = _day(form)
            if until is None or until <= today:
                return Wanted(error="which_day", field="day")
            return Wanted(Wish(act, until=until, words=words or None, because="page"))
        case Act.NOT_MINE:
            return Wanted(Wish(act, words="\n".join(filter(None, (form["to"], words))) or None, because="page"), to=form["to"])
        case Act.BLOCKED if not words:
            return Wanted(error="which_reason", field="note-blocked")
        case _:
            return Wanted(Wish(act, words=words or None, because="page"))


def _day(form: Sent) -> date | None:
    figures = [form[name] for name in ("year", "month", "day")]
    if not all(figure.isascii() and figure.isdecimal() and len(figure) <= 4 for figure in figures):
        return None
    year, month, day = (int(figure) for figure in figures)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _clean(value: str, name: str) -> str:
    longest = LONGEST.get(name.partition("-")[0], LONGEST["note"] if name != "ticket" else MOST_BYTES)
    kept = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in value.replace("\r\n", "\n"))
    return kept.strip()[:longest]
