"""Who is who in Slack: linked once by the address that the workspace vouches for, visibly, and by no other way."""

import asyncio

import pytest
from sqlmodel import col, select, update

from app.demo.slack.workspace import User
from store import details, links, people
from store.tables import ContactRow, JournalRow, SlackLinkRow
from tests.bot.slack.conftest import Scene
from tests.people import KIM, NAMES, NOW, PAT, contact

NEW, SECOND = "U0NEW000001", "U0NEW000002"
REFUSAL = "I cannot answer that."


@pytest.fixture
def ana(by_http: Scene) -> Scene:
    """Ana is in the circle and has no Slack id yet."""
    by_http.slack.workspace.users[NEW] = User(NEW, "Ana Reyes", "ANA@example.org")
    return by_http


def linked(scene: Scene) -> list[tuple[str, str | None]]:
    with scene.database.read() as session:
        rows = session.exec(select(SlackLinkRow).order_by(col(SlackLinkRow.id)))
        return [(one.user, None if one.ended_at is None else "ended") for one in rows]


def acts(scene: Scene) -> list[str]:
    with scene.database.read() as session:
        return [one.act for one in session.exec(select(JournalRow).order_by(col(JournalRow.id)))]


async def test_a_verified_address_links_once_and_says_so(ana: Scene) -> None:
    await ana.slack.dm(NEW, "next review of Sam")
    await ana.slack.wait_text(NEW, "Hello Ana Reyes. I know you now by your address here, ana@example.org.")
    await ana.slack.wait_text(NEW, "Sam's next review is on")
    await ana.slack.dm(NEW, "help")
    await ana.slack.wait_text(NEW, "You can ask me in your own words")
    assert sum("Hello Ana Reyes" in text for text in ana.slack.seen_by(NEW)) == 1
    assert linked(ana) == [(NEW, None)]
    assert acts(ana)[0] == "linked"
    await ana.slack.home(NEW)
    await ana.slack.wait_text(NEW, "I know you as Ana Reyes, ana@example.org.")


@pytest.mark.mode(23)
@pytest.mark.parametrize("change", ["stranger", "guest", "other team", "no address", "another address", "deactivated"])
async def test_nobody_else_is_linked_and_all_get_the_same_refusal(ana: Scene, change: str) -> None:
    user = ana.slack.workspace.users[NEW]
    match change:
        case "stranger":
            user.is_stranger = True
        case "guest":
            user.is_restricted = True
        case "other team":
            user.team_id = "T0OTHER0001"
        case "no address":
            user.email = None
        case "another address":
            user.email = "ana@elsewhere.example"
        case _:
            user.deleted = True
    await ana.slack.dm(NEW, "next review of Sam")
    await ana.slack.wait_text(NEW, REFUSAL)
    await ana.slack.dm(PAT, "next review of Sam")
    await ana.slack.wait_text(PAT, REFUSAL)
    assert linked(ana) == []
    answers = {next(text for text in ana.slack.seen_by(one) if text.startswith(REFUSAL)) for one in (NEW, PAT)}
    assert len(answers) == 1
    assert not any(name in text for text in ana.slack.seen_by(NEW) for name in NAMES)


async def test_a_second_user_with_the_same_address_does_not_inherit(ana: Scene) -> None:
    ana.slack.workspace.users[SECOND] = User(SECOND, "Ana R", "ana@example.org")
    await asyncio.gather(ana.slack.dm(NEW, "help"), ana.slack.dm(SECOND, "help"))
    await ana.eventually(lambda: sum(REFUSAL in " ".join(ana.slack.seen_by(one)) for one in (NEW, SECOND)) == 1)
    assert len(linked(ana)) == 1


async def test_a_shared_address_links_nobody(ana: Scene) -> None:
    with ana.database.write() as session:
        session.connection().execute(
            update(ContactRow).where(col(ContactRow.ref) == "pat").values(email="ana@example.org", slack=None)
        )
    await ana.slack.dm(NEW, "help")
    await ana.slack.wait_text(NEW, REFUSAL)
    assert linked(ana) == []


async def test_an_account_that_passes_to_somebody_else_is_nobody_until_a_person_decides(ana: Scene) -> None:
    with ana.database.write() as session:
        assert links.link(session, NEW, "T0KEPT00001", "E0GRID", "ana@example.org", NOW, "slack") is not None
        found = links.standing(session)[0]
    assert (found.team, found.enterprise) == ("T0KEPT00001", "E0GRID")
    ana.slack.workspace.users[NEW].email = "sam.lee@example.org"
    await ana.slack.dm(NEW, "next review of Sam")
    await ana.slack.wait_text(NEW, REFUSAL)
    assert linked(ana) == [(NEW, "ended")]
    ana.slack.workspace.users[NEW].email = "ana@example.org"
    await ana.slack.dm(NEW, "help")
    await ana.eventually(lambda: sum(REFUSAL in text for text in ana.slack.seen_by(NEW)) >= 2)
    assert linked(ana) == [(NEW, "ended")]


async def test_a_house_that_shows_no_details_names_nobody_in_slack(scene: Scene) -> None:
    with scene.database.write() as session:
        details.decide(session, show=False, by="jo", by_id=None, now=NOW)
    for words in (
        "my actions",
        "next review of Sam",
        "what is late",
        "who is involved with Sam",
        "K7Q2-3",
        "help",
        "J5D1-R1",
    ):
        await scene.slack.dm(KIM, words)
    await scene.slack.wait_text(KIM, "This house shows no details in Slack.")
    await scene.slack.wait_text(KIM, "K7Q2's next review is on Tuesday 16 June 2026 at 10am.")
    await scene.slack.home(KIM)
    await scene.slack.wait_text(KIM, "K7Q2-3: due on Friday 22 May 2026: late.")
    await scene.slack.click(KIM, "form:more-time", "more-time|K7Q2-3|1")
    await scene.slack.wait_text(KIM, "Please write no names here")
    await scene.eventually(lambda: sum("K7Q2's next review" in text for text in scene.slack.seen_by(KIM)) >= 1)
    seen = " ".join(scene.slack.seen_by(KIM))
    words = (*NAMES, "physical", "Northbank House", "support plan")
    assert [word for word in words if word in seen.replace("22 May", "")] == []
    assert scene.faults() == []


def test_opening_slack_is_a_named_persons_word_and_stands_in_the_journal(by_http: Scene) -> None:
    kim = contact(by_http.database, "kim")
    assert kim is not None
    with by_http.database.write() as session:
        assert details.decide(session, show=False, by=kim.ref, by_id=kim.id, now=NOW)
        assert not details.decide(session, show=False, by=kim.ref, by_id=kim.id, now=NOW)
        assert details.decide(session, show=True, by=kim.ref, by_id=kim.id, now=NOW)
    with by_http.database.read() as session:
        assert details.decided(session) == details.Decided(True, "kim", NOW)
        entries = [(one.act, one.by_id) for one in session.exec(select(JournalRow))]
        assert people.contact(session, kim.id).slack == KIM
    assert entries == [("slack_shut", kim.id), ("slack_opened", kim.id)]
