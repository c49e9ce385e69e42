"""The caseload of the contract, complete, and small changes of it."""

from copy import deepcopy
from datetime import date
from typing import Any

from rules.caseload import Caseload, Stored, read_caseload, resolve
from templates.say import say

TODAY = date(2026, 5, 1)  # a Friday
EMPTY = Stored()

SAM: dict[str, Any] = {
    "contacts": [
        {
            "ref": "kim", "email": "kim@example.org", "name": "Kim Osei", "organisation": "Northbank NHS Trust", "role": "Nurse",
            "manager": "mo@example.org", "deputy": None, "slack": "U0KIM", "phone": None, "language": "en", "style": "plain",
            "channel": "mail", "time_zone": "Europe/London", "other_addresses": [], "address": None,
        },
        {"email": "mo@example.org", "name": "Mo Adeyemi"},
    ],
    "people": [
        {
            "ref": "K7Q2", "known_as": "Sam", "full_name": "Sam Example", "born": "2009-04-02", "ehc_plan": True, "style": "easy",
            "rating": "amber", "consent": {"state": "given", "on": "2026-01-05", "explained_in": "easy read"},
        },
    ],
    "circles": [
        {
            "person": "K7Q2", "contact": "kim@example.org", "as": "care_coordinator", "may_know": True, "why_not": None,
            "from": None, "until": None,
        },
    ],
    "reviews": [
        {"ref": "K7Q2-R1", "person": "K7Q2", "kind": "community", "held_on": "2026-04-21", "chair": "mo@example.org"},
        {
            "ref": "K7Q2-R2", "person": "K7Q2", "kind": "community", "starts_at": "2026-06-16T10:00:00+01:00", "minutes": 90,
            "where": "Northbank House", "chair": "mo@example.org",
            "attendees": [{"contact": "kim@example.org", "as": "panel", "how": "virtual"}],
        },
    ],
    "events": [{"person": "K7Q2", "what": "admitted", "on": "2026-03-02", "setting": "hospital"}],
    "actions": [
        {
            "ref": "K7Q2-3", "person": "K7Q2", "review": "K7Q2-R1", "what": "Arrange a physical health check",
            "what_easy": "Sam will see a nurse for a health check.", "why": "Sam has not had one since 2024",
            "owner": "kim@example.org", "due": "2026-05-22", "status": "open", "safety": True, "needs_check": False,
        },
    ],
}  # fmt: skip


def sam(**sections: list[dict[str, Any]]) -> dict[str, Any]:
    """The whole caseload, with some sections in place of its own."""
    return deepcopy(SAM) | sections


def with_action(**changes: Any) -> dict[str, Any]:
    """The whole caseload, its action changed. A key with `...` as its value is left out."""
    action = {**SAM["actions"][0], **changes}
    return sam(actions=[{key: value for key, value in action.items() if value is not ...}])


def looked_through(document: dict[str, Any], stored: Stored = EMPTY) -> Caseload:
    return resolve(read_caseload(document, TODAY), stored)


def problems(document: dict[str, Any], stored: Stored = EMPTY) -> list[tuple[str, str]]:
    found = looked_through(document, stored).problems
    assert all(say(problem.why) for problem in found)
    return [(problem.where, problem.why.code.removeprefix("caseload.")) for problem in found]
