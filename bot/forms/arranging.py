"""Forms about a review in the calendar: booked, moved, cancelled, and who can come when."""

from collections.abc import Callable, Mapping

from sqlmodel import Session

from bot import attending, bookings, slots
from bot.forms.came import Came, Doer
from bot.forms.seat import Seat
from bot.forms.subject import Subject
from rules.forms import Filled, Wrong
from rules.reasons import because
from rules.reviews import Review
from store import reviews
from store.bookings import Changed, Slot
from store.database import Within


def _book(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    at, chair = filled.moment("at"), filled.contact("chair")
    assert at is not None  # noqa: S101 the form asks for both
    assert chair is not None  # noqa: S101
    slot = Slot(at, int(filled.text("minutes") or 60), filled.text("where"))
    office, ref = _office(session, seat), _next_ref(session, subject)
    return _arranged(lambda: bookings.book(office, ref, filled.text("kind") or "", subject.pointer, slot, chair), "booked")


def _find_date(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    times = [moment for name in ("at", "at_2", "at_3") if (moment := filled.moment(name))]
    chair, place = filled.contact("chair"), (int(filled.text("minutes") or 60), filled.text("where"))
    assert chair is not None  # noqa: S101 the form asks for it
    ref = _next_ref(session, subject)
    try:
        slots.offer(_office(session, seat), ref, filled.text("kind") or "", subject.pointer, times, place, chair)
    except bookings.Refused as refused:
        raise Wrong({"at": refused.why}) from None
    return Came(because("forms.did_offered", ref=ref, count=len(times)), "offered")


def _move(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    at = filled.moment("at")
    assert at is not None  # noqa: S101 the form asks for it
    _as_seen(session, subject)
    office = _office(session, seat)
    return _arranged(lambda: bookings.move(office, subject.pointer, at, _why(filled), where=filled.text("where")), "moved")


def _cancel(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    _as_seen(session, subject)
    return _arranged(lambda: bookings.cancel(_office(session, seat), subject.pointer, _why(filled)), "cancelled", "because")


def _choose_time(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    number = filled.text("number") or ""
    if subject.slots is None or not number.isdecimal() or int(number) not in subject.slots.times:
        raise Wrong({"number": because("bookings.no_slot")})
    return _arranged(lambda: slots.choose(_office(session, seat), subject.pointer, int(number)), "booked", "number")


def _attend(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    review = _review(subject)
    if review.starts_at is None:
        raise Wrong({"answer": because("bookings.not_booked")})
    answer = filled.text("answer") or ""
    attending.answered(
        session, review, seat.reader.id, answer, now=seat.now, deployment=seat.deployment, door=seat.door,
        words=filled.text("note"), sequence=subject.version,
    )  # fmt: skip
    return Came(because("forms.did_attend", ref=review.ref, answer=because(f"answers.answer_{answer}")), "attending")


def _times(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    chosen = filled.several("numbers")
    said = slots.answered(
        session, subject.pointer, seat.reader.id, " and ".join(sorted(chosen)) or "none", now=seat.now, deployment=seat.deployment,
        door=seat.door, occasion=f":{seat.now:%Y%m%dT%H%M%S}", sequence=subject.version,
    )  # fmt: skip
    if said != "recorded":
        raise Wrong({"numbers": because("bookings.no_slot")})
    return Came(because("forms.did_times", ref=subject.pointer, count=len(chosen)), "times")


ARRANGING: Mapping[str, Doer] = {
    "book": _book, "find-date": _find_date, "move": _move, "cancel": _cancel, "choose-time": _choose_time, "attend": _attend,
    "times": _times,
}  # fmt: skip


def _arranged(work: Callable[[], bookings.Booked], said: str, field: str = "at") -> Came:
    try:
        booked = work()
    except bookings.Refused as refused:
        raise Wrong({field: refused.why}) from None
    before = booked.outcome == "already"
    return Came(because(f"forms.did_{'before' if before else said}", ref=booked.review.ref), booked.outcome, done=not before)


def _as_seen(session: Session, subject: Subject) -> None:
    """Whoever looked at another time of the review is told so: they would move or cancel what they have not seen."""
    now_there = reviews.find_review(session, subject.pointer)
    if now_there is None or now_there.sequence != subject.version:
        raise Changed


def _next_ref(session: Session, subject: Subject) -> str:
    """One more than the highest number that a review of theirs has."""
    person = subject.person
    assert person is not None  # noqa: S101 the form is about one
    starts = f"{person.ref}-R"
    numbers = [
        int(end)
        for one in reviews.reviews_of(session, [person.id])[person.id]
        if (end := one.ref.removeprefix(starts)).isdecimal() and one.ref.startswith(starts)
    ]
    return f"{starts}{max(numbers, default=0) + 1}"


def _office(session: Session, seat: Seat) -> bookings.Office:
    return bookings.Office(Within(session), seat.deployment, seat.now, seat.door, seat.reader.id)


def _why(filled: Filled) -> bookings.Why:
    return bookings.Why(filled.text("because") or "", filled.text("easy"))


def _review(subject: Subject) -> Review:
    assert subject.review is not None  # noqa: S101 the form is about one
    return subject.review
