"""Questions in Slack: the command, a mention, a direct message, a choice; over the socket and over signed HTTP."""

import pytest
from sqlmodel import col, select

from bot.slack.app import build
from store.tables import InboxRow, JournalRow
from tests.bot.slack.conftest import Scene, served
from tests.people import DEE, GUS, HOUSE, KIM, MO, NAMES, NOW, OWEN, PANEL, PAT, ROB, SHARED, STRANGER, TEAM

REFUSED = "I cannot answer that."


def journal(scene: Scene) -> list[str]:
    with scene.database.read() as session:
        return list(session.exec(select(JournalRow.act).where(JournalRow.door == "slack").order_by(col(JournalRow.id))))


def nothing_leaked(scene: Scene) -> None:
    """No name in a channel, on a lock screen or in what Slack keeps out of sight."""
    shown = "\n".join([*scene.said_in(TEAM), *scene.said_in(PANEL), *scene.said_in(SHARED), *scene.top_level(), *scene.hidden()])
    assert [name for name in NAMES if name in shown] == []
    assert scene.faults() == []


async def test_a_direct_message_is_answered_in_it(scene: Scene) -> None:
    assert (await scene.slack.dm(KIM, "When is Sam's next review?")).ok
    assert "Sam's next review" in await scene.slack.wait_text(KIM, "Tuesday 16 June 2026 at 10am")
    nothing_leaked(scene)


@pytest.mark.mode(23)
async def test_a_command_in_a_channel_answers_in_private_and_says_only_the_reference_there(scene: Scene) -> None:
    assert (await scene.slack.slash(KIM, TEAM, "/kept", "next review sam")).ok
    await scene.slack.wait_text(KIM, "Tuesday 16 June 2026 at 10am")
    assert await scene.slack.wait_text(KIM, "K7Q2.") == "I have answered you in a direct message: K7Q2."
    assert scene.slack.seen_by(DEE) == []
    nothing_leaked(scene)


async def test_a_command_without_words_is_my_actions(scene: Scene) -> None:
    await scene.slack.slash(KIM, TEAM, "/kept")
    await scene.slack.wait_text(KIM, "You have 2 actions to do:")
    await scene.slack.wait_text(KIM, "I have answered you")
    nothing_leaked(scene)


@pytest.mark.mode(23)
async def test_a_mention_in_a_channel_is_seen_by_nobody_else(scene: Scene) -> None:
    assert (await scene.slack.mention(DEE, TEAM, "what is outstanding for Sam?")).ok
    await scene.slack.wait_text(DEE, "3 actions are still to be done for Sam:")
    await scene.slack.wait_text(DEE, "I have answered you in a direct message: K7Q2.")
    assert scene.slack.seen_by(KIM) == []
    nothing_leaked(scene)


@pytest.mark.mode(23)
@pytest.mark.parametrize(
    ("user", "text"),
    [
        (PAT, "When is Sam's next review?"), (MO, "When is Sam's next review?"), (ROB, "When is Sam's next review?"),
        (OWEN, "When is Sam's next review?"), (GUS, "When is Sam's next review?"), (STRANGER, "my actions"), (KIM, "When is Zed's next review?"),
        (KIM, "When is Zaphod's next review?"), (KIM, "When is Ida's next review?"),
    ],
)  # fmt: skip
async def test_who_may_not_know_gets_the_same_words_as_for_nobody(scene: Scene, user: str, text: str) -> None:
    await scene.slack.dm(user, text)
    await scene.slack.wait_text(user, REFUSED)
    await scene.slack.slash(user, TEAM, "/kept", text)
    await scene.slack.mention(user, PANEL, text)
    await scene.eventually(lambda: bool(scene.said_in(TEAM)) and bool(scene.said_in(PANEL)))
    assert journal(scene) == ["refused"] * 3
    assert len({one for one in scene.slack.seen_by(user) if one.startswith("I ")}) == 1
    nothing_leaked(scene)


@pytest.mark.mode(23)
async def test_in_a_channel_shared_with_others_nothing_is_answered(scene: Scene) -> None:
    await scene.slack.mention(KIM, SHARED, "When is Sam's next review?")
    await scene.slack.wait_text(KIM, REFUSED)
    assert "16 June" not in "\n".join(scene.slack.seen_by(KIM))
    nothing_leaked(scene)


@pytest.mark.mode(20)
async def test_the_same_event_four_times_is_one_answer(scene: Scene) -> None:
    channel = (await _channel_of(scene, KIM)) or ""
    event = {
        "type": "message",
        "channel_type": "im",
        "user": KIM,
        "channel": channel,
        "text": "What is overdue?",
        "ts": "1.1",
        "event_ts": "1.1",
    }
    more = {"subscription": "message.im"} if scene.strict else {}
    for _ in range(4):
        await scene.slack.event(event, event_id="Ev0SAME", **more)
    await scene.slack.wait_text(KIM, "1 action is late:")
    await scene.slack.dm(KIM, "help")
    await scene.slack.wait_text(KIM, "You can ask me in your own words")
    assert sum("1 action is late:" in text for text in scene.slack.seen_by(KIM)) == 1
    with scene.database.read() as session:
        rows = list(session.exec(select(InboxRow).where(InboxRow.outside_id == "event:Ev0SAME")))
    assert [row.state for row in rows] == ["settled"]
    assert b"overdue" not in rows[0].raw


@pytest.mark.mode(20)
async def test_an_event_that_reaches_two_processes_is_answered_by_one(by_http: Scene) -> None:
    slack = by_http.slack
    other = build(by_http.database, HOUSE, lambda: NOW, slack.bot_token, slack.signing_secret, slack.api_url)
    event = {
        "type": "message",
        "channel_type": "im",
        "user": KIM,
        "channel": await _channel_of(by_http, KIM),
        "text": "What is overdue?",
        "ts": "1.1",
    }
    async with served(other, slack.signing_secret) as address:
        for one in [slack.app_url, address] * 2:
            slack.app_url = one
            assert (await slack.event(event, event_id="Ev0SAME")).ok
        await slack.wait_text(KIM, "1 action is late:")
        await slack.dm(KIM, "help")
        await slack.wait_text(KIM, "You can ask me in your own words")
    assert sum("1 action is late:" in text for text in slack.seen_by(KIM)) == 1


async def test_a_choice_is_one_press(scene: Scene) -> None:
    await scene.slack.dm(DEE, "When is Alex's next review?")
    await scene.slack.wait_text(DEE, "I am not sure what you mean.")
    assert (await scene.slack.click(DEE, "ask:1", "next review A2X2")).ok
    await scene.slack.wait_text(DEE, "No review is booked for Alex.")
    nothing_leaked(scene)


async def test_a_channel_mention_in_an_action_calls_nobody(scene: Scene) -> None:
    await scene.slack.dm(OWEN, "my actions")
    assert "&lt;!channel&gt;" in await scene.slack.wait_text(OWEN, "K7Q2-4:")
    nothing_leaked(scene)


async def test_what_nobody_listens_to_is_accepted(scene: Scene) -> None:
    assert (
        await scene.slack.event({"type": "app_home_opened", "user": KIM, "channel": "D1", "tab": "messages", "event_ts": "1.1"})
    ).ok
    if not scene.strict:
        assert (await scene.slack.slash(KIM, TEAM, "/other", "x")).ok
        assert (await scene.slack.event({"type": "reaction_added", "user": KIM})).ok
        for kind, more in (
            ("view_submission", {"view": {"id": "V1", "type": "modal", "callback_id": "x", "state": {"values": {}}}}),
            ("shortcut", {"callback_id": "x"}),
            ("block_suggestion", {"action_id": "x", "block_id": "b", "value": ""}),
        ):
            payload = {"type": kind, "trigger_id": "1", "user": {"id": KIM}, "team": {"id": scene.slack.team_id}, **more}
            assert (await scene.slack.deliver("interactive", payload)).ok, kind


async def _channel_of(scene: Scene, user: str) -> str | None:
    return str(scene.slack.im(user)) if scene.strict else str(scene.slack.workspace.direct(user).id)
