"""Actions as a caseload brings them: what is new or news about them, and the day of each one's next step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from rules.actions import CLOSED, Action, Gap
from rules.caseload import Entry
from rules.caseload.agreed import asks, begun, renewed, said
from rules.caseload.values import Given, folded
from rules.deployment import Deployment
from rules.escalation import next_step
from rules.reasons import Reason
from rules.rhythms import Every
from store import actions as stored_actions
from store import easy_words, outbox, packs, steps
from store.caseload.rows import BATCH, Tally, Values, add, add_referenced, batches, change, columns_of, fresh, rows_where
from store.caseload.stored import Ids
from store.tables import ActionRow, ActRow, NoticeRow, PersonRow, ReviewRow

LOADED = "loaded"
COLUMNS = {"person": "person_id", "meeting": "meeting_id", "review": "review_id", **stored_actions.COLUMNS}
DAYS = frozenset({"due", "recurs_until"})
"""What a file said as a day: it is kept in words."""
NEW_CLIMB = frozenset({"owner", "due", "state"})
"""A change of these overtakes what waits in the outbox, and what somebody's answer is awaited for."""


@dataclass(frozen=True, slots=True)
class Loading:
    """What the load of one file knows throughout. `say` gives a gap its words."""

    now: datetime
    today: date
    deployment: Deployment
    door: str
    say: Callable[[Reason], str]


def load_actions(session: Session, entries: Sequence[Entry], ids: Ids, loading: Loading) -> Tally:
    stopped = {row_id for row_id, because in columns_of(session, PersonRow.id, PersonRow.stopped_because) if because}
    new = [entry for entry in entries if entry.key[0] not in ids.actions]
    there = [entry for entry in entries if entry.key[0] in ids.actions]
    changed = sum(
        _renew(session, {ids.actions[entry.key[0]]: _given(entry, ids) for entry in part}, stopped, loading)
        for part in batches(there, BATCH)
    )
    _begin(session, [(entry.given["ref"], _given(entry, ids)) for entry in new], ids, stopped, loading)
    return Tally(len(new), changed)


def _begin(session: Session, new: Iterable[tuple[str, Given]], ids: Ids, stopped: set[int], loading: Loading) -> None:
    held = {row[0]: tuple(row[1:]) for row in columns_of(session, ReviewRow.id, ReviewRow.held_on, ReviewRow.meeting_id)}
    ladder = packs.ladder_in_force(loading.deployment.packs)
    for part in batches(new, 10 * BATCH):
        rows, acts = [], {}
        for ref, given in part:
            held_on, meeting = held.get(given.get("review"), (None, None))
            about = {"meeting": meeting} if meeting is not None and given.get("person") is None else {}
            fields = begun({**about, **given}, loading.today, held_on)
            action = Action(0, ref, fields.pop("what"), ladder=ladder.key, **fields)
            next_on = None if action.person in stopped else next_step(action, (), ladder)
            rows.append(_row(action, loading) | {"pack": ladder.version, "next_step_on": next_on})
            acts[ref] = (action, given)
        found = add_referenced(session, ActionRow, rows)
        ids.actions.update((folded(ref), row_id) for ref, row_id in found.items())
        add(
            session,
            ActRow,
            [_act(found[ref], action.state, action, said(given), loading) for ref, (action, given) in acts.items()],
        )


def _renew(session: Session, given: Mapping[int, Given], stopped: set[int], loading: Loading) -> int:
    """How many changed. An act is kept as well where the file says something new that is so already."""
    there = stored_actions.actions(session, given)
    before = _said_before(session, given)
    after: dict[int, Action] = {}
    changes: dict[int, dict[str, Any]] = {}
    acts = []
    for row_id, action in there.items():
        fields = renewed(action, given[row_id], before.get(row_id, {}), loading.today)
        if fields:
            after[row_id] = replace(action, **fields, version=action.version + 1)
            changes[row_id] = fields
        told = before.get(row_id, {}) | said(given[row_id])
        if fields or told != before.get(row_id, {}):
            acts.append(_act(row_id, action.state, after.get(row_id, action), told, loading))
    _overtake(session, [row_id for row_id, fields in changes.items() if fields.keys() & NEW_CLIMB], loading.today)
    next_on = _next_days(session, after, stopped, loading.deployment)
    change(session, ActionRow, {
        row_id: _columns(fields, loading) | {"version": after[row_id].version, "next_step_on": next_on[row_id]} | _closing(fields, loading)
        for row_id, fields in changes.items()
    })  # fmt: skip
    add(session, ActRow, acts)
    easy_words.ask_again(session, after.values(), loading.now, loading.today, loading.deployment)
    return len(changes)


def _given(entry: Entry, ids: Ids) -> Given:
    pointers = {
        "person": ids.people, "meeting": ids.meetings, "review": ids.reviews, "owner": ids.contacts, "look_again_by": ids.contacts,
    }  # fmt: skip
    found = {name: known[entry.given[name]] for name, known in pointers.items() if entry.given.get(name) is not None}
    return {**entry.given, **found}


def _overtake(session: Session, changed: Sequence[int], today: date) -> None:
    for row_id in stored_actions.requests(session, changed):
        stored_actions.answer(session, row_id, "lapsed", today)
    pending = col(NoticeRow.action_id).in_(changed), col(NoticeRow.state).in_(outbox.PENDING)
    for action in session.exec(select(NoticeRow.action_id).where(*pending).distinct()).all():
        outbox.lapse_overtaken(session, action or 0, "lapsed.moved", today)


def _next_days(
    session: Session, after: Mapping[int, Action], stopped: set[int], deployment: Deployment
) -> dict[int, date | None]:
    told = stored_actions.told(session, after.values())
    asked = stored_actions.requests(session, after)
    return {
        row_id: None
        if action.person in stopped
        else next_step(action, told[row_id], steps.ladder_of(action, deployment), asked.get(row_id))
        for row_id, action in after.items()
    }


def _row(action: Action, loading: Loading) -> dict[str, Any]:
    fields = {
        name: getattr(action, name)
        for name in (
            "ref", "person", "meeting", "review", "what", "what_easy", "why", "owner", "due", "first_due", "state", "safety", "needs_check",
            "ladder", "agreed_on", "climbs_from", "problems", "recurs", "recurs_until", "looks_again", "looker",
        )
    }  # fmt: skip
    return fresh(ActionRow, _columns(fields, loading))


def _columns(fields: Values, loading: Loading) -> dict[str, Any]:
    found = {COLUMNS.get(name, name): value for name, value in fields.items()}
    if isinstance(every := found.get("recurs"), Every):
        found["recurs"] = every.words
    if "problems" in found:
        found["problems"] = [_worded(gap, loading) for gap in found["problems"]]
    return found


def _worded(gap: Gap, loading: Loading) -> dict[str, str]:
    return {"field": gap.field, "code": gap.code, "words": gap.words or loading.say(asks(gap))}


def _closing(fields: Values, loading: Loading) -> dict[str, Any]:
    if "state" not in fields:
        return {}
    return {"closed_on": loading.today if fields["state"] in CLOSED else None}


def _said_before(session: Session, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What the last file said of each action that a file ever spoke of."""
    rows = rows_where(session, ActRow, col(ActRow.action_id), set(ids))
    found = {row["action_id"]: dict(row["facts"]) for row in rows if row["act"] == LOADED}
    for facts in found.values():
        for name in DAYS & facts.keys():
            facts[name] = date.fromisoformat(facts[name]) if facts[name] else None
    return found


def _act(row_id: int, was: str, action: Action, told: Mapping[str, Any], loading: Loading) -> Values:
    facts = {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}
    values = {"action_id": row_id, "at": loading.now, "door": loading.door, "act": LOADED, "was": was, "became": action.state}
    return fresh(ActRow, {**values, "day": action.due, "facts": facts})
