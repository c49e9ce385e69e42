"""Slack's way out: where a message went, and what each of Slack's refusals means for it."""

import logging
from collections.abc import AsyncIterator

import pytest

from app.demo.slack import Slack
from notifier.transports import Fault, TransportError
from notifier.transports.slack import SlackTransport
from tests.people import BOT, GUS, KIM, workspace

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "For Sam"}}]


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    async with Slack(workspace()) as opened:
        yield opened


def transport(slack: Slack) -> SlackTransport:
    return SlackTransport(slack.bot_token, slack.api_url)


async def refused(slack: Slack, user: str = KIM) -> tuple[Fault, str]:
    with pytest.raises(TransportError) as caught:
        await transport(slack).send(user, "You have an action.", list(BLOCKS))
    return caught.value.fault, caught.value.code


async def test_a_message_arrives_and_its_place_is_known(slack: Slack) -> None:
    place = await transport(slack).send(KIM, "You have an action.", list(BLOCKS))
    channel, _, stamp = place.partition(":")
    sent = slack.workspace.messages[-1]
    assert (channel, stamp, sent.text, sent.blocks) == (slack.workspace.direct(KIM).id, sent.ts, "You have an action.", BLOCKS)


@pytest.mark.mode(22)
async def test_somebody_who_has_left_is_not_written_to_though_slack_would_take_it(slack: Slack) -> None:
    slack.workspace.users[KIM].deleted = True
    assert await refused(slack) == (Fault.ADDRESS, "user_deactivated")
    assert slack.workspace.messages == []


@pytest.mark.mode(22, 23)
@pytest.mark.parametrize(("user", "code"), [(GUS, "is_a_guest"), (BOT, "is_a_bot"), ("U0UNKNOWN01", "user_not_found")])
async def test_guests_bots_and_unknown_users_get_nothing(slack: Slack, user: str, code: str) -> None:
    assert await refused(slack, user) == (Fault.ADDRESS, code)
    assert slack.workspace.messages == []


@pytest.mark.mode(22)
@pytest.mark.parametrize(
    ("error", "fault"),
    [
        ("channel_not_found", Fault.ADDRESS), ("user_disabled", Fault.ADDRESS), ("is_archived", Fault.ADDRESS), ("not_in_channel", Fault.ADDRESS),
        ("invalid_blocks", Fault.MESSAGE), ("msg_too_long", Fault.MESSAGE), ("no_text", Fault.MESSAGE),
        ("token_revoked", Fault.SERVER), ("account_inactive", Fault.SERVER), ("invalid_auth", Fault.SERVER), ("missing_scope", Fault.SERVER),
        ("messages_tab_disabled", Fault.SERVER),
        ("internal_error", Fault.FOR_NOW), ("fatal_error", Fault.FOR_NOW), ("an_error_that_is_new", Fault.FOR_NOW),
    ],
)  # fmt: skip
async def test_each_refusal_has_its_meaning(slack: Slack, error: str, fault: Fault) -> None:
    slack.fail_next("chat.postMessage", error)
    assert await refused(slack) == (fault, error)


@pytest.mark.mode(21)
@pytest.mark.parametrize("method", ["users.info", "chat.postMessage"])
async def test_told_to_wait_it_says_how_long_and_waits_for_nothing_itself(slack: Slack, method: str) -> None:
    slack.fail_next(method, "ratelimited", retry_after=30)
    assert await refused(slack) == (Fault.FOR_NOW, "ratelimited:30")
    await transport(slack).send(KIM, "You have an action.", list(BLOCKS))


async def test_a_slack_that_does_not_answer_is_tried_again() -> None:
    with pytest.raises(TransportError) as caught:
        await SlackTransport("xoxb-1", "http://127.0.0.1:9/api").send(KIM, "x", [])
    assert (caught.value.fault, caught.value.code) == (Fault.FOR_NOW, "no_answer")


@pytest.mark.parametrize("garbage", ["Bad Error With Words", "", "Sam's secret"])
async def test_slacks_own_words_are_no_code(slack: Slack, garbage: str) -> None:
    slack.fail_next("chat.postMessage", garbage)
    fault, code = await refused(slack)
    assert (fault, code) == (Fault.FOR_NOW, "http_200")


async def test_no_message_is_ever_logged(slack: Slack, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await transport(slack).send(KIM, "You have an action.", list(BLOCKS))
    assert "Sam" not in caplog.text
