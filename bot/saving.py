"""An imported plan is kept: all rows or none, what is unclear as proposed, and the chair is asked for it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from rules.actions import CLOSED, Action, State
from rules.deployment import Deployment
from rules.escalation import opened
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Circle, Contact, Person
from rules.plans import Field, Plan, Row, Status, match_rows
from rules.reasons import because
from rules.reviews import Review
from store import actions, easy_words, journal, meetings, outbox, packs, people, plans, recurring, reviews, steps
from store.circles import circle_about
from store.database import Database
from templates.say import say

SHUT_OUT = "shut_out"
"""The gap of an action whose owner, as written, may not be told about the person."""


class UnknownName(ValueError):
    """--person, --review or --chair names nobody. The message says which."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The plan's reference, and the references of its actions: new, changed, as before, and no longer in the file.
    `shut_out` are those whose owner, as written, may not be told about this person: their chair is asked for another."""

    plan: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    gone: tuple[str, ...]
    shut_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What the plan belongs to."""

    person: Person | None
    review: Review | None
    chair: Contact | None
    circle: Circle
    meeting: int | None = None


def save_plan(
    database: Database, plan: Plan, *, person: str | None, review: str | None, chair: str | None, now: datetime, deployment: Deployment
) -> Saved:  # fmt: skip
    """Raises UnknownName; then nothing is kept."""
    today = local_day(now, LONDON)
    with database.write() as session:
        about = _about(session, person, review, chair)
        journal.facts_change(session)
        held_at = plans.find_or_open(
            session, title=plan.title, held_on=plan.held_on, person=about.person.id if about.person else None,
            review=about.review.id if about.review else None, chair=about.chair.id if about.chair else None, now=now,
        )  # fmt: skip
        matched = match_rows(plans.rows_of(session, held_at.id), plan.rows)
        ladder = packs.ladder_in_force(deployment.packs)
        prefix = (
            about.person.ref if about.person else meetings.meeting(session, about.meeting).ref if about.meeting else held_at.ref
        )
        added = [plans.add_row(session, held_at, prefix, _fields(row, about, today), ladder, today) for row in matched.new]
        changed = [old.id for old, new in matched.same if plans.renew_row(session, old.id, _fields(new, about, today))]
        stored = actions.actions(session, [*added, *changed])
        for action in stored.values():
            actions.set_step(session, action, steps.next_day(session, action, deployment), action.climbs_from)
        outbox.queue(session, _telling(session, [stored[one] for one in added], today, deployment), now, today, deployment)
        easy_words.ask_again(session, [stored[one] for one in changed], now, today, deployment)
        recurring.open_next(session, recurring.waiting(session, today, stored), now, today, deployment)
        journal.record(session, now, journal.Entry("imported", "plan", held_at.id, "cli", None, {"rows": len(plan.rows)}))
        refs = {action.id: action.ref for action in stored.values()}
        same = tuple(old.ref for old, _ in matched.same if old.id not in changed)
        gone = tuple(old.ref for old in matched.gone)
        shut_out = tuple(refs[one] for one, action in stored.items() if any(gap.code == SHUT_OUT for gap in action.problems))
        return Saved(held_at.ref, tuple(refs[one] for one in added), tuple(refs[one] for one in changed), same, gone, shut_out)


def _about(session: Session, person: str | None, review: str | None, chair: str | None) -> About:
    found_review = reviews.find_review(session, review) if review else None
    if review and found_review is None:
        raise UnknownName("--review names no review that Kept knows. `kept load` adds reviews.")
    found_person = people.find_person(session, person) if person else None
    if person and found_person is None:
        raise UnknownName("--person names nobody whom Kept knows. `kept load` adds people.")
    if found_person is None and found_review is not None and found_review.person is not None:
        found_person = people.people(session, [found_review.person])[found_review.person]
    found_chair = people.find_contact(session, chair) if chair else None
    if chair and found_chair is None:
        raise UnknownName("--chair names nobody whom Kept knows. `kept load` adds contacts.")
    if found_chair is None and found_review is not None and found_review.chair is not None:
        found_chair = people.contact(session, found_review.chair)
    meeting = found_review.meeting if found_review and found_person is None else None
    circle = (
        circle_about(session, found_review)
        if found_review and meeting
        else people.circle(session, found_person.id if found_person else None)
    )
    return About(found_person, found_review, found_chair, circle, meeting)


def _fields(row: Row, about: About, today: date) -> dict[str, Any]:
    """A row with a question of owner or day is proposed: nobody is reminded before a person has answered it."""
    named = next((one.contact for one in row.owners if one.contact is not None), None)
    shut_out = named is not None and about.circle.excludes(named, today)
    owner = None if shut_out else named
    unclear = row.lacks(Field.OWNER, Field.DUE, Field.WHAT) or owner is None or row.due is None
    due = row.due if not row.lacks(Field.DUE) else None
    state = State.PROPOSED if unclear else State.OPEN
    if row.status is Status.DONE and not row.lacks(Field.STATUS):
        state = State.DONE
    problems = [{"field": p.field.value, "code": p.code.value, "words": say(p.why)} for p in row.problems]
    if shut_out and state is State.PROPOSED:
        problems.append({"field": "owner", "code": SHUT_OUT, "words": say(because("saving.owner_shut_out"))})
    elif unclear and state is State.PROPOSED and not any(p["field"] in {"owner", "due", "what"} for p in problems):
        problems.append({"field": "owner", "code": "unknown", "words": _stranger(row)})
    return {
        "person_id": about.person.id if about.person else None, "review_id": about.review.id if about.review else None,
        "table_number": row.table, "row_number": row.row, "number": row.number, "what": row.what or row.how or "",
        "how": row.how, "why": row.why, "owner_id": owner if not row.lacks(Field.OWNER) else None,
        "owner_as_written": row.owner_as_written, "due_on": due, "due_as_written": row.due_as_written,
        "status_as_written": row.status_as_written, "progress": row.progress, "evidence": row.evidence, "problems": problems,
        "recurs": row.again.every.words if row.again else None, "recurs_until": row.again.until if row.again else None,
        "looks_again": row.again is not None and row.again.looks, "meeting_id": about.meeting,
        "state": state, "climbs_from": opened(due, today) if state is State.OPEN else None,
    }  # fmt: skip


def _stranger(row: Row) -> str:
    return say(because("saving.owner_unknown", owner=row.owner_as_written or ", ".join(one.name for one in row.owners)))


def _telling(session: Session, added: list[Action], today: date, deployment: Deployment) -> list[Notice]:
    """Owners hear what was agreed, unless a reminder is due at once; the chair is asked for easy words."""
    chair_of = {
        one: around.chair[0].id for one, around in steps.arounds(session, added, {}, today, deployment).items() if around.chair
    }
    telling = []
    for action in added:
        first = steps.next_day(session, action, deployment)
        if action.state is State.OPEN and action.owner is not None and first is not None and first > today:
            key = f"{action.climb}:agreed:{action.owner}"
            telling.append(Notice(key, "agreed", action.owner, today, action=action.id, person=action.person))
        if action.person is not None and action.what_easy is None and action.state not in CLOSED and action.id in chair_of:
            chair = chair_of[action.id]
            telling.append(
                Notice(f"easy:{action.id}:{chair}", "easy_words_wanted", chair, today, action=action.id, person=action.person)
            )
    return telling
