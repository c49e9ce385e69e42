"""Who hears of an act, and who is asked next."""

from rules.acts.wishes import Scene, Tell
from rules.people import Contact, Role


def news(scene: Scene) -> tuple[Tell, ...]:
    """The person, family and advocate are told when it is checked; never the one who did it about their own deed."""
    return tuple(Tell("done_news", contact) for contact in family(scene) if contact != scene.action.owner)


def family(scene: Scene) -> tuple[int, ...]:
    """Those of the person's own life; what a meeting agreed is about nobody's."""
    if scene.action.person is None:
        return ()
    holding = (scene.circle.holding(role, scene.today) for role in (Role.PERSON, Role.FAMILY, Role.ADVOCATE))
    return dedup(*(contact for held in holding for contact in held))


def second_person(scene: Scene) -> int:
    """Who checks: the chair, unless it is theirs or their own word; then the next; at last the coordinator."""
    not_these = {scene.action.owner, scene.by}
    candidates = [*scene.around.chair, *([scene.around.manager] if scene.around.manager else [])]
    return next((one.id for one in candidates if one.id not in not_these), scene.around.coordinator.id)


def first(contacts: tuple[Contact, ...], besides: int | None = None) -> int | None:
    return next((contact.id for contact in contacts if contact.id != besides), None)


def dedup(*contacts: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(contact for contact in contacts if contact is not None))
