"""While somebody fills a modal in: whom they may choose, and what a new action still lacks."""

import asyncio
import logging

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.forms import Seat, choosable, found, hints, subject_of
from bot.slack import modals
from bot.slack.asking import Body, sender
from bot.slack.desk import DOOR, Came, Desk
from bot.slack.users import refusal
from rules.people import Contact
from store import details
from store.database import Database

log = logging.getLogger("kept.slack")

PATIENCE = 2.0
"""Seconds in which the list of people must be there: Slack waits three, and the list is itself the answer."""


def listen(app: AsyncApp, desk: Desk) -> None:
    @app.options(modals.WHOM)
    async def whom(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                able = await _whom(desk, client, body)
        except TimeoutError:
            able = []
        await ack(options=modals.options(able))

    @app.action(modals.SMART)
    async def typed(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await _hint(desk, client, body["view"])

    @app.action(modals.WHOM)
    async def chosen(ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        await ack()
        await _hint(desk, client, body["view"])


async def _whom(desk: Desk, client: AsyncWebClient, body: Body) -> list[tuple[str, str]]:
    meta = modals.read_meta(str((body.get("view") or {}).get("private_metadata") or ""))
    actor = await desk.contact(client, Came("", "whom", sender(body)))
    if meta is None or actor is None:
        return []
    return await desk.database.aside(_able, desk, meta, actor, str(body.get("block_id") or ""), str(body.get("value") or ""))


def _able(database: Database, desk: Desk, meta: modals.Meta, actor: Contact, field: str, typed: str) -> list[tuple[str, str]]:
    with database.read() as session:
        seat = Seat(actor, DOOR, desk.clock(), desk.deployment, details.open_to_slack(session))
        subject = subject_of(session, meta.form, meta.pointer, seat)
        able = found(choosable(session, subject, field, seat).values(), typed) if subject else ()
        return [(str(one.id), f"{one.name}, {one.organisation}" if one.organisation else one.name) for one in able]


async def _hint(desk: Desk, client: AsyncWebClient, view: Body) -> None:
    """What was typed meanwhile is newer than what we saw: then this is dropped."""
    meta = modals.read_meta(str(view.get("private_metadata") or ""))
    if meta is None or meta.form != "add":
        return
    lines = hints(modals.written(view), desk.clock(), meta.language)
    try:
        await client.views_update(view_id=view["id"], hash=view["hash"], view=modals.with_gaps(view, lines))
    except SlackApiError as error:
        log.info("hints were not shown: %s", refusal(error))
