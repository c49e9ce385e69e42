"""What may be said around an event: who asked, what was decided and why, what was explained and how, another day for its review."""

from collections.abc import Iterator

from rules.caseload.fields import text
from rules.caseload.values import Given, Wrong

LONGEST = 500
DECISIONS = ("agreed", "refused")
RATINGS = ("red", "amber", "green", "blue")
AROUND = {"review_requested": ("asked_by", "decision", "reason"), "consent_declined": ("information", "form", "reason")}
TOLD = ("asked_by", "decision", "reason", "information", "form")


def words(value: object) -> str:
    found = text(value)
    if len(found) > LONGEST:
        raise Wrong("too_long", most=LONGEST)
    return found


def rating(value: object) -> str:
    found = text(value).casefold()
    if found not in RATINGS:
        raise Wrong("not_one_of", choices=list(RATINGS))
    return found


def misplaced(given: Given) -> Iterator[tuple[str, Wrong]]:
    """Keys of an event that cannot stand together, each with what is wrong with it."""
    what, fits = given.get("what"), AROUND.get(given.get("what", ""), ())
    if what is None:
        return
    yield from ((name, Wrong("not_of_this_event", what=what)) for name in TOLD if given.get(name) and name not in fits)
    if given.get("decision") and not given.get("reason"):
        yield "decision", Wrong("decision_without_reason")
    if given.get("planned") and what != "admitted":
        yield "planned", Wrong("planned_what")
    agreed, on = given.get("agreed"), given.get("on")
    if agreed and on and agreed.get("on") and agreed["on"] < on:
        yield "agreed.on", Wrong("agreed_before")
