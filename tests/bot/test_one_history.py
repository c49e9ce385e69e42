"""Slack, mail, the web and the command line: whatever comes through whichever door, one history, stated rules, and both told."""

from datetime import timedelta

import pytest

from bot.actions import Did, act
from rules.acts import Act, Wish
from rules.acts.asking import MOST_EXTENSIONS
from store import actions
from store.database import Database
from store.tables import ActionRow, ContactRow
from tests.house import DUE, HOUSE, at, notices, plan, send
from tests.replying import DAY, inbox_state, reply, sent, state, take
from tests.sink import Sink

OWNER, MO, ADA, ANA = 5, 2, 3, 4


def does(database: Database, what: Act, by: int, door: str = "slack", minute: int = 0, **wish: object) -> Did:
    wanted = Wish(what, **wish)  # type: ignore[arg-type]
    return act(database, "K7Q2-1", wanted, by=by, door=door, now=at(DAY, 10, minute), deployment=HOUSE)


def kinds(database: Database) -> list[str]:
    return [kind for kind, _, _ in notices(database)]


async def mails(database: Database, hour: int, day_after: int = 0) -> list[tuple[str, str]]:
    async with Sink() as sink:
        await send(database, at(DAY + timedelta(days=day_after), hour), sink.port)
    return [(mail["To"], mail["Subject"]) for mail in sink.read()]


@pytest.mark.mode("U10")
async def test_done_in_slack_and_not_done_by_mail_within_the_hour_is_open_with_one_history_and_both_told(
    database: Database,
) -> None:
    message = await sent(database)
    assert does(database, Act.DONE, OWNER).outcome == "completed"
    received = take(database, reply(message, "Sorry, that is not done yet."), at(DAY, 10, 30))
    assert (received.outcome, state(database)) == ("reopened", "open")
    with database.read() as session:
        assert [(one.door, one.act, one.became) for one in actions.acts(session, 1)] == [
            ("slack", "done", "checked"),
            ("mail", "not-done", "open"),
        ]
    told = await mails(database, 11)
    assert {to: subject for to, subject in told if to in {"owner0@example.org", "ada@example.org"}} == {
        "owner0@example.org": "K7Q2-1 is open again",
        "ada@example.org": "K7Q2-1 is open again",
    }
    assert ("thank_you", "lapsed", "lapsed.reopened") in notices(database)
    assert ("done_news", "lapsed", "lapsed.reopened") in notices(database)


@pytest.mark.mode("U10")
async def test_not_done_by_the_mother_in_her_own_words_opens_it_again_beside_the_owners_words(database: Database) -> None:
    """No proof is asked of her, a person hears of it at once, and nobody is blamed."""
    message = await sent(database)
    take(database, reply(message, "Done, Sam saw the nurse on Thursday."))
    async with Sink() as sink:
        await send(database, at(DAY, 12), sink.port)
    news = next(mail for mail in sink.read() if mail["To"] == "ana@example.com")
    received = take(
        database, reply(news, "No, it has not happened. Sam never saw a nurse.", sender="ana@example.com"), at(DAY, 13)
    )
    assert (received.outcome, state(database)) == ("reopened", "open")
    with database.read() as session:
        said = [(one.by, one.words) for one in actions.acts(session, 1)]
    assert [by for by, _ in said] == [OWNER, ANA]
    assert "nurse on Thursday" in (said[0][1] or "")
    assert "never saw a nurse" in (said[1][1] or "")
    async with Sink() as sink:
        await send(database, at(DAY, 13, 5), sink.port)
    told = {mail["To"]: mail for mail in sink.read()}
    assert {"owner0@example.org", "ada@example.org", "ana@example.com"} <= set(told)
    part = next(one for one in told["owner0@example.org"].walk() if one.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert b"Nobody is to blame." in payload


@pytest.mark.parametrize(
    "words", ["This did not happen.", "No. Nobody came.", "Sam says nobody has come yet", "it hasn't been done"]
)
async def test_the_family_may_say_no_in_any_words_and_a_person_hears_the_same_day(database: Database, words: str) -> None:
    message = await sent(database)
    take(database, reply(message, "Done"))
    async with Sink() as sink:
        await send(database, at(DAY, 12), sink.port)
    news = next(mail for mail in sink.read() if mail["To"] == "ana@example.com")
    received = take(database, reply(news, words, sender="ana@example.com"), at(DAY, 13))
    assert state(database) == "open" or inbox_state(database, received)[0] == "held"


async def test_evidence_is_asked_for_and_an_attachment_is_named_and_never_opened(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        session.get_one(ActionRow, 1).needs_check = True
    raw = reply(message, "Done").replace(
        b"Content-Type: text/plain; charset=utf-8\n", b'Content-Type: multipart/mixed; boundary="m"\n', 1
    )
    head, _, body = raw.partition(b"\n\n")
    head = head.replace(b"Content-Transfer-Encoding: 8bit\n", b"").replace(b"\nContent-Transfer-Encoding: 8bit", b"")
    letter = b'--m\nContent-Type: application/pdf; name="letter.pdf"\nContent-Disposition: attachment; filename="letter.pdf"\n\n%PDF\n--m--\n'
    whole = head + b"\n\n--m\nContent-Type: text/plain; charset=utf-8\n\n" + body + b"\n" + letter
    assert take(database, whole).outcome == "completed"
    with database.read() as session:
        action = actions.action(session, 1)
    assert (action.state, action.evidence) == ("done", "letter.pdf")


async def test_without_evidence_it_is_asked_for_and_the_owner_cannot_check_it(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        session.get_one(ActionRow, 1).needs_check = True
    take(database, reply(message, "Done"))
    async with Sink() as sink:
        await send(database, at(DAY, 11), sink.port)
    (thanks,) = [mail for mail in sink.read() if mail["To"] == "owner0@example.org"]
    part = next(one for one in thanks.walk() if one.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert b"Please send a link or a reference that shows it." in payload
    assert does(database, Act.CHECK, OWNER).outcome == "not_allowed"
    assert does(database, Act.CHECK, ADA).outcome == "checked"


@pytest.mark.mode("U7")
async def test_more_time_is_capped_the_first_day_is_kept_and_the_family_hears_of_a_change(database: Database) -> None:
    await sent(database)
    for number in range(1, MOST_EXTENSIONS + 1):
        until = DUE + timedelta(days=7 * number)
        assert does(database, Act.MORE_TIME, OWNER, until=until).outcome == "extension_asked"
        assert does(database, Act.APPROVE, ADA).outcome == "approved"
    with database.read() as session:
        action = actions.action(session, 1)
    assert (action.first_due, action.due) == (DUE, DUE + timedelta(days=7 * MOST_EXTENSIONS))
    assert does(database, Act.MORE_TIME, OWNER, until=DUE + timedelta(days=90)).outcome == "held"
    assert kinds(database).count("date_changed") == MOST_EXTENSIONS


async def test_not_mine_asks_the_one_named_tells_the_chair_and_burdens_nobody_else(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        session.add(ContactRow(ref="lee", name="Lee Marsh", email="lee@example.org"))
    assert take(database, reply(message, "Not mine, this should go to Lee Marsh.")).outcome == "handed_over"
    with database.read() as session:
        assert actions.action(session, 1).owner == OWNER
    plan(database, at(DAY, 11))
    told = dict(await mails(database, 11))
    assert set(told) == {"owner0@example.org", "ada@example.org", "lee@example.org"}


@pytest.mark.parametrize(
    ("words", "outcome", "becomes"),
    [
        ("Done", "completed", "checked"), ("We need until 19 June", "extension_asked", "open"), ("Blocked: no nurse this month", "blocked", "blocked"),
        ("Not mine, please ask Ada Byrne", "handed_over", "open"), ("Not done yet", "noted", "open"),
    ],
)  # fmt: skip
async def test_a_manager_answers_an_escalation_with_any_of_these(
    database: Database, words: str, outcome: str, becomes: str
) -> None:
    await sent(database)
    late = DUE
    found = None
    for _ in range(30):
        late += timedelta(days=1)
        plan(database, at(late))
        async with Sink() as sink:
            await send(database, at(late), sink.port)
        found = next((mail for mail in sink.read() if mail["To"] == "mo@example.org"), None)
        if found is not None:
            break
    assert found is not None
    raw = reply(found, words, sender="mo@example.org").replace(b"Date: Fri, 08 May 2026", f"Date: {late:%a, %d %b %Y}".encode())
    received = take(database, raw, at(late, 10))
    assert (received.outcome, state(database)) == (outcome, becomes)
