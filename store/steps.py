"""One step of an action's ladder, from its rows to its notices in the outbox."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlmodel import Session

from rules.actions import Action, Request, State, Wants
from rules.deployment import Deployment
from rules.escalation import Step, next_step, opened, step
from rules.hearers import Around
from rules.ladders import Ladder
from rules.notices import Notice, Told
from rules.people import Circle, Contact, Role
from store import actions as stored_actions
from store import outbox, packs
from store import people as stored_people
from store.circles import circles_about
from store.gatekeeper import chairs


def take(session: Session, listed: Iterable[Action], now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """Queue what is due today of each action, and keep the day of its next step. One that a request nobody answered gives
    back to its ladder takes that ladder's step of today too."""
    actions = list(listed)
    _ask_for_checks(session, actions, today, deployment)
    decided = decide(session, actions, today, deployment)
    due: list[Notice] = []
    for action in actions:
        taken = decided[action.id]
        due.extend(taken.notices)
        if taken.request_lapses:
            _take_up(session, action, today)
        else:
            stored_actions.set_step(session, action, taken.next_on, taken.climbs_from)
    queued = outbox.queue(session, due, now, today, deployment)
    given_back = [action.id for action in actions if decided[action.id].request_lapses]
    if not given_back:
        return queued
    return queued + take(session, stored_actions.still_stepping(session, today, given_back), now, today, deployment)


def _ask_for_checks(session: Session, actions: Iterable[Action], today: date, deployment: Deployment) -> None:
    """An action that came as done, and that somebody should check, asks its chair."""
    done = [action for action in actions if action.state is State.DONE and action.needs_check]
    asked = stored_actions.requests(session, [action.id for action in done])
    standing = arounds(session, done, asked, today, deployment)
    for action in done:
        if action.id not in asked:
            around = standing[action.id]
            checker = next((one.id for one in around.chair if one.id != action.owner), around.coordinator.id)
            stored_actions.ask(session, Request(0, action.id, Wants.CHECK, today, action.owner, checker))


def _take_up(session: Session, action: Action, today: date) -> None:
    """Nobody answered the request. A late action begins at the owner's first rung: the waiting was not theirs."""
    stored_actions.answer(session, action.id, "lapsed", today)
    again = {"turn": action.turn + 1, "climbs_from": opened(action.due, today)} if action.late(today) else {}
    stored_actions.change(session, action, today, again, today)


def decide(session: Session, listed: Iterable[Action], today: date, deployment: Deployment) -> dict[int, Step]:
    """What the ladder says of each action today, without storing anything."""
    actions = list(listed)
    told = stored_actions.told(session, actions)
    asked = stored_actions.requests(session, [action.id for action in actions])
    standing = arounds(session, actions, asked, today, deployment)
    return {
        action.id: step(action, today, told[action.id], ladder_of(action, deployment), standing[action.id], asked.get(action.id))
        for action in actions
    }


def next_day(session: Session, action: Action, deployment: Deployment, request: Request | None = None) -> date | None:
    told: Mapping[int, list[Told]] = stored_actions.told(session, [action])
    return next_step(action, told[action.id], ladder_of(action, deployment), request)


def ladder_of(action: Action, deployment: Deployment) -> Ladder:
    """The ladder that was in force when it was agreed; the one in force now where that pack is gone."""
    return packs.ladders(deployment.packs).get(action.ladder) or packs.ladder_in_force(deployment.packs)


def arounds(
    session: Session, actions: Iterable[Action], asked: Mapping[int, Request], today: date, deployment: Deployment
) -> dict[int, Around]:
    """Who stands around each action: read in a handful of queries, however many actions there are."""
    listed = list(actions)
    circles = circles_about(session, listed)
    chair_of = chairs(session, listed)
    found = stored_people.contacts(session, [action.owner for action in listed])
    upward = [one.manager for one in found.values()] + [one.deputy_on(today) for one in found.values()] + list(chair_of.values())
    upward += [request.waits_for for request in asked.values()]
    rings = {id(ring): ring for ring in circles.values()}.values()
    upward += [who for ring in rings for role in (Role.COMMISSIONER, Role.CHAIR) for who in ring.holding(role, today)]
    found |= stored_people.contacts(session, [one for one in upward if one not in found])
    found |= stored_people.contacts(session, [one.deputy_on(today) for one in found.values()])
    coordinator = stored_people.coordinator(session, deployment.coordinator)
    return {
        action.id: _around(action, circles[action.id], chair_of, found, asked.get(action.id), coordinator, today)
        for action in listed
    }


def _around(
    action: Action, circle: Circle, chair_of: Mapping[int, int], found: Mapping[int, Contact], request: Request | None,
    coordinator: Contact, today: date,
) -> Around:  # fmt: skip
    def known(contact: int | None) -> Contact | None:
        return found.get(contact) if contact is not None else None

    owner = known(action.owner)
    chair = dict.fromkeys(
        [chair_of.get(action.id), *circle.holding(Role.CHAIR, today), *circle.holding(Role.COMMISSIONER, today)]
    )
    return Around(
        coordinator=coordinator,
        owner=owner,
        deputy=known(owner.deputy_on(today)) if owner else None,
        manager=known(owner.manager) if owner else None,
        chair=tuple(contact for one in chair if (contact := known(one))),
        asked=known(request.waits_for) if request else None,
        owner_roles=circle.roles(owner.id, today) if owner else frozenset(),
        deputies={one.id: deputy for one in found.values() if (deputy := known(one.deputy_on(today)))},
        excluded=frozenset(one for one in found if circle.excludes(one, today)),
    )
