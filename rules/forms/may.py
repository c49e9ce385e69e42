"""Who may fill in which form: by what they are to the person or the review, never by a title."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.people import Role

ARRANGING = frozenset({Role.CHAIR, Role.COMMISSIONER, Role.CARE_COORDINATOR})
AROUND = ARRANGING | {Role.KEYWORKER, Role.PROVIDER, Role.CLINICAL_EXPERT}

BY_ROLE: Mapping[str, frozenset[Role]] = {
    "add": ARRANGING | {Role.KEYWORKER},
    "event": AROUND,
    "consent": ARRANGING | {Role.KEYWORKER},
    "book": ARRANGING,
    "find-date": ARRANGING,
    "move": ARRANGING,
    "cancel": ARRANGING,
    "choose-time": ARRANGING,
}
"""The chair of the review and the coordinator may do all of these."""

INVITED = frozenset({"attend", "times"})


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody is to what a form is about. `roles` are theirs in the person's circle, where they may know."""

    roles: frozenset[Role] = field(default_factory=frozenset)
    excluded: bool = False
    coordinator: bool = False
    chair: bool = False
    invited: bool = False


def may(form: str, place: Place) -> bool:
    """Whoever is excluded may nothing, whatever else they are."""
    if place.excluded:
        return False
    if form in INVITED:
        return place.invited
    return form in BY_ROLE and (place.coordinator or place.chair or bool(place.roles & BY_ROLE[form]))
