"""What a page shows of a message, and what its form does: the same act as a mailed answer, once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot import alarms, heeding
from bot.actions import Did, act_within
from bot.web.forms import Sent, Wanted
from rules.actions import REMINDED
from rules.acts import Act, standings
from rules.acts.standing import MAY
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from rules.links import Ticket
from rules.notices import ON_A_PAGE, Notice
from rules.people import Contact
from rules.reasons import because
from rules.replies import meaning
from store import actions, inbox, journal, outbox, pages, people, steps, waiting
from store.actions import Changed
from store.circles import circle_about
from store.database import Database
from templates.say import say

DOOR = "web"
LIVES = timedelta(days=90)
NOTHING_DONE = frozenset({"not_allowed", "changed", "ask_day"})


@dataclass(frozen=True, slots=True)
class Line:
    """One action as a stranger may see it: our reference, its day, and the version that was looked at."""

    number: int
    ref: str
    due: date | None
    version: int
    person: int | None


@dataclass(frozen=True, slots=True)
class Shown:
    message: int
    reader: Contact
    lines: Sequence[Line]

    def line(self, number: str) -> Line | None:
        """Where there is only one, it need not be named."""
        if len(self.lines) == 1:
            return self.lines[0]
        return next((line for line in self.lines if str(line.number) == number), None)


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a form. `urgent`: somebody may not be safe. `again`: it had come before."""

    outcome: str
    ref: str
    language: str
    why: str = ""
    urgent: bool = False
    again: bool = False


def look(database: Database, token: str, now: datetime, deployment: Deployment) -> Shown | None:
    with database.read() as session:
        return look_within(session, token, now, deployment)


def look_within(session: Session, token: str, now: datetime, deployment: Deployment) -> Shown | None:
    """None where the message's business is over: closed, in other hands, stopped, shut out, or too long ago."""
    asked = pages.asked(session, token)
    if asked is None or now - asked.tried_at > LIVES:
        return None
    today = local_day(now, LONDON)
    found = actions.actions(session, [action for _, kind, action in asked.actions if kind in ON_A_PAGE])
    stopped = {one.id for one in people.people(session, [action.person for action in found.values()]).values() if one.stopped}
    theirs = {
        action.id
        for action in found.values()
        if action.state in REMINDED
        and action.person not in stopped
        and _may(session, action.id, asked.contact, today, deployment)
    }
    lines = {
        action: Line(number, found[action].ref, found[action].due, found[action].version, found[action].person)
        for number, kind, action in reversed(asked.actions)
        if kind in ON_A_PAGE and action in theirs
    }
    reader = people.contact(session, asked.contact)
    return Shown(asked.message, reader, sorted(lines.values(), key=lambda line: line.number)) if lines else None


def earlier(database: Database, ticket: Ticket) -> Answered | None:
    """A form that came before, whatever has happened since: a double click, a page loaded again."""
    with database.read() as session:
        return _earlier(session, ticket)


def answer(
    database: Database, token: str, ticket: Ticket, form: Sent, wanted: Wanted, now: datetime, deployment: Deployment
) -> Answered | None:
    """One transaction: kept, done and told, or nothing of it. None where the message's business is over."""
    try:
        with database.write() as session:
            return _answer(session, token, ticket, form, wanted, now, deployment)
    except Changed:
        return Answered("changed", "", "en")


def _answer(
    session: Session, token: str, ticket: Ticket, form: Sent, wanted: Wanted, now: datetime, deployment: Deployment
) -> Answered | None:
    before = _earlier(session, ticket)
    if before is not None:
        return before
    shown = look_within(session, token, now, deployment)
    line = shown.line(form["which"]) if shown else None
    if shown is None or line is None or wanted.wish is None:
        return None
    raw = json.dumps({name: value for name, value in form.fields.items() if name != "ticket"}).encode()
    inbox_id = inbox.keep(session, DOOR, ticket.form, raw, now, kind="reply", contact=shown.reader.id)
    if inbox_id is None:
        return _earlier(session, ticket)
    to = people.find_contact(session, wanted.to) if wanted.to else None
    wish = replace(wanted.wish, to=to.id if to else None)
    version = ticket.version_of(line.number) or 0
    did = act_within(session, line.ref, wish, by=shown.reader.id, door=DOOR, now=now, deployment=deployment, version=version)
    return _keep(session, inbox_id, shown, line, form, did, now, deployment)


def _keep(
    session: Session, inbox_id: int, shown: Shown, line: Line, form: Sent, did: Did, now: datetime, deployment: Deployment
) -> Answered:  # fmt: skip
    """What came of it stands with it, so that the same form again gets the same answer."""
    today, words = local_day(now, LONDON), form.words
    said = meaning(words, today)
    urgent = bool(words) and heeding.is_urgent(session, said, shown.reader, today)
    held = urgent or said.worrying or did.outcome == "held"
    done = {
        "action": line.ref,
        "intent": form["answer"].replace("-", "_"),
        "outcome": did.outcome,
        "date": did.day and did.day.isoformat(),
    }
    document = {
        "inbox_id": inbox_id, "kind": "reply", "outcome": "held" if did.outcome in NOTHING_DONE else did.outcome,
        "why": say(did.why or because("inbox.by_page")), "actions": [line.ref], "did": [done], "language": shown.reader.language,
    }  # fmt: skip
    inbox.describe(session, inbox_id, shown.reader.email, words)
    inbox.decide(
        session, inbox_id, kind="reply", state=inbox.HELD if held else inbox.READ, answer=document, contact=shown.reader.id,
        message=shown.message, urgent=urgent,
    )  # fmt: skip
    journal.record(session, now, journal.Entry(f"received:{did.outcome}", "inbox", inbox_id, DOOR, shown.reader.id))
    if did.outcome not in NOTHING_DONE:
        _tell_the_mailbox(session, inbox_id, shown, line, form, now, deployment)
    if urgent:
        alarms.sound(
            session, inbox_id, person=line.person, about=line.ref, writer=shown.reader.id, words=words, now=now, deployment=deployment
        )  # fmt: skip
    elif held:
        waiting.take(session, now, today, deployment, only=inbox_id)
    return Answered(did.outcome, line.ref, shown.reader.language, say(did.why) if did.why else "", urgent)


def _tell_the_mailbox(
    session: Session, inbox_id: int, shown: Shown, line: Line, form: Sent, now: datetime, deployment: Deployment
) -> None:
    """A link can be passed on: whoever the message was for hears that it was used, and how to undo it."""
    action = actions.find_action(session, line.ref)
    today = local_day(now, LONDON)
    at = now.astimezone(zone(shown.reader.time_zone)).isoformat()
    notice = Notice(
        f"inbox:{inbox_id}:answered_on_page", "answered_on_page", shown.reader.id, today, action=action.id if action else None,
        person=line.person, inbox=inbox_id, facts={"answer": form["answer"].replace("-", "_"), "came_at": at},
    )  # fmt: skip
    outbox.queue(session, [notice], now, today, deployment)


def _earlier(session: Session, ticket: Ticket) -> Answered | None:
    came = inbox.find(session, DOOR, ticket.form)
    if came is None:
        return None
    done: Mapping[str, object] = next(iter(came.answer.get("did", [])), {})
    why = "" if done.get("outcome") not in NOTHING_DONE | {"held", "already"} else str(came.answer.get("why", ""))
    language = str(came.answer.get("language", "en"))
    return Answered(str(done.get("outcome", "")), str(done.get("action", "")), language, why, came.urgent, again=True)


def _may(session: Session, action_id: int, reader: int, today: date, deployment: Deployment) -> bool:
    """Still theirs to answer: whoever was shut out, or has handed it over, has no page of it any more."""
    action = actions.action(session, action_id)
    asked = actions.requests(session, [action_id])
    around = steps.arounds(session, [action], asked, today, deployment)[action_id]
    circle = circle_about(session, action)
    return bool(standings(reader, around, circle, asked.get(action_id), today) & MAY[Act.DONE])
