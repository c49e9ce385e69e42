"""A workspace: its users, its channels and what was said in them, with who could ever read it."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

BOT = "U0BOT000001"
TEAM = "C0TEAM00001"
PANEL = "C0PANEL0001"
SHARED = "C0SHARED001"

Block = Mapping[str, Any]
READ = frozenset({"text", "alt_text", "accessibility_label"})
MOST_BLOCKS, MOST_ON_HOME, MOST_SIGNS, MOST_ON_BUTTON, MOST_VALUE = 50, 100, 3000, 75, 2000
MOST_IN_OPTION, MOST_IN_MENU, MOST_TITLE, MOST_KEPT = 150, 5, 24, 3000


@dataclass(slots=True)
class User:
    id: str
    real_name: str
    email: str | None = None
    deleted: bool = False
    is_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    team_id: str = "T0KEPT00001"


@dataclass(slots=True)
class Channel:
    id: str
    members: list[str]
    direct: bool = False
    shared: bool = False


@dataclass(slots=True)
class Message:
    """`only_to` is there for what one member alone can see. `before` are its earlier versions."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[dict[str, Any]]
    only_to: str | None = None
    before: list[tuple[str, list[dict[str, Any]]]] = field(default_factory=list)


@dataclass(slots=True)
class Modal:
    """`state` is what its user has filled in, by block and action. `errors` stand under their fields."""

    id: str
    user: str
    view: dict[str, Any]
    hash: str
    state: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[dict[str, Any]]:
        return list(self.view.get("blocks", []))


@dataclass(slots=True)
class Workspace:
    """`homes` are the Home tabs as they are now, `homes_before` all that were ever shown, as (user, view); `modals` those that
    are open now, by user, `modals_before` all that were ever shown."""

    users: dict[str, User]
    channels: dict[str, Channel]
    messages: list[Message] = field(default_factory=list)
    homes: dict[str, dict[str, Any]] = field(default_factory=dict)
    homes_before: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    modals: dict[str, Modal] = field(default_factory=dict)
    modals_before: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    _ticks: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def stamp(self) -> str:
        return f"1700000000.{next(self._ticks):06d}"

    def direct(self, user: str) -> Channel:
        """The conversation between the app and a user."""
        found = next((one for one in self.channels.values() if one.direct and user in one.members), None)
        if found is None:
            found = Channel(f"D{user[1:]}", [user, BOT], direct=True)
            self.channels[found.id] = found
        return found

    def post(self, channel: str, user: str, text: str, blocks: Sequence[Block] = (), only_to: str | None = None) -> Message:
        message = Message(self.stamp(), channel, user, text, [dict(one) for one in blocks], only_to)
        self.messages.append(message)
        return message

    def visible(self, user: str) -> list[Message]:
        return [one for one in self.messages if user in self.channels[one.channel].members and one.only_to in {None, user}]

    def seen_by(self, user: str, *, ever: bool = True) -> list[str]:
        """All text that the app let a user read, where `ever` also what was replaced since."""
        found = list[str]()
        for message in self.visible(user):
            if message.user == BOT:
                for text, blocks in [*(message.before if ever else []), (message.text, message.blocks)]:
                    found += [text, *readable(blocks)]
        shown = [*self.homes_before, *self.modals_before]
        views = [view for whose, view in shown if whose == user] if ever else [self.homes.get(user, {})]
        if not ever and user in self.modals:
            views += [self.modals[user].view, *({"text": words} for words in self.modals[user].errors.values())]
        return [text for text in [*found, *readable(views)] if text]

    def said_in(self, channel: str) -> list[str]:
        """All text of the app in a channel, to whomever it was shown."""
        own = [one for one in self.messages if one.channel == channel and one.user == BOT]
        return [text for one in own for text in (one.text, *readable(one.blocks)) if text]

    def hidden(self) -> list[str]:
        """What the app keeps at Slack out of sight: the values of its buttons."""
        shown = [block for message in self.messages for block in message.blocks]
        shown += [block for view in self.homes.values() for block in view.get("blocks", [])]
        kept = [str(modal.view.get("private_metadata") or "") for modal in self.modals.values()]
        found = [one for element in elements(shown) for one in (element, *element.get("options", ()))]
        return [*kept, *(str(one["value"]) for one in found if one.get("value"))]


def readable(part: object) -> list[str]:
    if isinstance(part, list | tuple):
        return [text for one in part for text in readable(one)]
    if not isinstance(part, Mapping):
        return []
    own = [str(one) for name, one in part.items() if name in READ and isinstance(one, str)]
    return own + [text for one in part.values() if not isinstance(one, str) for text in readable(one)]


def elements(blocks: Sequence[Block]) -> Iterator[Block]:
    """What can be pressed or chosen."""
    for block in blocks:
        single = block.get("accessory") or block.get("element")
        found = [single] if single else block.get("elements") or []
        yield from (one for one in found if one.get("action_id"))


def wrong(blocks: Sequence[Block], most: int = MOST_BLOCKS) -> str | None:
    """The first thing that Slack would refuse in these blocks. It refuses more than this."""
    if len(blocks) > most:
        return f"more than {most} blocks"
    for block in blocks:
        text = (block.get("text") or {}).get("text", "")
        if block["type"] == "input" and not 0 < len(block["label"]["text"]) <= MOST_VALUE:
            return "a field without label, or with too long a one"
        if block["type"] == "section" and not 0 < len(text) <= MOST_SIGNS:
            return "a section without text, or with too much"
    for one in elements(blocks):
        if one.get("type") == "button":
            if not 0 < len(one["text"]["text"]) <= MOST_ON_BUTTON or len(one.get("accessibility_label", "")) > MOST_ON_BUTTON:
                return "a button without label, or with too long a one"
            if len(one.get("value", "")) > MOST_VALUE:
                return "too long a value"
        for option in one.get("options", ()):
            if not 0 < len(option["text"]["text"]) <= MOST_ON_BUTTON or len(option["value"]) > MOST_IN_OPTION:
                return "an entry without words, or with too many"
        if one.get("type") == "overflow" and not 0 < len(one["options"]) <= MOST_IN_MENU:
            return "a menu with no entry, or with too many"
    return None


def wrong_view(view: Block) -> str | None:
    """The first thing that Slack would refuse in a modal."""
    if not 0 < len((view.get("title") or {}).get("text", "")) <= MOST_TITLE or len(view.get("private_metadata", "")) > MOST_KEPT:
        return "a modal without title, with too long a one, or with too much to remember"
    if any(block["type"] == "input" for block in view["blocks"]) and not view.get("submit"):
        return "fields, and no button that sends them"
    return wrong(view["blocks"], MOST_ON_HOME)
