"""Actions that were opened, moved or handed on after the last round: what is due of them belongs to the next one."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, or_, select

from rules.actions import Action
from rules.acts import Act
from store.tables import ActRow, JournalRow

BEGIN_A_CLIMB = ("loaded", Act.APPROVE, Act.REFUSE, Act.MORE_TIME, Act.AGREE)
"""Acts after which an action is due anew, though it was open before and is open still."""


def opened_since(session: Session, actions: Sequence[Action], moment: datetime) -> set[int]:
    """Those of them: by an act that begins a climb, with the plan that brought them, or by the end of a stop."""
    ids = [action.id for action in actions]
    begun = or_(col(ActRow.was) != ActRow.became, col(ActRow.act).in_(BEGIN_A_CLIMB))
    acted = set(session.exec(select(ActRow.action_id).where(col(ActRow.action_id).in_(ids), ActRow.at > moment, begun)))
    plans = _since(session, "plan", "imported", [action.plan for action in actions], moment)
    people = _since(session, "person", "stop_ended", [action.person for action in actions], moment)
    return acted | {one.id for one in actions if one.person in people or (one.plan in plans and one.version == 1)}


def _since(session: Session, noun: str, act: str, ids: Sequence[int | None], moment: datetime) -> set[int | None]:
    wanted = sorted({one for one in ids if one is not None})
    query = select(JournalRow.noun_id).where(JournalRow.noun == noun, JournalRow.act == act, JournalRow.at > moment)
    return set(session.exec(query.where(col(JournalRow.noun_id).in_(wanted))))
