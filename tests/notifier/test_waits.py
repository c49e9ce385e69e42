"""Somebody waits for a care co-ordinator: who hears, where a deployment's own pack says by when, and that it ends."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.events import Office, happened
from notifier.proof import prove
from notifier.rounds import plan_round
from rules.deployment import Deployment
from rules.timescales import Event
from store.database import Database
from store.tables import ContactRow, NoticeRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, send
from tests.sink import Sink, text_of

ASKED = date(2026, 3, 2)  # a Monday; the tenth day is Thursday 12 March


@pytest.fixture
def house(database: Database) -> Database:
    furnish(database)
    with database.write() as session:
        session.exec(select(PersonRow)).one().born = date(1990, 5, 5)
        cora = ContactRow(ref="cora", name="Cora Lind", email="cora@example.org")
        rob = ContactRow(ref="rob", name="Rob Vane", email="rob@example.org")
        session.add_all([cora, rob])
        session.flush()
        session.add(PlaceRow(person_id=1, contact_id=cora.id or 0, role="commissioner"))
        session.add(PlaceRow(person_id=1, contact_id=rob.id or 0, role="commissioner", may_know=False, why_not="court"))
    return database


OWN = """
name = "NORTHBANK-2026"
title = "Northbank's own timescales"
from = 2026-01-01
pathway = "cetr"
decides = "provider"

[[rule]]
id = "R80"
trigger = "coordinator_requested"
number = 10
unit = "cal_day"
count = "unk"
force = "policy"
confidence = "A"
source = "Northbank, board paper 14"
"""


@pytest.fixture
def ours(tmp_path: Path) -> Deployment:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "northbank.toml").write_text(OWN, encoding="utf-8")
    return replace(HOUSE, packs=folder)


def record(database: Database, what: str, on: date, where: Deployment) -> None:
    happened(Office(database, where, at(on), "cli"), "K7Q2", Event(what, on))


def heard(database: Database, first: date, last: date, where: Deployment) -> list[tuple[str, str]]:
    for day in range(first.toordinal(), last.toordinal() + 1):
        plan_round(database, at(date.fromordinal(day)), where)
    with database.read() as session:
        query = select(NoticeRow.due_on, ContactRow.ref).join(ContactRow, col(ContactRow.id) == NoticeRow.contact_id)
        rows = session.exec(query.where(NoticeRow.kind == "wait_due").order_by(col(NoticeRow.id)))
        return [(f"{day:%d %b}", ref) for day, ref in rows]


def test_the_ladder_is_climbed_towards_the_tenth_day_and_after_it(house: Database, ours: Deployment) -> None:
    record(house, "coordinator_requested", ASKED, ours)
    assert heard(house, ASKED, date(2026, 4, 30), ours) == [
        ("02 Mar", "coordinator"), ("02 Mar", "cora"),
        ("05 Mar", "coordinator"), ("05 Mar", "cora"),  # a Thursday, seven days before
        ("13 Mar", "coordinator"), ("13 Mar", "cora"),  # a Friday, the working day after
        ("19 Mar", "coordinator"), ("19 Mar", "cora"),
        ("13 Apr", "coordinator"), ("13 Apr", "cora"),  # twenty working days after, over Easter
    ]  # fmt: skip


def test_once_there_is_one_nothing_more_is_said(house: Database, ours: Deployment) -> None:
    record(house, "coordinator_requested", ASKED, ours)
    heard(house, ASKED, ASKED, ours)
    record(house, "coordinator_allocated", date(2026, 3, 4), ours)
    assert len(heard(house, date(2026, 3, 4), date(2026, 4, 30), ours)) == 2
    with house.read() as session:
        assert set(session.exec(select(NoticeRow.state).where(NoticeRow.kind == "wait_due"))) == {"lapsed"}


def test_another_areas_rule_reminds_nobody_here(house: Database) -> None:
    record(house, "coordinator_requested", ASKED, HOUSE)
    assert heard(house, ASKED, date(2026, 3, 31), HOUSE) == []


def test_the_proof_misses_what_no_round_has_said(house: Database, ours: Deployment) -> None:
    record(house, "coordinator_requested", ASKED, ours)
    assert [one.kind for one in prove(house, at(date(2026, 3, 5)), ours).unaccounted].count("wait_due") == 2
    plan_round(house, at(date(2026, 3, 5)), ours)
    assert prove(house, at(date(2026, 3, 5)), ours).ok


async def test_what_is_sent_names_the_day_and_nobody_in_its_subject(house: Database, ours: Deployment) -> None:
    record(house, "coordinator_requested", ASKED, ours)
    heard(house, date(2026, 3, 13), date(2026, 3, 13), ours)
    async with Sink() as sink:
        await send(house, at(date(2026, 3, 13)), sink.port)
        mail = next(mail for mail in sink.read() if mail["To"] == "cora@example.org")
    words = " ".join(text_of(mail).split())
    assert "The last day was Thursday 12 March 2026." in words
    assert "The allocation of a care co-ordinator For Sam." in words
    assert "Sam" not in mail["Subject"]
