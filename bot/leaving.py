"""A leaver's actions, circles and invitations pass to somebody else, in one step."""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from bot.bookings import Office, swap
from rules.actions import Action
from rules.leaving import Left, passed, places_passed, shut_out
from rules.notices import Notice
from rules.people import Contact
from rules.reviews import Attendee
from store import actions, journal, leaving, meetings, outbox, people, steps
from store.reviews import attendees, find_review


@dataclass(frozen=True, slots=True)
class Passed:
    """References of what passed, and what was left because the other one may not have it."""

    actions: tuple[str, ...]
    people: tuple[str, ...]
    reviews: tuple[str, ...]
    left: tuple[Left, ...]
    looked_to: int
    queued: int


def hand_over(office: Office, leaver: Contact, after: Contact, why: str, today: date) -> Passed:
    """One transaction. Twice changes nothing more."""
    with office.database.write() as session:
        journal.facts_change(session)
        moved, left, queued = _actions(session, office, leaver, after, why, today)
        circles = _circles(session, leaver, after, today)
        reviews, stayed = _reviews(session, office, leaver, after, today)
        _meetings(session, office, leaver, after, today)
        looked_to = leaving.look_to(session, leaver.id, after.id)
        facts = {"after": after.id, "actions": len(moved), "because": why}
        journal.record(session, office.now, journal.Entry("handed_over_all", "contact", leaver.id, office.door, office.by, facts))
        return Passed(tuple(moved), circles, reviews, (*left, *stayed), looked_to, queued)


def _actions(
    session: Session, office: Office, leaver: Contact, after: Contact, why: str, today: date
) -> tuple[list[str], list[Left], int]:  # fmt: skip
    theirs = actions.outstanding(session, owner=leaver.id)
    circles = people.circles(session, [one.person for one in theirs])
    stopped = {one.id for one in people.people(session, circles).values() if one.stopped}
    moved: list[Action] = []
    left: list[Left] = []
    for one in theirs:
        refused = shut_out(circles[one.person], after.id, today) if one.person is not None else None
        if refused is not None:
            left.append(Left(one.ref, refused))
            continue
        asked = actions.requests(session, [one.id]).get(one.id)
        fresh = actions.change(session, one, None, passed(one, after.id, today), today)
        if one.person not in stopped:
            actions.set_step(session, fresh, steps.next_day(session, fresh, office.deployment, asked), fresh.climbs_from)
        outbox.lapse_overtaken(session, one.id, "lapsed.moved", today)
        actions.record_act(
            session, one, one.state, at=office.now, by=office.by, door=office.door, act="passed_on", words=why, because="leaving"
        )
        moved.append(fresh)
    told = [
        Notice(f"{one.climb}:agreed:{after.id}", "agreed", after.id, today, action=one.id, person=one.person)
        for one in moved
        if one.person not in stopped and one.due is not None and not one.problems
    ]
    queued = outbox.queue(session, told, office.now, today, office.deployment)
    return [one.ref for one in moved], left, queued.queued


def _circles(session: Session, leaver: Contact, after: Contact, today: date) -> tuple[str, ...]:
    concerned = people.circles(session, people.own_places(session, leaver.id))
    for ring in concerned.values():
        leaving.add_places(session, places_passed(ring, leaver.id, after.id, today), after.id, today)
    ended = leaving.end_places(session, leaver.id, today)
    known = people.people(session, ended)
    return tuple(known[one].ref for one in ended)


def _meetings(session: Session, office: Office, leaver: Contact, after: Contact, today: date) -> None:
    """Their dates have passed on already; what is booked from now on asks the other one."""
    for meeting in meetings.meetings(session, meetings.belongs_to(session, leaver.id)).values():
        theirs = [replace(one, contact=after.id) for one in meeting.members if one.contact == leaver.id and one.belongs(today)]
        if meeting.chair == leaver.id:
            meetings.save(session, meeting.ref, {"chair_id": after.id})
        meetings.seat(session, meeting.id, theirs, [leaver.id] if theirs else [], office.now, today)


def _reviews(
    session: Session, office: Office, leaver: Contact, after: Contact, today: date
) -> tuple[tuple[str, ...], list[Left]]:  # fmt: skip
    moved: list[str] = []
    left: list[Left] = []
    for ref in leaving.coming_reviews(session, leaver.id, office.now):
        review = find_review(session, ref)
        if review is None:
            continue
        if (refused := shut_out(people.circle(session, review.person), after.id, today)) is not None:
            left.append(Left(ref, refused))
            continue
        if review.chair == leaver.id:
            leaving.set_chair(session, review.id, after.id)
        theirs = next((one for one in attendees(session, review.id) if one.contact == leaver.id), None)
        if theirs is not None:
            swap(session, office, review, [Attendee(after.id, theirs.role, how=theirs.how)], [leaver.id])
        moved.append(ref)
    return tuple(moved), left
