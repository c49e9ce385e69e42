"""Slack is lost: shown as ill, told to a person by mail, and taken back as soon as it works again."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from app.demo.slack import Slack
from app.slackroom import Slackroom
from bot.slack import doors
from bot.slack.app import build
from bot.slack.standing import PATIENCE, Standing
from store.database import Database
from store.tables import NoticeRow
from tests.people import HOUSE, KIM, NOW, fill, workspace


class Wall:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
async def room(database: Database) -> AsyncIterator[tuple[Slackroom, Slack, Wall]]:
    fill(database)
    wall = Wall()
    async with Slack(workspace()) as slack:
        standing = Standing(wall)
        app = build(database, HOUSE, wall, slack.bot_token, "", slack.api_url, standing)
        async with doors.socket(app, slack.app_token) as sockets:
            await slack.wait_connected()
            yield Slackroom(database, HOUSE, app.client, standing, wall, sockets), slack, wall


def told(database: Database) -> list[tuple[str, str]]:
    with database.read() as session:
        return [(one.kind, one.state) for one in session.exec(select(NoticeRow).where(NoticeRow.kind == "slack_lost"))]


async def test_where_all_is_well_nobody_hears_anything(room: tuple[Slackroom, Slack, Wall]) -> None:
    watch, _, wall = room
    await watch.look()
    assert (watch.standing.code, watch.health["bot"], told(watch.database)) == (None, wall.now, [])


@pytest.mark.mode(22)
async def test_a_revoked_token_is_told_to_a_person_once_a_day(room: tuple[Slackroom, Slack, Wall]) -> None:
    watch, slack, _ = room
    for _ in range(3):
        slack.fail_next("auth.test", "token_revoked")
        await watch.look()
    assert watch.standing.is_ill
    assert told(watch.database) == [("slack_lost", "waiting")]
    await watch.look()
    assert not watch.standing.is_ill
    assert told(watch.database) == [("slack_lost", "lapsed")]


async def test_a_lost_connection_is_given_five_minutes(room: tuple[Slackroom, Slack, Wall]) -> None:
    watch, _, wall = room
    watch.sockets = doors.Sockets(())
    await watch.look()
    assert (watch.standing.code, watch.standing.is_ill, told(watch.database)) == ("no_connection", False, [])
    wall.now += PATIENCE
    await watch.look()
    assert (watch.standing.is_ill, told(watch.database)) == (True, [("slack_lost", "waiting")])


@pytest.mark.parametrize(("event", "code"), [("tokens_revoked", "token_revoked"), ("app_uninstalled", "app_uninstalled")])
async def test_slacks_own_last_words_count_at_once(room: tuple[Slackroom, Slack, Wall], event: str, code: str) -> None:
    watch, slack, _ = room
    await slack.event({"type": event})
    await slack.dm(KIM, "help")
    await slack.wait_text(KIM, "You can ask me in your own words")
    assert watch.standing.code == code


async def test_two_connections_stand_and_one_is_enough(room: tuple[Slackroom, Slack, Wall]) -> None:
    watch, slack, _ = room
    assert watch.sockets is not None
    assert await watch.sockets.connected() == 2
    await watch.sockets.handlers[1].close_async()  # type: ignore[no-untyped-call]
    await slack.dm(KIM, "help")
    await slack.wait_text(KIM, "You can ask me in your own words")
    await watch.look()
    assert watch.standing.code is None


async def test_whoever_starts_without_slack_starts_all_the_same(database: Database) -> None:
    fill(database)
    standing = Standing(Wall())
    app = build(database, HOUSE, Wall(), "xoxb-1", "", "http://127.0.0.1:1/api/", standing)
    async with doors.socket(app, "xapp-1", first_wait=0.05) as sockets:
        watch = Slackroom(database, HOUSE, app.client, standing, Wall(), sockets)
        await watch.look()
    assert standing.code == "no_connection"


def test_a_refusal_of_one_message_is_no_illness() -> None:
    standing = Standing(Wall())
    standing.refused("channel_not_found")
    assert standing.code is None
    standing.lost()
    standing.refused("token_revoked")
    assert (standing.code, standing.is_ill) == ("token_revoked", True)
    assert timedelta(minutes=1) < PATIENCE < timedelta(minutes=10)
