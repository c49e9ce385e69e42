"""The Slack app: everything it listens to. Whatever comes is acknowledged first, then looked at."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack import acting, asking, blocks, filling, hinting, home
from bot.slack import standing as goodbye
from bot.slack.asking import Body
from bot.slack.desk import Desk
from bot.slack.standing import Standing
from bot.slack.users import Users, refusal
from rules.deployment import Deployment
from store.database import Database
from templates.say import phrase

log = logging.getLogger("kept.slack")

SLACK_API = "https://slack.com/api/"
LIBRARIES = ("slack_bolt", "slack_sdk", "kept.slack")
ANYTHING = re.compile(".*")
TRIES_WHEN_LIMITED = 2


def build(
    database: Database,
    deployment: Deployment,
    clock: Callable[[], datetime],
    token: str,
    signing_secret: str,
    api_url: str | None,
    standing: Standing | None = None,
) -> AsyncApp:
    """`signing_secret` may be empty where only a socket is used. `standing` is told what Slack refuses for good."""
    _keep_quiet()
    app = AsyncApp(name="kept", logger=log, signing_secret=signing_secret, client=client_for(token, api_url))
    desk = Desk(database, deployment, clock, Users(clock))
    for part in (asking, acting, filling, hinting, home):
        part.listen(app, desk)
    standing = standing or Standing(clock)
    goodbye.listen(app, standing)
    _listen_to_the_rest(app, standing)
    return app


def client_for(token: str, api_url: str | None) -> AsyncWebClient:
    """Told to wait, it waits as long as Slack says. It repeats nothing else: what got no answer may have been posted."""
    limited = AsyncRateLimitErrorRetryHandler(max_retry_count=TRIES_WHEN_LIMITED)
    base = (api_url or SLACK_API).rstrip("/") + "/"
    return AsyncWebClient(token=token, base_url=base, logger=log, retry_handlers=[limited])


def _keep_quiet() -> None:
    """Below INFO the libraries log whole payloads: people's words."""
    for name in LIBRARIES:
        logger = logging.getLogger(name)
        logger.setLevel(max(logging.INFO, logger.level))


def _listen_to_the_rest(app: AsyncApp, standing: Standing) -> None:
    """What nobody listens to would look to its sender as if this app had died."""

    async def accept(ack: AsyncAck) -> None:
        await ack()

    app.command(ANYTHING)(accept)
    app.action(ANYTHING)(accept)
    app.view(ANYTHING)(accept)
    app.shortcut(ANYTHING)(accept)
    app.options(ANYTHING)(accept)
    app.event(ANYTHING)(accept)

    @app.error
    async def failed(error: Exception, body: Body, client: AsyncWebClient) -> None:
        log.error("a listener failed: %s", _code(error))
        standing.refused(_code(error))
        user = _user(body)
        if user is None:
            return
        words = phrase("answers.failed")
        try:
            await client.chat_postMessage(channel=user, text=words, blocks=blocks.said(words))
        except SlackApiError as again:
            log.error("nobody could be told: %s", _code(again))


def _code(error: Exception) -> str:
    """Never its words: they may hold what somebody wrote."""
    return refusal(error) if isinstance(error, SlackApiError) else type(error).__name__


def _user(body: Mapping[str, Any]) -> str | None:
    inside = body.get("event") or body
    user = inside.get("user_id") or inside.get("user")
    return user.get("id") if isinstance(user, Mapping) else user
