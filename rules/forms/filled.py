"""A form as somebody filled it in: read field by field, and for each field that cannot be so, why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from rules.acts import Act, Wish
from rules.forms.form import Field, Form, Shape, When
from rules.hours import LONDON, local_day
from rules.reasons import Reason, because
from rules.replies import Intent, meaning

OTHERWISE = frozenset({Intent.NOT_DONE, Intent.PARTLY_DONE, Intent.MORE_TIME, Intent.BLOCKED, Intent.NOT_MINE})
"""Words that say one of these do not go with "done"."""
FURTHEST_YEAR = 2100

Written = Mapping[str, str | Sequence[str]]
"""What a door brings: a text for each field, several for several choices."""
Value = str | date | datetime | tuple[str, ...]


class Wrong(Exception):
    """By field, why it cannot be so."""

    def __init__(self, why: Mapping[str, Reason]) -> None:
        super().__init__(", ".join(sorted(why)))
        self.why = why


@dataclass(frozen=True, slots=True)
class Filled:
    """A field that was left empty is not there. Contacts are pointed at by our own id."""

    form: Form
    values: Mapping[str, Value]

    def text(self, name: str) -> str | None:
        found = self.values.get(name)
        return found if isinstance(found, str) else None

    def day(self, name: str) -> date | None:
        found = self.values.get(name)
        return found if isinstance(found, date) and not isinstance(found, datetime) else None

    def moment(self, name: str) -> datetime | None:
        found = self.values.get(name)
        return found if isinstance(found, datetime) else None

    def several(self, name: str) -> tuple[str, ...]:
        found = self.values.get(name)
        return found if isinstance(found, tuple) else ()

    def contact(self, name: str) -> int | None:
        found = self.text(name)
        return int(found) if found else None

    @property
    def words(self) -> str:
        """All that somebody wrote in their own words."""
        own = (one.name for one in self.form.fields if one.shape in {Shape.WORDS, Shape.LINE})
        return "\n".join(words for name in own if (words := self.text(name)))

    def wish(self, because: str) -> Wish:
        """Of a form that ends in an act."""
        assert self.form.act is not None  # noqa: S101 it is one of those
        return Wish(
            self.form.act, until=self.day("until"), to=self.contact("to"), words=self.text("note"), evidence=self.text("evidence"),
            because=because,
        )  # fmt: skip


def filled(form: Form, written: Written, now: datetime, time_zone: str = LONDON) -> Filled:
    """Raises Wrong. Whether it may be done is asked elsewhere: this looks at nothing but the form."""
    read, wrong = _fields(form, written, now, time_zone)
    if form.act is Act.DONE and not wrong and says_otherwise(read.words, local_day(now, time_zone)):
        wrong["note" if read.text("note") else "evidence"] = because("forms.says_otherwise")
    if wrong:
        raise Wrong(wrong)
    return read


def so_far(form: Form, written: Written, now: datetime, time_zone: str = LONDON) -> Filled:
    """What can be read of a form that somebody is still filling in."""
    return _fields(form, written, now, time_zone)[0]


def says_otherwise(words: str, today: date) -> bool:
    """A note that asks, or says that it is not done, is never taken for done."""
    return "?" in words or any(said.intent in OTHERWISE for said in meaning(words, today).says if words)


def _fields(form: Form, written: Written, now: datetime, time_zone: str) -> tuple[Filled, dict[str, Reason]]:
    today = local_day(now, time_zone)
    values: dict[str, Value] = {}
    wrong: dict[str, Reason] = {}
    for one in form.fields:
        found = _read(one, written.get(one.name, ""), today, now)
        if isinstance(found, Reason):
            wrong[one.name] = found
        elif found is not None:
            values[one.name] = found
    return Filled(form, values), wrong


def _read(asked: Field, written: str | Sequence[str], today: date, now: datetime) -> Value | Reason | None:
    if asked.shape is Shape.CHOICES:
        return _choices(asked, written)
    text = _clean(written) if isinstance(written, str) else ""
    if not text:
        return because("forms.needed") if asked.needed else None
    if len(text) > asked.most:
        return because("forms.long", most=asked.most)
    reader = _READERS.get(asked.shape)
    return reader(asked, text, today, now) if reader else text


def _choices(asked: Field, written: str | Sequence[str]) -> Value | Reason | None:
    chosen = tuple(filter(None, (written,) if isinstance(written, str) else written))
    if asked.choices and not set(chosen) <= set(asked.choices):
        return because("forms.choose")
    return because("forms.needed") if asked.needed and not chosen else chosen


def _choice(asked: Field, text: str, _today: date, _now: datetime) -> Value | Reason:
    return because("forms.choose") if asked.choices and text not in asked.choices else text


def _contact(_asked: Field, text: str, _today: date, _now: datetime) -> Value | Reason:
    return text if text.isascii() and text.isdecimal() and len(text) < 10 else because("forms.whom")


def _day(asked: Field, text: str, today: date, _now: datetime) -> Value | Reason:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return because("forms.no_day")
    if day.year > FURTHEST_YEAR:
        return because("forms.no_day")
    if asked.when is When.AHEAD and day <= today:
        return because("forms.day_ahead", today=today)
    return because("forms.day_so_far", today=today) if asked.when is When.SO_FAR and day > today else day


def _moment(asked: Field, text: str, _today: date, now: datetime) -> Value | Reason:
    """Seconds since 1970, or a moment as ISO writes it."""
    try:
        moment = datetime.fromtimestamp(int(text), UTC) if text.isascii() and text.isdecimal() else datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return because("forms.no_moment")
    if moment.tzinfo is None or moment.year > FURTHEST_YEAR:
        return because("forms.no_moment")
    return because("forms.moment_ahead") if asked.when is When.AHEAD and moment <= now else moment


Reader = Callable[[Field, str, date, datetime], Value | Reason]
_READERS: Mapping[Shape, Reader] = {
    Shape.CHOICE: _choice, Shape.CONTACT: _contact, Shape.DAY: _day, Shape.MOMENT: _moment,
}  # fmt: skip


def _clean(text: str) -> str:
    """Line ends as they are everywhere else, and nothing that no screen shows."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in plain).strip()
