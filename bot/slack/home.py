"""The Home tab: what is so at this moment, page by page, and kept so after every change."""

import asyncio
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers import Where
from bot.overview import Overview, Row, overview
from bot.slack import blocks
from bot.slack.asking import Body, sender
from bot.slack.blocks import Block
from bot.slack.desk import DOOR, Came, Desk
from bot.slack.users import From, refusal
from rules.actions import Action
from rules.forms import FORMS, value_of
from rules.people import Contact
from store import actions, details, journal, people
from store.database import Database
from templates.say import FALLBACK, phrase
from templates.slack import FORM

log = logging.getLogger("kept.slack")

PAGE = "page"
TURNS = re.compile(rf"{PAGE}:.*")
PARTS = ("actions", "deciding", "held", "people")
LENGTHS = {"actions": 10, "deciding": 8, "held": 6, "people": 20}
"""Lines of each part on one page: with all their buttons less than the hundred blocks that Slack allows."""

Pages = Mapping[str, int]


def listen(app: AsyncApp, desk: Desk) -> None:
    @app.event("app_home_opened")
    async def opened(body: Body, event: Body, client: AsyncWebClient) -> None:
        if event.get("tab") != "home":
            return
        came = Came(f"event:{body['event_id']}", "home", From(event["user"], body.get("team_id"), body.get("enterprise_id")))
        if await desk.enter(came):
            await publish(desk, client, event["user"], await desk.contact(client, came))

    @app.action(TURNS)
    async def turned(ack: AsyncAck, body: Body, action: Body, client: AsyncWebClient) -> None:
        await ack()
        came = Came(f"action:{body['trigger_id']}", "home", sender(body))
        await publish(
            desk, client, body["user"]["id"], await desk.contact(client, came), read_pages(str(action.get("value") or ""))
        )


async def publish_to(desk: Desk, client: AsyncWebClient, actor: Contact, action: Action | None, *, shown_to: str) -> None:
    """The Home of whoever acted, and of everybody whom the change concerns and who has opened theirs here."""
    await publish(desk, client, shown_to, actor)
    for contact in await desk.database.aside(_concerned, action) if action is not None else ():
        if contact.slack is not None and contact.slack != shown_to and contact.slack in desk.homes.hashes:
            await publish(desk, client, contact.slack, contact)


async def publish(desk: Desk, client: AsyncWebClient, user: str, reader: Contact | None, pages: Pages | None = None) -> None:
    """Written anew from what is so at this moment. Where somebody else wrote it meanwhile, it is looked at once more."""
    async with desk.homes.turns.setdefault(user, asyncio.Lock()):
        for known in (desk.homes.hashes.get(user), None):
            view = await desk.database.aside(written, desk, reader, pages or {})
            try:
                shown = await client.views_publish(user_id=user, view=view, **({"hash": known} if known else {}))
            except SlackApiError as error:
                if refusal(error) == "hash_conflict" and known:
                    continue
                log.warning("a Home could not be shown: %s", refusal(error))
                return
            desk.homes.remember(user, str((shown.get("view") or {}).get("hash") or ""))
            return


def written(database: Database, desk: Desk, reader: Contact | None, pages: Pages) -> Block:
    with database.write() as session:
        now, where = desk.clock(), Where(DOOR, details=details.open_to_slack(session))
        reader = people.contact(session, reader.id) if reader else None  # they may just have changed how they read
        found = overview(session, reader, now, desk.deployment, where)
        by = reader.id if reader else None
        journal.record(session, now, journal.Entry("asked" if found else "refused", "home", by, DOOR, by))
    if found is None:
        return {"type": "home", "blocks": blocks.said(phrase("answers.not_allowed", reader.language if reader else FALLBACK))}
    return {"type": "home", "blocks": list(_blocks(found, pages))}


def read_pages(value: str) -> Pages:
    """ "page|2|1|1|3", in the order of the parts."""
    numbers = value.split("|")[1:]
    fits = len(numbers) == len(PARTS) and all(one.isascii() and one.isdecimal() and len(one) < 5 for one in numbers)
    return dict(zip(PARTS, map(int, numbers), strict=True)) if fits else {}


def _blocks(found: Overview, pages: Pages) -> Iterator[Block]:
    language = found.reader.language
    parts: Mapping[str, Sequence[Any] | None] = {
        "actions": found.actions, "deciding": found.deciding, "held": found.held, "people": found.people,
    }  # fmt: skip
    there = {name: min(max(pages.get(name, 1), 1), _pages(name, parts[name] or ())) for name in PARTS}
    for name in PARTS:
        listed = parts[name]
        if listed is None:
            continue
        yield _header(_head(name, listed, found, language))
        start = (there[name] - 1) * LENGTHS[name]
        for row in listed[start : start + LENGTHS[name]]:
            yield from blocks.of_line(row, language) if name == "actions" else _row(name, row, language)
        yield from _turns(name, there, _pages(name, listed), language)
        yield {"type": "divider"}
    yield _header(phrase("home.settings_head", language))
    change = blocks.opens(FORMS["settings"], "", 0, phrase("slack.open_settings", language))
    yield {**blocks.section(found.settings), "accessory": change}
    yield blocks.small(phrase("home.linked", language, name=found.reader.name, email=found.reader.email))
    yield blocks.small(phrase("answers.recorded", language))


def _head(name: str, listed: Sequence[Any], found: Overview, language: str) -> str:
    if name == "actions":
        return phrase("home.actions", language, count=len(listed), late=found.late)
    code = name if name != "held" else "held_head"
    return phrase(f"home.{code}" if listed else f"home.{name}_none", language, count=len(listed))


def _row(name: str, row: Row, language: str) -> Iterator[Block]:
    """One form is a button beside the line, several about a person a menu, several answers a row of buttons."""
    said = blocks.section(row.words)
    if name == "people":
        menu = [{"text": blocks.plain_text(_label(form, language)), "value": _value(form, row)} for form in row.forms]
        yield (
            {**said, "accessory": {"type": "overflow", "action_id": f"{FORM}:menu:{row.pointer}", "options": menu}}
            if menu
            else said
        )
    elif len(row.forms) == 1:
        yield {**said, "accessory": _opens(row.forms[0], row, language)}
    else:
        yield said
        yield blocks.actions([_opens(form, row, language) for form in row.forms])


def _opens(form: str, row: Row, language: str) -> Block:
    label = _label(form, language)
    return blocks.opens(FORMS[form], row.pointer, row.version, label, spoken=f"{label}: {row.pointer}")


def _value(form: str, row: Row) -> str:
    """A person's row stands for the person, and for the review that is booked or being found."""
    person, _, review = row.pointer.partition("/")
    return value_of(form, review if FORMS[form].about == "review" else person, row.version)


def _label(form: str, language: str) -> str:
    return phrase(f"slack.open_{form.replace('-', '_')}", language)


def _turns(name: str, there: Pages, pages: int, language: str) -> Iterator[Block]:
    others = [one for one in (there[name] - 1, there[name] + 1) if 1 <= one <= pages]
    if others:
        yield blocks.actions([_turn(name, one, pages, there, language) for one in others])


def _turn(name: str, page: int, pages: int, there: Pages, language: str) -> Block:
    value = "|".join([PAGE, *(str(page if one == name else there[one]) for one in PARTS)])
    found = blocks.button(f"{PAGE}:{name}:{page}", value, phrase("home.page", language, page=page, pages=pages))
    return {
        **found,
        "accessibility_label": phrase("home.page_label", language, page=page, what=phrase(f"home.what_{name}", language)),
    }


def _header(words: str) -> Block:
    return {"type": "header", "text": blocks.plain_text(words[:150])}


def _pages(name: str, listed: Sequence[Any]) -> int:
    return max(1, -(-len(listed) // LENGTHS[name]))


def _concerned(database: Database, action: Action) -> list[Contact]:
    """Its owner, and whoever is asked about it now."""
    with database.read() as session:
        asked = actions.requests(session, [action.id]).get(action.id)
        return list(people.contacts(session, [action.owner, asked.waits_for if asked else None]).values())
