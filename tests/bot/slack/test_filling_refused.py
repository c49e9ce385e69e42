"""What a form in Slack refuses: twice the same, an older version, who may not, and rubbish."""

import asyncio
import json
from typing import Any

import pytest
from sqlmodel import col, select

from bot.actions import act
from rules.acts import Act, Wish
from store.tables import ActionRow, ActRow, InboxRow, RequestRow
from tests.bot.slack.conftest import Scene
from tests.people import DEE, GUS, HOUSE, KIM, NAMES, NOW, PAT, ROB, contact


def row(scene: Scene, ref: str = "K7Q2-3") -> ActionRow:
    with scene.database.read() as session:
        return session.exec(select(ActionRow).where(ActionRow.ref == ref)).one()


def acts(scene: Scene) -> list[str]:
    with scene.database.read() as session:
        return [one.act for one in session.exec(select(ActRow).order_by(col(ActRow.id)))]


def requests(scene: Scene) -> list[RequestRow]:
    with scene.database.read() as session:
        return list(session.exec(select(RequestRow)))


async def own_id(scene: Scene, ref: str) -> str:
    found = contact(scene.database, ref)
    assert found is not None
    return str(found.id)


@pytest.mark.mode(23)
@pytest.mark.parametrize("whom", ["rob", "pat", "kim"])
async def test_somebody_who_was_never_offered_cannot_be_chosen(by_http: Scene, whom: str) -> None:
    meta = {"form": "hand-over", "pointer": "K7Q2-3", "version": 1}
    await sent(by_http, KIM, meta, {"to": {"value": {"selected_option": {"value": await own_id(by_http, whom)}}}})
    await by_http.eventually(lambda: "form" in kinds(by_http))
    assert requests(by_http) == []


def kinds(scene: Scene) -> list[str | None]:
    with scene.database.read() as session:
        return [one.kind for one in session.exec(select(InboxRow).where(InboxRow.door == "slack"))]


async def sent(scene: Scene, user: str, meta: dict[str, Any], values: dict[str, Any], view: str = "V1") -> Any:
    """A submission as Slack brings it, whatever is on the screen."""
    return await scene.slack.deliver(
        "interactive",
        {
            "type": "view_submission", "trigger_id": "t", "user": {"id": user}, "team": {"id": "T0KEPT00001"},
            "view": {"id": view, "type": "modal", "callback_id": "form", "private_metadata": json.dumps(meta), "blocks": [], "state": {"values": values}},
        },
    )  # fmt: skip


DAY = {"until": {"value": {"selected_date": "2026-06-05"}}}


@pytest.mark.mode(20)
async def test_the_same_form_sent_four_times_at_once_counts_once(by_http: Scene) -> None:
    meta = {"form": "more-time", "pointer": "K7Q2-3", "version": 1}
    found = await asyncio.gather(*(sent(by_http, KIM, meta, DAY) for _ in range(4)))
    assert all(one.ok for one in found)
    await by_http.eventually(lambda: len(acts(by_http)) == 1)
    assert len(requests(by_http)) == 1


async def test_a_form_of_an_older_version_changes_nothing(by_http: Scene) -> None:
    kim = contact(by_http.database, "kim")
    assert kim is not None
    act(by_http.database, "K7Q2-3", Wish(Act.BLOCKED, words="x"), by=kim.id, door="mail", now=NOW, deployment=HOUSE)
    await sent(by_http, KIM, {"form": "done", "pointer": "K7Q2-3", "version": 1}, {})
    await by_http.eventually(lambda: "form" in kinds(by_http))
    assert row(by_http).state == "blocked"


@pytest.mark.mode(23)
@pytest.mark.parametrize(
    ("user", "form", "pointer"),
    [(DEE, "done", "Z1Z1-1"), (GUS, "done", "K7Q2-3"), (PAT, "done", "K7Q2-3"), (ROB, "done", "K7Q2-3"), (KIM, "done", "Z9X4-1"),
     (ROB, "event", "K7Q2"), (PAT, "consent", "K7Q2"), (DEE, "book", "K7Q2"), (KIM, "settle", "1"), (KIM, "move", "nonsense")],
)  # fmt: skip
async def test_who_may_not_and_what_is_not_there_get_the_same_words(by_http: Scene, user: str, form: str, pointer: str) -> None:
    await by_http.slack.deliver("interactive", pressed(by_http, user, f"{form}|{pointer}|1"))
    await by_http.slack.wait_text(user, "There is no such thing among those that you may change.")
    seen = " ".join(by_http.slack.seen_by(user))
    assert not any(name in seen for name in NAMES)


def pressed(scene: Scene, user: str, value: str) -> dict[str, Any]:
    channel = scene.slack.workspace.direct(user).id
    return {
        "type": "block_actions", "trigger_id": scene.slack.trigger(user), "user": {"id": user}, "team": {"id": "T0KEPT00001"},
        "channel": {"id": channel}, "container": {"type": "message", "channel_id": channel, "message_ts": "1.1"},
        "actions": [{"type": "button", "action_id": "form:x", "block_id": "b", "value": value, "action_ts": "1.1"}],
    }  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["", "done", "done|", "done|K7Q2-3|x", "drop table|x|1", "done|" + "x" * 99 + "|1", "|||||", "done|K7Q2-3|99999999999"],
)
async def test_rubbish_in_a_button_opens_nothing(by_http: Scene, value: str) -> None:
    assert (await by_http.slack.deliver("interactive", pressed(by_http, KIM, value))).ok
    assert by_http.slack.workspace.modals == {}


@pytest.mark.parametrize(
    "meta",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"form": 1, "pointer": 2}',
        '{"form":"done","pointer":"K7Q2-3","version":"1"}',
        "x" * 3000,
        "[" * 900,
    ],
)
async def test_rubbish_in_a_form_is_accepted_and_does_nothing(by_http: Scene, meta: str) -> None:
    view = {"id": "V1", "type": "modal", "callback_id": "form", "private_metadata": meta, "blocks": [], "state": {"values": {}}}
    found = await by_http.slack.deliver(
        "interactive",
        {"type": "view_submission", "trigger_id": "t", "user": {"id": KIM}, "team": {"id": "T0KEPT00001"}, "view": view},
    )
    assert found.ok
    assert acts(by_http) == []
