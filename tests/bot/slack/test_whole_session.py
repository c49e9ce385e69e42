"""A whole day in Slack: storms, refusals and renewals, after which everything is true and nobody has seen what is not theirs."""

import asyncio
import logging
from datetime import date
from typing import Any

import pytest
from sqlmodel import col, select

from store.tables import ActRow, JournalRow, PersonRow, PlaceRow, RequestRow
from tests.bot.slack.conftest import DOORS, Scene, opened
from tests.people import DEE, GUS, KIM, NAMES, PANEL, PAT, ROB, SHARED, STRANGER, TEAM, contact, fill

MORE_TIME = "more-time|K7Q2-3|1"
REFUSAL = "I cannot answer that."


def acts(scene: Scene) -> list[str]:
    with scene.database.read() as session:
        return [one.act for one in session.exec(select(ActRow).order_by(col(ActRow.id)))]


def journal(scene: Scene) -> list[str]:
    with scene.database.read() as session:
        return [one.act for one in session.exec(select(JournalRow))]


async def ask_for_more_time(scene: Scene, until: str = "2026-06-05") -> None:
    await scene.slack.click(KIM, "form:more-time", MORE_TIME)
    await scene.slack.wait_text(KIM, "By which day?")
    await scene.slack.submit(KIM, {"until": until, "note": "The nurse is away"})


@pytest.mark.mode(19, 20, 21, 22, 23)
async def test_after_a_whole_day_nobody_has_seen_what_is_not_theirs(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    found = await scene.slack.slash(KIM, TEAM, "/kept", "my actions")
    assert found.ok
    await scene.slack.wait_text(KIM, "You have 2 actions to do")
    await scene.slack.mention(KIM, PANEL, "when is Sam's next review?")
    await scene.slack.wait_text(KIM, "Sam's next review is on")
    await ask_for_more_time(scene)
    await scene.slack.wait_text(KIM, "you have asked for more time")
    await shut(scene)
    for user in (PAT, GUS, ROB, STRANGER):
        await scene.slack.dm(user, "when is Sam's next review?")
        await scene.slack.wait_text(user, REFUSAL)
        await scene.slack.home(user)
    await scene.slack.mention(KIM, SHARED, "my actions")
    await scene.slack.home(KIM)
    await scene.slack.wait_text(KIM, "The people you support")
    await scene.eventually(lambda: journal(scene).count("refused") >= 5)
    for user in (PAT, GUS, STRANGER):
        assert names_in(" ".join(scene.slack.seen_by(user))) == []
    assert names_in(" ".join(text for channel in (TEAM, PANEL, SHARED) for text in scene.said_in(channel))) == []
    assert names_in(" ".join(scene.top_level())) == []
    assert names_in(" ".join(scene.hidden())) == []
    assert names_in(caplog.text) == []
    assert scene.faults() == []


def names_in(text: str) -> list[str]:
    """May is a month as well."""
    return [name for name in (*NAMES, "physical health", "support plan") if name != "May" and name in text]


async def shut(scene: Scene) -> None:
    closing = scene.slack.close(KIM)
    if scene.strict:
        await closing


@pytest.mark.parametrize("refused", ["chat.update", "views.update", "views.publish"])
@pytest.mark.parametrize("error", ["ratelimited", "internal_error", "message_not_found", "hash_conflict"])
@pytest.mark.mode(21, 22)
async def test_whatever_slack_refuses_the_act_is_done_once_and_its_asker_told(by_http: Scene, refused: str, error: str) -> None:
    await by_http.slack.dm(KIM, "my actions")
    await by_http.slack.home(KIM)
    await by_http.slack.click(KIM, "form:more-time", MORE_TIME)
    await by_http.slack.wait_text(KIM, "By which day?")
    by_http.slack.fail_next(refused, error, 1 if error == "ratelimited" else None)
    await by_http.slack.submit(KIM, {"until": "2026-06-05"})
    await by_http.slack.wait_text(KIM, "you have asked for more time")
    assert acts(by_http) == ["more-time"]


async def test_the_database_is_slow_and_the_modal_says_so_until_it_is_done(by_http: Scene) -> None:
    """The saving modal promises nothing: what it points to is true whatever becomes of it."""
    await by_http.slack.dm(KIM, "my actions")
    await ask_for_more_time(by_http)
    shown = [str(view) for _, view in by_http.slack.workspace.modals_before]
    assert any("Saving. If this does not change, look at your Home page" in view for view in shown)
    await by_http.slack.wait_text(KIM, "you have asked for more time")


@pytest.mark.parametrize("how", [one for one in DOORS if one.endswith("socket")])
@pytest.mark.mode(20)
async def test_a_renewed_socket_amid_a_storm_of_clicks_loses_and_doubles_nothing(database: Any, how: str) -> None:
    fill(database)
    async with opened(how, database) as scene:
        await scene.slack.dm(KIM, "my actions")
        await scene.slack.wait_text(KIM, "K7Q2-3:")
        storm = [scene.slack.click(KIM, "act", "K7Q2-3|1|done") for _ in range(5)]
        if scene.strict:
            renewed = scene.slack.disconnect("refresh_requested")
            found = await asyncio.gather(*storm, renewed, return_exceptions=True)
            await scene.slack.wait_connected()
        else:
            found = await asyncio.gather(*storm, return_exceptions=True)
        assert len(found) >= 5
        await scene.eventually(lambda: "done" in acts(scene))
        await scene.slack.dm(KIM, "help")
        await scene.slack.wait_text(KIM, "You can ask me in your own words")
        assert acts(scene) == ["done"]


@pytest.mark.parametrize("how", DOORS[1:2])
async def test_a_bot_that_started_again_answers_the_modal_of_the_one_before(database: Any, how: str) -> None:
    """What a modal needs stands in it, not in the program that opened it."""
    fill(database)
    meta = '{"form":"more-time","pointer":"K7Q2-3","version":1,"channel":"D0KIM","ts":"1.1","language":"en","attempt":0}'
    async with opened(how, database) as scene:
        await scene.slack.deliver(
            "interactive",
            {
                "type": "view_submission", "trigger_id": "t", "user": {"id": KIM}, "team": {"id": "T0KEPT00001"},
                "view": {
                    "id": "V0BEFORE", "type": "modal", "callback_id": "form", "private_metadata": meta, "blocks": [],
                    "state": {"values": {"until": {"value": {"selected_date": "2026-06-05"}}}},
                },
            },
        )  # fmt: skip
        await scene.slack.wait_text(KIM, "you have asked for more time, until Friday 5 June 2026")
    with database.read() as session:
        assert [one.until for one in session.exec(select(RequestRow))] == [date(2026, 6, 5)]


@pytest.mark.mode(23)
async def test_who_is_shut_out_between_the_look_and_the_click_changes_nothing(by_http: Scene) -> None:
    await by_http.slack.dm(DEE, "next review of Sam")
    await by_http.slack.wait_text(DEE, "Sam's next review is on")
    dee = contact(by_http.database, "dee")
    assert dee is not None
    with by_http.database.write() as session:
        sam = session.exec(select(PersonRow.id).where(PersonRow.ref == "K7Q2")).one() or 0
        session.add(PlaceRow(person_id=sam, contact_id=dee.id, role="other", may_know=False, why_not="court"))
    before = len(by_http.slack.seen_by(DEE))
    await by_http.slack.dm(DEE, "next review of Sam")
    await by_http.slack.wait_text(DEE, REFUSAL)
    assert not any("Sam" in text for text in by_http.slack.seen_by(DEE)[before:])
