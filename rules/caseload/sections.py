"""Which keys an entry of each section may have, and how the value of each is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.actions import State
from rules.caseload.around import DECISIONS, rating, words
from rules.caseload.fields import (
    Read,
    address,
    addresses,
    day,
    every,
    language,
    line,
    minutes,
    moment,
    months,
    one_of,
    rhythm,
    short_ref,
    text,
    yes_no,
    zone,
)
from rules.caseload.values import Section
from rules.meetings import Kind
from rules.people import Channel, ConsentState, Role, Style

SETTINGS = ("community", "hospital", "secure_hospital")

MEETING_KINDS = tuple(Kind)

REVIEW_KINDS = (
    "community", "inpatient", "repeat", "moved", "before_diagnosis_removal", "after_discharge", "on_request", "reoffer",
    "statutory_first", "statutory_further", "initial_health_assessment", "review_health_assessment", "case_review", "oversight_visit", "other",
)  # fmt: skip

EVENTS = (
    "admitted", "detained", "undetained", "moved", "discharged", "community_review", "review_held", "review_requested",
    "laep_held", "consent_declined", "diagnosis_removal_planned", "self_referred", "rating_changed", "oversight_visit",
    "became_looked_after", "health_assessment", "case_review", "coordinator_requested", "coordinator_allocated",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """`needed`: an entry without it means nothing. `may_be_null`: null is a value, "none"; elsewhere it is like an absent
    key. `inside` are the keys of an object; with `many`, of each object in a list. `number`: a number stays one."""

    read: Read = line
    needed: bool = False
    may_be_null: bool = False
    inside: Mapping[str, "Key"] = field(default_factory=dict)
    many: bool = False
    number: bool = False


def _needed(read: Read = line) -> Key:
    return Key(read, needed=True)


def _or_none(read: Read = line) -> Key:
    return Key(read, may_be_null=True)


CONSENT = {"state": _needed(one_of(ConsentState)), "on": _or_none(day), "until": _or_none(day), "explained_in": _or_none()}
AGREED_DAY = {"on": _needed(day), "because": _needed(words), "commissioner": _or_none()}
ATTENDEE = {"contact": _needed(), "as": Key(one_of(Role)), "how": _or_none()}

KEYS: Mapping[Section, Mapping[str, Key]] = {
    Section.CONTACTS: {
        "ref": Key(),
        "email": _or_none(address),
        "name": Key(),
        "organisation": _or_none(),
        "role": _or_none(),
        "manager": _or_none(),
        "deputy": _or_none(),
        "slack": _or_none(),
        "phone": _or_none(),
        "language": Key(language),
        "style": Key(one_of(Style)),
        "channel": _or_none(one_of(Channel)),
        "time_zone": Key(zone),
        "other_addresses": Key(addresses),
        "address": _or_none(text),
        "needs": _or_none(text),
        "needs_on": _or_none(day),
        "share_needs": Key(yes_no),
        "calendar": Key(yes_no),
    },
    Section.PEOPLE: {
        "ref": _needed(),
        "known_as": Key(),
        "full_name": _or_none(),
        "born": _or_none(day),
        "ehc_plan": Key(yes_no),
        "style": Key(one_of(Style)),
        "rating": _or_none(rating),
        "consent": Key(inside=CONSENT),
        "needs": _or_none(text),
        "needs_on": _or_none(day),
        "share_needs": Key(yes_no),
    },
    Section.CIRCLES: {
        "person": _needed(),
        "contact": _needed(),
        "as": _needed(one_of(Role)),
        "may_know": Key(yes_no),
        "why_not": _or_none(text),
        "from": _or_none(day),
        "until": _or_none(day),
    },
    Section.MEETINGS: {
        "ref": _needed(short_ref),
        "name": Key(),
        "kind": Key(one_of(MEETING_KINDS)),
        "chair": _or_none(),
        "recurs": _or_none(rhythm),
        "from": _or_none(day),
        "until": _or_none(day),
        "skips": Key(months),
        "minutes": Key(minutes, number=True),
        "where": _or_none(text),
        "attendees": Key(inside=ATTENDEE, many=True),
        "because": _or_none(text),
    },
    Section.REVIEWS: {
        "ref": _needed(),
        "person": _or_none(),
        "meeting": _or_none(),
        "kind": Key(one_of(REVIEW_KINDS)),
        "held_on": _or_none(day),
        "starts_at": _or_none(moment),
        "minutes": Key(minutes, may_be_null=True, number=True),
        "where": _or_none(text),
        "chair": _or_none(),
        "attendees": Key(inside=ATTENDEE, many=True),
    },
    Section.EVENTS: {
        "person": _needed(),
        "what": _needed(one_of(EVENTS)),
        "on": _needed(day),
        "setting": _or_none(one_of(SETTINGS)),
        "detained": _or_none(yes_no),
        "rating": _or_none(rating),
        "planned": Key(yes_no),
        "asked_by": Key(words),
        "decision": Key(one_of(DECISIONS)),
        "reason": Key(words),
        "information": Key(words),
        "form": Key(words),
        "agreed": Key(inside=AGREED_DAY),
    },
    Section.ACTIONS: {
        "ref": _needed(),
        "person": _or_none(),
        "meeting": _or_none(),
        "review": _or_none(),
        "what": Key(text),
        "what_easy": _or_none(text),
        "why": _or_none(text),
        "owner": _or_none(),
        "due": _or_none(day),
        "status": Key(one_of(State)),
        "safety": Key(yes_no),
        "needs_check": Key(yes_no),
        "recurs": _or_none(every),
        "recurs_until": _or_none(day),
        "look_again": _or_none(every),
        "look_again_by": _or_none(),
    },
}
