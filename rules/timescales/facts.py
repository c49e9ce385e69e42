"""What is known of one person, read strictly: a fact that cannot be is said, never passed over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rules.caseload.fields import day, one_of, yes_no
from rules.caseload.sections import EVENTS
from rules.caseload.values import Wrong
from rules.reasons import Reason, because
from rules.timescales.reading import RATINGS
from rules.timescales.values import REVIEWS, Pathway, Setting

MOST_EVENTS = 5000

ORDER = (
    "discharged", "undetained", "coordinator_requested", "coordinator_allocated", "rating_changed", "self_referred", "laep_held",
    "community_review", "admitted", "detained", "moved", "diagnosis_removal_planned", "review_requested", "consent_declined",
    "became_looked_after", "oversight_visit", "health_assessment", "case_review", "review_held",
)  # fmt: skip
"""How things on one day are taken to follow each other: an answer after what it answers, a discharge before an admission."""

_RANK: Mapping[str, int] = {what: place for place, what in enumerate(ORDER)}


class Unclear(ValueError):
    """Facts that cannot be read. The reason names the place and what it needs."""

    def __init__(self, where: str, why: Reason) -> None:
        self.reason = because("timescales.facts_wrong", where=where, why=why)
        super().__init__(where)


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` is the kind of a review that was held, where it is known. `planned` is still to come."""

    what: str
    on: date
    rating: str | None = None
    setting: Setting | None = None
    kind: str | None = None
    planned: bool = False

    @property
    def is_planned(self) -> bool:
        return self.planned or self.what == "diagnosis_removal_planned"


@dataclass(frozen=True, slots=True)
class Facts:
    """`setting` is where the person is today, None where only the events tell."""

    today: date
    pathway: Pathway
    born: date | None = None
    ehc_plan: bool = False
    setting: Setting | None = None
    detained: bool = False
    events: tuple[Event, ...] = ()

    @property
    def in_order(self) -> list[Event]:
        """Those that have happened or are planned, the oldest first, however they were written down."""
        counting = [one for one in self.events if one.on <= self.today or one.is_planned]
        return sorted(counting, key=lambda one: (one.on, _RANK[one.what], one.rating or "", one.kind or "", one.planned))


def facts_from(written: object, today: date) -> Facts:
    """`today` counts where the facts do not say their own."""
    if not isinstance(written, Mapping):
        raise Unclear("facts", because("timescales.facts_no_object"))
    facts = Facts(
        today=_value(written, "today", day, "today") or today,
        pathway=Pathway(_needed(written, "pathway", one_of(Pathway), "pathway")),
        born=_value(written, "born", day, "born"),
        ehc_plan=bool(_value(written, "ehc_plan", yes_no, "ehc_plan")),
        setting=_value(written, "setting", one_of(Setting), "setting"),
        detained=bool(_value(written, "detained", yes_no, "detained")),
        events=_events(written),
    )
    _after_birth(facts)
    return facts


def _events(written: Mapping[str, Any]) -> tuple[Event, ...]:
    listed = _needed(written, "events", _list, "events")
    if len(listed) > MOST_EVENTS:
        raise Unclear("events", because("timescales.facts_too_many", most=MOST_EVENTS))
    return tuple(_event(one, f"events[{place}]") for place, one in enumerate(listed))


def _event(written: object, where: str) -> Event:
    if not isinstance(written, Mapping):
        raise Unclear(where, because("timescales.facts_no_object"))
    what = _needed(written, "what", _what, f"{where}.what")
    return Event(
        what=what,
        on=_needed(written, "on", day, f"{where}.on"),
        rating=(_needed if what == "rating_changed" else _value)(written, "rating", _rating, f"{where}.rating"),
        setting=_value(written, "setting", _setting, f"{where}.setting"),
        kind=_value(written, "kind", _kind, f"{where}.kind"),
        planned=bool(_value(written, "planned", yes_no, f"{where}.planned")),
    )


def _after_birth(facts: Facts) -> None:
    if facts.born is None:
        return
    early = [f"events[{place}].on" for place, one in enumerate(facts.events) if one.on < facts.born]
    if facts.born > facts.today or early:
        raise Unclear(early[0] if early else "born", because("timescales.facts_before_birth"))


def _value(written: Mapping[str, Any], key: str, read: Callable[[object], Any], where: str) -> Any:
    if written.get(key) is None:
        return None
    try:
        return read(written[key])
    except Wrong as wrong:
        raise Unclear(where, wrong.reason) from None


def _needed(written: Mapping[str, Any], key: str, read: Callable[[object], Any], where: str) -> Any:
    found = _value(written, key, read, where)
    if found is None:
        raise Unclear(where, because("timescales.facts_missing"))
    return found


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Wrong("not_a_list")
    return value


def _rating(value: object) -> str:
    """A colour is the same in any case."""
    return str(one_of(RATINGS)(value.strip().casefold() if isinstance(value, str) else value))


_what = one_of(EVENTS)
_setting = one_of(Setting)
_kind = one_of((*REVIEWS, "other"))
