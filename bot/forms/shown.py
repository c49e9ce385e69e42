"""A form as its reader sees it: what it is about, what stands in it already, and what may be chosen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time

from sqlmodel import Session

from bot.forms.people import choosable
from bot.forms.seat import Seat
from bot.forms.subject import Subject
from rules.actions import Wants
from rules.consent import Allowed
from rules.forms import About, Field, Form, Shape
from rules.hours import zone
from store import actions, people
from templates.say import FALLBACK, phrase, phrases

WEEKDAYS = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """`choices` are value and label of those fields whose choices depend on what the form is about; `people` the name
    that stands for a contact who is chosen already."""

    subject: Subject
    head: Sequence[str]
    defaults: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)


def shown(session: Session, subject: Subject, seat: Seat, written: Mapping[str, str] | None = None) -> Shown:
    """`written` is what stands in it from before, where it is shown again."""
    standing = dict(_defaults(subject, seat)) | dict(written or {})
    chosen: dict[str, str] = {}
    for one in subject.form.fields:
        if one.shape is Shape.CONTACT and standing.get(one.name):
            able = choosable(session, subject, one.name, seat)
            contact = able.get(int(standing[one.name])) if standing[one.name].isdecimal() else None
            if contact is None:
                del standing[one.name]
            else:
                chosen[str(contact.id)] = contact.name
    return Shown(subject, tuple(_head(session, subject, seat)), standing, _choices(subject, seat), chosen)


def label(form: Form, name: str, part: str, language: str = FALLBACK) -> str | None:
    """The words of one part of a form: its own where it has some, else those that the field has everywhere."""
    own = f"forms.{part}_{plain(form.name)}_{name}"
    known = phrases(FALLBACK)
    code = own if own in known else f"forms.{part}_{name}"
    return phrase(code, language) if code in known else None


def choice(form: Form, asked: Field, value: str, language: str = FALLBACK) -> str:
    if asked.name == "minutes":
        return phrase("forms.choice_minutes", language, minutes=value)
    if asked.name in {"hours_from", "hours_until"}:
        return phrase("forms.choice_hour", language, hour=time(int(value)))
    own = f"forms.choice_{plain(form.name)}_{plain(value)}"
    return phrase(own if own in phrases(FALLBACK) else f"forms.choice_{plain(value)}", language)


def plain(name: str) -> str:
    return name.replace("-", "_")


def _defaults(subject: Subject, seat: Seat) -> Iterator[tuple[str, str]]:
    match subject.form.name:
        case "approve" if subject.request is not None and subject.request.until is not None:
            yield "until", subject.request.until.isoformat()
        case "event" | "consent":
            yield "on", seat.today.isoformat()
        case "book" | "find-date":
            yield from {"kind": "community", "minutes": "60", "chair": str(seat.reader.id)}.items()
        case "move" if subject.review is not None:
            yield "where", subject.review.where or ""
            if subject.review.starts_at is not None:
                yield "at", str(int(subject.review.starts_at.timestamp()))
        case "easy-words" if subject.action is not None:
            yield "note", subject.action.what_easy or ""
        case "settle" if subject.held is not None and subject.held.refs:
            yield "action", subject.held.refs[0]
        case "settings":
            reader = seat.reader
            yield from {"style": reader.style.value, "deputy": str(reader.deputy or "")}.items()
            for name, hour in (
                ("hours_from", reader.hours_from),
                ("hours_until", reader.hours_until),
                ("digest", reader.digest_day),
            ):
                yield name, "" if hour is None else str(hour)
            yield "away", reader.away_until.isoformat() if reader.away_on(seat.today) and reader.away_until else ""


def _choices(subject: Subject, seat: Seat) -> Mapping[str, Sequence[tuple[str, str]]]:
    language = seat.reader.language
    if subject.form.about is About.OWN and subject.coordinates:
        return {"digest": [(str(day), phrase(f"forms.weekday_{day}", language)) for day in range(WEEKDAYS)]}
    if subject.held is not None:
        return {"action": [(ref, ref) for ref in subject.held.refs]}
    if subject.slots is None:
        return {}
    offering = subject.form.name == "choose-time"
    times = [
        (
            str(number),
            phrase("forms.time_choice", language, at=_local(at, seat), can=len(subject.slots.who(number)) if offering else None),
        )
        for number, at in sorted(subject.slots.times.items())
    ]
    return {"number": times, "numbers": times}


def _head(session: Session, subject: Subject, seat: Seat) -> Iterator[str]:
    language, full = seat.reader.language, subject.told is Allowed.ALL
    about = subject.person.known_as if subject.person is not None and full else None
    action, review, held = subject.action, subject.review, subject.held
    if action is not None:
        code = "head_action" if full else "head_action_bare"
        yield phrase(f"forms.{code}", language, ref=action.ref, what=action.what, about=about, due=action.due)
        yield from _asked(session, subject, seat)
    elif review is not None:
        at = _local(review.starts_at, seat) if review.starts_at else None
        yield phrase("forms.head_review", language, ref=review.ref, about=about, at=at, where=review.where if full else None)
    elif held is not None:
        writer = people.contacts(session, [held.contact]).get(held.contact or 0)
        yield phrase("forms.head_inbox", language, number=held.id, who=writer.name if writer else None, about=held.refs)
        if full and held.words:
            yield phrase("forms.head_inbox_words", language, words=held.words)
    elif subject.form.about is About.PERSON and subject.person is not None:
        yield phrase("forms.head_person", language, ref=subject.person.ref, about=about)
    else:
        yield phrase("forms.head_settings", language)


def _asked(session: Session, subject: Subject, seat: Seat) -> Iterator[str]:
    """What waits for the reader's word, where the form answers it."""
    request, action = subject.request, subject.action
    if request is None or action is None or subject.form.name not in {"approve", "refuse", "check", "reopen"}:
        return
    full, language = subject.told is Allowed.ALL, seat.reader.language
    who = people.contacts(session, [request.asked_by, request.to])
    names = {one: contact.name for one, contact in who.items()}
    yield phrase(
        f"forms.head_asked_{request.wants}", language, who=names.get(request.asked_by or 0), to=names.get(request.to or 0),
        until=request.until, words=_words(session, subject) if full else None,
    )  # fmt: skip
    if request.wants is Wants.CHECK and full and action.evidence:
        yield phrase("forms.head_evidence", language, evidence=action.evidence)


def _words(session: Session, subject: Subject) -> str | None:
    """What the asker wrote; of something that is said to be done, what was said with it."""
    request, action = subject.request, subject.action
    if request is None or action is None or request.wants is not Wants.CHECK:
        return request.words if request else None
    said = [past.words for past in actions.acts(session, action.id) if past.act == "done"]
    return said[-1] if said else None


def _local(moment: datetime, seat: Seat) -> datetime:
    return moment.astimezone(zone(seat.reader.time_zone))
