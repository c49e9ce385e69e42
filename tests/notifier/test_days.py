"""Day by day: after every round and delivery all that is due is accounted for, and the same round again finds nothing."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.actions import act
from bot.stops import hold
from notifier.proof import prove
from notifier.rounds import plan_round
from rules.acts import Act, Wish
from store.database import Database
from store.tables import ContactRow
from tests.house import DUE, HOUSE, at, furnish, messages, notices, plan, send
from tests.replying import DAY, reply, sent, take
from tests.sink import Sink, text_of


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    async with Sink() as opened:
        yield opened


async def days(database: Database, sink: Sink, first: date, last: date, before: Callable[[date], object] = str) -> None:
    for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
        before(day)
        plan(database, at(day))
        await send(database, at(day), sink.port)
        assert prove(database, at(day), HOUSE).unaccounted == (), f"{day:%A %d %B}"
        assert plan(database, at(day, 10)).queued == 0, f"{day:%A %d %B}"


@pytest.mark.mode("U12")
async def test_a_reply_of_a_friday_that_the_coordinator_hears_of_after_the_holiday_is_told_once(
    database: Database, sink: Sink
) -> None:
    """The coordinator has had a reminding message on Friday 1 May; Monday 4 May is a holiday."""
    mail = await sent(database)
    friday = date(2026, 5, 1)
    with database.write() as session:
        coordinator = session.exec(select(ContactRow.id).where(ContactRow.email == HOUSE.coordinator)).one() or 0
    act_first = reply(mail, "Done.", sender="theo@example.org")
    take(database, act_first, at(friday, 10))
    await send(database, at(friday, 11), sink.port)
    take(database, reply(mail, "Done!", sender="theo@example.org"), at(friday, 12))
    await days(database, sink, friday + timedelta(days=1), date(2026, 5, 12))
    tuesday = [row for row in messages(database) if row.contact_id == coordinator and row.day == date(2026, 5, 5)]
    assert len(tuesday) == 1


@pytest.mark.mode("U12")
async def test_on_the_day_on_which_a_request_lapses_the_owner_hears_at_once(database: Database, sink: Sink) -> None:
    """Asked on Friday 22 May for a day in June; ten working days later, on Monday 8 June, nobody has answered."""
    furnish(database)

    def asked(day: date) -> None:
        if day == date(2026, 5, 22):
            wish = Wish(Act.MORE_TIME, until=date(2026, 6, 3))
            act(database, "K7Q2-1", wish, by=None, door="cli", now=at(day, 8), deployment=HOUSE)

    await days(database, sink, DAY, date(2026, 6, 7), asked)
    assert "late" not in [kind for kind, _, _ in notices(database)]
    await days(database, sink, date(2026, 6, 8), date(2026, 6, 8))
    assert notices(database)[-1][:2] == ("late", "sent")


@pytest.mark.mode(22)
async def test_who_chose_slack_is_written_to_by_mail_where_there_is_no_slack(database: Database, sink: Sink) -> None:
    furnish(database)
    choose_slack(database)
    plan(database, at(DAY))
    assert (await send(database, at(DAY), sink.port)).sent == 1
    assert [to for to, _ in sink.mails] == ["owner0@example.org"]


@pytest.mark.mode(22)
async def test_what_goes_by_mail_instead_of_slack_says_no_more_than_mail_to_that_address_may(
    database: Database, sink: Sink
) -> None:
    furnish(database)
    choose_slack(database)
    careful = replace(HOUSE, secure_domains=("nhs.net",))
    plan_round(database, at(DAY), careful)
    assert (await send(database, at(DAY), sink.port, house=careful)).sent == 1
    (mail,) = sink.read()
    assert "K7Q2-1" in text_of(mail)
    assert "health check" not in mail.as_string()
    assert "Sam" not in text_of(mail)


def choose_slack(database: Database) -> None:
    with database.write() as session:
        owner = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        owner.channel, owner.slack = "slack", "U0OWNER"


@pytest.mark.mode(18)
async def test_after_a_hold_only_the_highest_rung_that_it_kept_back_is_said(database: Database, sink: Sink) -> None:
    """Held from Friday 22 May, the agreed day, to Friday 29 May: the day's own reminder and two late rungs fall in between."""
    furnish(database)
    hold(database, "all", None, "We look into something.", date(2026, 5, 29), at(DUE))
    for day in (DUE, date(2026, 5, 26), date(2026, 5, 28)):
        plan(database, at(day))
        await send(database, at(day), sink.port)
    assert sink.mails == []
    await days(database, sink, date(2026, 6, 1), date(2026, 6, 1))
    assert len(sink.mails) == 1
    assert text_of(sink.read()[0]).count("K7Q2-1") == 1
    assert [one[1:] for one in notices(database)] == [
        ("lapsed", "lapsed.reminded"),
        ("lapsed", "lapsed.reminded"),
        ("sent", None),
    ]
