"""A family that asks for a call after a death is not met with words of every day alone."""

import pytest
from sqlmodel import select

from store.database import Database
from store.tables import NoticeRow, PersonRow
from tests.bot.test_heeding import write
from tests.house import furnish


@pytest.mark.parametrize(("because", "bereaved"), [("died", True), ("moved_area", None), (None, None)])
def test_only_after_a_death_the_receipt_of_a_call_says_that_we_are_sorry(
    database: Database, because: str | None, bereaved: bool | None
) -> None:
    furnish(database)
    with database.write() as session:
        session.exec(select(PersonRow)).one().stopped_because = because
    write(database, "CALL ME", "ana@example.com")
    with database.read() as session:
        receipt = session.exec(select(NoticeRow).where(NoticeRow.kind == "call_receipt")).one()
    assert receipt.facts.get("bereaved") is bereaved
