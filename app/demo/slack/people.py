"""The people's half: they write, mention, press what is on their screen, and open Home."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Any, TypeVar

from app.demo.slack.platform import Delivered, Platform
from app.demo.slack.wire import Json
from app.demo.slack.workspace import BOT, Block, Message, elements

PATIENCE = 20.0
GLANCE = 0.01
T = TypeVar("T")


class NotOnScreen(Exception):
    """A person can only press what they see."""


class People(Platform):
    async def slash(self, user: str, channel: str, command: str, text: str = "") -> Delivered:
        kind = "directmessage" if self.workspace.channels[channel].direct else "team"
        return await self.deliver(
            "slash_commands",
            {
                "command": command, "text": text, "user_id": user, "channel_id": channel, "channel_name": kind, "team_id": self.team_id,
                "trigger_id": secrets.token_hex(8), "response_url": self.answer_url(channel, user), "api_app_id": "A0KEPT",
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
        """The newest such button that the user sees, else the one on their Home."""
        element, message = await self.until(lambda: self._find(user, action_id, value))
        payload: Json = {
            "type": "block_actions", "trigger_id": secrets.token_hex(8), "user": {"id": user}, "team": {"id": self.team_id},
            "actions": [{"type": "button", "block_id": "b", "action_ts": self.workspace.stamp(), **element}], "api_app_id": "A0KEPT",
        }  # fmt: skip
        if message is None:
            payload |= {"container": {"type": "view", "view_id": f"V{user[1:]}"}, "view": {"type": "home", "id": f"V{user[1:]}"}}
        else:
            payload |= {
                "container": {"type": "message", "channel_id": message.channel, "message_ts": message.ts},
                "channel": {"id": message.channel}, "response_url": self.answer_url(message.channel, user),
                "message": {"ts": message.ts, "text": message.text, "blocks": message.blocks},
            }  # fmt: skip
        return await self.deliver("interactive", payload)

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

    def _find(self, user: str, action_id: str, value: str | None) -> tuple[dict[str, Any], Message | None]:
        for message in reversed(self.workspace.visible(user)):
            for element in elements(message.blocks):
                if _is(element, action_id, value):
                    return dict(element), message
        for element in elements(self.workspace.homes.get(user, {}).get("blocks", [])):
            if _is(element, action_id, value):
                return dict(element), None
        raise NotOnScreen(f"{user} sees no button {action_id!r}")


def _is(element: Block, action_id: str, value: str | None) -> bool:
    return element.get("action_id") == action_id and value in {None, element.get("value")}
