"""Whether a Slack user is one of our own: no guest, no stranger, nobody of another workspace, nobody deactivated."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

REMEMBERED = timedelta(minutes=10)
MOST_REMEMBERED = 10_000
NOBODY = frozenset({"user_not_found", "user_not_visible"})
OUTSIDE = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")


@dataclass(frozen=True, slots=True)
class From:
    """Who sent a request, with the ids of the workspace and the organisation that Slack gives for it."""

    user: str
    team: str | None = None
    enterprise: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """`address` is there where the workspace vouches for it."""

    ours: bool
    address: str | None = None


@dataclass(slots=True)
class Users:
    """Slack is asked once in ten minutes for each user: people change, but not within one conversation."""

    clock: Callable[[], datetime]
    _known: dict[From, tuple[datetime, Profile]] = field(default_factory=dict)

    async def profile(self, client: AsyncWebClient, who: From) -> Profile:
        now = self.clock()
        asked_at, found = self._known.get(who, (None, Profile(ours=False)))
        if asked_at is None or now - asked_at > REMEMBERED:
            found = await _ask(client, who)
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            self._known[who] = now, found
        return found


async def _ask(client: AsyncWebClient, who: From) -> Profile:
    try:
        answer = await client.users_info(user=who.user)
    except SlackApiError as error:
        if refusal(error) in NOBODY:
            return Profile(ours=False)
        raise
    user = answer.get("user") or {}
    address = (user.get("profile") or {}).get("email") if user.get("is_email_confirmed", True) else None
    return Profile(_is_ours(user, who), address)


def refusal(error: SlackApiError) -> str:
    """Slack's code for what it refused; what a proxy answers in its place has none."""
    data = getattr(error.response, "data", None)
    return str(data.get("error")) if isinstance(data, dict) else "unreadable"


def _is_ours(user: Mapping[str, Any], who: From) -> bool:
    """A deactivated user's record lacks most of its fields, so none is relied on."""
    if any(user.get(mark) for mark in OUTSIDE):
        return False
    enterprise = (user.get("enterprise_user") or {}).get("enterprise_id")
    return user.get("team_id") in {None, who.team} or (enterprise is not None and enterprise == who.enterprise)
