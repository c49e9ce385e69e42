"""Who may know of an action or a review: the circle of the person it is about, or of the meeting it belongs to."""

from collections.abc import Iterable
from typing import TypeVar

from sqlmodel import Session

from rules.actions import Action
from rules.meetings import circle_of
from rules.people import Circle
from rules.reviews import Attendee, Review
from store import people
from store.meetings import belongs_to, meetings
from store.reviews import attendees_of

Gathering = tuple[int, int | None]
"""A meeting, and the one date of it that something is about."""
About = TypeVar("About", Action, Review)

NOBODY = Circle()


def gathering_of(about: Action | Review) -> Gathering | None:
    """None where it is about a person, or about neither."""
    if about.person is not None or about.meeting is None:
        return None
    return about.meeting, about.id if isinstance(about, Review) else about.review


def of_gatherings(session: Session, wanted: Iterable[Gathering]) -> dict[Gathering, Circle]:
    """Whoever was asked to one date knows of what belongs to that date."""
    listed = set(wanted)
    known = meetings(session, {meeting for meeting, _ in listed})
    guests: dict[int, list[Attendee]] = attendees_of(session, {date for _, date in listed if date is not None}) if listed else {}
    return {one: circle_of(known[one[0]], guests.get(one[1] or 0, ())) for one in listed}


def circles_about(session: Session, listed: Iterable[About]) -> dict[int, Circle]:
    """By the id of the action or review; of what is about nobody, a circle with nobody in it."""
    listed = list(listed)
    of_people = people.circles(session, {one.person for one in listed})
    at = {one.id: gathering for one in listed if (gathering := gathering_of(one))}
    at_meetings = of_gatherings(session, at.values())
    return {one.id: at_meetings[at[one.id]] if one.id in at else of_people.get(one.person or 0, NOBODY) for one in listed}


def circle_about(session: Session, about: Action | Review) -> Circle:
    gathering = gathering_of(about)
    return of_gatherings(session, [gathering])[gathering] if gathering else people.circle(session, about.person)


def own_meetings(session: Session, contact: int) -> dict[int, Circle]:
    """The circles of the meetings that somebody has ever belonged to."""
    return {
        meeting: ring
        for (meeting, _), ring in of_gatherings(session, [(one, None) for one in belongs_to(session, contact)]).items()
    }
