"""A form as anybody may send it: it acts once, on what it names, or nothing changes and it says why."""

from datetime import timedelta
from pathlib import Path

import pytest

from rules import links
from store import alarms
from tests.bot.web.conftest import KEY, MORNING, Scene, kinds, opened, state, token_of


async def test_a_form_whose_action_changed_meanwhile_changes_nothing(scene: Scene) -> None:
    early, late = await scene.fields(), await scene.fields()
    await scene.post(**early, answer="blocked", **{"note-blocked": "No nurse"})
    status, html = await scene.post(**late, answer="done")
    assert (status, state(scene)) == (200, "blocked")
    assert "Somebody changed this action" in html


@pytest.mark.parametrize(
    ("fields", "words_of_it"),
    [
        ({}, "Choose what your answer is."),
        ({"answer": "approve"}, "Choose what your answer is."),
        ({"answer": "more-time"}, "Give a day after today"),
        ({"answer": "more-time", "day": "31", "month": "6", "year": "2026"}, "Give a day after today"),
        ({"answer": "more-time", "day": "1", "month": "5", "year": "2026"}, "Give a day after today"),
        ({"answer": "more-time", "day": "٣", "month": "6", "year": "2026"}, "Give a day after today"),
        ({"answer": "blocked"}, "Say what is in the way."),
        ({"answer": "done", "evidence": "Not done yet, sorry"}, "Your words do not say"),
        ({"answer": "done", "evidence": "Is it done?"}, "Your words do not say"),
        ({"answer": "done", "evidence": "Only half of it is done"}, "Your words do not say"),
    ],
)
@pytest.mark.mode(33)
async def test_what_is_missing_or_does_not_fit_is_asked_and_nothing_changes(
    scene: Scene, fields: dict[str, str], words_of_it: str
) -> None:
    status, html = await scene.answer(**fields)
    assert (status, state(scene)) == (422, "open")
    assert words_of_it in html
    assert 'role="alert"' in html
    assert html.startswith("<!doctype html>")
    assert "<title>Please check: " in html


async def test_what_was_typed_stays_and_is_never_markup(scene: Scene) -> None:
    _, html = await scene.answer(
        answer="more-time", day="x", **{"note-more-time": "</textarea><script>alert(1)</script>", "to": '"><b>'}
    )
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert '"><b>' not in html


async def test_no_form_acts_without_its_own_sealed_ticket(scene: Scene) -> None:
    fields = await scene.fields()
    other = links.written(links.Ticket("f" * 24, MORNING, ((1, 1),)), "another-token", KEY)
    stale = links.written(links.Ticket("e" * 24, MORNING - timedelta(hours=25), ((1, 1),)), token_of(scene.message), KEY)
    forged = links.written(links.Ticket("d" * 24, MORNING, ((1, 1),)), token_of(scene.message), b"another key")
    for ticket in ("", "x", other, stale, forged, fields["ticket"] + "a", fields["ticket"].replace(".", "..")):
        status, _ = await scene.post(ticket=ticket, answer="done")
        assert (status, state(scene)) == (422, "open")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"answer=done&" + b"a" * 20_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"f%d=1" % n for n in range(100)), "application/x-www-form-urlencoded"),
        (b"\xff\xfe\x00answer=done", "application/x-www-form-urlencoded"),
        (b"answer=%ff%fe", "application/x-www-form-urlencoded"),
        (b'{"answer": "done"}', "application/json"),
        (b"", "multipart/form-data; boundary=x"),
        (b"answer=done", "text/plain"),
    ],
    ids=["large", "many fields", "no text", "no utf-8", "json", "multipart", "plain"],
)
async def test_rubbish_gets_a_clear_page_and_changes_nothing(scene: Scene, body: bytes, kind: str) -> None:
    async with scene.client.post(scene.url, data=body, headers={"Content-Type": kind}) as response:
        assert response.status == 400
        assert "This form could not be read" in await response.text()
    assert state(scene) == "open"


async def test_a_packed_body_is_not_unpacked(scene: Scene) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Encoding": "gzip"}
    async with scene.client.post(scene.url, data=b"answer=done", headers=headers) as response:
        assert response.status == 400


async def test_the_same_field_twice_counts_for_neither(scene: Scene) -> None:
    fields = await scene.fields()
    body = f"ticket={fields['ticket'].replace(':', '%3A')}&answer=done&answer=not-done"
    async with scene.client.post(scene.url, data=body, headers={"Content-Type": "application/x-www-form-urlencoded"}) as response:
        assert response.status == 422
    assert state(scene) == "open"


async def test_words_of_danger_are_told_at_once_and_the_page_says_the_truth(scene: Scene) -> None:
    status, html = await scene.answer(answer="blocked", **{"note-blocked": "He was hit by somebody in the house and is not safe"})
    assert status == 200
    assert "ring 999" in html
    assert "so we have told a person" in html
    assert {"urgent", "urgent_receipt"} <= set(kinds(scene))
    with scene.database.read() as session:
        assert len(alarms.nobody_has(session)) == 1


async def test_of_several_actions_one_is_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path, each=3) as scene:
        assert (await scene.answer(answer="done"))[0] == 422
        assert (await scene.answer(answer="done", which="7"))[0] == 422
        assert (await scene.answer(answer="done", which="2"))[0] == 200
        assert [state(scene, f"K7Q2-{number}") for number in (1, 2, 3)] == ["open", "checked", "open"]
        async with scene.client.get(scene.url) as response:
            html = await response.text()
        assert ("K7Q2-1" in html, "K7Q2-2" in html, "K7Q2-3" in html) == (True, False, True)
