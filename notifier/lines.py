"""A notice and the facts of this moment become a line of a message: in full, or bare."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from notifier.reviews import review_line
from rules.actions import Action, Became, Request, became
from rules.alarms import ANSWERED
from rules.caseload.agreed import asks
from rules.forms import BY_KIND
from rules.meetings import Meeting
from rules.notices import Notice
from rules.people import NEVER_CLIMBED, Circle, Contact, Person
from rules.reasons import because
from rules.reviews import Attendee, Review
from rules.slots import Slots
from rules.timescales.reoffering import REOFFER, REOFFER_WANTED
from rules.timescales.telling import REVIEW_DUE
from rules.timescales.unbooked import REVIEW_UNBOOKED
from rules.timescales.waits import WAIT_DUE
from templates.catalogue import Line, kinds
from templates.say import say

Facts = Mapping[str, object]
PRESSED = frozenset({"agreed", "reminder", "late"})
"""Kinds that ask the owner whether it is done. In Slack they bring a button."""
PEN_KINDS = frozenset({"held", "held_long", "call_wanted"})
"""Kinds that tell of a reply that waits for a person, with its words where the reader may have them."""


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
    slots: Mapping[int, Slots] = field(default_factory=dict)
    meetings: Mapping[int, Meeting] = field(default_factory=dict)
    followers: Mapping[int, Action] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)
    answer: Callable[[Notice], Facts] = lambda notice: notice.facts

    def name(self, contact: object) -> str | None:
        found = self.contacts.get(contact) if isinstance(contact, int) else None
        return found.name if found else None


def line(number: int, notice: Notice, bare: bool, desk: Desk) -> Line:
    action = desk.actions.get(notice.action) if notice.action is not None else None
    if action is None and notice.review is not None and notice.review in desk.reviews:
        return review_line(number, notice, bare, desk.reviews[notice.review], desk)
    if notice.kind in {REVIEW_DUE, REVIEW_UNBOOKED, WAIT_DUE}:
        return _due_line(number, notice, bare, desk)
    if notice.kind == "answer":
        return Line(number, str(notice.inbox), facts=desk.answer(notice))
    if action is None and notice.kind in PEN_KINDS:
        return _pen_line(number, notice, bare, desk)
    if action is None:
        what = REOFFER if notice.kind == REOFFER_WANTED and not bare else None
        return Line(number, str(notice.inbox or notice.facts.get("ref", "")), what=what, facts=_loose_facts(notice, bare, desk))
    person = desk.people.get(action.person) if action.person is not None else None
    private = set(kinds()[notice.kind].private)
    found = {
        **_button(notice, action),
        **_rounds(notice, action, desk),
        **_shared(notice, desk),
        **SPECIAL.get(notice.kind, _nothing)(notice, action, desk),
    }
    facts = {name: value for name, value in found.items() if value is not None and not (bare and name in private)}
    shown = Line(number, action.ref, due=action.due, owner=_owner(notice, action, bare, desk), facts=facts)
    if bare:
        return shown
    return Line(
        number, action.ref, due=action.due, what=action.what, what_easy=action.what_easy,
        about=person.known_as if person else _meeting_of(action, desk), owner=shown.owner, facts=facts,
    )  # fmt: skip


def _rounds(notice: Notice, action: Action, desk: Desk) -> Facts:
    """Of what comes round again, which time this is and when the next one is; or that it is only looked at again."""
    later = desk.followers.get(action.id)
    looks = action.looks_again and action.series is not None
    comes_round = not action.looks_again and (action.recurs is not None or action.series is not None)
    found = {
        "round": action.round if comes_round else None, "looks": looks or None,
        "next_on": later.due if later and not later.looks_again else None,
        "looked_on": later.due if later and later.looks_again else None,
    }  # fmt: skip
    return {name: fact for name, fact in found.items() if name in kinds()[notice.kind].facts}


def _meeting_of(action: Action, desk: Desk) -> str | None:
    meeting = desk.meetings.get(action.meeting) if action.meeting is not None else None
    return meeting.name if meeting else None


def _due_line(number: int, notice: Notice, bare: bool, desk: Desk) -> Line:
    """Outside the circle nobody hears which review it is or what happened, only by when it is due."""
    facts, ref = dict(_loose_facts(notice, bare, desk)), str(notice.facts.get("ref", ""))
    due = facts.get("due_on")
    day = due if isinstance(due, date) else None
    if bare:
        return Line(number, ref, due=day, facts=facts)
    person, review = desk.people.get(notice.person or 0), str(notice.facts["review"])
    event = because(f"timescales.event_{notice.facts['event']}", rating=notice.facts.get("rating"))
    facts["reason"] = because("timescales.reason", event=event, day=notice.facts["happened_on"])
    facts["which"] = because(f"timescales.review_{review}")
    return Line(number, ref, due=day, what=review, about=person.known_as if person else None, facts=facts)


def _owner(notice: Notice, action: Action, bare: bool, desk: Desk) -> str | None:
    """Whose turn it is; in the bare form never the name of somebody of the person's own life."""
    if action.owner is None or action.owner == notice.contact:
        return None
    if bare and action.person is not None and desk.circles[action.person].roles(action.owner, desk.today) & NEVER_CLIMBED:
        return None
    return desk.name(action.owner)


def _button(notice: Notice, action: Action) -> Facts:
    """Only its owner can say by a button that it is done. What a reader is asked to decide opens a form."""
    if notice.kind in BY_KIND:
        return {"opens": f"{action.ref}|{action.version}"}
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
        elif isinstance(value, str) and name.endswith("_at"):
            found[name] = datetime.fromisoformat(value)
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
    return {
        "gap": " ".join(gap.words or say(asks(gap)) for gap in serious) or "?",
        "field": serious[0].field if serious else None,
    }


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


def _became(notice: Notice, action: Action, desk: Desk) -> Facts:  # noqa: ARG001
    now = became(action)
    return {"became": now.value, "done_on": desk.closed_on.get(action.id) if now is Became.DONE else None}


def _pen_line(number: int, notice: Notice, bare: bool, desk: Desk) -> Line:
    """Somebody's own words and number are not for whoever gets the bare form."""
    facts = dict(_loose_facts(notice, bare, desk))
    if bare or notice.facts.get("sealed"):
        return Line(number, str(notice.inbox), facts={**facts, "sealed": True})
    writer = desk.contacts.get(int(notice.facts.get("from") or 0))
    told = {"said": desk.written.get(notice.inbox or 0), "phone": writer.phone if writer else None}
    known = kinds()[notice.kind].facts
    return Line(
        number, str(notice.inbox), facts={**facts, **{name: fact for name, fact in told.items() if fact and name in known}}
    )


def _loose_facts(notice: Notice, bare: bool, desk: Desk) -> Facts:
    """Of a notice about a reply or an address: who may not know gets no name."""
    found: dict[str, object] = {}
    for name, value in notice.facts.items():
        if name in {"from", "to", "next", "told", "whose"}:
            spelt = "name" if name == "whose" else f"{name}_name"
            whose_turn = name in {"next", "to"} and notice.kind in ANSWERED
            found[spelt] = None if bare and not whose_turn else desk.name(value)
            if name == "from" and not bare and isinstance(value, int) and value in desk.contacts:
                found["phone"] = desk.contacts[value].phone
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
    "you_said": _became,
}
