"""Forms in Slack: a button opens a modal at once, and what is sent from it is accepted first and done afterwards."""

import asyncio
import logging
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import forms
from bot.forms import GONE, Seat
from bot.forms.shown import Shown
from bot.forms.taking import Sent, Taken, open_form, take
from bot.slack import blocks, modals
from bot.slack.acting import settle_message
from bot.slack.asking import Body, sender
from bot.slack.desk import DOOR, Came, Desk, ids_only
from bot.slack.home import publish_to
from bot.slack.modals import Meta
from bot.slack.users import refusal
from rules.forms import FORMS, Form, Wrong, filled
from rules.people import Contact
from store import details, journal
from store.database import Database
from templates.say import FALLBACK, phrase, say
from templates.slack import FORM

log = logging.getLogger("kept.slack")

IN_HAND = 0.4
"""Seconds until Slack has our acceptance and shows that we are saving: what came of it, said sooner, would be covered by that."""
OPENS = re.compile(rf"{FORM}:.*")


def listen(app: AsyncApp, desk: Desk) -> None:
    @app.action(OPENS)
    async def opened(ack: AsyncAck, body: Body, action: Body, client: AsyncWebClient) -> None:
        await ack()
        meta = pressed(body, action)
        if meta is not None:
            await _open(desk, client, body, meta, FORMS[meta.form])

    @app.view(modals.FORM)
    async def sent(ack: AsyncAck, body: Body, view: Body, client: AsyncWebClient) -> None:
        meta = modals.read_meta(str(view.get("private_metadata") or ""))
        form = FORMS.get(meta.form) if meta else None
        if meta is None or form is None:
            await ack()
            return
        written = modals.written(view)
        try:
            filled(form, written, desk.clock())
        except Wrong as wrong:
            await ack(response_action="errors", errors={name: say(why, meta.language) for name, why in wrong.why.items()})
            return
        await ack(response_action="update", view=modals.waiting(form, meta.again(), "saving"))
        await _send(desk, client, body, meta, form, written)


def pressed(body: Mapping[str, Any], action: Mapping[str, Any]) -> Meta | None:
    """What a button or an entry of a menu opens; None for what none of ours carries."""
    value = str(action.get("value") or (action.get("selected_option") or {}).get("value") or "")
    form, pointer, version = [*value.split("|"), "", ""][:3]
    if form not in FORMS or not (version.isascii() and version.isdecimal() and len(version) < 10) or len(pointer) > 60:
        return None
    container = body.get("container") or {}
    channel, ts = container.get("channel_id"), container.get("message_ts")
    in_message = bool(channel and ts and body.get("message"))
    return Meta(form, pointer, int(version), channel=channel if in_message else None, ts=ts if in_message else None, button=value)


async def _open(desk: Desk, client: AsyncWebClient, body: Body, meta: Meta, form: Form) -> None:
    """A trigger lives for three seconds: the modal is opened before anybody is asked who this is."""
    try:
        view_id = (await client.views_open(trigger_id=body["trigger_id"], view=modals.waiting(form, meta, "loading")))["view"][
            "id"
        ]
    except SlackApiError as error:
        log.info("a modal could not be opened: %s", refusal(error))
        await client.chat_postMessage(
            channel=body["user"]["id"], text=phrase("answers.inside"), blocks=blocks.said(phrase("forms.expired"))
        )
        return
    if meta.channel and meta.ts:
        desk.screen.remember(meta.channel, meta.ts, body["message"].get("blocks") or [])
    came = Came(f"action:{body['trigger_id']}", "form", sender(body))
    actor = await desk.contact(client, came)
    shown = await desk.database.aside(_shown, desk, meta, actor)
    if shown is None or actor is None:
        view = modals.said(form, meta, phrase("forms.gone", actor.language if actor else FALLBACK))
    else:
        open_details = await desk.database.aside(_details)
        # the version that stands on the screen from now on is the newest: what was pressed may be years old
        fresh = Meta(
            meta.form,
            meta.pointer,
            shown.subject.version,
            channel=meta.channel,
            ts=meta.ts,
            button=meta.button,
            language=actor.language,
        )
        view = modals.view(shown, fresh, details=open_details)
    await client.views_update(view_id=view_id, view=view)


async def _send(
    desk: Desk, client: AsyncWebClient, body: Body, meta: Meta, form: Form, written: Mapping[str, str | list[str]]
) -> None:
    in_hand = asyncio.create_task(asyncio.sleep(IN_HAND))
    came = Came(f"view:{body['view']['id']}:{meta.attempt}", "form", sender(body))
    actor = await desk.contact(client, came)
    taken = await desk.database.aside(_take, desk, came, meta, written, actor)
    again = meta.again()
    if taken.again is not None:
        open_details = await desk.database.aside(_details)
        view = modals.view(taken.again, again, wrong=taken.wrong, details=open_details)
    else:
        words = say(taken.came.why, meta.language) if taken.came else phrase("forms.before", meta.language)
        view = modals.said(form, again, words, _undo(taken, meta.language))
    await in_hand
    try:
        await client.views_update(view_id=body["view"]["id"], view=view)
    except SlackApiError as error:
        log.info("a modal could not say what came of it: %s", refusal(error))
        if taken.came is not None:
            await client.chat_postMessage(
                channel=body["user"]["id"],
                text=phrase("answers.inside", meta.language),
                blocks=blocks.said(say(taken.came.why, meta.language)),
            )
    if taken.came is not None and actor is not None:
        await _follow(desk, client, meta, taken.came, actor, body["user"]["id"])


async def _follow(desk: Desk, client: AsyncWebClient, meta: Meta, came: forms.Came, actor: Contact, user: str) -> None:
    """The message from which it was opened says what came of it, and Home stays true."""
    before = desk.screen.take(meta.channel, meta.ts)
    if came.done and before is not None and meta.channel and meta.ts:
        value = meta.button or ""
        undo = blocks.undo(came.outcome, came.action, meta.language)
        await settle_message(client, meta.channel, meta.ts, before, value, say(came.why, meta.language), meta.language, undo)
    if came.done:
        await publish_to(desk, client, actor, came.action, shown_to=user)


def _undo(taken: Taken, language: str) -> list[blocks.Block]:
    return blocks.undo(taken.came.outcome, taken.came.action, language) if taken.came else []


def _take(
    database: Database, desk: Desk, came: Came, meta: Meta, written: Mapping[str, str | list[str]], actor: Contact | None
) -> Taken:
    with database.write() as session:
        if actor is None:
            journal.record(session, desk.clock(), journal.Entry("refused", "form", None, DOOR))
            return Taken(GONE)
        seat = Seat(actor, DOOR, desk.clock(), desk.deployment, details.open_to_slack(session))
        sent = Sent(came.outside_id, meta.form, meta.pointer, meta.version, written)
        return take(session, sent, seat, ids_only(came))


def _shown(database: Database, desk: Desk, meta: Meta, actor: Contact | None) -> Shown | None:
    """Who opened which form is kept, as every question is."""
    shown = None
    with database.write() as session:
        if actor is not None:
            seat = Seat(actor, DOOR, desk.clock(), desk.deployment, details.open_to_slack(session))
            shown = open_form(session, meta.form, meta.pointer, seat)
        about = FORMS[meta.form].about.value
        act, by = ("asked" if shown is not None else "refused"), actor.id if actor else None
        journal.record(session, desk.clock(), journal.Entry(act, about, None, DOOR, by, {"form": meta.form}))
    return shown


def _details(database: Database) -> bool:
    with database.read() as session:
        return details.open_to_slack(session)
