"""The Done button: it carries a reference, the version that was seen and the act, and ends where a mailed answer ends."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import alarms
from bot.actions import Did, act_within
from bot.slack import blocks
from bot.slack.asking import Body, sender
from bot.slack.desk import DOOR, Came, Desk, ids_only
from bot.slack.home import publish_to
from bot.slack.users import refusal
from rules.acts import Act, Wish
from rules.deployment import Deployment
from rules.people import Contact
from rules.reasons import because
from store import inbox, journal
from store.actions import Changed
from store.database import Database
from templates.say import FALLBACK, phrase, say

log = logging.getLogger("kept.slack")

BUTTONS = frozenset({Act.DONE, Act.REOPEN})
"""What a button may do by itself: "done", and taking that back. Everything else needs a form."""

OUTCOMES = frozenset({"completed", "already", "checked", "reopened"})
"""Those with words of their own."""

STAYS = frozenset({"not_allowed"})
"""After these the message is left as it is."""


@dataclass(frozen=True, slots=True)
class Pressed:
    ref: str
    version: int
    act: Act


def listen(app: AsyncApp, desk: Desk) -> None:
    @app.action(blocks.ACT)
    async def press(ack: AsyncAck, body: Body, action: Body, client: AsyncWebClient) -> None:
        await ack()
        value = str(action.get("value") or "")
        came = Came(f"action:{body['trigger_id']}", "act", sender(body))
        actor = await desk.contact(client, came)
        did = await desk.database.aside(_act, came, read(value), actor, desk.clock(), desk.deployment)
        if did is not None:
            await _show(desk, client, body, value, actor, did)

    @app.action(blocks.HAVE)
    async def have(ack: AsyncAck, body: Body, action: Body, client: AsyncWebClient) -> None:
        await ack()
        value = str(action.get("value") or "")
        came = Came(f"action:{body['trigger_id']}", "have", sender(body))
        actor = await desk.contact(client, came)
        theirs = await desk.database.aside(_have, came, value, actor, desk.clock(), desk.deployment)
        if theirs is not None:
            words = phrase("answers.have_it" if theirs else "answers.have_it_not", actor.language if actor else FALLBACK)
            await _tell(client, body, value, actor, words)


def read(value: str) -> Pressed | None:
    """None for what no button of ours carries."""
    ref, version, act = [*value.split("|"), "", "", ""][:3]
    known = act in {one.value for one in BUTTONS}
    return Pressed(ref, int(version), Act(act)) if ref and known and version.isdecimal() and len(version) < 10 else None


def _act(
    database: Database, came: Came, pressed: Pressed | None, actor: Contact | None, now: datetime, deployment: Deployment
) -> Did | None:
    """The press is entered and done in one transaction, so that it counts once. None where it was done before."""
    try:
        with database.write() as session:
            kept = inbox.keep(session, DOOR, came.outside_id, ids_only(came), now, kind=came.kind, state=inbox.SETTLED)
            if kept is None:
                return None
            if pressed is None or actor is None:
                journal.record(session, now, journal.Entry("refused", "action", None, DOOR, actor.id if actor else None))
                return Did("not_allowed", None, why=because("acts.not_allowed"))
            wish = Wish(pressed.act, because="button")
            return act_within(
                session, pressed.ref, wish, by=actor.id, door=DOOR, now=now, deployment=deployment, version=pressed.version
            )
    except Changed:
        return Did("changed", None, why=because("acts.changed"))


def _have(
    database: Database, came: Came, value: str, actor: Contact | None, now: datetime, deployment: Deployment
) -> bool | None:
    """Whether it is theirs now; None where this press came before."""
    with database.write() as session:
        if inbox.keep(session, DOOR, came.outside_id, ids_only(came), now, kind=came.kind, state=inbox.SETTLED) is None:
            return None
        return alarms.press(session, value, actor.id if actor else None, DOOR, now, deployment)


async def _show(desk: Desk, client: AsyncWebClient, body: Body, value: str, actor: Contact | None, did: Did) -> None:
    """The message itself says what came of it, without a live button; Home too."""
    language = actor.language if actor else FALLBACK
    words = _words(did, value.partition("|")[0], language)
    if did.outcome in STAYS or actor is None:
        await _say(client, body["user"]["id"], words, language)
        return
    if (body.get("container") or {}).get("type") != "view":
        undo = blocks.undo(did.outcome, did.action, language)
        await _tell(client, body, value, actor, words, undo)
    await publish_to(desk, client, actor, did.action, shown_to=body["user"]["id"])


async def _tell(
    client: AsyncWebClient, body: Body, value: str, actor: Contact | None, words: str, more: Sequence[blocks.Block] = ()
) -> None:
    """In the message itself where there is one, else in a message of its own."""
    language = actor.language if actor else FALLBACK
    message, channel = body.get("message"), (body.get("channel") or {}).get("id")
    if message and channel:
        await settle_message(client, channel, message["ts"], message.get("blocks") or [], value, words, language, more)
    else:
        await _say(client, body["user"]["id"], words, language)


async def settle_message(
    client: AsyncWebClient, channel: str, ts: str, before: Sequence[Mapping[str, Any]], value: str, words: str, language: str,
    more: Sequence[blocks.Block] = (),
) -> None:  # fmt: skip
    """`before` are its blocks. Where Slack will not have it changed any more, a new message says the same."""
    settled = blocks.settled(before, value, words, more)
    try:
        await client.chat_update(channel=channel, ts=ts, text=phrase("answers.done_recorded", language), blocks=settled)
    except SlackApiError as error:
        log.info("a message could not be updated: %s", refusal(error))
        await _say(client, channel, words, language)


async def _say(client: AsyncWebClient, channel: str, words: str, language: str) -> None:
    await client.chat_postMessage(channel=channel, text=phrase("answers.inside", language), blocks=blocks.said(words))


def _words(did: Did, ref: str, language: str) -> str:
    if did.why is not None:
        return say(did.why, language)
    code = f"outcome_{did.outcome if did.outcome in OUTCOMES else 'recorded'}"
    return phrase("answers.settled", language, ref=ref, outcome=phrase(f"answers.{code}", language))
