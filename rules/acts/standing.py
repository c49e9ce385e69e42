"""Who may do what: by what somebody is to the action, never by a title."""

from collections.abc import Mapping
from datetime import date

from rules.actions import Request
from rules.acts.wishes import Act, Standing
from rules.hearers import Around
from rules.people import Circle, Contact

WORKING = frozenset({Standing.OWNER, Standing.DEPUTY, Standing.MANAGER, Standing.CHAIR, Standing.COORDINATOR})


MAY: Mapping[Act, frozenset[Standing]] = {
    **dict.fromkeys((Act.DONE, Act.PARTLY_DONE, Act.MORE_TIME, Act.NOT_MINE, Act.BLOCKED, Act.HAND_OVER), WORKING),
    Act.CHECK: frozenset({Standing.MANAGER, Standing.CHAIR, Standing.COORDINATOR, Standing.ASKED, Standing.CIRCLE}),
    Act.NOT_DONE: WORKING | {Standing.ASKED, Standing.CIRCLE},
    Act.REOPEN: WORKING | {Standing.ASKED, Standing.CIRCLE},
    Act.APPROVE: frozenset({Standing.ASKED, Standing.CHAIR, Standing.COORDINATOR}),
    Act.REFUSE: frozenset({Standing.ASKED, Standing.CHAIR, Standing.COORDINATOR}),
    Act.PAUSE: frozenset({Standing.CHAIR, Standing.COORDINATOR}),
    Act.SEEN: WORKING | {Standing.ASKED, Standing.CIRCLE},
    **dict.fromkeys((Act.AGREE, Act.DROP, Act.EASY_WORDS), frozenset({Standing.CHAIR, Standing.COORDINATOR})),
}


def standings(by: int, around: Around, circle: Circle, request: Request | None, today: date) -> frozenset[Standing]:
    """An excluded contact has none, whatever else they are. Whoever is away is stood in for by their deputy."""
    if circle.excludes(by, today):
        return frozenset()

    def stands_for(contact: Contact | None) -> bool:
        if contact is None or contact.id == by:
            return contact is not None
        deputy = around.deputies.get(contact.id) if contact.away_on(today) else None
        return deputy is not None and deputy.id == by

    held = {
        Standing.OWNER: around.owner is not None and around.owner.id == by,
        Standing.DEPUTY: around.deputy is not None and around.deputy.id == by,
        Standing.MANAGER: stands_for(around.manager),
        Standing.CHAIR: any(stands_for(chair) for chair in around.chair),
        Standing.COORDINATOR: stands_for(around.coordinator),
        Standing.ASKED: request is not None and (request.waits_for == by or stands_for(around.asked)),
        Standing.CIRCLE: circle.knows(by, today),
    }
    return frozenset(standing for standing, holds in held.items() if holds)
