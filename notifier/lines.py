"""A notice and the facts of this moment become a line of a message: in full, or bare."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from rules.actions import Action, Request
from rules.bookings import How
from rules.hours import LONDON, local_day, zone
from rules.notices import Notice
from rules.people import NEVER_CLIMBED, Circle, Contact, Person
from rules.reviews import Attendee, Review
from templates.catalogue import Line, kinds

Facts = Mapping[str, object]
PRESSED = frozenset({"agreed", "reminder", "late"})
"""Kinds that ask the owner whether it is done. In Slack they bring a button."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk while a batch of messages is written."""

    now: datetime
    today: date
    contacts: Mapping[int, Contact]
    people: Mapping[int, Person]
    circles: Mapping[int, Circle]
    actions: Mapping[int, Action]
    requests: Mapping[int, Request]
    last_told: Mapping[int, date]
    asked_times: Mapping[int, int]
    closed_on: Mapping[int, date]
    reviews: Mapping[int, Review] = field(default_factory=dict)
    coming: Mapping[int, Sequence[Attendee]] = field(default_factory=dict)

    def name(self, contact: object) -> str | None:
        found = self.contacts.get(contact) if isinstance(contact, int) else None
        return found.name if found else None


def line(number: int, notice: Notice, bare: bool, desk: Desk) -> Line:
    action = desk.actions.get(notice.action) if notice.action is not None else None
    if action is None and notice.review is not None and notice.review in desk.reviews:
        return _review_line(number, notice, bare, desk.reviews[notice.review], desk)
    if action is None:
        return Line(number, str(notice.inbox or notice.facts.get("ref", "")), facts=_loose_facts(notice, bare, desk))
    person = desk.people.get(action.person) if action.person is not None else None
    private = set(kinds()[notice.kind].private)
    found = {**_button(notice, action), **_shared(notice, desk), **SPECIAL.get(notice.kind, _nothing)(notice, action, desk)}
    facts = {name: value for name, value in found.items() if value is not None and not (bare and name in private)}
    shown = Line(number, action.ref, due=action.due, owner=_owner(notice, action, bare, desk), facts=facts)
    if bare:
        return shown
    return Line(
        number, action.ref, due=action.due, what=action.what, what_easy=action.what_easy,
        about=person.known_as if person else None, owner=shown.owner, facts=facts,
    )  # fmt: skip


def _review_line(number: int, notice: Notice, bare: bool, review: Review, desk: Desk) -> Line:
    """Times as a London wall clock shows them; what stands with the notice is from when it was decided."""
    person = desk.people.get(review.person) if review.person is not None else None
    known = kinds()[notice.kind]
    how = next((one.how for one in desk.coming.get(review.id, ()) if one.contact == notice.contact and one.how in set(How)), None)
    found: dict[str, object] = {
        "starts_at": review.starts_at, "minutes": review.minutes, "where": review.where, "how": how, **notice.facts,
    }  # fmt: skip
    facts = {
        name: _in_london(value) if name.endswith("_at") else value
        for name, value in found.items()
        if value is not None and (name in known.facts or (name in known.private and not bare))
    }
    day = local_day(review.starts_at, LONDON) if review.starts_at else review.held_on
    if bare:
        return Line(number, review.ref, due=day, facts=facts)
    return Line(number, review.ref, due=day, what=review.kind, about=person.known_as if person else None, facts=facts)


def _in_london(value: object) -> object:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(zone(LONDON)) if isinstance(moment, datetime) else moment


def _owner(notice: Notice, action: Action, bare: bool, desk: Desk) -> str | None:
    """Whose turn it is; in the bare form never the name of somebody of the person's own life."""
    if action.owner is None or action.owner == notice.contact:
        return None
    if bare and action.person is not None and desk.circles[action.person].roles(action.owner, desk.today) & NEVER_CLIMBED:
        return None
    return desk.name(action.owner)


def _button(notice: Notice, action: Action) -> Facts:
    """Only its owner can say by a button that it is done."""
    return {"value": action.done_value} if notice.kind in PRESSED and notice.contact == action.owner else {}


def _shared(notice: Notice, desk: Desk) -> Facts:
    """What is stored with the notice, days as days and contacts as names."""
    known = kinds()[notice.kind].facts
    found: dict[str, object] = {}
    for name, value in notice.facts.items():
        if name in {"tells", "to", "decider", "from"}:
            spelt = {"tells": "tells_name", "to": "to_name", "decider": "decider", "from": "from_name"}[name]
            found[spelt] = desk.name(value)
        elif isinstance(value, str) and (name.endswith("_on") or name in {"until", "was", "since"}):
            found[name] = date.fromisoformat(value)
        else:
            found[name] = value
    return {name: value for name, value in found.items() if name in known}


def _nothing(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    return {}


def _escalated(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    return {"asked_on": desk.last_told.get(action.id)}


def _helped(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    owner = desk.contacts.get(action.owner) if action.owner is not None else None
    return {"phone": owner.phone if owner else None}


def _agreed(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    return {"agreed_on": action.agreed_on, "why": action.why}


def _gaps(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    serious = [gap for gap in action.problems if gap.field in {"owner", "due"}] or list(action.problems)
    return {"gap": " ".join(gap.words for gap in serious) or "?", "field": serious[0].field if serious else None}


def _asked(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    request = desk.requests.get(action.id)
    if request is None:
        return {}
    return {
        "until": request.until,
        "reason": request.words,
        "times": desk.asked_times.get(action.id),
        "from_name": desk.name(request.asked_by),
        "done_on": desk.closed_on.get(action.id),
        "evidence": action.evidence,
    }


def _closed(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    return {"done_on": desk.closed_on.get(action.id), "closed_on": desk.closed_on.get(action.id), "said": action.why}


def _loose_facts(notice: Notice, bare: bool, desk: Desk) -> Facts:
    """Of a notice about a reply or an address: who may not know gets no name."""
    found: dict[str, object] = {}
    for name, value in notice.facts.items():
        if name in {"from", "to", "next", "told", "whose"}:
            spelt = "name" if name == "whose" else f"{name}_name"
            found[spelt] = None if bare else desk.name(value)
        elif isinstance(value, str) and name.endswith(("_on", "since")):
            found[name] = date.fromisoformat(value)
        elif isinstance(value, str) and (name.endswith("_at") or name == "read_by"):
            found[name] = datetime.fromisoformat(value)
        else:
            found[name] = value
    known = {**kinds()[notice.kind].facts, **({} if bare else kinds()[notice.kind].private)}
    return {name: value for name, value in found.items() if name in known and value is not None}


SPECIAL: Mapping[str, Callable[[Notice, Action, Desk], Facts]] = {
    "escalated": _escalated,
    "helped": _helped,
    "agreed": _agreed,
    "gaps": _gaps,
    "more_time_asked": _asked,
    "handed_over": _asked,
    "owner_wanted": _asked,
    "blocked": _asked,
    "check_wanted": _asked,
    "done_news": _closed,
    "too_late": _closed,
}
