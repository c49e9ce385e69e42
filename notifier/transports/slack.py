"""Slack's way out: a direct message to one user, and what Slack's refusals mean for it."""

import logging
import re
from collections.abc import Mapping

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from notifier.transports import Fault, TransportError

log = logging.getLogger("kept.slack.out")

SLACK_API = "https://slack.com/api/"
TIMEOUT = 30
"""Seconds for any one answer. Less than the lease of a message by far."""

LIMITED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
A_WHILE = 60
"""Seconds, where Slack asks us to wait and does not say how long."""

FAULTS: Mapping[Fault, frozenset[str]] = {
    Fault.ADDRESS: frozenset(
        {"user_not_found", "users_not_found", "user_disabled", "user_deactivated", "user_not_visible", "channel_not_found", "cannot_dm_bot",
         "not_in_channel", "is_archived", "is_a_bot", "is_a_guest"}
    ),
    Fault.MESSAGE: frozenset(
        {"invalid_blocks", "invalid_blocks_format", "invalid_arguments", "msg_too_long", "msg_blocks_too_long", "no_text", "too_many_attachments",
         "markdown_text_conflict", "metadata_too_large"}
    ),
    Fault.SERVER: frozenset(
        {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission", "missing_scope", "access_denied",
         "not_allowed_token_type", "org_login_required", "ekm_access_denied", "team_access_not_granted", "team_added_to_org",
         "messages_tab_disabled", "restricted_action", "unknown_method", "invalid_api_url"}
    ),
}  # fmt: skip
"""What is in none of them is tried again: a message that may still go is not given up because its refusal has a new name."""


class SlackTransport:
    """One client for one task."""

    def __init__(self, token: str, api_url: str | None = None) -> None:
        base = (api_url or SLACK_API).rstrip("/") + "/"
        log.setLevel(max(logging.INFO, log.level))  # below it the library logs whole messages
        self._client = AsyncWebClient(token=token, base_url=base, timeout=TIMEOUT, logger=log, retry_handlers=[])

    async def send(self, user: str, text: str, blocks: list[Mapping[str, object]]) -> str:
        """Where it is now, as "channel:ts". Raises TransportError; never waits for Slack's permission to go on: the code
        "ratelimited:30" says after how many seconds it may be tried again."""
        try:
            await self._check(user)
            sent = await self._client.chat_postMessage(channel=user, text=text, blocks=[dict(one) for one in blocks])
        except SlackApiError as error:
            raise _refused(error) from None
        except (aiohttp.ClientError, TimeoutError):
            raise TransportError(Fault.FOR_NOW, "no_answer") from None
        return f"{sent['channel']}:{sent['ts']}"

    async def _check(self, user: str) -> None:
        """Slack takes a message to somebody who has left as if it could be read."""
        known = (await self._client.users_info(user=user)).get("user") or {}
        marks = {
            "deleted": "user_deactivated", "is_bot": "is_a_bot", "is_restricted": "is_a_guest", "is_ultra_restricted": "is_a_guest",
            "is_stranger": "is_a_guest",
        }  # fmt: skip
        for mark, code in marks.items():
            if known.get(mark):
                raise TransportError(Fault.ADDRESS, code)


def _refused(error: SlackApiError) -> TransportError:
    response = error.response
    status = getattr(response, "status_code", None) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    code = str(data.get("error") or "") if isinstance(data, dict) else ""
    if status == 429 or code in LIMITED:
        after = str(response.headers.get("Retry-After", ""))
        return TransportError(Fault.FOR_NOW, f"ratelimited:{after if after.isdecimal() else A_WHILE}")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,60}", code):
        return TransportError(Fault.FOR_NOW, f"http_{status}")
    return TransportError(next((fault for fault, codes in FAULTS.items() if code in codes), Fault.FOR_NOW), code)
