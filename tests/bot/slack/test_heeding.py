"""Danger that is written in Slack raises the same alarm as in a mail, whoever writes it, and its writer hears what is true."""

import pytest
from sqlmodel import select

from store.tables import ContactRow, InboxRow, NoticeRow
from tests.bot.slack.conftest import Scene
from tests.people import DEE, KIM, STRANGER, TEAM

CRY = "Sam told me that a carer hit him last night"
TRUTH = "What you wrote may mean that somebody is in danger, so we have written to a named person."


def alarmed(scene: Scene) -> list[str]:
    with scene.database.read() as session:
        query = select(ContactRow.ref).join(NoticeRow, NoticeRow.contact_id == ContactRow.id).where(NoticeRow.kind == "urgent")  # type: ignore[arg-type]
        return list(session.exec(query))


def held(scene: Scene) -> list[tuple[str | None, bool]]:
    with scene.database.read() as session:
        return [(row.words, row.urgent) for row in session.exec(select(InboxRow).where(InboxRow.state == "held"))]


async def test_a_direct_message_is_heard_at_once(scene: Scene) -> None:
    await scene.slack.dm(KIM, CRY)
    said = await scene.slack.wait_text(KIM, TRUTH)
    assert "Nobody has read it yet." in said
    assert held(scene) == [(CRY, True)]
    assert alarmed(scene)


async def test_a_question_beside_it_does_not_hide_it(scene: Scene) -> None:
    await scene.slack.dm(KIM, "When is Sam's next review? He was punched by his flatmate.")
    await scene.slack.wait_text(KIM, TRUTH)
    assert alarmed(scene)


async def test_in_a_channel_only_the_writer_sees_what_is_said(scene: Scene) -> None:
    await scene.slack.mention(DEE, TEAM, CRY)
    await scene.slack.wait_text(DEE, TRUTH)
    assert scene.slack.seen_by(KIM) == []
    assert alarmed(scene)


async def test_a_stranger_is_heard_and_learns_nothing(scene: Scene) -> None:
    await scene.slack.dm(STRANGER, CRY)
    await scene.slack.wait_text(STRANGER, TRUTH)
    assert alarmed(scene)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("What is outstanding for Sam?", "actions are still to be done"),
        ("When is Sam's next review?", "Sam's next review"),
        ("help", "You can ask me in your own words"),
        ("the weather is fine", "I did not understand that."),
    ],
)
async def test_an_ordinary_question_wakes_nobody(scene: Scene, text: str, answer: str) -> None:
    await scene.slack.dm(KIM, text)
    await scene.slack.wait_text(KIM, answer)
    assert (held(scene), alarmed(scene)) == ([], [])
