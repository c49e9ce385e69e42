"""Answers about meetings that are about no one person: only who belongs to one may know of it."""

from collections.abc import Sequence
from datetime import datetime

from bot.answers.answer import Answer, Line
from bot.answers.asked import Asked, name_of
from rules.actions import State
from rules.consent import Allowed
from rules.meetings import Meeting
from rules.people import Circle
from rules.questions import Intent
from rules.reviews import Attendee, Review
from store import actions, meetings, people
from store import reviews as stored
from store.circles import circle_about, own_meetings


def known_meetings(asked: Asked) -> dict[int, Meeting]:
    """Those to which the asker belongs today, and of which they may be told here."""
    may = {one for one, ring in own_meetings(asked.session, asked.asker.id).items() if may_know(asked, ring) is Allowed.ALL}
    return meetings.meetings(asked.session, may)


def may_know(asked: Asked, ring: Circle, *, own: bool = False) -> Allowed:
    """Whoever belongs to it, whose own action it is, and the coordinator; of anything else nobody hears that it is there."""
    coordinator = people.coordinator(asked.session, asked.deployment.coordinator)
    own = own or asked.asker.id == coordinator.id
    return asked.allowed_at(ring, own=own) if own or ring.knows(asked.asker.id, asked.today) else Allowed.NOTHING


def of_date(asked: Asked, review: Review) -> Answer | None:
    """Of one date of a meeting: when and where it is, who comes, what was agreed there."""
    if review.meeting is None or may_know(asked, circle_about(asked.session, review)) is not Allowed.ALL:
        return None
    meeting = meetings.meeting(asked.session, review.meeting)
    over = review.held_on is not None or (review.ends_at is not None and review.ends_at < asked.now)
    if review.starts_at is None or (review.cancelled and not over):
        return asked.answered(asked.say("meeting_no_date", ref=review.ref, name=meeting.name), intent=Intent.NEXT_REVIEW)
    if over:
        return _agreed(asked, meeting, review)
    head = asked.say("meeting_date", ref=review.ref, name=meeting.name, where=review.where, **_when(asked, review.starts_at))
    return asked.answered(head, _invited(asked, stored.attendees(asked.session, review.id)), intent=asked.question.intent)


def next_dates(asked: Asked) -> Sequence[tuple[datetime, int, Line]]:
    """The next date of each meeting to which the asker belongs."""
    found = []
    for meeting in known_meetings(asked).values():
        ahead = (one for one in meetings.dates_of(asked.session, meeting.id) if one.starts_at and one.starts_at > asked.now)
        coming = next((one for one in ahead if not one.cancelled and one.held_on is None), None)
        if coming is not None and coming.starts_at is not None:
            starts = asked.local(coming.starts_at)
            found.append((starts, coming.id, Line(asked.say("review_line", name=meeting.name, **_when(asked, starts)))))
    return found


def _when(asked: Asked, moment: datetime) -> dict[str, object]:
    starts = asked.local(moment)
    return {"day": starts.date(), "time": starts}


def _invited(asked: Asked, invited: Sequence[Attendee]) -> list[Line]:
    who = people.contacts(asked.session, [one.contact for one in invited])
    return [
        Line(
            asked.say("coming_line", who=who[one.contact].name, role=asked.say(f"role_{one.role}"), answer=asked.say(f"answer_{one.answer}"), how=one.how)
        )
        for one in invited
    ]  # fmt: skip


def _agreed(asked: Asked, meeting: Meeting, review: Review) -> Answer:
    agreed = [one for one in actions.of_review(asked.session, review.id) if one.state is not State.DROPPED]
    owners = people.contacts(asked.session, [one.owner for one in agreed])
    lines = [
        Line(
            asked.say(
                "decision_line", ref=one.ref, what=one.what, due=one.due, owner=name_of(one.owner, owners) or one.owner_as_written,
                state=asked.say(f"state_{one.state}"),
            )
        )
        for one in agreed
    ]  # fmt: skip
    day = review.held_on or asked.day(review.starts_at or asked.now)
    head = asked.say("meeting_agreed", name=meeting.name, ref=review.ref, day=day, count=len(lines))
    return asked.answered(head, lines, intent=Intent.LAST_DECISIONS)
