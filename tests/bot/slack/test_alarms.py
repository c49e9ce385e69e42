"""An urgent matter in Slack: besides the mail, with a button of its own that counts once and only for whoever was told."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot import alarms
from notifier.delivery import Office, deliver
from notifier.transports.slack import SlackTransport
from notifier.transports.ways import Parcel, SlackWay
from store import alarms as stored
from store import inbox
from tests.bot.slack.conftest import Scene
from tests.people import HOUSE, KIM, NOW, PAT, contact

SLACKED = replace(HOUSE, slack=True)
HAVE = "alarm|1"


class Nowhere:
    """A way for mails that takes all and keeps their addresses."""

    def __init__(self) -> None:
        self.taken: list[str] = []

    async def offer(self, parcel: Parcel) -> None:
        self.taken.append(parcel.address)

    async def hand_over(self, parcel: Parcel) -> str | None:
        return None

    async def withdraw(self) -> None:
        self.taken.pop()

    async def close(self) -> None:
        """Nothing to close."""


async def raised(scene: Scene) -> list[str]:
    """Dee, Sam's advocate, wrote something urgent, and what follows has been delivered: to whom mails went."""
    dee = contact(scene.database, "dee")
    assert dee is not None
    with scene.database.write() as session:
        number = inbox.keep(session, "mail", "<u@example.org>", b"x", NOW, kind="reply", contact=dee.id)
        assert number is not None
        alarms.sound(
            session, number, person=1, about="K7Q2-3", writer=dee.id, words="He is not safe", now=NOW, deployment=SLACKED
        )
    mails = Nowhere()
    transport = SlackTransport(scene.slack.bot_token, scene.slack.api_url)
    await deliver(Office(scene.database, SLACKED, lambda: NOW, "worker"), {"mail": [mails], "slack": [SlackWay(transport)]})
    return mails.taken


def has_it(scene: Scene) -> tuple[int | None, datetime | None]:
    with scene.database.read() as session:
        alarm = stored.get(session, 1)
    assert alarm is not None
    return alarm.taken_by, alarm.taken_at


@pytest.mark.mode(20)
async def test_it_comes_by_mail_and_in_slack_and_one_press_takes_it(by_http: Scene) -> None:
    assert "kim@example.org" in await raised(by_http)
    assert HAVE in by_http.hidden()
    assert (await by_http.slack.click(KIM, "have", HAVE)).ok
    await by_http.slack.wait_text(KIM, "You have it.")
    kim = contact(by_http.database, "kim")
    assert kim is not None
    assert has_it(by_http) == (kim.id, NOW)
    assert HAVE not in by_http.hidden()
    assert all("Sam" not in text and "K7Q2" not in text for text in by_http.top_level())
    assert by_http.faults() == []


@pytest.mark.mode(23)
@pytest.mark.parametrize("value", [HAVE, "alarm|2", "alarm|x", "alarm|", "K7Q2-3|1|done", "", "alarm|99999999999999"])
async def test_nobody_who_was_not_told_can_take_it(by_http: Scene, value: str) -> None:
    await raised(by_http)
    payload = {
        "type": "block_actions", "trigger_id": "t9", "user": {"id": PAT}, "team": {"id": "T0KEPT00001"}, "channel": {"id": "D1"},
        "container": {"type": "message"}, "actions": [{"type": "button", "action_id": "have", "block_id": "b", "value": value, "action_ts": "1.1"}],
    }  # fmt: skip
    await by_http.slack.deliver("interactive", payload)
    await by_http.slack.wait_text(PAT, "It is not yours to take")
    assert has_it(by_http) == (None, None)


async def test_without_slack_set_up_it_goes_by_mail_alone(by_http: Scene) -> None:
    with by_http.database.write() as session:
        number = inbox.keep(session, "mail", "<u@example.org>", b"x", NOW)
        assert number is not None
        alarms.sound(session, number, person=1, about=None, writer=None, words="", now=NOW, deployment=HOUSE)
    with by_http.database.read() as session:
        alarm = stored.get(session, 1)
        assert alarm is not None
        assert len(stored.told(session, alarm)) == 1
