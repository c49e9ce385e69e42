"""Rounds of actions: the next one opens when one is done, once, whoever notices first."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from rules.actions import Action, Gap
from rules.deployment import Deployment
from rules.escalation import next_step, opened
from rules.notices import Notice
from rules.recurring import FOLLOWED, UNCLEAR_LOOKER, NextRound, next_round
from store import actions as stored_actions
from store import journal, outbox, packs, people
from store.plans import next_ref
from store.tables import ActionRow

OPENED = "round_opened"


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """Whatever was done through any door and has no next round yet."""
    if not waiting(session, today):
        return outbox.Queued()
    journal.facts_change(session)
    return open_next(session, waiting(session, today), now, today, deployment)


def waiting(session: Session, today: date, ids: Iterable[int] | None = None) -> list[tuple[Action, NextRound]]:
    """Rounds that are done, with the next one that is not there yet. Nothing is opened for anybody who is stopped."""
    later = aliased(ActionRow)
    first = col(ActionRow.series_id)
    follows = (later.round == ActionRow.round + 1) & ((later.series_id == first) | (later.series_id == ActionRow.id))
    query = select(col(ActionRow.id)).where(
        col(ActionRow.recurs).is_not(None), col(ActionRow.state).in_(FOLLOWED), ~select(later.id).where(follows).exists()
    )
    if ids is not None:
        query = query.where(col(ActionRow.id).in_(list(ids)))
    done = stored_actions.actions(session, session.exec(query)).values()
    stopped = {one.id for one in people.people(session, [one.person for one in done]).values() if one.stopped}
    begun = stored_actions.actions(session, [one.series for one in done])
    closed = stored_actions.closed_on(session, [one.id for one in done])
    found = []
    for one in done:
        start = begun[one.series].first_due if one.series in begun and one.series is not None else one.first_due
        coming = next_round(one, start, closed.get(one.id, today)) if one.person not in stopped else None
        if coming is not None:
            found.append((one, coming))
    return found


def open_next(
    session: Session, rounds: Sequence[tuple[Action, NextRound]], now: datetime, today: date, deployment: Deployment
) -> outbox.Queued:  # fmt: skip
    """Inside a transaction whose facts are changing already: two of them never open the same round."""
    told: list[Notice] = []
    for done, coming in rounds:
        made = _open(session, done, coming, today, deployment)
        if made is None:
            continue
        action = stored_actions.action(session, made)
        stored_actions.record_act(session, action, action.state, at=now, by=None, door="round", act=OPENED, day=action.due)
        journal.record(
            session, now, journal.Entry(OPENED, "action", action.id, "round", None, {"of": done.id, "round": coming.number})
        )
        if action.owner is not None and action.owner != done.owner:
            key = f"{action.climb}:agreed:{action.owner}"
            told.append(Notice(key, "agreed", action.owner, today, action=action.id, person=action.person))
    return outbox.queue(session, told, now, today, deployment)


def rounds_of(session: Session, action: Action) -> list[Action]:
    """All rounds of the same action, the first one first; one alone where it never came round."""
    first = action.series or action.id
    ids = session.exec(select(ActionRow.id).where((ActionRow.id == first) | (ActionRow.series_id == first)))
    return sorted(stored_actions.actions(session, ids).values(), key=lambda one: one.round)


def followers(session: Session, done: Iterable[Action]) -> dict[int, Action]:
    """The round that came after each, where there is one."""
    listed = {one.id: (one.series or one.id, one.round + 1) for one in done if one.recurs is not None}
    if not listed:
        return {}
    series = sorted({first for first, _ in listed.values()})
    ids = session.exec(select(ActionRow.id).where(col(ActionRow.series_id).in_(series)))
    there = {(one.series, one.round): one for one in stored_actions.actions(session, ids).values()}
    return {one: there[key] for one, key in listed.items() if key in there}


def _open(session: Session, done: Action, coming: NextRound, today: date, deployment: Deployment) -> int | None:
    """None where another has opened it."""
    ladder = packs.ladder_in_force(deployment.packs)
    gaps: list[Gap] = [] if coming.owner is not None else [UNCLEAR_LOOKER]
    action = Action(
        0, next_ref(session, done.ref.rpartition("-")[0] or done.ref), done.what, state=coming.state, owner=coming.owner, due=coming.due,
        agreed_on=today, climbs_from=opened(coming.due, today), ladder=ladder.key,
    )  # fmt: skip
    goes_on = not coming.looks_again and done.recurs is not None
    row = {
        "ref": action.ref, "what": done.what, "what_easy": done.what_easy, "why": done.why, "person_id": done.person,
        "meeting_id": done.meeting, "review_id": done.review, "plan_id": done.plan, "owner_id": coming.owner,
        "owner_as_written": None if coming.looks_again else done.owner_as_written, "due_on": coming.due, "first_due_on": coming.due,
        "state": coming.state, "safety": done.safety, "needs_check": done.needs_check and not coming.looks_again,
        "ladder": ladder.key, "pack": ladder.version, "agreed_on": today, "climbs_from": action.climbs_from,
        "problems": [{"field": gap.field, "code": gap.code, "words": gap.words} for gap in gaps],
        "next_step_on": next_step(action, (), ladder), "series_id": coming.series, "round": coming.number,
        "looks_again": coming.looks_again, "recurs": done.recurs.words if done.recurs and goes_on else None,
        "recurs_until": done.recurs_until if goes_on else None, "version": 1, "turn": 1,
    }  # fmt: skip
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    return (
        session.connection().execute(insert(ActionRow).values(row).on_conflict_do_nothing().returning(col(ActionRow.id))).scalar()
    )
