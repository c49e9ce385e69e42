"""From a claimed message to its words: what is still true and may still go, written with the facts of this moment."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from notifier.lines import PEN_KINDS, Desk, line
from notifier.sparing import said_once, spares_the_shut_out, with_fair_day
from rules.blocker import Case
from rules.bookings import Said
from rules.bookings import overtaken as review_overtaken
from rules.consent import AddressClass, Allowed, address_class
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.invites import Invite, Method
from rules.links import address_of
from rules.notices import ON_A_PAGE, Lane, Notice, Outcome
from rules.paper import too_late
from rules.people import OWN_LIFE, Channel, Contact, Style
from rules.still_true import overtaken
from store import actions as stored_actions
from store import inbox, journal, meetings, outbox, recurring, slots
from store import people as stored_people
from store import reviews as stored_reviews
from store.gatekeeper import Gatekeeper, gatekeeper
from store.gathering import ORDER
from store.messages import Carried, Message, Sent
from templates.catalogue import Frame, Section


@dataclass(frozen=True, slots=True)
class Page:
    """A message ready to be written: whom it goes to, its sections, and what was decided of each notice in it."""

    sent: Sent
    reader: Contact
    address: str
    frame: Frame
    sections: tuple[Section, ...]
    case: Case
    invite: Invite | None = None
    leaves: AddressClass = AddressClass.ANY
    broken: Exception | None = None

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(carried.notice.kind for carried in self.sent.message.carried)

    @property
    def first_ref(self) -> str:
        return next((one.ref for section in self.sections for one in section.lines), str(self.sent.message.id))


Answering = Callable[[Session, int, Contact, datetime], Mapping[str, object]]
"""Works out the answer to what somebody asked by mail, by the circles of this moment: what came in, and who gets it."""


def pages(
    session: Session, messages: Sequence[Message], now: datetime, deployment: Deployment, answering: Answering | None = None
) -> tuple[int, list[Page]]:  # fmt: skip
    """The edition of the facts that was seen, and a page for each message; one without sections has nothing left to say."""
    seen = journal.edition(session)
    notices = [carried.notice for message in messages for carried in message.carried]
    today = local_day(now, LONDON)
    keeper = gatekeeper(session, notices, today, deployment)
    desk = _desk(session, notices, keeper, now)
    if answering is not None:
        desk = replace(desk, answer=lambda notice: answering(session, notice.inbox or 0, keeper.contacts[notice.contact], now))
    return seen, [_page_or_fault(message, keeper, desk, deployment) for message in messages]


def _page_or_fault(message: Message, keeper: Gatekeeper, desk: Desk, deployment: Deployment) -> Page:
    try:
        return _page(message, keeper, desk, deployment)
    except Exception as error:  # noqa: BLE001 one record that cannot be read must not stop the others: delivery tells
        going = [carried.id for carried in message.carried]
        reader = keeper.contacts.get(message.contact) or keeper.coordinator
        return Page(Sent(message, going, {}, {}), reader, "", _frame(reader, (), desk, deployment), (), Case(()), broken=error)


def _page(message: Message, keeper: Gatekeeper, desk: Desk, deployment: Deployment) -> Page:
    reader = keeper.contacts.get(message.contact) or keeper.coordinator
    going: list[tuple[Carried, bool]] = []
    dropped: dict[int, tuple[Outcome, str]] = {}
    facts: dict[int, Mapping[str, Any]] = {}
    why: set[str] = set()
    for carried in message.carried:
        action = desk.actions.get(carried.notice.action) if carried.notice.action is not None else None
        notice = spares_the_shut_out(with_fair_day(carried.notice, desk.today), action, desk)
        stale = overtaken(carried.notice, action, desk.requests.get(notice.action or 0), desk.today)
        if stale is None and message.channel == Channel.LETTER and too_late(notice, action.due if action else None, desk.today):
            stale = "lapsed.too_late_for_the_post"
        stale = stale or review_overtaken(notice, desk.reviews.get(notice.review or 0), desk.now)
        verdict = keeper.judge(notice, message.channel)
        if stale or verdict.why.code == "gate.stopped":
            dropped[carried.id] = (Outcome.LAPSED, stale or verdict.why.code)
        elif verdict.allowed is Allowed.NOTHING:
            dropped[carried.id] = (Outcome.WITHHELD, verdict.why.code)
        else:
            going.append((Carried(carried.id, carried.number, notice), verdict.allowed is Allowed.BARE))
            why.add(verdict.why.code)
            if notice.facts != carried.notice.facts:
                facts[carried.id] = notice.facts
    going = said_once(going, dropped)
    sent = Sent(message, [carried.id for carried, _ in going], dropped, facts)
    frame = replace(_frame(reader, going, desk, deployment), page=_answered_at(message, reader, going, desk, deployment))
    invite = _invite(message, reader, going, desk, deployment)
    address = _address(message, reader)
    leaves = address_class(why, None if message.channel == "slack" else address, deployment.secure_domains)
    return Page(sent, reader, address, frame, _sections(going, desk), _case(going, desk), invite, leaves)


def _sections(going: Sequence[tuple[Carried, bool]], desk: Desk) -> tuple[Section, ...]:
    kinds = sorted(
        {carried.notice.kind for carried, _ in going}, key=lambda kind: ORDER.index(kind) if kind in ORDER else len(ORDER)
    )
    return tuple(
        Section(
            kind,
            tuple(line(carried.number, carried.notice, bare, desk) for carried, bare in going if carried.notice.kind == kind),
        )
        for kind in kinds
    )


def _frame(reader: Contact, going: Iterable[tuple[Carried, bool]], desk: Desk, deployment: Deployment) -> Frame:
    people = {carried.notice.person for carried, _ in going if carried.notice.person is not None}
    family = any(desk.circles[person].roles(reader.id, desk.today) & OWN_LIFE for person in people)
    return Frame(
        reader=reader.name, style=reader.style, language=reader.language, today=desk.today, family=family,
        organisation=deployment.organisation, help_phone=deployment.help_phone, help_name=deployment.help_name,
        emergency_words=deployment.emergency_words,
        pictures=deployment.pictures,
    )  # fmt: skip


def _answered_at(
    message: Message, reader: Contact, going: Iterable[tuple[Carried, bool]], desk: Desk, deployment: Deployment
) -> str | None:
    """The page on which a professional may answer. The person and family, and whoever reads easy words, answer in words."""
    listed = [carried.notice for carried, _ in going]
    asked = any(notice.kind in ON_A_PAGE for notice in listed)
    rings = [desk.circles[notice.person] for notice in listed if notice.person is not None]
    if not asked or reader.style is Style.EASY or any(ring.roles(reader.id, desk.today) & OWN_LIFE for ring in rings):
        return None
    return address_of(message.token, deployment.web_url, deployment.secret_key)


def _case(going: Iterable[tuple[Carried, bool]], desk: Desk) -> Case:
    """Whom these words are about, for the last look at what a stranger may see of them."""
    about = {carried.notice.person for carried, _ in going if carried.notice.person is not None}
    people = [desk.people[one] for one in about]
    names = [name for person in people for name in (person.known_as, person.full_name) if name]
    return Case(tuple(names), tuple(person.born for person in people if person.born))


def _address(message: Message, reader: Contact) -> str:
    """A stranger has no address here but the one that they wrote from."""
    stranger = next(
        (carried.notice.facts.get("address") for carried in message.carried if carried.notice.kind == "refused"), None
    )
    if stranger is not None:
        return str(stranger)
    return (reader.slack if message.channel == "slack" else reader.email) or ""


def _invite(
    message: Message, reader: Contact, going: Sequence[tuple[Carried, bool]], desk: Desk, deployment: Deployment
) -> Invite | None:  # fmt: skip
    """The calendar's entry that a message brings. To a reader of easy words the letter itself is the invitation, unless they
    asked for entries."""
    if message.lane is not Lane.CALENDAR or message.channel == "slack" or not going:
        return None
    if reader.style is Style.EASY and not reader.calendar:
        return None
    (carried, bare), *_ = going
    review = desk.reviews.get(carried.notice.review or 0)
    if review is None or review.starts_at is None:
        return None
    return Invite(
        method=Method.REQUEST if carried.notice.kind in {Said.INVITATION, Said.MOVED} else Method.CANCEL, ref=review.ref, uid=review.uid,
        sequence=review.sequence, starts_at=review.starts_at, minutes=review.minutes or 0, written_at=desk.now,
        organiser=deployment.mail_from, organiser_name=deployment.organisation or deployment.mail_from, attendee=_address(message, reader),
        attendee_name=reader.name, where=None if bare else review.where, whole=carried.notice.kind != Said.UNINVITED,
        meeting=review.meeting is not None,
    )  # fmt: skip


def _desk(session: Session, notices: Sequence[Notice], keeper: Gatekeeper, now: datetime) -> Desk:
    actions = keeper.actions
    asked = stored_actions.requests(session, actions)
    named = {
        value for notice in notices for value in notice.facts.values() if isinstance(value, int) and not isinstance(value, bool)
    }
    coming = stored_reviews.attendees_of(session, keeper.reviews) if keeper.reviews else {}
    named |= {each.contact for them in coming.values() for each in them}
    named |= {one for action in actions.values() for one in (action.owner,) if one is not None}
    named |= {one for request in asked.values() for one in (request.asked_by, request.to) if one is not None}
    escalated = [notice.action for notice in notices if notice.kind == "escalated" and notice.action is not None]
    return Desk(
        now=now,
        today=keeper.today,
        contacts={**stored_people.contacts(session, named - keeper.contacts.keys()), **keeper.contacts},
        people=keeper.people,
        circles=keeper.circles,
        actions=actions,
        requests=asked,
        last_told=outbox.last_told(session, escalated),
        asked_times={one: stored_actions.extensions(session, one) for one in asked},
        closed_on=stored_actions.closed_on(session, actions),
        reviews=keeper.reviews,
        coming=coming,
        slots=slots.offered(session, keeper.reviews) if keeper.reviews else {},
        followers=recurring.followers(session, actions.values()),
        meetings=meetings.meetings(session, [about.meeting for group in (keeper.reviews, actions) for about in group.values()]),
        written=inbox.words_of(session, [notice.inbox for notice in notices if notice.kind in PEN_KINDS]),
    )
