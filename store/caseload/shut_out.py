"""Owners who may not be told of their own action: a file may say so, but nobody can remind them."""

from collections.abc import Iterator
from datetime import date

from sqlmodel import Session, col, or_, select

from rules.actions import CLOSED
from rules.caseload import Caseload, Problem, Section
from rules.caseload.values import folded
from rules.reasons import because
from store.caseload.stored import Ids
from store.tables import ActionRow, PlaceRow


def shut_out_owners(session: Session, caseload: Caseload, ids: Ids, today: date) -> Iterator[Problem]:
    """Those that this file brought about: by its action, or by the place in a circle that shuts the owner out."""
    actions = {entry.key[0]: f"{entry.where}.owner" for entry in caseload.entries[Section.ACTIONS]}
    places = {
        (ids.people[entry.given["person"]], ids.contacts[entry.given["contact"]]): f"{entry.where}.may_know"
        for entry in caseload.entries[Section.CIRCLES]
    }
    in_force = (
        or_(col(PlaceRow.since).is_(None), col(PlaceRow.since) <= today),
        or_(col(PlaceRow.until).is_(None), col(PlaceRow.until) >= today),
    )
    query = select(ActionRow.ref, ActionRow.person_id, ActionRow.owner_id).join(
        PlaceRow, (col(PlaceRow.person_id) == ActionRow.person_id) & (col(PlaceRow.contact_id) == ActionRow.owner_id)
    )
    query = query.where(col(PlaceRow.may_know).is_(False), col(ActionRow.state).not_in(CLOSED), *in_force).distinct()
    for ref, person, owner in session.exec(query.order_by(col(ActionRow.ref))):
        where = actions.get(folded(ref)) or places.get((person or 0, owner or 0))
        if where is not None:
            yield Problem(where, because("caseload.owner_shut_out", ref=ref))
