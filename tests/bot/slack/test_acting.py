"""The Done button: it ends where a mailed "done" ends, once, for whoever may, at the version that was seen."""

import asyncio
from datetime import datetime

import pytest
from sqlmodel import col, select

from bot.actions import act
from bot.slack.acting import Pressed, read
from rules.acts import Act, Wish
from store.tables import ActionRow, ActRow
from tests.bot.slack.conftest import Scene
from tests.people import DEE, GUS, HOUSE, KIM, NOW, PAT, contact

VALUE = "K7Q2-3|1|done"


def state(scene: Scene, ref: str = "K7Q2-3") -> tuple[str, int]:
    with scene.database.read() as session:
        row = session.exec(select(ActionRow).where(ActionRow.ref == ref)).one()
        return row.state, row.version


def acts(scene: Scene) -> list[tuple[str, str]]:
    with scene.database.read() as session:
        return [(row.act, row.door) for row in session.exec(select(ActRow).order_by(col(ActRow.id)))]


def press(user: str, value: str, trigger: str, channel: str) -> dict[str, object]:
    """A click as Slack sends it, whatever is on the screen."""
    return {
        "type": "block_actions", "trigger_id": trigger, "user": {"id": user}, "team": {"id": "T0KEPT00001"}, "channel": {"id": channel},
        "container": {"type": "message", "channel_id": channel, "message_ts": "1.1"}, "message": {"ts": "1.1", "blocks": []},
        "actions": [{"type": "button", "action_id": "act", "block_id": "b", "value": value, "action_ts": "1.1"}],
    }  # fmt: skip


async def test_one_press_settles_the_action_and_its_message(scene: Scene) -> None:
    await scene.slack.dm(KIM, "my actions")
    assert (await scene.slack.click(KIM, "act", VALUE)).ok
    await scene.slack.wait_text(KIM, "K7Q2-3: recorded as done. Thank you.")
    assert state(scene) == ("checked", 2)
    assert acts(scene) == [("done", "slack")]
    assert VALUE not in scene.hidden()
    assert "M3B8-1|1|done" in scene.hidden()
    assert scene.faults() == []


async def test_the_button_on_home_settles_it_and_home_shows_it(scene: Scene) -> None:
    await scene.slack.home(KIM)
    await scene.slack.wait_text(KIM, "You have 2 actions to do, 1 of them late")
    assert (await scene.slack.click(KIM, "act", VALUE)).ok
    await scene.slack.wait_text(KIM, "You have 1 action to do:")
    assert state(scene) == ("checked", 2)
    assert scene.faults() == []


async def test_home_is_kind_where_nothing_is_to_be_done(scene: Scene) -> None:
    await scene.slack.home(PAT)
    await scene.slack.wait_text(PAT, "You have nothing to do.")


@pytest.mark.mode(20)
async def test_the_same_press_four_times_at_once_counts_once(by_http: Scene) -> None:
    payload = press(KIM, VALUE, "trigger-1", by_http.slack.workspace.direct(KIM).id)
    found = await asyncio.gather(*(by_http.slack.deliver("interactive", payload) for _ in range(4)))
    assert all(one.ok for one in found)
    await by_http.slack.wait_text(KIM, "recorded as done")
    assert acts(by_http) == [("done", "slack")]
    assert sum("recorded as done" in text for text in by_http.slack.seen_by(KIM)) == 1


@pytest.mark.mode(20)
async def test_a_double_click_counts_once(by_http: Scene) -> None:
    channel = by_http.slack.workspace.direct(KIM).id
    for trigger in ("trigger-1", "trigger-2"):
        await by_http.slack.deliver("interactive", press(KIM, VALUE, trigger, channel))
    await by_http.eventually(lambda: sum(text.startswith(("K7Q2-3", "This action")) for text in by_http.slack.seen_by(KIM)) == 2)
    assert state(by_http) == ("checked", 2)


async def test_a_press_on_an_old_version_changes_nothing(by_http: Scene) -> None:
    kim = contact(by_http.database, "kim")
    assert kim is not None
    later = datetime(2026, 5, 26, 8, 30, tzinfo=NOW.tzinfo)
    act(by_http.database, "K7Q2-3", Wish(Act.BLOCKED, words="x"), by=kim.id, door="mail", now=later, deployment=HOUSE)
    before = state(by_http)
    assert before[1] > 1
    await by_http.slack.deliver("interactive", press(KIM, VALUE, "trigger-1", by_http.slack.workspace.direct(KIM).id))
    await by_http.slack.wait_text(KIM, "Somebody else changed this action first.")
    assert state(by_http) == before


@pytest.mark.mode(23)
@pytest.mark.parametrize(
    ("user", "value"),
    [(DEE, VALUE), (GUS, VALUE), (KIM, "Z9X4-1|1|done"), (KIM, "X1X1-1|1|done"), (KIM, "K7Q2-3|1|drop"), (KIM, "rubbish")],
)
async def test_a_press_of_somebody_who_may_not_changes_nothing_and_says_the_same(by_http: Scene, user: str, value: str) -> None:
    await by_http.slack.deliver("interactive", press(user, value, "trigger-1", by_http.slack.workspace.direct(user).id))
    await by_http.slack.wait_text(user, "There is no such action among those that you may change.")
    assert state(by_http) == ("open", 1)
    assert state(by_http, "Z9X4-1") == ("open", 1)


async def test_a_message_that_cannot_be_updated_is_answered_by_a_new_one(by_http: Scene) -> None:
    await by_http.slack.dm(KIM, "my actions")
    await by_http.slack.wait_text(KIM, "K7Q2-3:")
    by_http.slack.fail_next("chat.update", "edit_window_closed")
    await by_http.slack.click(KIM, "act", VALUE)
    await by_http.slack.wait_text(KIM, "K7Q2-3: recorded as done. Thank you.")


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("K7Q2-3|4|done", Pressed("K7Q2-3", 4, Act.DONE)), ("K7Q2-3|4|refuse", None), ("|4|done", None), ("K7Q2-3|x|done", None),
        ("K7Q2-3|99999999999999999999|done", None), ("", None),
    ],
)  # fmt: skip
def test_a_value_is_read_or_refused(value: str, found: Pressed | None) -> None:
    assert read(value) == found
