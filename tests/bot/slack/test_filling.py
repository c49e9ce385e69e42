"""Forms in Slack: opened at once, accepted at once, done once, and true on every screen afterwards."""

import json
from datetime import date
from typing import Any

import pytest
from sqlmodel import col, select

from store import inbox
from store.tables import ActionRow, ActRow, InboxRow, JournalRow, NoticeRow, RequestRow
from tests.bot.slack.conftest import Scene
from tests.people import DEE, KIM, MO, NAMES, PAT, contact

MORE_TIME = "more-time|K7Q2-3|1"
MENU = "form:menu:K7Q2-3"


def row(scene: Scene, ref: str = "K7Q2-3") -> ActionRow:
    with scene.database.read() as session:
        return session.exec(select(ActionRow).where(ActionRow.ref == ref)).one()


def acts(scene: Scene) -> list[tuple[str, str]]:
    with scene.database.read() as session:
        return [(one.act, one.door) for one in session.exec(select(ActRow).order_by(col(ActRow.id)))]


def requests(scene: Scene) -> list[tuple[str, date | None, str]]:
    with scene.database.read() as session:
        return [(one.wants, one.until, one.state) for one in session.exec(select(RequestRow).order_by(col(RequestRow.id)))]


async def opened(scene: Scene, user: str, action_id: str, value: str) -> Any:
    await scene.slack.click(user, action_id, value)
    return await scene.slack.wait_view(user, "form")


async def ready(scene: Scene, user: str, contains: str) -> None:
    """The modal has become the form itself."""
    await scene.slack.wait_text(user, contains)


async def own_id(scene: Scene, ref: str) -> str:
    found = contact(scene.database, ref)
    assert found is not None
    return str(found.id)


async def test_more_time_is_asked_for_in_a_form_and_the_message_says_so(scene: Scene) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, "form:more-time", MORE_TIME)
    await ready(scene, KIM, "By which day?")
    await scene.slack.submit(KIM, {"until": "2026-06-05", "note": "The nurse is away"})
    await scene.slack.wait_text(KIM, "you have asked for more time, until Friday 5 June 2026")
    assert requests(scene) == [("more_time", date(2026, 6, 5), "waiting")]
    assert acts(scene) == [("more-time", "slack")]
    await scene.eventually(lambda: not any(MORE_TIME in one for one in scene.hidden() if "button" not in one))
    message = [text for text in scene.slack.seen_by(KIM, ever=False) if "K7Q2-3" in text]
    assert any("asked for more time" in text for text in message)
    assert scene.faults() == []


async def test_a_day_that_has_gone_is_said_at_its_field_and_nothing_is_lost(scene: Scene) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, "form:more-time", MORE_TIME)
    await ready(scene, KIM, "By which day?")
    await scene.slack.submit(KIM, {"until": "2026-05-01"})
    await scene.slack.wait_text(KIM, "Please choose a day after today, Tuesday 26 May 2026.")
    assert requests(scene) == []
    await scene.slack.submit(KIM, {"until": "2026-06-05"})
    await scene.slack.wait_text(KIM, "until Friday 5 June 2026")
    assert scene.faults() == []


@pytest.mark.mode("U8")
async def test_done_with_its_evidence_can_be_undone(scene: Scene) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, MENU, "done|K7Q2-3|1")
    await ready(scene, KIM, "How can others see")
    await scene.slack.submit(KIM, {"evidence": "Letter of 20 May", "note": "All went well"})
    await scene.slack.wait_text(KIM, "K7Q2-3: recorded as done. Thank you.")
    assert (row(scene).state, row(scene).evidence) == ("checked", "Letter of 20 May")
    await scene.slack.click(KIM, "act", "K7Q2-3|2|reopen")
    await scene.eventually(lambda: row(scene).state == "open")
    assert scene.faults() == []


@pytest.mark.parametrize("note", ["Is it done?", "Not done yet, waiting for the GP", "I need more time until June"])
@pytest.mark.mode(33)
async def test_words_that_say_otherwise_are_never_taken_for_done(scene: Scene, note: str) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, MENU, "done|K7Q2-3|1")
    await ready(scene, KIM, "How can others see")
    await scene.slack.submit(KIM, {"note": note})
    await scene.slack.wait_text(KIM, "Your words say that something is still open.")
    assert row(scene).state == "open"


@pytest.mark.mode(23)
async def test_only_those_who_may_know_are_offered_and_only_they_are_taken(scene: Scene) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, MENU, "hand-over|K7Q2-3|1")
    await ready(scene, KIM, "To whom?")
    if scene.strict:
        found = await scene.slack.suggest(KIM, "whom")
    else:
        found = await scene.slack.suggest(KIM, "to")
    names = {one["text"]["text"] for one in found}
    assert "Dee Brandt" in names
    assert not names & {"Rob Vane", "Kim Osei", "Pat Lind"}
    await scene.slack.submit(KIM, {"to": await own_id(scene, "dee")})
    await scene.slack.wait_text(KIM, "It stays yours until they accept.")
    assert row(scene).owner_id == int(await own_id(scene, "kim"))
    assert requests(scene) == [("hand_over", None, "waiting")]
    assert scene.faults() == []


async def sent(scene: Scene, user: str, meta: dict[str, Any], values: dict[str, Any], view: str = "V1") -> Any:
    """A submission as Slack brings it, whatever is on the screen."""
    return await scene.slack.deliver(
        "interactive",
        {
            "type": "view_submission", "trigger_id": "t", "user": {"id": user}, "team": {"id": "T0KEPT00001"},
            "view": {"id": view, "type": "modal", "callback_id": "form", "private_metadata": json.dumps(meta), "blocks": [], "state": {"values": values}},
        },
    )  # fmt: skip


def pressed(scene: Scene, user: str, value: str) -> dict[str, Any]:
    channel = scene.slack.workspace.direct(user).id
    return {
        "type": "block_actions", "trigger_id": scene.slack.trigger(user), "user": {"id": user}, "team": {"id": "T0KEPT00001"},
        "channel": {"id": channel}, "container": {"type": "message", "channel_id": channel, "message_ts": "1.1"},
        "actions": [{"type": "button", "action_id": "form:x", "block_id": "b", "value": value, "action_ts": "1.1"}],
    }  # fmt: skip


DAY = {"until": {"value": {"selected_date": "2026-06-05"}}}


async def test_an_action_is_added_in_the_review_and_checked_as_it_is_typed(scene: Scene) -> None:
    await scene.slack.home(KIM)
    await scene.slack.click(KIM, "form:menu:K7Q2/K7Q2-R2", "add|K7Q2|0")
    await ready(scene, KIM, "What will be done?")
    if not scene.strict:
        await scene.slack.type(KIM, "what", "Dentist")
        await scene.slack.wait_text(KIM, "Begin with what somebody will do")
        await scene.slack.type(KIM, "what", "Book the dentist for Sam")
        await scene.slack.wait_text(KIM, "Choose one person who will do it.")
    await whom(scene, KIM, "to")
    await scene.slack.submit(
        KIM,
        {
            "what": "Book the dentist for Sam",
            "to": await own_id(scene, "dee"),
            "until": "2026-06-19",
            "easy": "Dee will book the dentist.",
        },
    )
    await scene.slack.wait_text(KIM, "K7Q2-6: added, due on Friday 19 June 2026.")
    added = row(scene, "K7Q2-6")
    assert (added.state, added.owner_id, added.due_on) == ("open", int(await own_id(scene, "dee")), date(2026, 6, 19))
    assert added.next_step_on is not None
    with scene.database.read() as session:
        told = [(one.kind, one.contact_id) for one in session.exec(select(NoticeRow).where(NoticeRow.action_id == added.id))]
    assert told == [("agreed", added.owner_id)]
    assert scene.faults() == []


async def whom(scene: Scene, user: str, field: str) -> None:
    """Somebody looks whom they may choose."""
    await (scene.slack.suggest(user, "whom") if scene.strict else scene.slack.suggest(user, field))


async def test_a_modal_that_comes_too_late_is_said_to_be_so(by_http: Scene) -> None:
    by_http.slack.fail_next("views.open", "expired_trigger_id")
    await by_http.slack.dm(KIM, "my actions")
    await by_http.slack.click(KIM, "form:more-time", MORE_TIME)
    await by_http.slack.wait_text(KIM, "That took too long, and nothing was changed.")


async def test_who_closed_the_modal_meanwhile_is_told_in_a_message(by_http: Scene) -> None:
    by_http.slack.fail_next("views.update", "not_found")
    await sent(by_http, KIM, {"form": "more-time", "pointer": "K7Q2-3", "version": 1}, DAY)
    await by_http.slack.wait_text(KIM, "you have asked for more time")


async def test_a_cry_for_help_in_a_note_sounds_the_alarm(by_http: Scene) -> None:
    note = {"note": {"value": {"value": "He says he wants to kill himself, I am very worried."}}}
    await sent(by_http, KIM, {"form": "blocked", "pointer": "K7Q2-3", "version": 1}, note)
    await by_http.eventually(lambda: row(by_http).state == "blocked")
    with by_http.database.read() as session:
        held = session.exec(select(InboxRow).where(InboxRow.state == inbox.HELD)).one()
        kinds = set(session.exec(select(NoticeRow.kind)))
    assert held.urgent
    assert {"urgent", "urgent_receipt"} <= kinds


async def test_every_form_that_is_opened_and_refused_stands_in_the_journal(by_http: Scene) -> None:
    for user in (KIM, PAT):
        await by_http.slack.deliver("interactive", pressed(by_http, user, "done|K7Q2-3|1"))
    await by_http.slack.wait_text(PAT, "There is no such thing")
    await by_http.slack.wait_text(KIM, "How can others see")
    with by_http.database.read() as session:
        found = {(one.act, one.noun) for one in session.exec(select(JournalRow))}
    assert {("asked", "action"), ("refused", "action")} <= found


@pytest.mark.parametrize("form", ["done", "more-time", "blocked", "hand-over", "partly-done", "not-mine"])
async def test_nothing_that_slack_keeps_out_of_sight_names_anybody(scene: Scene, form: str) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, "form:more-time" if form == "more-time" else MENU, f"{form}|K7Q2-3|1")
    await ready(scene, KIM, "Arrange a physical health check")
    kept = " ".join(scene.hidden())
    assert not any(name in kept for name in (*NAMES, "physical", "Kim"))
    assert scene.faults() == []


async def test_the_chair_decides_at_home(scene: Scene) -> None:
    await scene.slack.dm(KIM, "my actions")
    await opened(scene, KIM, "form:more-time", MORE_TIME)
    await ready(scene, KIM, "By which day?")
    await scene.slack.submit(KIM, {"until": "2026-06-05", "note": "The nurse is away"})
    await scene.slack.wait_text(KIM, "you have asked for more time")
    await scene.slack.home(MO)
    await scene.slack.wait_text(MO, "2 things wait for your word")
    await scene.slack.click(MO, "form:approve", f"approve|K7Q2-3|{row(scene).version}")
    await ready(scene, MO, "Kim Osei asks for more time, until Friday 5 June 2026.")
    await scene.slack.submit(MO, {})
    await scene.slack.wait_text(MO, "agreed, until")
    assert row(scene).due_on == date(2026, 6, 5)
    await scene.slack.wait_text(MO, "1 thing waits for your word")
    assert scene.faults() == []


async def test_words_alone_change_nothing_and_bring_the_buttons_that_do(scene: Scene) -> None:
    await scene.slack.dm(KIM, "please mark K7Q2-3 as done")
    await scene.slack.wait_text(KIM, "I change nothing from what is written here")
    await scene.slack.wait_text(KIM, "K7Q2-3: Arrange a physical health check.")
    assert row(scene).state == "open"
    await opened(scene, KIM, MENU, "done|K7Q2-3|1")
    await scene.slack.dm(DEE, "please mark K7Q2-3 as done")
    await scene.slack.wait_text(DEE, "I change nothing from what is written here")
    assert not any("Arrange" in text for text in scene.slack.seen_by(DEE))
    assert scene.faults() == []
