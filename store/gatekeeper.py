"""The gate with everything it needs at hand: who is who around a batch of notices, and what is held."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session, col, select

from rules.actions import Action
from rules.consent import Allowed, Errand, Pass, gate
from rules.deployment import Deployment
from rules.notices import LANES, Lane, Notice
from rules.people import Channel, Circle, Contact, Person
from rules.reasons import because
from rules.reviews import Review
from store import actions as stored_actions
from store import people as stored_people
from store import reviews as stored_reviews
from store.circles import NOBODY, circles_about
from store.details import open_to_slack
from store.holds import Hold, holding, in_force
from store.tables import MeetingRow, PlanRow, ReviewRow

LETTER_WANTED = "gate.letter_wanted"
"""The code of what waits because its reader asked for letters on paper."""


@dataclass(frozen=True, slots=True)
class Gatekeeper:
    """Loaded once for a batch, inside the transaction that uses its word."""

    today: date
    deployment: Deployment
    contacts: Mapping[int, Contact]
    people: Mapping[int, Person]
    circles: Mapping[int, Circle]
    actions: Mapping[int, Action]
    chairs: Mapping[int, int]
    reviews: Mapping[int, Review]
    meetings: Mapping[tuple[str, int], Circle]
    coordinator: Contact
    holds: tuple[Hold, ...] = field(default_factory=tuple)
    slack_shows: bool = True

    def judge(self, notice: Notice, channel: str | None = None) -> Pass:
        """`channel` is that of the message which carries it, where it is in one: a contact's own choice may have changed
        since, or Slack may not have reached them."""
        reader = self.contacts[notice.contact]
        hold = holding(self.holds, notice.kind, notice.contact, notice.person)
        if hold is not None:
            return Pass(Allowed.NOTHING, because("gate.held", because=hold.because))
        paper = reader.on_paper and reader.id != self.coordinator.id
        if not (paper or reader.has_line or notice.kind == "refused"):
            return Pass(Allowed.NOTHING, because("gate.no_address"))
        if not self.deployment.slack and reader.only_by_slack and notice.kind != "refused":
            return Pass(Allowed.NOTHING, because("gate.no_slack"))
        person = self.people[notice.person] if notice.person is not None else None
        circle = self.circle(notice)
        by_slack = writes_by_slack(reader, notice.kind) if channel is None else channel == Channel.SLACK
        by_post = channel == Channel.LETTER
        address = None if by_slack or by_post else reader.email
        errand = Errand(notice.kind, own=self._own(notice))
        verdict = gate(
            person,
            circle,
            reader,
            errand,
            address,
            self.today,
            self.deployment.secure_domains,
            encrypts=bool(self.deployment.encrypt_tag),
        )
        if paper != by_post and verdict.allowed is not Allowed.NOTHING:
            return Pass(Allowed.NOTHING, because(LETTER_WANTED if paper else "gate.no_longer_by_post"))
        if by_slack and not self.slack_shows and person is not None and verdict.allowed is Allowed.ALL:
            return Pass(Allowed.BARE, because("gate.slack_shut"))
        return verdict

    def circle(self, notice: Notice) -> Circle:
        """Of the person; of what is about nobody, the meeting's to which its action or review belongs."""
        if notice.person is not None:
            return self.circles.get(notice.person, NOBODY)
        return self.meetings.get(("action", notice.action or 0)) or self.meetings.get(("review", notice.review or 0)) or NOBODY

    def _own(self, notice: Notice) -> bool:
        """The action itself makes its owner, its chair and the coordinator part of it; a review its chair."""
        action = self.actions.get(notice.action) if notice.action is not None else None
        if notice.contact == self.coordinator.id:
            return True
        review = self.reviews.get(notice.review) if notice.review is not None else None
        if review is not None and notice.contact == review.chair:
            return True
        return action is not None and notice.contact in {action.owner, self.chairs.get(action.id)}


def writes_by_slack(contact: Contact, kind: str) -> bool:
    """An entry for the calendar and an urgent matter travel by mail wherever there is an address; the latter in Slack besides."""
    if kind == "urgent_in_slack":
        return bool(contact.slack)
    if (kind in {"urgent", "slack_lost"} or LANES[kind] is Lane.CALENDAR) and contact.email and not contact.address_stopped:
        return False
    return contact.channel is Channel.SLACK and bool(contact.slack)


def gatekeeper(session: Session, notices: Iterable[Notice], today: date, deployment: Deployment) -> Gatekeeper:
    listed = list(notices)
    actions = stored_actions.actions(session, [notice.action for notice in listed])
    coordinator = stored_people.coordinator(session, deployment.coordinator)
    people = stored_people.people(session, [notice.person for notice in listed])
    reviews = stored_reviews.reviews(session, [notice.review for notice in listed])
    contacts = stored_people.contacts(session, [notice.contact for notice in listed])
    return Gatekeeper(
        today=today,
        deployment=deployment,
        contacts=contacts,
        people=people,
        circles=stored_people.circles(session, people),
        actions=actions,
        chairs=chairs(session, actions.values()),
        reviews=reviews,
        meetings=_of_meetings(session, actions, reviews),
        coordinator=coordinator,
        holds=in_force(session, today),
        slack_shows=all(one.slack is None for one in contacts.values()) or open_to_slack(session),
    )


def _of_meetings(
    session: Session, actions: Mapping[int, Action], reviews: Mapping[int, Review]
) -> Mapping[tuple[str, int], Circle]:  # fmt: skip
    of_actions = circles_about(session, [one for one in actions.values() if one.meeting is not None])
    of_reviews = circles_about(session, [one for one in reviews.values() if one.meeting is not None])
    return {("action", one): ring for one, ring in of_actions.items()} | {
        ("review", one): ring for one, ring in of_reviews.items()
    }


def chairs(session: Session, actions: Iterable[Action]) -> dict[int, int]:
    """The chair of the review, plan or meeting that each action came from."""
    listed = list(actions)
    meetings = sorted({one.meeting for one in listed if one.meeting is not None})
    reviews = sorted({one.review for one in listed if one.review is not None})
    plans = sorted({one.plan for one in listed if one.plan is not None})
    of_review = dict(session.exec(select(ReviewRow.id, ReviewRow.chair_id).where(col(ReviewRow.id).in_(reviews))).all())
    of_plan = dict(session.exec(select(PlanRow.id, PlanRow.chair_id).where(col(PlanRow.id).in_(plans))).all())
    rows = session.exec(select(MeetingRow.id, MeetingRow.chair_id).where(col(MeetingRow.id).in_(meetings))) if meetings else ()
    of_meeting = dict(row for row in rows)
    found = {one.id: of_review.get(one.review) or of_plan.get(one.plan) or of_meeting.get(one.meeting) for one in listed}
    return {action: chair for action, chair in found.items() if chair is not None}
