"""The people's half: they write, mention, press what is on their screen, and open Home."""

import asyncio
import json
import secrets
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from app.demo.slack.platform import Delivered
from app.demo.slack.views import Views
from app.demo.slack.wire import Json
from app.demo.slack.workspace import BOT, Block, Message, Modal, elements

PATIENCE = 20.0
GLANCE = 0.01
T = TypeVar("T")


class NotOnScreen(Exception):
    """A person can only press what they see."""


class People(Views):
    async def slash(self, user: str, channel: str, command: str, text: str = "") -> Delivered:
        kind = "directmessage" if self.workspace.channels[channel].direct else "team"
        return await self.deliver(
            "slash_commands",
            {
                "command": command, "text": text, "user_id": user, "channel_id": channel, "channel_name": kind, "team_id": self.team_id,
                "trigger_id": self.trigger(user), "response_url": self.answer_url(channel, user), "api_app_id": "A0KEPT",
            },
        )  # fmt: skip

    async def mention(self, user: str, channel: str, text: str) -> Delivered:
        said = self.workspace.post(channel, user, f"<@{BOT}> {text}")
        return await self.event({"type": "app_mention", "user": user, "channel": channel, "text": said.text, "ts": said.ts})

    async def dm(self, user: str, text: str) -> Delivered:
        channel = self.workspace.direct(user).id
        said = self.workspace.post(channel, user, text)
        event = {"type": "message", "channel_type": "im", "user": user, "channel": channel, "text": text, "ts": said.ts}
        return await self.event(event)

    async def home(self, user: str) -> Delivered:
        channel = self.workspace.direct(user).id
        return await self.event({"type": "app_home_opened", "user": user, "channel": channel, "tab": "home"})

    async def event(self, event: Json, *, event_id: str | None = None) -> Delivered:
        """The same id twice is one thing that is brought twice."""
        shared = getattr(self.workspace.channels.get(event.get("channel", "")), "shared", False)
        return await self.deliver(
            "events_api",
            {
                "type": "event_callback", "event_id": event_id or f"Ev{secrets.token_hex(6)}", "team_id": self.team_id, "api_app_id": "A0KEPT",
                "event": event, "is_ext_shared_channel": shared,
                "authorizations": [{"team_id": self.team_id, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}],
            },
        )  # fmt: skip

    async def click(self, user: str, action_id: str, value: str | None = None) -> Delivered:
        """The newest such button, or entry of a menu, that the user sees: in the open modal, in a message, on their Home."""
        element, place = await self.until(lambda: self._find(user, action_id, value))
        action: Json = {"block_id": "b", "action_ts": self.workspace.stamp(), **element}
        if element.get("options"):
            action["selected_option"] = next(one for one in element["options"] if one["value"] == value)
        payload: Json = {"type": "block_actions", "trigger_id": self.trigger(user), "actions": [action], **self._from(user)}
        if isinstance(place, Message):
            payload |= {
                "container": {"type": "message", "channel_id": place.channel, "message_ts": place.ts},
                "channel": {"id": place.channel}, "response_url": self.answer_url(place.channel, user),
                "message": {"ts": place.ts, "text": place.text, "blocks": place.blocks},
            }  # fmt: skip
        else:
            view = self.view_of(place) if place else {"type": "home", "id": f"V{user[1:]}"}
            payload |= {"container": {"type": "view", "view_id": view["id"]}, "view": view}
        return await self.deliver("interactive", payload)

    async def type(self, user: str, block_id: str, value: str) -> Delivered:
        """Into a field that tells the app as one types."""
        modal = await self.until(lambda: self._modal(user))
        element = self._fill(modal, block_id, value)
        action = {
            "block_id": block_id,
            "action_id": element["action_id"],
            "type": element["type"],
            "action_ts": self.workspace.stamp(),
        }
        view = self.view_of(modal)
        return await self.deliver(
            "interactive",
            {
                "type": "block_actions", "trigger_id": self.trigger(user), "actions": [action], **self._from(user),
                "container": {"type": "view", "view_id": modal.id}, "view": view,
            },
        )  # fmt: skip

    async def suggest(self, user: str, block_id: str, typed: str = "") -> list[Json]:
        """What the app offers to choose from."""
        modal = await self.until(lambda: self._modal(user))
        element = _element(modal, block_id)
        found = await self.deliver(
            "interactive",
            {
                "type": "block_suggestion", "action_id": element["action_id"], "block_id": block_id, "value": typed, **self._from(user),
                "container": {"type": "view", "view_id": modal.id}, "view": self.view_of(modal),
            },
        )  # fmt: skip
        return list(_answer(found).get("options", []))

    async def submit(self, user: str, values: Mapping[str, Any] | None = None) -> Delivered:
        """Fills in the open modal and sends it; what the app says to it takes effect."""
        modal = await self.until(lambda: self._sendable(user))
        for block_id, value in (values or {}).items():
            self._fill(modal, block_id, value)
        modal.errors = {}
        found = await self.deliver(
            "interactive",
            {"type": "view_submission", "trigger_id": self.trigger(user), "view": self.view_of(modal), **self._from(user)},
        )
        answer = _answer(found)
        if answer.get("response_action") == "errors":
            modal.errors = dict(answer["errors"])
        elif answer.get("response_action") == "update":
            self.replace(modal, answer["view"])
        elif found.ok:
            del self.workspace.modals[user]
        return found

    def close(self, user: str) -> None:
        self.workspace.modals.pop(user, None)

    async def wait_view(self, user: str, callback_id: str) -> Modal:
        def look() -> Modal:
            modal = self._modal(user)
            if modal.view.get("callback_id") != callback_id:
                raise NotOnScreen(f"{user} has another modal open")
            return modal

        return await self.until(look)

    def _from(self, user: str) -> Json:
        return {"user": {"id": user}, "team": {"id": self.team_id}, "api_app_id": "A0KEPT"}

    def _modal(self, user: str) -> Modal:
        if user not in self.workspace.modals:
            raise NotOnScreen(f"{user} has no modal open")
        return self.workspace.modals[user]

    def _sendable(self, user: str) -> Modal:
        modal = self._modal(user)
        if not modal.view.get("submit"):
            raise NotOnScreen("this modal has no button that sends it")
        return modal

    def _fill(self, modal: Modal, block_id: str, value: Any) -> Block:
        element = _element(modal, block_id)
        modal.state[block_id] = {element["action_id"]: {"type": element["type"], **_given(element, value)}}
        return element

    def seen_by(self, user: str, *, ever: bool = True) -> list[str]:
        return self.workspace.seen_by(user, ever=ever)

    async def wait_text(self, user: str, contains: str) -> str:
        """Until the user can read it; the text that says it."""

        def look() -> str:
            seen = self.seen_by(user, ever=False)
            found = next((text for text in reversed(seen) if contains in text), None)
            if found is None:
                raise NotOnScreen(f"{contains!r} is not among {seen[-6:]}")
            return found

        return await self.until(look)

    async def until(self, look: Callable[[], T]) -> T:
        """Apps answer after they have accepted: people wait a little."""
        async with asyncio.timeout(PATIENCE) as limit:
            while True:
                try:
                    return look()
                except NotOnScreen:
                    if limit.when() is not None and asyncio.get_running_loop().time() > (limit.when() or 0) - 5 * GLANCE:
                        raise
                await asyncio.sleep(GLANCE)

    def _find(self, user: str, action_id: str, value: str | None) -> tuple[dict[str, Any], Message | Modal | None]:
        modal = self.workspace.modals.get(user)
        places: list[tuple[list[dict[str, Any]], Message | Modal | None]] = [(modal.blocks, modal)] if modal else []
        places += [(message.blocks, message) for message in reversed(self.workspace.visible(user))]
        places.append((self.workspace.homes.get(user, {}).get("blocks", []), None))
        for blocks, place in places:
            for element in elements(blocks):
                if _is(element, action_id, value):
                    return dict(element), place
        raise NotOnScreen(f"{user} sees no button {action_id!r}")


def _is(element: Block, action_id: str, value: str | None) -> bool:
    carried = {None, element.get("value"), *(one["value"] for one in element.get("options", ()))}
    return element.get("action_id") == action_id and value in carried


def _element(modal: Modal, block_id: str) -> Block:
    found = next((block["element"] for block in modal.blocks if block.get("block_id") == block_id and "element" in block), None)
    if found is None:
        raise NotOnScreen(f"the modal has no field {block_id!r}")
    return dict(found)


def _given(element: Block, value: Any) -> Json:
    """As Slack reports it."""
    match element["type"]:
        case "datepicker":
            return {"selected_date": value}
        case "datetimepicker":
            return {"selected_date_time": value}
        case "checkboxes":
            return {"selected_options": [{"value": one} for one in value]}
        case "static_select" | "external_select":
            return {"selected_option": {"value": value}}
        case _:
            return {"value": value}


def _answer(found: Delivered) -> Json:
    """What the app said as it accepted."""
    said = found.body
    if isinstance(said, str):
        said = json.loads(said) if said.strip() else {}
    return dict(said or {})
