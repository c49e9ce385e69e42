"""Actions, what was told and done about them, and what waits for somebody's answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from rules.actions import CLOSED, Action, Gap, Request, State, Wants
from rules.notices import Outcome, Told
from rules.rhythms import Every, every_from
from store.reading import BATCH, rows
from store.tables import ActionRow, ActRow, NoticeRow, RequestRow
from store.tables.columns import Read

WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Past:
    """One line of an action's history."""

    at: datetime
    by: int | None
    door: str
    act: str
    was: str
    became: str
    day: date | None
    words: str | None


class Changed(Exception):
    """Somebody else changed the action first. Nothing was stored: look again."""


def find_action(session: Session, ref: str) -> Action | None:
    """However its letters are written; as they usually are first, because that has an index."""
    ref = ref.strip()
    usual = session.exec(select(ActionRow).where(col(ActionRow.ref).in_({ref, ref.upper()}))).first()
    row = usual or session.exec(select(ActionRow).where(func.lower(ActionRow.ref) == ref.casefold())).first()
    return None if row is None else _action(row)


def actions(session: Session, ids: Iterable[int | None]) -> dict[int, Action]:
    wanted = {one for one in ids if one is not None}
    return {row.id: _action(row) for row in rows(session, ActionRow, "id", wanted)}


def action(session: Session, action_id: int) -> Action:
    return actions(session, [action_id])[action_id]


def stepping(session: Session, today: date) -> list[int]:
    """The ids of actions whose next step has come, the longest waiting first: answered from the index of days alone."""
    due = select(ActionRow.id).where(col(ActionRow.next_step_on) <= today)
    return [one for one in session.exec(due.order_by(col(ActionRow.next_step_on), col(ActionRow.id))) if one is not None]


def still_stepping(session: Session, today: date, ids: Sequence[int]) -> list[Action]:
    """Those of them whose step nobody has taken meanwhile."""
    due = select(ActionRow).where(col(ActionRow.id).in_(ids), col(ActionRow.next_step_on) <= today)
    return [_action(row) for row in session.exec(due.order_by(col(ActionRow.id)))]


def ref_of(session: Session, action_id: int) -> str:
    """Of an action that may be too broken to be read whole."""
    return session.exec(select(ActionRow.ref).where(ActionRow.id == action_id)).one()


def unfinished(session: Session, after: int = 0, limit: int = BATCH) -> list[Action]:
    """Every action that is not checked or dropped, by id, from after the one named: for the proof, which trusts no index of days."""
    query = select(ActionRow).where(col(ActionRow.state).not_in([State.CHECKED, State.DROPPED]), col(ActionRow.id) > after)
    return [_action(row) for row in session.exec(query.order_by(col(ActionRow.id)).limit(limit))]


def outstanding(
    session: Session,
    *,
    people: Sequence[int] | None = None,
    meetings: Sequence[int] | None = None,
    owner: int | None = None,
    due_before: date | None = None,
    due_from: date | None = None,
    proposed: bool = True,
) -> list[Action]:
    """What is still to be done, soonest first, undated last. Filters that are None do not filter; an empty list of people finds nothing."""
    query = select(ActionRow).where(col(ActionRow.state).not_in(CLOSED))
    if not proposed:
        query = query.where(ActionRow.state != State.PROPOSED)
    if people is not None:
        query = query.where(col(ActionRow.person_id).in_(people))
    if meetings is not None:
        query = query.where(col(ActionRow.meeting_id).in_(meetings), col(ActionRow.person_id).is_(None))
    if owner is not None:
        query = query.where(ActionRow.owner_id == owner)
    if due_before is not None:
        query = query.where(col(ActionRow.due_on) < due_before)
    if due_from is not None:
        query = query.where(col(ActionRow.due_on) >= due_from)
    order = (col(ActionRow.due_on).is_(None), col(ActionRow.due_on), col(ActionRow.id))
    return [_action(row) for row in session.exec(query.order_by(*order))]


def of_review(session: Session, review_id: int) -> list[Action]:
    """What was agreed there, whoever it is about."""
    return [
        _action(row)
        for row in session.exec(select(ActionRow).where(ActionRow.review_id == review_id).order_by(col(ActionRow.id)))
    ]


def of_person(session: Session, person_id: int) -> list[Action]:
    rows = session.exec(select(ActionRow).where(ActionRow.person_id == person_id).order_by(col(ActionRow.id)))
    return [_action(row) for row in rows]


COLUMNS = {"owner": "owner_id", "due": "due_on", "first_due": "first_due_on", "looker": "looker_id"}
"""Where a column has another name than the action's own field."""


def change(session: Session, action: Action, next_step_on: date | None, fields: Mapping[str, Any], today: date) -> Action:
    """Store new values of some of the action's fields, only where it is still the version that was seen. Raises Changed."""
    values = {COLUMNS.get(name, name): value for name, value in fields.items()}
    if "problems" in values:
        values["problems"] = [{"field": gap.field, "code": gap.code, "words": gap.words} for gap in values["problems"]]
    if isinstance(every := values.get("recurs"), Every):
        values["recurs"] = every.words
    values |= {"version": action.version + 1, "next_step_on": next_step_on}
    if "state" in fields:
        values["closed_on"] = today if fields["state"] in CLOSED else None
    guarded = update(ActionRow).where(col(ActionRow.id) == action.id, col(ActionRow.version) == action.version)
    if session.connection().execute(guarded.values(**values)).rowcount != 1:
        raise Changed
    session.expire_all()
    return actions(session, [action.id])[action.id]


def set_step(session: Session, action: Action, next_step_on: date | None, climbs_from: date | None) -> None:
    """The ladder's own bookkeeping: its version stays. Where somebody changed the action meanwhile, theirs is the newer step."""
    seen = (col(ActionRow.id) == action.id, col(ActionRow.version) == action.version)
    values = {"next_step_on": next_step_on, "climbs_from": climbs_from}
    session.connection().execute(update(ActionRow).where(*seen).values(**values))


def told(session: Session, listed: Iterable[Action]) -> dict[int, list[Told]]:
    """What was told of each action in its present climb."""
    climbs = {one.id: one.climb + ":" for one in listed}
    found: dict[int, list[Told]] = {one: [] for one in climbs}
    wanted = sorted(climbs)
    for start in range(0, len(wanted), BATCH):
        part = col(NoticeRow.action_id).in_(wanted[start : start + BATCH])
        for row in session.exec(select(NoticeRow).where(part, col(NoticeRow.rung).is_not(None))):
            if row.action_id is not None and row.rung and row.key.startswith(climbs[row.action_id]):
                tells_on = row.facts.get("tells_on")
                day = date.fromisoformat(tells_on) if isinstance(tells_on, str) else None
                found[row.action_id].append(Told(row.rung, row.contact_id, Outcome(row.state), row.why, day))
    return found


def requests(session: Session, ids: Iterable[int]) -> dict[int, Request]:
    """The request that waits for an answer, by action."""
    wanted = sorted(set(ids))
    found: dict[int, Request] = {}
    for start in range(0, len(wanted), BATCH):
        part = col(RequestRow.action_id).in_(wanted[start : start + BATCH])
        for row in session.exec(select(RequestRow).where(part, RequestRow.state == WAITING).order_by(col(RequestRow.id))):
            found[row.action_id] = _request(row)
    return found


def request(session: Session, request_id: int) -> Request | None:
    row = session.get(RequestRow, request_id)
    return None if row is None else _request(row)


def ask(session: Session, wanted: Request) -> Request:
    """A new request, waiting; whatever waited before for the same action lapses."""
    answer(session, wanted.action, "lapsed", wanted.asked_on)
    row = RequestRow(
        action_id=wanted.action, wants=wanted.wants, asked_by_id=wanted.asked_by, waits_for_id=wanted.waits_for,
        to_id=wanted.to, until=wanted.until, words=wanted.words, asked_on=wanted.asked_on,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _request(row)


def answer(session: Session, action_id: int, state: str, on: date) -> None:
    waiting = update(RequestRow).where(col(RequestRow.action_id) == action_id, col(RequestRow.state) == WAITING)
    session.connection().execute(waiting.values(state=state, answered_on=on))
    session.expire_all()


def extensions(session: Session, action_id: int) -> int:
    """How often more time was asked for, whatever the answer."""
    return session.exec(select(func.count()).where(RequestRow.action_id == action_id, RequestRow.wants == Wants.MORE_TIME)).one()


def closed_on(session: Session, ids: Iterable[int]) -> dict[int, date]:
    rows = session.exec(select(col(ActionRow.id), col(ActionRow.closed_on)).where(col(ActionRow.id).in_(list(ids))))
    return {one: day for one, day in rows if one is not None and day is not None}


def record_act(
    session: Session, action: Action, became: State, *, at: datetime, by: int | None, door: str, act: str,
    day: date | None = None, words: str | None = None, because: str | None = None,
) -> None:  # fmt: skip
    """History with the words as they were said; the journal keeps the act without them."""
    said: dict[str, Any] = {"day": day, "words": words, "facts": {"because": because} if because else {}}
    session.add(ActRow(action_id=action.id, at=at, by_id=by, door=door, act=act, was=action.state, became=became, **said))


def acts(session: Session, action_id: int) -> list[Past]:
    return list(map(_past, session.exec(select(ActRow).where(ActRow.action_id == action_id).order_by(col(ActRow.id)))))


def acts_about(session: Session, people: Sequence[int], since: datetime, until: datetime) -> list[tuple[int, Past]]:
    """What was done about these people's actions between two moments, as (action, what), latest first."""
    about = select(ActRow).join(ActionRow, col(ActionRow.id) == ActRow.action_id).where(col(ActionRow.person_id).in_(people))
    between = about.where(col(ActRow.at) >= since, col(ActRow.at) < until).order_by(col(ActRow.at).desc(), col(ActRow.id).desc())
    return [(row.action_id, _past(row)) for row in session.exec(between)]


def _past(row: ActRow) -> Past:
    return Past(row.at, row.by_id, row.door, row.act, row.was, row.became, row.day, row.words)


def _action(row: ActionRow | Read) -> Action:
    assert row.id is not None  # noqa: S101 it was read
    return Action(
        id=row.id, ref=row.ref, what=row.what, state=State(row.state), version=row.version, person=row.person_id,
        review=row.review_id, plan=row.plan_id, number=row.number, what_easy=row.what_easy, easy_was=row.easy_was, why=row.why, owner=row.owner_id,
        owner_as_written=row.owner_as_written, due=row.due_on, first_due=row.first_due_on, due_as_written=row.due_as_written,
        safety=row.safety, needs_check=row.needs_check, evidence=row.evidence, ladder=row.ladder, agreed_on=row.agreed_on,
        climbs_from=row.climbs_from, turn=row.turn, paused_until=row.paused_until, meeting=row.meeting_id,
        recurs=every_from(row.recurs) if row.recurs else None, recurs_until=row.recurs_until, looks_again=row.looks_again,
        looker=row.looker_id, series=row.series_id, round=row.round,
        problems=tuple(Gap(gap["field"], gap["code"], gap.get("words", "")) for gap in row.problems),
    )  # fmt: skip


def _request(row: RequestRow) -> Request:
    assert row.id is not None  # noqa: S101 it was read
    return Request(
        id=row.id, action=row.action_id, wants=Wants(row.wants), asked_on=row.asked_on, asked_by=row.asked_by_id,
        waits_for=row.waits_for_id, until=row.until, to=row.to_id, words=row.words,
    )  # fmt: skip
