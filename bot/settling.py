"""The holding pen: a person says what something meant that came in, and one act settles it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session

from bot import alarms
from bot.actions import act_within
from bot.mail.reading import read
from rules.acts import Act, Wish
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import Contact
from rules.reasons import Reason, because
from rules.replies import Intent, meaning
from rules.settling import Verb, Verdict, What
from rules.working_days import add_working_days
from store import actions, inbox, journal, people, waiting
from store.answering import refs_in
from store.database import Database
from store.inbox import Came

DOOR = "settled"
NOT_SETTLED = frozenset({"not_allowed", "ask_day", "changed", "held"})
READ_AS = {
    Intent.DONE: Act.DONE, Intent.PARTLY_DONE: Act.PARTLY_DONE, Intent.NOT_DONE: Act.NOT_DONE, Intent.MORE_TIME: Act.MORE_TIME,
    Intent.BLOCKED: Act.BLOCKED, Intent.ACKNOWLEDGED: Act.SEEN,
}  # fmt: skip


class Unsettled(Exception):
    """Nothing was changed: there is nothing of that number, somebody was faster, or something is missing."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.code)
        self.why = why


@dataclass(frozen=True, slots=True)
class Settled:
    """`outcome` is the act's own, or ignored, will-call, called, linked. `waits`: a person still has to say what it means.
    `again`: the same person said the same before."""

    outcome: str
    what: What
    action: str | None = None
    waits: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Who settles, and how sure it is that they may: an operator at the command line has the whole inbox before them."""

    reader: Contact
    now: datetime
    deployment: Deployment
    operator: bool = False

    @property
    def today(self) -> date:
        return local_day(self.now, LONDON)


def settle(
    database: Database, inbox_id: int, verdict: Verdict, *, by: str | None, now: datetime, deployment: Deployment,
    to: str | None = None, note: str | None = None,
) -> Settled:  # fmt: skip
    """One transaction, for an operator. Raises Unsettled."""
    for _ in range(3):
        try:
            with database.write() as session:
                reader = people.find_contact(session, by) if by else people.coordinator(session, deployment.coordinator)
                new_owner = people.find_contact(session, to) if to else None
                if reader is None or (to and new_owner is None):
                    raise Unsettled(because("settling.nobody", option="--by" if reader is None else "--to"))
                desk = Desk(reader, now, deployment, operator=True)
                return settle_within(session, inbox_id, verdict, desk, to=new_owner.id if new_owner else None, note=note)
        except actions.Changed:
            continue
    raise Unsettled(because("acts.changed"))


def settle_within(
    session: Session, inbox_id: int, verdict: Verdict, desk: Desk, *, to: int | None = None, note: str | None = None
) -> Settled:  # fmt: skip
    """All of it or nothing, inside the transaction of whoever also keeps what was said. Raises Unsettled and actions.Changed."""
    held = inbox.get(session, inbox_id)
    if held is None or held.state not in {*inbox.OPEN, inbox.SETTLED} or not _may(session, held, desk):
        raise Unsettled(because("settling.nothing"))
    if held.state == inbox.SETTLED:
        return _settled_before(session, held, verdict, desk)
    if verdict.what is Verb.HAVE_IT:
        alarms.taken_on(session, held.id, desk.reader.id, DOOR, desk.now, desk.deployment)
        return Settled("have-it", Verb.HAVE_IT, next(iter(held.refs), None), waits=True)
    with session.begin_nested():
        if verdict.what is Verb.ABOUT:
            return _about(session, held, verdict, desk)
        if isinstance(verdict.what, Verb):
            return _without_act(session, held, verdict.what, desk, note)
        return _act(session, held, verdict, desk, to, note)


def _may(session: Session, held: Came, desk: Desk) -> bool:
    """Nobody who is shut out from one of its people; by mail, only the coordinator and whoever may know of all of them."""
    about = waiting.concerned(session, [held])[held.id]
    rings = people.circles(session, about).values()
    if any(ring.excludes(desk.reader.id, desk.today) for ring in rings):
        return False
    if desk.operator or desk.reader.id == people.coordinator(session, desk.deployment.coordinator).id:
        return True
    return bool(about) and all(ring.knows(desk.reader.id, desk.today) for ring in rings)


def _settled_before(session: Session, held: Came, verdict: Verdict, desk: Desk) -> Settled:
    if held.settled_by == desk.reader.ref and held.settled_as == verdict.what:
        return Settled("already", verdict.what, next(iter(held.refs), None), again=True)
    by = people.find_contact(session, held.settled_by or "")
    name = by.name if by else held.settled_by
    day = local_day(held.settled_at, LONDON) if held.settled_at else None
    raise Unsettled(because("settling.before", number=held.id, name=name, day=day))


def _without_act(session: Session, held: Came, what: Verb, desk: Desk, note: str | None) -> Settled:
    ask_on = add_working_days(desk.today, 1) if what is Verb.WILL_CALL else None
    _close(session, held, what, desk, note, ask_on)
    return Settled("ignored" if what is Verb.IGNORE else what.value, what, next(iter(held.refs), None))


def _act(session: Session, held: Came, verdict: Verdict, desk: Desk, to: int | None, note: str | None) -> Settled:
    """The act is the writer's, in their name, where they may do it; else the reader's own."""
    about = held.refs or refs_in(session, held.message)
    ref = verdict.action or (about[0] if len(about) == 1 else None)
    if ref is None:
        raise Unsettled(because("settling.which"))
    if not desk.operator and about and ref.casefold() not in {one.casefold() for one in about}:
        raise Unsettled(because("settling.other_action"))
    _close(session, held, verdict.what, desk, note, None)
    wish = Wish(Act(verdict.what), until=verdict.until, to=to, words=(note or held.words or "")[:4_000] or None, because=DOOR)
    outcome = ""
    for by in dict.fromkeys((held.contact, desk.reader.id)):
        if by is None:
            continue
        done = act_within(session, ref, wish, by=by, door=DOOR, now=desk.now, deployment=desk.deployment)
        outcome = done.outcome
        if outcome not in NOT_SETTLED:
            inbox.link(session, held.id, done.action.ref if done.action else ref)
            return Settled(outcome, verdict.what, ref)
        if outcome != "not_allowed":
            break
    raise Unsettled(done.why if outcome != "not_allowed" and done.why else because("settling.not_theirs", ref=ref))


def _about(session: Session, held: Came, verdict: Verdict, desk: Desk) -> Settled:
    """Its own words count for this action now, where it is proved who wrote them and they are clear; else it waits on."""
    action = actions.find_action(session, verdict.action or "")
    if action is None or people.circle(session, action.person).excludes(desk.reader.id, desk.today):
        raise Unsettled(because("settling.no_action"))
    known = held.refs or refs_in(session, held.message)
    inbox.link(session, held.id, action.ref)
    journal.record(session, desk.now, journal.Entry("settled:about", "inbox", held.id, DOOR, desk.reader.id, {"ref": action.ref}))
    sure = held.contact is not None and (desk.operator or not known or action.ref in known)
    meant = _meant(held, desk.now) if sure else None
    if meant is not None:
        try:
            with session.begin_nested():
                done = _act(session, held, replace(meant, action=action.ref), desk, None, None)
                return Settled(done.outcome, Verb.ABOUT, action.ref)
        except Unsettled:
            pass
    return Settled("linked", Verb.ABOUT, action.ref, waits=True)


def _meant(held: Came, now: datetime) -> Verdict | None:
    """What its words say of one action; None where they say more than a program should decide."""
    mail = read(held.raw)
    written = mail.date if mail.date is not None and mail.date <= now else held.received_at
    found = meaning(mail.answers, local_day(written, LONDON), None)
    if found.urgent or len(found.says) != 1 or found.says[0].action is not None:
        return None
    act = READ_AS.get(found.says[0].intent)
    return Verdict(act, until=found.says[0].date) if act else None


def _close(session: Session, held: Came, what: What, desk: Desk, note: str | None, ask_on: date | None) -> None:
    """Of two at once the second finds it closed. What waits to tell of it need not go any more."""
    journal.facts_change(session)
    if not inbox.settle(session, held.id, desk.reader.ref, desk.now, settled_as=what, note=note, ask_on=ask_on):
        now_held = inbox.get(session, held.id)
        by = people.find_contact(session, now_held.settled_by or "") if now_held else None
        raise Unsettled(because("settling.before", number=held.id, name=by.name if by else None, day=desk.today))
    waiting.lapse(session, held.id, desk.today)
    alarms.taken_on(session, held.id, desk.reader.id, DOOR, desk.now, desk.deployment)
    journal.record(session, desk.now, journal.Entry(f"settled:{what}", "inbox", held.id, DOOR, desk.reader.id))
