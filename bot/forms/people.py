"""Who may be chosen in a form: only those who may know of the person, and of whom the chooser may know."""

from collections.abc import Iterable, Sequence

from sqlmodel import Session

from bot.forms.seat import Seat
from bot.forms.subject import Subject
from rules.forms import About
from rules.people import Contact
from rules.questions.words import fold
from store import actions, people, steps

MOST = 50


def choosable(session: Session, subject: Subject, field: str, seat: Seat) -> dict[int, Contact]:
    """By id, in the order in which they came into the circle."""
    ids = list(dict.fromkeys(_ids(session, subject, seat)))
    shut_out = {one for one in ids if subject.circle.excludes(one, seat.today)}
    if field == "to" and subject.action is not None and subject.action.owner is not None and subject.form.name != "agree":
        shut_out.add(subject.action.owner)
    if subject.form.about is About.OWN:
        shut_out.add(seat.reader.id)
    known = people.contacts(session, [one for one in ids if one not in shut_out])
    return {one: known[one] for one in ids if one in known and known[one].has_line}


def found(contacts: Iterable[Contact], typed: str) -> Sequence[Contact]:
    """Those in whose name each typed word begins one."""
    wanted = fold(typed[:80]).split()
    fitting = (one for one in contacts if all(any(part.startswith(word) for part in fold(one.name).split()) for word in wanted))
    return list(fitting)[:MOST]


def _ids(session: Session, subject: Subject, seat: Seat) -> Iterable[int]:
    coordinator = people.coordinator(session, seat.deployment.coordinator)
    if subject.form.about is About.OWN:
        yield from _colleagues(session, seat)
        return
    yield from (place.contact for place in subject.circle.places if subject.circle.knows(place.contact, seat.today))
    if subject.review is not None and subject.review.chair is not None:
        yield subject.review.chair
    if subject.action is not None:
        asked = actions.requests(session, [subject.action.id])
        around = steps.arounds(session, [subject.action], asked, seat.today, seat.deployment)[subject.action.id]
        yield from (one.id for one in around.chair)
        if subject.action.person is None:
            yield from (one.id for one in (around.owner, around.deputy, around.manager) if one is not None)
    if coordinator.id:
        yield coordinator.id


def _colleagues(session: Session, seat: Seat) -> Iterable[int]:
    """Those who already know of somebody of whom the reader knows, and the reader's own manager."""
    rings = people.circles(session, people.own_places(session, seat.reader.id)).values()
    knowing = [ring for ring in rings if ring.knows(seat.reader.id, seat.today)]
    yield from (place.contact for ring in knowing for place in ring.places if ring.knows(place.contact, seat.today))
    if seat.reader.manager is not None:
        yield seat.reader.manager
