"""Letters on paper: printed once with a cover list, posted once, and not posted when they are no longer so."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlmodel import select

from bot.actions import act
from bot.history import history_of
from bot.stops import stop
from notifier.paper import Batch, Printer, print_letters, still_so
from notifier.proof import prove
from rules.acts import Act, Wish
from rules.notices import Outcome
from rules.people import Stop
from store import messages, paper
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.fresh import fresh_database
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, on_paper, plan, send
from tests.postgres import BOTH
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026
NEXT = DUE - timedelta(days=7)  # Friday 15 May 2026
MORNING = at(NEXT)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Ana, Sam's mother, wants letters; her address is known all the same."""
    database = database_in(tmp_path)
    furnish(database)
    on_paper(database, "ana")
    return database


def say(database: Database, what: Act, day: int = 0) -> None:
    act(database, "K7Q2-1", Wish(what), by=None, door="cli", now=at(DAY + timedelta(days=day)), deployment=HOUSE)


def printed(database: Database, folder: Path, moment: datetime = MORNING, *, again: bool = False) -> Batch:
    return print_letters(Printer(database, HOUSE, moment, folder), again=again)


def post(database: Database, batch: Batch) -> None:
    with database.write() as session:
        paper.posted(session, [int(one.number[1:]) for one in batch.letters], MORNING, NEXT, None)


@pytest.fixture
def waiting(database: Database) -> Database:
    """Good news for Ana waits for paper."""
    say(database, Act.DONE)
    plan(database, at(NEXT))
    return database


@pytest.mark.mode(41)
def test_a_letter_is_printed_once_with_words_pictures_and_a_cover_list(waiting: Database, tmp_path: Path) -> None:
    batch = printed(waiting, tmp_path / "out")
    (letter,) = batch.letters
    assert (letter.to, letter.pages, letter.look) == ("ana", 2, None)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {letter.file, "cover-list.pdf"}
    words = text_of_pdf(tmp_path / "out" / letter.file)
    assert "Sam will see a nurse." in words
    assert f"Our reference: {letter.number}" in words
    assert "Sam" not in text_of_pdf(tmp_path / "out" / "cover-list.pdf")
    assert ("done_news", "sending", None) in notices(waiting)
    assert not printed(waiting, tmp_path / "out").letters


def test_what_was_printed_and_not_posted_can_be_printed_again_under_its_number(waiting: Database, tmp_path: Path) -> None:
    first, again = printed(waiting, tmp_path), printed(waiting, tmp_path, again=True)
    assert [one.number for one in first.letters] == [one.number for one in again.letters]
    post(waiting, again)
    assert not printed(waiting, tmp_path, again=True).letters


async def test_a_posted_letter_is_sent_and_stands_in_the_history(waiting: Database, tmp_path: Path) -> None:
    batch = printed(waiting, tmp_path)
    post(waiting, batch)
    assert ("done_news", "sent", None) in notices(waiting)
    with waiting.read() as session:
        told = history_of(session, "K7Q2-1")
        mail = history_of(session, batch.letters[0].number)
    assert told is not None
    assert "ana" in told.sent_to
    assert mail is not None
    assert (mail.facts["channel"], mail.facts["state"]) == ("letter", "sent")
    assert prove(waiting, at(NEXT), HOUSE).ok


async def test_no_worker_takes_a_letter_and_the_coordinator_is_not_asked_for_one_that_is_printed(
    waiting: Database, tmp_path: Path
) -> None:
    printed(waiting, tmp_path)
    plan(waiting, at(NEXT, 10))
    async with Sink() as sink:
        done = await send(waiting, at(NEXT, 10), sink.port)
    assert done.waiting == 0
    assert not [mail for mail in sink.read() if "on paper" in mail["Subject"]]
    assert ("letter_wanted", "lapsed", "lapsed.printed") in notices(waiting)
    assert ("done_news", "sending", None) in notices(waiting)


def test_a_letter_that_is_no_longer_so_is_not_printed(database: Database, tmp_path: Path) -> None:
    say(database, Act.DONE)
    plan(database, at(NEXT))
    with database.write() as session:
        paper.make(session, at(NEXT), NEXT, lambda: ("<one@kept>", "one"))
    say(database, Act.REOPEN, day=7)
    batch = printed(database, tmp_path, at(NEXT, 11))
    assert "done_news" not in {kind for kind, state, _ in notices(database) if state == "sending"}
    assert not [one for one in batch.letters if "has been done" in text_of_pdf(tmp_path / one.file)]


@pytest.mark.parametrize("because", [Stop.DIED, Stop.CLOSED])
def test_a_printed_letter_about_somebody_who_is_stopped_should_not_be_posted(
    waiting: Database, tmp_path: Path, because: Stop
) -> None:
    printed(waiting, tmp_path)
    stop(waiting, "K7Q2", because, at(NEXT, 11), HOUSE)
    with waiting.read() as session:
        listed = messages.by_post(session, Outcome.SENDING)
    assert set(still_so(waiting, at(NEXT, 12), HOUSE, listed).values()) == {"gate.stopped"}
    assert not printed(waiting, tmp_path, at(NEXT, 12), again=True).letters


def test_a_letter_that_was_not_posted_waits_again(waiting: Database, tmp_path: Path) -> None:
    batch = printed(waiting, tmp_path)
    with waiting.write() as session:
        paper.taken_back(session, [int(one.number[1:]) for one in batch.letters], at(NEXT), NEXT, None)
    assert ("done_news", "withheld", "gate.letter_wanted") in notices(waiting)
    plan(waiting, at(NEXT, 10))
    assert len([kind for kind, *_ in notices(waiting) if kind == "letter_wanted"]) == 1
    assert len(printed(waiting, tmp_path).letters) == 1


async def test_whoever_wants_mail_after_all_gets_mail(waiting: Database, tmp_path: Path) -> None:
    with waiting.write() as session:
        paper.make(session, at(NEXT), NEXT, lambda: ("<one@kept>", "one"))
        session.exec(select(ContactRow).where(ContactRow.ref == "ana")).one().channel = "mail"
    assert not printed(waiting, tmp_path).letters
    plan(waiting, at(NEXT, 10))
    async with Sink() as sink:
        await send(waiting, at(NEXT, 10), sink.port)
    assert "ana@example.com" in {to for to, _ in sink.mails}


def test_whoever_has_only_the_post_gets_letters_without_having_asked(database: Database, tmp_path: Path) -> None:
    with database.write() as session:
        ana = session.exec(select(ContactRow).where(ContactRow.ref == "ana")).one()
        ana.channel, ana.email, ana.address = None, None, "12 Elm Road\nNorthbank NB3 4CD"
    say(database, Act.DONE)
    plan(database, at(NEXT))
    (letter,) = printed(database, tmp_path).letters
    assert "12 Elm Road" in text_of_pdf(tmp_path / letter.file)


def test_whoever_is_shut_out_gets_no_letter(waiting: Database, tmp_path: Path) -> None:
    with waiting.write() as session:
        session.exec(select(PlaceRow)).one().may_know = False
    assert not printed(waiting, tmp_path).letters
    assert not list(tmp_path.glob("L*.pdf"))


def test_news_waits_its_hour_on_paper_too(database: Database, tmp_path: Path) -> None:
    say(database, Act.DONE)
    assert not printed(database, tmp_path, at(DAY, 9, 30)).letters
    assert len(printed(database, tmp_path, at(DAY, 10, 1)).letters) == 1


def test_the_words_say_if_an_interpreter_is_wanted(waiting: Database, tmp_path: Path) -> None:
    with waiting.write() as session:
        session.exec(select(ContactRow).where(ContactRow.ref == "ana")).one().language = "ur"
    (letter,) = printed(waiting, tmp_path).letters
    assert letter.look is not None
    assert "An interpreter is wanted" in text_of_pdf(tmp_path / "cover-list.pdf")


def text_of_pdf(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize("prints", [True, False])
async def test_a_letter_that_lies_too_long_is_asked_about_once_a_week(waiting: Database, tmp_path: Path, prints: bool) -> None:
    """Waiting since Friday 15 May 2026; asked about on Wednesday 20 May, and again on Tuesday 26 May after a bank holiday."""
    if prints:
        printed(waiting, tmp_path)
    asked = []
    for day in (4, 5, 6, 11):
        plan(waiting, at(NEXT, 10) + timedelta(days=day))
        asked.append(sum(kind == "letters_unposted" for kind, *_ in notices(waiting)))
    assert asked == [0, 1, 1, 2]
    async with Sink() as sink:
        await send(waiting, at(NEXT, 10) + timedelta(days=11), sink.port)
    told = next(text_of(mail) for mail in sink.read() if mail["To"] == "jo@example.org")
    assert ("nobody has said that it was posted" in told) is prints


def test_an_owner_on_paper_is_rung_and_gets_a_letter_where_there_is_time_for_the_post(database: Database, tmp_path: Path) -> None:
    """14 and 7 days before Friday 22 May 2026; the day before, and on the day, somebody rings."""
    on_paper(database, "owner0")
    for before in (14, 7, 1, 0):
        plan(database, at(DUE - timedelta(days=before)))
    assert [kind for kind, *_ in notices(database) if kind in {"helped", "reminder"}].count("helped") == 4
    assert [why for kind, _, why in notices(database) if kind == "reminder"] == ["gate.letter_wanted"] * 2
    (letter,) = printed(database, tmp_path, at(DUE - timedelta(days=3))).letters
    words = text_of_pdf(tmp_path / letter.file)
    assert "Arrange a health check" in words
    assert "That is in 3 days." in words
    assert prove(database, at(DUE), HOUSE).ok


def test_a_reminder_whose_day_has_passed_is_not_posted(database: Database, tmp_path: Path) -> None:
    on_paper(database, "owner0")
    plan(database, at(DAY))
    assert not printed(database, tmp_path, at(DUE + timedelta(days=4))).letters
    assert ("reminder", "lapsed", "lapsed.too_late_for_the_post") in notices(database)


@pytest.mark.parametrize("kind", BOTH)
def test_two_people_who_print_at_once_print_each_letter_once_on_both_databases(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as database:
        furnish(database)
        on_paper(database, "ana")
        say(database, Act.DONE)
        plan(database, at(NEXT))
        with ThreadPoolExecutor(2) as people:
            batches = list(people.map(lambda desk: printed(database, tmp_path / desk), ("one", "two")))
        numbers = [one.number for batch in batches for one in batch.letters]
        assert len(numbers) == 1
        post(database, Batch([one for batch in batches for one in batch.letters], None, 0))
        assert [state for kind, state, _ in notices(database) if kind == "done_news"] == ["sent"]
        database.close()
