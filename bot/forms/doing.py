"""What a filled-in form does: the one function of the bot that its act has, whichever door it came through."""

from collections.abc import Mapping

from sqlmodel import Session

from bot import adding, consents, events, settling
from bot.actions import act_within
from bot.forms.arranging import ARRANGING
from bot.forms.came import Came, Doer
from bot.forms.people import choosable
from bot.forms.seat import Seat
from bot.forms.subject import Subject
from rules.acts import Act
from rules.consents import Giver, Said
from rules.forms import Filled, Shape, Wrong
from rules.people import ConsentState, Person, Style
from rules.reasons import Reason, because
from rules.settling import Verb, Verdict
from rules.timescales import Event, Unclear, facts_from
from store import journal, people
from store.database import Within

WORKING_DAYS = 5
NOTHING_DONE = frozenset({"not_allowed", "already", "changed", "held"})


def do(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    """All of it or nothing, inside the transaction of whoever also keeps that it came. Raises Wrong where a field can be
    mended, and the store's Changed where somebody was faster."""
    _check_people(session, subject, filled, seat)
    doer = _act if filled.form.act is not None else DOERS[filled.form.name]
    return doer(session, subject, filled, seat)


def _check_people(session: Session, subject: Subject, filled: Filled, seat: Seat) -> None:
    """Whoever was chosen must be one who could be: the list that a screen showed is only a hint."""
    for one in filled.form.fields:
        chosen = filled.contact(one.name) if one.shape is Shape.CONTACT else None
        if chosen is not None and chosen not in choosable(session, subject, one.name, seat):
            raise Wrong({one.name: because("forms.whom")})


def _act(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    did = act_within(
        session, subject.pointer, filled.wish("form"), by=seat.reader.id, door=seat.door, now=seat.now, deployment=seat.deployment,
        version=subject.version,
    )  # fmt: skip
    if did.outcome == "ask_day" and did.why is not None:
        raise Wrong({"until": did.why})
    done = did.outcome not in NOTHING_DONE
    return Came(did.why if did.why and not done else _said(did.outcome, subject.pointer, filled), did.outcome, did.action, done)


def _said(outcome: str, ref: str, filled: Filled) -> Reason:
    until = filled.day("until") if outcome in {"extension_asked", "approved", "paused"} else None
    return because(f"forms.did_{outcome}", ref=ref, until=until)


def _add(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    owner, due, what = filled.contact("to"), filled.day("until"), filled.text("what")
    assert owner is not None  # noqa: S101 the form asks for all three
    assert due is not None  # noqa: S101
    agreed = adding.Agreed(what or "", owner, due, filled.text("easy"), safety="safety" in filled.several("safety"))
    action = adding.add(
        session, _person(subject), agreed, by=seat.reader.id, door=seat.door, now=seat.now, deployment=seat.deployment
    )
    return Came(because("forms.did_added", ref=action.ref, until=due), "added", action)


def _event(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    event = _happening(filled, seat)
    office = events.Office(Within(session), seat.deployment, seat.now, seat.door, seat.reader.id)
    try:
        did = events.happened(office, subject.pointer, event)
    except events.Refused as refused:
        raise Wrong({"on": refused.why}) from None
    due = min((one.soonest for one in did.due if one.soonest), default=None)
    return Came(
        because(f"forms.did_event_{'before' if did.outcome == 'already' else 'recorded'}", ref=subject.pointer, due=due),
        did.outcome,
    )


def _happening(filled: Filled, seat: Seat) -> Event:
    what, on = filled.text("what"), filled.day("on")
    assert on is not None  # noqa: S101 the form asks for it
    if what == "rating_changed" and filled.text("rating") is None:
        raise Wrong({"rating": because("forms.needed")})
    written = {
        "what": what,
        "on": on,
        "setting": filled.text("setting"),
        "rating": filled.text("rating"),
        "planned": on > seat.today,
    }
    if on > seat.today and what not in {"admitted", "diagnosis_removal_planned"}:
        raise Wrong({"on": because("forms.day_so_far", today=seat.today)})
    try:
        return facts_from({"pathway": "cetr", "events": [written]}, seat.today).events[0]
    except Unclear:
        raise Wrong({"what": because("forms.choose")}) from None


def _consent(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    giver, on = filled.text("giver"), filled.day("on")
    assert on is not None  # noqa: S101 the form asks for it
    said = Said(
        ConsentState(filled.text("state") or ""), on, Giver(giver) if giver else None, filled.text("explained_in"), filled.day("until"),
        recorded_by=seat.reader.id,
    )  # fmt: skip
    _, why = consents.record(Within(session), subject.pointer, said, seat.now, seat.deployment, seat.door)
    if why is not None:
        raise Wrong({"state": why})
    return Came(because("forms.did_consent", ref=subject.pointer, state=because(f"forms.state_{said.state}")), "consent")


def _settle(session: Session, subject: Subject, filled: Filled, seat: Seat) -> Came:
    what, verbs = filled.text("what") or "", {one.value for one in Verb}
    verdict = Verdict(Verb(what) if what in verbs else Act(what), filled.text("action"), filled.day("until"))
    desk = settling.Desk(seat.reader, seat.now, seat.deployment)
    try:
        settled = settling.settle_within(
            session, int(subject.pointer), verdict, desk, to=filled.contact("to"), note=filled.text("note")
        )
    except settling.Unsettled as unsettled:
        field = "until" if verdict.what is Act.MORE_TIME and verdict.until is None else "what"
        raise Wrong({field: unsettled.why}) from None
    return Came(because("forms.did_settled", number=subject.pointer, ref=settled.action), settled.outcome)


def _settings(session: Session, _subject: Subject, filled: Filled, seat: Seat) -> Came:
    first, last, day = (_number(filled.text(name)) for name in ("hours_from", "hours_until", "digest"))
    if first is not None and last is not None and first >= last:
        raise Wrong({"hours_until": because("forms.hours")})
    wished = people.Wishes(
        Style(filled.text("style") or ""), filled.contact("deputy"), filled.day("away"), first, last,
        digest_day=day if day is None or day < WORKING_DAYS else None,
    )  # fmt: skip
    journal.facts_change(session)
    people.set_wishes(session, seat.reader.id, wished)
    journal.record(session, seat.now, journal.Entry("settings", "contact", seat.reader.id, seat.door, seat.reader.id))
    return Came(because("forms.did_settings"), "settings")


DOERS: Mapping[str, Doer] = {
    "add": _add, "event": _event, "consent": _consent, "settle": _settle, "settings": _settings, **ARRANGING,
}  # fmt: skip


def _number(written: str | None) -> int | None:
    return int(written) if written and written.isdecimal() and len(written) < 3 else None


def _person(subject: Subject) -> Person:
    assert subject.person is not None  # noqa: S101 the form is about one
    return subject.person
