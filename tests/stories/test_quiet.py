"""Five weeks of a house in which much happens: never does the watch say quiet where a whole round would do something."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.actions import act
from bot.bookings import Office as Bookings
from bot.bookings import book
from bot.caseload import load
from bot.events import Office as Events
from bot.events import happened
from bot.receiving import receive
from bot.settling import settle
from bot.stops import hold, release, stop
from notifier.rounds import plan_round
from notifier.watch import Watch
from rules.acts.wishes import Act, Wish
from rules.people import Stop
from rules.settling import Verb, Verdict
from rules.timescales import Event
from store import journal
from store.bookings import Slot
from store.database import Database
from store.tables import AlarmRow, ContactRow, InboxRow, NoticeRow, PersonRow, ReviewRow
from tests.alarms import WORDS, furnish_around
from tests.caseloads import SAM
from tests.fresh import fresh_database
from tests.house import HOUSE, at, send
from tests.postgres import BOTH
from tests.sink import Sink

FIRST = date(2026, 5, 8)  # a Friday, on which the first step of the house's action is taken
LOOKS = ((8, 0), (8, 1), (8, 20), (12, 0), (12, 1), (12, 30), (17, 30), (17, 59), (23, 59))
HAPPENS = (12, 0)
"""Before this look of the day. The next one is a minute later and within the same hour."""

Deed = Callable[[Database, datetime], object]


def comes(words: str, sender: str = "somebody@example.net") -> Deed:
    def deed(database: Database, now: datetime) -> object:
        raw = f"From: <{sender}>\nMessage-ID: <{now:%d%H%M}@example.net>\nSubject: Hello\n\n{words}\n"
        return receive(database, raw.encode(), now, HOUSE)

    return deed


def settled(database: Database, now: datetime) -> None:
    with database.read() as session:
        ids = session.exec(select(InboxRow.id).where(InboxRow.state == "held")).all()
    for one in ids:
        settle(database, one or 0, Verdict(Verb.IGNORE), by=None, now=now, deployment=HOUSE)


def taken(database: Database, now: datetime) -> None:
    """Somebody has the alarm."""
    with database.read() as session:
        (inbox_id,) = session.exec(select(AlarmRow.inbox_id)).all()
    settle(database, inbox_id, Verdict(Verb.HAVE_IT), by=None, now=now, deployment=HOUSE)


def loaded(changes: dict[str, list[dict[str, object]]]) -> Deed:
    return lambda database, now: load(database, changes, door="cli", now=now, deployment=HOUSE)


def done(ref: str, wish: Act = Act.DONE, **more: date) -> Deed:
    return lambda database, now: act(database, ref, Wish(wish, **more), by=None, door="cli", now=now, deployment=HOUSE)  # type: ignore[arg-type]


def booked(database: Database, now: datetime) -> None:
    with database.read() as session:
        ada = session.exec(select(ContactRow.id).where(ContactRow.ref == "ada")).one() or 0
    slot = Slot(now + timedelta(days=70), 90, "Northbank House")
    book(Bookings(database, HOUSE, now, "cli"), "K7Q2-R9", "community", "K7Q2", slot, ada)


def action(ref: str, due: date, **more: object) -> dict[str, list[dict[str, object]]]:
    return {
        "actions": [{**SAM["actions"][0], "ref": ref, "review": "K7Q2-R1", "owner": "owner0", "due": due.isoformat(), **more}]
    }


MONTH: dict[date, Deed] = {
    date(2026, 5, 11): lambda database, now: happened(Events(database, HOUSE, now, "cli"), "K7Q2", Event("admitted", now.date())),
    date(2026, 5, 12): loaded(action("K7Q2-7", date(2026, 5, 1))),  # due before it came
    date(2026, 5, 13): comes("Who can help me with my flat?"),
    date(2026, 5, 14): settled,
    date(2026, 5, 15): lambda database, now: hold(database, "all", None, "The ward moves.", date(2026, 5, 18), now),
    date(2026, 5, 16): loaded(action("K7Q2-8", date(2026, 5, 20))),  # a Saturday, and everything is held
    date(2026, 5, 19): comes(WORDS, "owner0@example.org"),
    date(2026, 5, 20): taken,
    date(2026, 5, 21): settled,
    date(2026, 5, 22): done("K7Q2-7"),
    date(2026, 5, 23): loaded({"contacts": [{"ref": "mo", "name": "Mo Adeyemi", "email": "mo@example.org", "channel": "letter"}]}),
    date(2026, 5, 26): done("K7Q2-1", Act.MORE_TIME, until=date(2026, 6, 5)),
    date(2026, 5, 27): lambda database, now: stop(database, "K7Q2", Stop.CLOSED, now, HOUSE),
    date(2026, 5, 29): lambda database, now: stop(database, "K7Q2", None, now, HOUSE),
    date(2026, 6, 1): lambda database, now: hold(database, "person", "K7Q2", "A funeral.", None, now),
    date(2026, 6, 3): lambda database, now: release(database, now),
    date(2026, 6, 4): booked,
}  # fmt: skip


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Consent ends on 30 May; on 28 June Sam is 25."""
    with fresh_database(request.param, tmp_path) as database:
        furnish_around(database)
        with database.write() as session:
            sam = session.exec(select(PersonRow)).one()
            sam.born, sam.ehc_plan, sam.consent_until = date(2001, 6, 28), True, date(2026, 5, 30)
            session.exec(select(ReviewRow)).one().held_on = date(2024, 4, 21)
        yield database


@dataclass(frozen=True, slots=True)
class Seen:
    """All that a round may change."""

    notices: tuple[tuple[object, ...], ...]
    rungs: tuple[tuple[int, datetime | None], ...]
    unsealed: int


def seen(database: Database) -> Seen:
    with database.read() as session:
        rows = session.exec(select(NoticeRow).order_by(col(NoticeRow.id)))
        return Seen(
            tuple((row.key, row.state, row.why, row.shown_on) for row in rows),
            tuple((row.rung, row.next_at) for row in session.exec(select(AlarmRow).order_by(col(AlarmRow.id)))),
            journal.unsealed(session),
        )


@pytest.mark.mode(1)
async def test_where_the_watch_is_quiet_a_whole_round_changes_nothing(database: Database) -> None:
    watch, quiet, stirred = Watch(database, HOUSE), 0, set[str]()
    async with Sink() as sink:
        for day in (FIRST + timedelta(days=number) for number in range(40)):
            for look in LOOKS:
                now = at(day, *look)
                if look == HAPPENS and day in MONTH:
                    MONTH[day](database, now)
                before = seen(database)
                if watch.round(now) is None:
                    quiet += 1
                    assert seen(database) == before
                    whole = plan_round(database, now, HOUSE)
                    assert (seen(database), whole.queued, whole.newly_withheld) == (before, 0, 0), f"{now}: {whole}"
                else:
                    stirred |= {str(notice[0]) for notice in set(seen(database).notices) - set(before.notices)}
                if look in {(8, 0), (12, 30)}:
                    await send(database, now, sink.port)
    watch.close()
    assert quiet > 40
    assert len(stirred) > 30
