"""Who hears on a rung: reachable, not excluded, not twice, not the owner; whoever is missing, the next one up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rules.ladders import CLIMB, Hearer, Rung
from rules.people import NEVER_CLIMBED, Contact, Role


@dataclass(frozen=True, slots=True)
class Around:
    """Everybody around one action. `chair` is the review's chair and then the commissioners; `asked` is whose answer a
    request awaits; `deputies` stand in for those who are away; `excluded` may hear nothing about the person.
    The coordinator is always there: the mailbox where everything ends that nobody else can take."""

    coordinator: Contact
    owner: Contact | None = None
    deputy: Contact | None = None
    manager: Contact | None = None
    chair: tuple[Contact, ...] = ()
    asked: Contact | None = None
    owner_roles: frozenset[Role] = frozenset()
    deputies: Mapping[int, Contact] = field(default_factory=dict)
    excluded: frozenset[int] = frozenset()


def owners(around: Around, today: date) -> tuple[Contact, ...]:
    """Those who are reminded as the owner: while the owner is away, the deputy as well."""
    owner = around.owner
    if owner is None or not _can_hear(owner, around):
        return ()
    deputy = around.deputy if owner.away_on(today) else None
    return (owner, deputy) if deputy and deputy.id != owner.id and _can_hear(deputy, around) else (owner,)


def by_post(around: Around) -> Contact | None:
    """An owner who reads letters alone: somebody rings, and a letter goes as well where there is time for it."""
    owner = around.owner
    return owner if owner is not None and owner.on_paper and owner.id not in around.excluded else None


def deputies(around: Around) -> tuple[Contact, ...]:
    deputy = around.deputy
    if deputy is None or not _can_hear(deputy, around) or (around.owner and deputy.id == around.owner.id):
        return ()
    return (deputy,)


def asked(around: Around, today: date) -> tuple[Contact, ...]:
    return _standing(around.asked, around, today) or (around.coordinator,)


def chairs(around: Around, today: date) -> tuple[Contact, ...]:
    """The first who can hear of review's chair and commissioners, else the coordinator."""
    return next((found for chair in around.chair if (found := _standing(chair, around, today))), (around.coordinator,))


def helped_not_climbed(around: Around) -> bool:
    """The person, family, advocates and experts by experience are helped: no manager hears of a late action of theirs."""
    return bool(around.owner_roles & NEVER_CLIMBED)


def climbers(rung: Rung, around: Around, heard: Collection[int], today: date) -> Sequence[tuple[Contact, Hearer]]:
    """Who hears above the owner on this rung, and as what. Never nobody: in the end it is the coordinator."""
    wanted = [hearer for hearer in CLIMB if hearer in rung.hears]
    found: dict[int, tuple[Contact, Hearer]] = {}
    for hearer in wanted:
        contact, role = _first_up(hearer, around, heard, today)
        found.setdefault(contact.id, (contact, role))
    return list(found.values())


def _first_up(start: Hearer, around: Around, heard: Collection[int], today: date) -> tuple[Contact, Hearer]:
    for hearer in CLIMB[CLIMB.index(start) :]:
        for contact in _holders(hearer, around):
            for standing in _standing(contact, around, today):
                if standing.id not in heard and not (around.owner and standing.id == around.owner.id):
                    return standing, hearer
    return around.coordinator, Hearer.COORDINATOR


def _holders(hearer: Hearer, around: Around) -> tuple[Contact, ...]:
    if hearer is Hearer.MANAGER:
        return (around.manager,) if around.manager else ()
    return around.chair if hearer is Hearer.CHAIR else (around.coordinator,)


def _standing(contact: Contact | None, around: Around, today: date) -> tuple[Contact, ...]:
    """The contact, or their deputy while they are away; nobody where neither can hear."""
    if contact is not None and contact.away_on(today):
        contact = around.deputies.get(contact.id)
        if contact is not None and contact.away_on(today):
            contact = None
    return (contact,) if contact is not None and _can_hear(contact, around) else ()


def _can_hear(contact: Contact, around: Around) -> bool:
    return contact.id not in around.excluded and contact.reachable
