"""A letter that a person decides on: who gets it, once, and what it says."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.actions import act
from bot.telling import LETTERS, Told, tell
from rules.actions import Action, Became, State, became
from rules.acts import Act, Wish
from store.database import Database
from store.tables import ActionRow, ContactRow, PersonRow, PlaceRow, ReviewRow
from templates.say import phrases
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, send
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = database_in(tmp_path)
    furnish(database, each=3)
    return database


def said(database: Database, kind: str, ref: str = "K7Q2-R1") -> Told:
    return tell(database, kind, ref, at(DAY), HOUSE)


def booked(database: Database, day: date = DUE) -> None:
    with database.write() as session:
        review = session.exec(select(ReviewRow)).one()
        review.held_on, review.starts_at, review.minutes, review.where = None, at(day, 14, 30), 60, "Northbank House, room 2"


async def test_the_family_hears_what_became_of_each_thing_and_nothing_unchecked_is_called_done(database: Database) -> None:
    with database.write() as session:
        session.exec(select(ActionRow).where(ActionRow.ref == "K7Q2-2")).one().needs_check = True
    for ref in ("K7Q2-1", "K7Q2-2"):
        act(database, ref, Wish(Act.DONE), by=None, door="cli", now=at(DAY, 8), deployment=HOUSE)
    assert said(database, "you_said").queued.queued == 3
    async with Sink() as sink:
        await send(database, at(DAY, 10, 30), sink.port)
    news = "".join(text_of(mail) for mail in sink.read() if mail["To"] == "ana@example.com")
    assert "You said, we did" in news
    assert news.count("It is done.") == 1
    assert news.count("They say that it is done. Someone will look at it.") == 1
    assert news.count("It is not done yet.") == 1


@pytest.mark.parametrize(
    ("state", "checked_by_a_second", "told"),
    [
        (State.DONE, False, Became.DONE), (State.DONE, True, Became.CHECKING), (State.CHECKED, True, Became.DONE),
        (State.DROPPED, False, Became.DROPPED), (State.OPEN, False, Became.OPEN), (State.BLOCKED, False, Became.OPEN),
        (State.PROPOSED, False, Became.OPEN),
    ],
)  # fmt: skip
def test_what_became_of_an_action(state: State, checked_by_a_second: bool, told: Became) -> None:
    assert became(Action(1, "K7Q2-1", "x", state=state, needs_check=checked_by_a_second)) is told


async def test_whoever_gets_ready_reads_when_and_where(database: Database) -> None:
    booked(database)
    assert [reader.ref for reader in said(database, "get_ready").readers] == ["ana"]
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    (mail,) = sink.read()
    assert "The meeting is on Friday 22 May 2026." in text_of(mail)
    assert "It starts at 2:30pm." in text_of(mail)
    assert "Sam" not in mail["Subject"]


async def test_a_report_is_announced_and_never_carried(database: Database) -> None:
    assert said(database, "report").queued.queued == 1
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    (mail,) = sink.read()
    assert "Do you want the report? Call" in text_of(mail)
    assert not [part for part in mail.walk() if part.get_content_disposition() == "attachment"]


def test_a_welcome_goes_to_the_one_who_is_named(database: Database) -> None:
    assert [reader.name for reader in said(database, "welcome", "owner0").readers] == ["Owner 0"]
    assert notices(database) == [("welcome", "waiting", None)]


def test_nobody_hears_twice(database: Database) -> None:
    for kind, ref in (("welcome", "ana"), ("report", "K7Q2-R1"), ("you_said", "K7Q2-R1")):
        first, again = said(database, kind, ref), said(database, kind, ref)
        assert first.queued.queued
        assert (again.queued.queued, again.queued.already) == (0, first.queued.queued)


def test_only_those_who_may_know_are_written_to(database: Database) -> None:
    with database.write() as session:
        ana = session.exec(select(PlaceRow)).one()
        session.add(PlaceRow(person_id=ana.person_id, contact_id=_owner(session), role="family", may_know=False))
    assert [reader.ref for reader in said(database, "you_said").readers] == ["ana"]
    with database.write() as session:
        session.exec(select(PlaceRow).where(PlaceRow.contact_id == ana.contact_id)).one().may_know = False
    assert said(database, "report").refused is not None


def _owner(session: object) -> int:
    found = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one().id  # type: ignore[attr-defined]
    assert found is not None
    return found


@pytest.mark.parametrize("kind", ["report", "get_ready"])
def test_without_consent_nothing_of_the_review_is_told(database: Database, kind: str) -> None:
    if kind == "get_ready":
        booked(database)
    with database.write() as session:
        session.exec(select(PersonRow)).one().consent = "declined"
    done = said(database, kind).queued
    assert (done.queued, [why for _, why in done.withheld]) == (0, ["gate.no_consent"])


def test_after_a_stop_nothing_is_told(database: Database) -> None:
    with database.write() as session:
        person = session.exec(select(PersonRow)).one()
        person.stopped_because, person.stopped_on = "died", DAY
    for kind in ("report", "you_said"):
        assert said(database, kind).queued.queued == 0


@pytest.mark.parametrize(
    ("kind", "ref", "why"),
    [
        ("welcome", "nobody", "no_contact"), ("report", "K7Q2-R9", "no_review"), ("you_said", "K7Q2-R9", "no_review"),
        ("get_ready", "K7Q2-R9", "no_review"), ("get_ready", "K7Q2-R1", "not_booked"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_refused_with_a_reason(database: Database, kind: str, ref: str, why: str) -> None:
    refused = said(database, kind, ref).refused
    assert refused is not None
    assert refused.code == f"telling.{why}"
    assert notices(database) == []


def test_a_report_of_what_is_still_ahead_is_refused(database: Database) -> None:
    booked(database)
    assert str(said(database, "report").refused and said(database, "report").refused.code) == "telling.not_held"  # type: ignore[union-attr]


def test_each_reason_has_its_words_and_each_letter_its_kind() -> None:
    source = Path("bot/telling.py")
    codes = {code.partition(".")[2] for code in phrases("en") if code.startswith("telling.")}
    assert codes == {part.partition('"')[0] for part in (Path(__file__).parents[2] / source).read_text().split('"telling.')[1:]}
    assert set(LETTERS) == {"welcome", "get_ready", "report", "you_said"}
