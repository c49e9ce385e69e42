"""A form that was sent: kept once, done once, in one transaction; or shown again with what cannot be so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from bot.forms.came import Came
from bot.forms.doing import do
from bot.forms.seat import Seat
from bot.forms.shown import Shown, shown
from bot.forms.subject import Subject, subject_of
from bot.forms.watching import watch
from rules.forms import FORMS, Wrong, filled
from rules.reasons import Reason, because
from store import inbox, journal
from store.actions import Changed
from store.bookings import Changed as ReviewChanged
from store.database import Within


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it came: `outside_id` is the same each time that it is brought, `version` what its sender had seen."""

    outside_id: str
    form: str
    pointer: str
    version: int
    written: Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of it; or, where a field cannot be so, the form again with why. None of both: it came before."""

    came: Came | None = None
    subject: Subject | None = None
    again: Shown | None = None
    wrong: Mapping[str, Reason] | None = None


GONE = Came(because("forms.gone"), "not_allowed", done=False)
CHANGED = Came(because("forms.did_changed"), "changed", done=False)


def open_form(session: Session, form: str, pointer: str, seat: Seat) -> Shown | None:
    """None where it is not theirs to fill in, and where there is no such thing."""
    subject = subject_of(session, form, pointer, seat)
    return shown(session, subject, seat) if subject is not None else None


def take(session: Session, sent: Sent, seat: Seat, raw: bytes) -> Taken:
    inbox_id = inbox.keep(
        session, seat.door, sent.outside_id, raw, seat.now, kind="form", contact=seat.reader.id, state=inbox.SETTLED
    )
    if inbox_id is None:
        return Taken()
    subject = subject_of(session, sent.form, sent.pointer, seat)
    if subject is None:
        journal.record(
            session, seat.now, journal.Entry("refused", _noun(sent.form), None, seat.door, seat.reader.id, {"form": sent.form})
        )
        return Taken(GONE)
    seen = replace(subject, version=sent.version)
    try:
        wanted = filled(subject.form, sent.written, seat.now)
        with Within(session).write():
            came = do(session, seen, wanted, seat)
    except Wrong as wrong:
        written = {name: value for name, value in sent.written.items() if isinstance(value, str)}
        return Taken(subject=subject, again=shown(session, subject, seat, written), wrong=wrong.why)
    except (Changed, ReviewChanged):
        watch(session, inbox_id, subject, wanted, CHANGED, seat)
        return Taken(CHANGED, subject)
    watch(session, inbox_id, subject, wanted, came, seat)
    return Taken(came, subject)


def _noun(form: str) -> str:
    known = FORMS.get(form)
    return known.about.value if known else "form"
