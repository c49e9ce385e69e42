"""Everything a person can do to an action, whichever door they came through."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session

from rules.actions import Action, Request, State
from rules.acts import Act, Decision, Scene, Tell, Wish, decide, standings
from rules.deployment import Deployment
from rules.hearers import Around
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Circle
from rules.reasons import Reason, because
from rules.recurring import FOLLOWED
from store import actions, journal, outbox, recurring, steps
from store.circles import circle_about
from store.database import Database

UNCHANGED = frozenset({"not_allowed", "already", "changed", "ask_day", "held"})


@dataclass(frozen=True, slots=True)
class Did:
    """What came of an act: an outcome of the contract, the action as it now is, and why where it was not done.
    Outcomes: completed, extension_asked, handed_over, blocked, noted, reopened, checked, approved, refused, paused,
    already (it was so before), not_allowed, changed (somebody was faster: look again), ask_day (no usable day was given),
    held (a person has to look)."""

    outcome: str
    action: Action | None
    day: date | None = None
    why: Reason | None = None


def act(
    database: Database, ref: str, wish: Wish, *, by: int | None, door: str, now: datetime, deployment: Deployment,
    version: int | None = None,
) -> Did:  # fmt: skip
    """One transaction. `by` is the contact who acts, None for an operator at the command line, who acts as the owner.
    An action that does not exist and one that is not theirs are the same answer."""
    try:
        with database.write() as session:
            return act_within(session, ref, wish, by=by, door=door, now=now, deployment=deployment, version=version)
    except actions.Changed:
        return Did("changed", None, why=because("acts.changed"))


def act_within(
    session: Session, ref: str, wish: Wish, *, by: int | None, door: str, now: datetime, deployment: Deployment,
    version: int | None = None,
) -> Did:  # fmt: skip
    """The same, inside the transaction of whoever also keeps what was said. Raises actions.Changed."""
    today = local_day(now, LONDON)
    action = actions.find_action(session, ref)
    if action is None:
        journal.record(session, now, journal.Entry("refused", "action", None, door, by, {"act": wish.act}))
        return Did("not_allowed", None, why=because("acts.not_allowed"))
    scene = _scene(session, action, by, today, deployment)
    decision = decide(wish, scene)
    if decision.outcome == "not_allowed":
        journal.record(session, now, journal.Entry("refused", "action", action.id, door, scene.by, {"act": wish.act}))
        return Did("not_allowed", None, why=decision.why)
    if version is not None and version != action.version and decision.outcome not in UNCHANGED:
        return Did("changed", action, why=because("acts.changed"))
    return _carry_out(session, wish, scene, decision, door, now, deployment)


def _scene(session: Session, action: Action, by: int | None, today: date, deployment: Deployment) -> Scene:
    asked = actions.requests(session, [action.id])
    request = asked.get(action.id)
    around = steps.arounds(session, [action], asked, today, deployment)[action.id]
    circle = circle_about(session, action)
    actor = by if by is not None else _operator_for(action, circle, around, today)
    said = [one.by for one in actions.acts(session, action.id) if one.became == State.DONE and one.act == Act.DONE]
    return Scene(
        action, actor, standings(actor, around, circle, request, today), around, circle, today, request,
        said_done=said[-1] if said else None, asked_before=actions.extensions(session, action.id),
    )  # fmt: skip


def _operator_for(action: Action, circle: Circle, around: Around, today: date) -> int:
    """The owner; the coordinator where nobody has it, or where its owner may not be told and so may do nothing to it."""
    if action.owner is None or circle.excludes(action.owner, today):
        return around.coordinator.id
    return action.owner


def _carry_out(
    session: Session, wish: Wish, scene: Scene, decision: Decision, door: str, now: datetime, deployment: Deployment
) -> Did:  # fmt: skip
    before, after = scene.action, scene.action
    if decision.outcome not in UNCHANGED:
        journal.facts_change(session)
        if decision.answered:
            actions.answer(session, before.id, decision.answered, scene.today)
        request = actions.ask(session, decision.ask) if decision.ask else (None if decision.answered else scene.request)
        after = _store(session, before, decision, request, scene.today, deployment)
        if decision.lapses:
            outbox.lapse_overtaken(session, before.id, f"lapsed.{decision.outcome}", scene.today)
        if request is not None and decision.ask is not None:
            steps.take(session, [after], now, scene.today, deployment)
        if after.recurs is not None and after.state in FOLLOWED:
            recurring.open_next(session, recurring.waiting(session, scene.today, [after.id]), now, scene.today, deployment)
    if decision.outcome in UNCHANGED and not (wish.words or decision.tells):
        return Did(decision.outcome, after, wish.until, decision.why)
    actions.record_act(
        session,
        before,
        after.state,
        at=now,
        by=scene.by,
        door=door,
        act=wish.act,
        day=wish.until,
        words=wish.words,
        because=wish.because,
    )
    facts = {"outcome": decision.outcome, "because": wish.because, "version": after.version}
    journal.record(session, now, journal.Entry(wish.act, "action", before.id, door, scene.by, facts))
    outbox.queue(session, [_notice(tell, after, now, scene.today) for tell in decision.tells], now, scene.today, deployment)
    return Did(decision.outcome, after, wish.until, decision.why)


def _store(
    session: Session, before: Action, decision: Decision, request: Request | None, today: date, deployment: Deployment
) -> Action:
    """The change with the day of its next step, worked out on the action as it will be."""
    next_on = steps.next_day(session, replace(before, **decision.change), deployment, request)
    return actions.change(session, before, next_on, decision.change, today)


def _notice(tell: Tell, action: Action, now: datetime, today: date) -> Notice:
    """Good news and changes of day are told once; receipts belong to the moment of the act."""
    moment = "" if tell.kind == "done_news" else f":{now:%Y%m%dT%H%M%S%f}"
    key = f"{action.climb}:{tell.kind}{moment}:{tell.contact}"
    return Notice(key, tell.kind, tell.contact, today, action=action.id, person=action.person, facts=tell.facts)
