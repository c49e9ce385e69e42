"""What a form is about, found by our own reference, for somebody who may fill it in. For everybody else there is none."""

from dataclasses import dataclass, field

from sqlmodel import Session

from bot.forms.seat import Seat
from rules.actions import Action, Request
from rules.acts import Standing, standings
from rules.acts.standing import MAY
from rules.consent import Allowed, Errand, gate
from rules.forms import FORMS, About, Form, Place, may
from rules.people import Circle, Person
from rules.reviews import Review
from rules.slots import Slots, offered_to
from store import actions, inbox, people, slots, steps, waiting
from store import reviews as stored_reviews
from store.circles import circle_about
from store.inbox import Came

ERRAND = "answer"


@dataclass(frozen=True, slots=True)
class Subject:
    """`version` is that of the action, or of the review's entry in the calendar: whoever fills the form in has seen this one.
    `told` is what its reader may be shown of it; `coordinates`: they see to what nobody else does."""

    form: Form
    pointer: str
    version: int = 0
    action: Action | None = None
    person: Person | None = None
    review: Review | None = None
    held: Came | None = None
    circle: Circle = field(default_factory=Circle)
    request: Request | None = None
    slots: Slots | None = None
    told: Allowed = Allowed.BARE
    coordinates: bool = False


def subject_of(session: Session, name: str, pointer: str, seat: Seat) -> Subject | None:
    """None where there is no such thing, and where it is not theirs to do: nobody learns which."""
    form = FORMS.get(name)
    if form is None:
        return None
    match form.about:
        case About.ACTION:
            return _of_action(session, form, pointer, seat)
        case About.PERSON:
            return _of_person(session, form, pointer, seat)
        case About.REVIEW:
            return _of_review(session, form, pointer, seat)
        case About.INBOX:
            return _of_inbox(session, form, pointer, seat)
        case About.OWN:
            return Subject(form, "", told=Allowed.ALL, coordinates=_coordinates(session, seat))


def _of_action(session: Session, form: Form, ref: str, seat: Seat) -> Subject | None:
    action = actions.find_action(session, ref)
    if action is None or form.act is None:
        return None
    asked = actions.requests(session, [action.id])
    request, circle = asked.get(action.id), circle_about(session, action)
    around = steps.arounds(session, [action], asked, seat.today, seat.deployment)[action.id]
    held = standings(seat.reader.id, around, circle, request, seat.today)
    person = people.people(session, [action.person]).get(action.person or 0)
    if not held & MAY[form.act] or (person is not None and person.stopped):
        return None
    told = _told(person, circle, seat, own=bool(held - {Standing.ASKED, Standing.MANAGER, Standing.DEPUTY, Standing.CIRCLE}))
    return Subject(form, action.ref, action.version, action, person, circle=circle, request=request, told=told)


def _of_person(session: Session, form: Form, ref: str, seat: Seat) -> Subject | None:
    person = people.find_person(session, ref)
    if person is None or person.stopped:
        return None
    circle = people.circle(session, person.id)
    if not may(form.name, _place(session, circle, None, seat)):
        return None
    return Subject(
        form, person.ref, person=person, circle=circle, told=_told(person, circle, seat, own=_coordinates(session, seat))
    )


def _of_review(session: Session, form: Form, ref: str, seat: Seat) -> Subject | None:
    review = stored_reviews.find_review(session, ref)
    person = people.people(session, [review.person]).get(review.person or 0) if review else None
    if review is None or person is None or person.stopped or review.cancelled or review.held_on is not None:
        return None
    circle = people.circle(session, person.id)
    place = _place(session, circle, review, seat)
    if not may(form.name, place):
        return None
    offered = slots.offered(session, [review.id]).get(review.id)
    if offered is not None and form.name == "times":
        own = circle.roles(seat.reader.id, seat.today)
        offered = offered_to(offered, own_life=bool(own & {"person", "family"}))
    told = _told(person, circle, seat, own=place.chair or place.coordinator)
    return Subject(form, review.ref, review.sequence, person=person, review=review, circle=circle, slots=offered, told=told)


def _of_inbox(session: Session, form: Form, number: str, seat: Seat) -> Subject | None:
    """The coordinator's, and nothing about somebody of whom they may not hear."""
    held = inbox.get(session, int(number)) if number.isascii() and number.isdecimal() and len(number) < 10 else None
    if held is None or held.state not in inbox.OPEN or not _coordinates(session, seat):
        return None
    rings = people.circles(session, waiting.concerned(session, [held])[held.id]).values()
    if any(ring.excludes(seat.reader.id, seat.today) for ring in rings):
        return None
    return Subject(form, number, held=held, told=Allowed.ALL if seat.details else Allowed.BARE)


def _place(session: Session, circle: Circle, review: Review | None, seat: Seat) -> Place:
    reader, today = seat.reader.id, seat.today
    knows = circle.knows(reader, today)
    coming = review is not None and any(one.contact == reader for one in stored_reviews.attendees(session, review.id))
    return Place(
        circle.roles(reader, today) if knows else frozenset(), excluded=circle.excludes(reader, today),
        coordinator=_coordinates(session, seat), chair=review is not None and review.chair == reader, invited=coming,
    )  # fmt: skip


def _coordinates(session: Session, seat: Seat) -> bool:
    coordinator = people.coordinator(session, seat.deployment.coordinator)
    stands_in = coordinator.deputy_on(seat.today) if coordinator.away_on(seat.today) else None
    return seat.reader.id in {coordinator.id, stands_in}


def _told(person: Person | None, circle: Circle, seat: Seat, *, own: bool) -> Allowed:
    """A door that shows no details shows what a manager outside the circle would see."""
    if not seat.details:
        return Allowed.BARE
    return gate(person, circle, seat.reader, Errand(ERRAND, own), None, seat.today, seat.deployment.secure_domains).allowed
