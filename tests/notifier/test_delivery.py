"""Delivery against a real SMTP server: what is sent, what waits, what fails, what is not said any more."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.actions import act
from bot.stops import hold, stop
from notifier.proof import prove
from rules.acts import Act, Wish
from rules.people import Stop
from store.database import Database
from store.tables import ActionRow, MessageRow, NoticeRow
from tests.house import DUE, HOUSE, at, database_in, furnish, messages, notices, plan, send
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return database_in(tmp_path)


async def test_a_reminder_is_one_mail_to_one_reader_that_no_machine_answers(database: Database) -> None:
    furnish(database, each=3)
    plan(database, at(DAY))
    async with Sink() as sink:
        done = await send(database, at(DAY), sink.port)
    assert (done.sent, done.waiting, done.failed) == (1, 0, 0)
    (mail,) = sink.read()
    assert mail["To"] == "owner0@example.org"
    assert mail["Cc"] is None
    assert (mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"], mail["x-ms-reactions"]) == (
        "auto-generated",
        "All",
        "disallow",
    )
    assert mail["List-Id"]
    assert mail["Reply-To"].startswith("kept.")
    assert len(mail["Reply-To"].partition("@")[0]) <= 64
    assert mail["Message-ID"] == messages(database)[0].mail_id
    numbered = [line for line in text_of(mail).splitlines() if line[:2] in {"1.", "2.", "3."}]
    assert len(numbered) == 3
    assert not any(word in mail["Subject"] for word in ("Sam", "Example", "health"))


@pytest.mark.mode(11)
async def test_one_message_that_cannot_be_written_does_not_stop_the_others(database: Database) -> None:
    furnish(database, owners=20)
    plan(database, at(DAY))
    with database.write() as session:
        session.get_one(NoticeRow, 7).facts = {"tells_on": "no day"}
    async with Sink() as sink:
        done = await send(database, at(DAY), sink.port)
    assert (done.sent, done.failed) == (20, 1)  # 19 reminders, and the coordinator hears of the one that failed
    assert ("reminder", "failed", "smtp.unwritable") in notices(database)
    assert "jo@example.org" in [to for to, _ in sink.mails]


@pytest.mark.mode(3)
async def test_what_a_server_refuses_is_never_marked_sent(database: Database) -> None:
    furnish(database)
    plan(database, at(DAY))
    async with Sink(lambda sink, verb, argument: "451 4.3.0 later" if verb == "BODY" else None) as sink:
        done = await send(database, at(DAY), sink.port)
    assert (done.sent, done.waiting) == (0, 1)
    assert notices(database) == [("reminder", "waiting", None)]


@pytest.mark.mode(4)
@pytest.mark.parametrize(
    ("answer", "outcome", "address_stopped"),
    [
        ("450 4.2.0 greylisted", "waiting", False),
        ("452 4.2.2 mailbox full", "waiting", False),
        ("550 5.4.4 no route", "waiting", False),
        ("552 5.2.2 mailbox full", "waiting", False),
        ("554 5.7.1 policy", "failed", False),
        ("552 5.3.4 too large", "failed", False),
        ("550 5.1.1 no such user", "failed", True),
        ("550 nobody here", "failed", True),
        ("421 4.3.2 closing", "waiting", False),
    ],
)
async def test_each_answer_means_what_it_says(database: Database, answer: str, outcome: str, address_stopped: bool) -> None:
    furnish(database)
    plan(database, at(DAY))
    async with Sink(lambda sink, verb, argument: answer if verb == "RCPT" and "owner" in argument else None) as sink:
        await send(database, at(DAY), sink.port)
    kinds = notices(database)
    assert kinds[0][:2] == ("reminder", outcome)
    told = {kind for kind, _, _ in kinds[1:]}
    assert told == ({"address_stopped"} if address_stopped else {"not_delivered"} if outcome == "failed" else set())


@pytest.mark.mode(4)
async def test_a_temporary_refusal_is_tried_again_for_more_than_a_day_and_then_told(database: Database) -> None:
    furnish(database)
    moment = at(DAY, 8)
    plan(database, moment)
    first, tries = moment, 0
    async with Sink(lambda sink, verb, argument: "451 4.7.1 later" if verb == "RCPT" and "owner" in argument else None) as sink:
        while messages(database) == [] or messages(database)[0].state == "waiting":
            await send(database, moment, sink.port)
            tries += 1
            row = messages(database)[0]
            last, moment = moment, max(row.next_try_at, moment + timedelta(hours=1))
    assert messages(database)[0].attempts >= 8
    assert last - first > timedelta(hours=24)
    assert "not_delivered" in {kind for kind, _, _ in notices(database)}


@pytest.mark.mode(46)
async def test_a_server_that_closes_after_ten_mails_gets_the_rest_on_a_new_connection(database: Database) -> None:
    furnish(database, owners=25)
    plan(database, at(DAY))
    taken = {"n": 0}

    def tires(sink: Sink, verb: str, argument: str) -> str | None:
        if verb == "MAIL":
            taken["n"] += 1
            if taken["n"] % 11 == 0:
                return "drop"
        return None

    async with Sink(tires) as sink:
        done = await send(database, at(DAY), sink.port, lines=2)
    assert done.sent == 25
    assert len({to for to, _ in sink.mails}) == 25


@pytest.mark.mode(12)
async def test_what_is_closed_between_claim_and_send_is_not_sent(database: Database) -> None:
    furnish(database)
    plan(database, at(DAY))

    def close_it(point: str) -> None:
        if point == "written":
            act(database, "K7Q2-1", Wish(Act.DONE), by=None, door="cli", now=at(DAY), deployment=HOUSE)

    async with Sink() as sink:
        await send(database, at(DAY), sink.port, passing=close_it)
    assert notices(database)[0] == ("reminder", "lapsed", "lapsed.completed")
    assert all("thank" in mail["Subject"].lower() or "done" in mail["Subject"].lower() for mail in sink.read())


@pytest.mark.parametrize("point", ["claimed", "written", "begun", "accepted", "settled"])
@pytest.mark.parametrize("because", list(Stop))
async def test_after_a_stop_nothing_about_the_person_leaves_whenever_it_comes(
    database: Database, point: str, because: Stop
) -> None:
    """The stop is said at each point of the delivery of the first of ten; nothing that was not begun by then goes."""
    furnish(database, owners=10)
    plan(database, at(DAY))
    begun = {"before the stop": 0, "stopped": 0}

    def stop_once(passed: str) -> None:
        if passed == "begun" and not begun["stopped"]:
            begun["before the stop"] += 1
        if passed == point and not begun["stopped"]:
            begun["stopped"] = 1
            stop(database, "K7Q2", because, at(DAY), HOUSE)

    async with Sink() as sink:
        await send(database, at(DAY), sink.port, passing=stop_once)
        about_reminders = [mail for mail in sink.read() if "due" in mail["Subject"]]
        assert len(about_reminders) == begun["before the stop"]
        await send(database, at(DAY + timedelta(days=3)), sink.port)
        plan(database, at(DAY + timedelta(days=7)))
        await send(database, at(DAY + timedelta(days=7)), sink.port)
        assert len([mail for mail in sink.read() if "due" in mail["Subject"]]) == begun["before the stop"]
        readers = {to for to, _ in sink.mails[len(about_reminders) :]}
        assert "ana@example.com" not in readers
        if because is Stop.DIED:
            assert readers <= {"jo@example.org"}


async def test_a_held_person_waits_and_goes_when_the_hold_has_ended(database: Database) -> None:
    furnish(database)
    hold(database, "person", "K7Q2", "A complaint is looked into.", DAY, at(DAY))
    done = plan(database, at(DAY))
    assert (done.queued, len(done.withheld)) == (0, 1)
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
        assert sink.mails == []
        monday = DAY + timedelta(days=3)
        assert plan(database, at(monday)).queued == 1
        await send(database, at(monday), sink.port)
    assert len(sink.mails) == 1


async def test_one_reminding_message_a_day_in_working_hours_only(database: Database) -> None:
    furnish(database)
    plan(database, at(DAY))
    async with Sink() as sink:
        for moment in (at(DAY, 7, 59), at(DAY, 18, 0), at(date(2026, 5, 9), 12), at(date(2026, 5, 4), 12)):
            await send(database, moment, sink.port)  # too early, too late, a Saturday, a bank holiday
        assert sink.mails == []
        await send(database, at(DAY, 17, 59), sink.port)
        assert len(sink.mails) == 1


async def test_good_news_waits_an_hour_and_never_leaves_if_it_was_undone(database: Database) -> None:
    furnish(database)
    act(database, "K7Q2-1", Wish(Act.DONE), by=None, door="cli", now=at(DAY, 10), deployment=HOUSE)
    async with Sink() as sink:
        await send(database, at(DAY, 10, 30), sink.port)
        assert [to for to, _ in sink.mails] == ["owner0@example.org"]
        act(database, "K7Q2-1", Wish(Act.NOT_DONE), by=None, door="cli", now=at(DAY, 10, 45), deployment=HOUSE)
        await send(database, at(DAY, 12), sink.port)
    assert "ana@example.com" not in [to for to, _ in sink.mails]
    assert ("done_news", "lapsed", "lapsed.reopened") in notices(database)


async def test_good_news_reaches_the_family_in_easy_words(database: Database) -> None:
    furnish(database)
    act(database, "K7Q2-1", Wish(Act.DONE), by=None, door="cli", now=at(DAY, 10), deployment=HOUSE)
    async with Sink() as sink:
        await send(database, at(DAY, 11, 1), sink.port)
    news = next(mail for mail in sink.read() if mail["To"] == "ana@example.com")
    assert "Sam will see a nurse." in text_of(news)
    assert "999" in text_of(news)


@pytest.mark.mode(18)
async def test_a_thousand_late_actions_at_once_are_one_message_for_each_reader(database: Database) -> None:
    furnish(database, owners=10, each=100, due=date(2026, 4, 30))
    with database.write() as session:
        from sqlalchemy import update

        from store.tables import ActionRow

        session.connection().execute(update(ActionRow).values(next_step_on=DAY, climbs_from=DAY - timedelta(days=1)))
    heard: dict[str, int] = {}
    async with Sink() as sink:
        day = DAY
        while day < date(2026, 5, 21):
            plan(database, at(day))
            await send(database, at(day), sink.port)
            day += timedelta(days=1)
        for to, _ in sink.mails:
            heard[to] = heard.get(to, 0) + 1
    assert heard["mo@example.org"] == 1
    assert all(count == 2 for to, count in heard.items() if to.startswith("owner"))


async def test_a_message_deferred_over_night_grows_and_is_still_one(database: Database) -> None:
    furnish(database, each=2)
    with database.write() as session:
        from store.tables import ActionRow

        session.get_one(ActionRow, 2).due_on = DUE + timedelta(days=3)
        session.get_one(ActionRow, 2).next_step_on = DAY + timedelta(days=3)
    plan(database, at(DAY))
    async with Sink(lambda sink, verb, argument: "451 4.3.0 later" if verb == "MAIL" else None) as sink:
        await send(database, at(DAY), sink.port)
    monday = DAY + timedelta(days=3)
    plan(database, at(monday))
    async with Sink() as sink:
        await send(database, at(monday), sink.port)
    assert len(sink.mails) == 1
    assert "2. " in text_of(sink.read()[0])
    assert isinstance(messages(database)[0], MessageRow)


async def test_an_action_that_comes_as_done_and_needs_a_check_asks_the_chair(database: Database) -> None:
    furnish(database)
    with database.write() as session:
        row = session.get_one(ActionRow, 1)
        row.state, row.needs_check, row.next_step_on = "done", True, DAY
    plan(database, at(DAY))
    assert [kind for kind, _, _ in notices(database)] == ["check_wanted"]
    assert prove(database, at(DAY), HOUSE).ok


@pytest.mark.mode(17)
async def test_a_request_nobody_answers_begins_the_climb_again_at_the_owner(database: Database) -> None:
    furnish(database)
    day = DAY
    async with Sink() as sink:
        while day < date(2026, 7, 31):
            if day == date(2026, 5, 29):
                act(
                    database,
                    "K7Q2-1",
                    Wish(Act.MORE_TIME, until=date(2026, 6, 19)),
                    by=None,
                    door="cli",
                    now=at(day, 8),
                    deployment=HOUSE,
                )
            plan(database, at(day))
            await send(database, at(day), sink.port)
            day += timedelta(days=1)
    heard = [to for to, _ in sink.mails]
    asked = heard[heard.index("ada@example.org") : heard.index("mo@example.org")]
    assert heard.count("mo@example.org") == 1
    owner, chair, coordinator = "owner0@example.org", "ada@example.org", "jo@example.org"
    assert sorted(asked[:2]) == [chair, owner], "the question, and the receipt for it"
    assert asked[2:] == [chair, chair, coordinator, owner, owner], "late and warned again before the manager hears"


@pytest.mark.mode(11)
def test_one_action_that_cannot_be_read_does_not_stop_the_round(database: Database) -> None:
    furnish(database, owners=10)
    with database.write() as session:
        session.get_one(ActionRow, 4).state = "no such state"
    done = plan(database, at(DAY))
    assert (done.queued, done.broken) == (9, ("K7Q2-4",))
