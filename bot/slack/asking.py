"""Questions from Slack: the command, a mention, a direct message, a choice. Who is asked in a channel answers in private."""

import logging
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers import Answer, Where, answer
from bot.slack import blocks, scopes
from bot.slack.desk import DOOR, Came, Desk
from bot.slack.heeding import heed
from bot.slack.users import From, refusal
from rules.people import Contact
from store import details
from store.database import Database
from templates.say import FALLBACK, phrase

log = logging.getLogger("kept.slack")

COMMAND = scopes.COMMAND
WITHOUT_WORDS = "my actions"
CHOICE = re.compile(rf"{blocks.ASK}:\d+")

Body = dict[str, Any]


def listen(app: AsyncApp, desk: Desk) -> None:
    @app.command(COMMAND)
    async def command(ack: AsyncAck, body: Body, client: AsyncWebClient, respond: AsyncRespond) -> None:
        await ack()
        came = Came(f"command:{body['trigger_id']}", "question", sender(body))
        said = await _answered(desk, client, came, body.get("text") or WITHOUT_WORDS)
        if said is None:
            return
        found, asker = said
        words, channel = await _in_private(client, found, asker, body["user_id"])
        if channel != body["channel_id"]:
            await respond(text=words, response_type="ephemeral")

    @app.event("app_mention")
    async def mention(body: Body, event: Body, client: AsyncWebClient) -> None:
        if event.get("bot_id") or not event.get("user") or event["channel"].startswith("D"):
            return
        said = await _answered(desk, client, of_event(body, event), event.get("text") or "")
        if said is not None:
            words, _ = await _in_private(client, *said, event["user"])
            await client.chat_postEphemeral(channel=event["channel"], user=event["user"], text=words)

    @app.event("message")
    async def message(body: Body, event: Body, client: AsyncWebClient) -> None:
        if event.get("channel_type") != "im" or event.get("subtype") or event.get("bot_id") or not event.get("user"):
            return
        said = await _answered(desk, client, of_event(body, event), event.get("text") or "")
        if said is not None:
            await post(client, event["channel"], *said)

    @app.action(CHOICE)
    async def choice(ack: AsyncAck, body: Body, action: Body, client: AsyncWebClient) -> None:
        await ack()
        came = Came(f"action:{body['trigger_id']}", "question", sender(body))
        said = await _answered(desk, client, came, str(action.get("value") or ""))
        if said is not None:
            await post(client, body["user"]["id"], *said)


def sender(body: Mapping[str, Any]) -> From:
    """Of a command or a click."""
    user = body.get("user_id") or body["user"]["id"]
    team = body.get("team_id") or (body.get("team") or {}).get("id")
    enterprise = body.get("enterprise_id") or (body.get("enterprise") or {}).get("id")
    return From(user, team, enterprise)


def of_event(body: Mapping[str, Any], event: Mapping[str, Any]) -> Came:
    who = From(event["user"], body.get("team_id"), body.get("enterprise_id"))
    return Came(f"event:{body['event_id']}", "question", who, shared=bool(body.get("is_ext_shared_channel")))


async def post(client: AsyncWebClient, channel: str, found: Answer, asker: Contact | None) -> str:
    """The channel of the direct message. Its text is what a lock screen shows: it says nothing."""
    language = asker.language if asker else FALLBACK
    sent = await client.chat_postMessage(
        channel=channel, text=phrase("answers.inside", language), blocks=blocks.of_answer(found, language)
    )
    return str(sent["channel"])


async def _answered(desk: Desk, client: AsyncWebClient, came: Came, text: str) -> tuple[Answer, Contact | None] | None:
    """None where this was answered before."""
    if not await desk.enter(came):
        return None
    asker = await desk.contact(client, came)
    found = await desk.database.aside(_find, text, asker, desk)
    return await desk.database.aside(heed, came, asker, text, found, desk.clock(), desk.deployment), asker


def _find(database: Database, text: str, asker: Contact | None, desk: Desk) -> Answer:
    with database.read() as session:
        shows = details.open_to_slack(session)
    return answer(database, text, asker, desk.clock(), desk.deployment, Where(DOOR, details=shows))


async def _in_private(client: AsyncWebClient, found: Answer, asker: Contact | None, user: str) -> tuple[str, str | None]:
    """What may be said in the channel, and where the answer itself went. A refusal needs no message of its own."""
    if asker is None or found.text == found.in_open:
        return found.in_open, None
    try:
        return found.in_open, await post(client, user, found, asker)
    except SlackApiError as error:
        log.warning("a direct message was refused: %s", refusal(error))
        return phrase("answers.not_in_message", asker.language), None
