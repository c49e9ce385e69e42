"""Which rules of the packs a named person stands for here."""

from datetime import datetime

from sqlmodel import Session, col, select

from rules.timescales import Confirmation, Unit
from store.tables import ConfirmationRow


def confirmations(session: Session) -> tuple[Confirmation, ...]:
    """The latest for each rule. A later one without a number keeps the number that was said before."""
    found: dict[str, Confirmation] = {}
    for row in session.exec(select(ConfirmationRow).order_by(col(ConfirmationRow.id))):
        before = found.get(row.rule)
        number, unit = row.number, Unit(row.unit) if row.unit else None
        if number is None and before is not None:
            number, unit = before.number, before.unit
        found[row.rule] = Confirmation(row.rule, row.by, row.on, number, unit)
    return tuple(found[rule] for rule in sorted(found))


def confirm(session: Session, said: Confirmation, now: datetime) -> bool:
    """Whether that was news."""
    if said in confirmations(session):
        return False
    session.add(ConfirmationRow(rule=said.rule, by=said.by, on=said.on, number=said.number, unit=said.unit, said_at=now))
    session.flush()
    return True
