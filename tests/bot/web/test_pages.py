"""The web door: reading changes nothing, sending acts once, and nobody learns what they may not know."""

import asyncio
import re

import pytest
from sqlmodel import select

from bot.receiving import receive
from bot.web.limits import MOST
from rules import links
from rules.people import Stop
from store import actions, people
from store.database import Database
from store.tables import ContactRow, InboxRow, PersonRow, PlaceRow
from tests.bot.web.conftest import KEY, MORNING, PAGED, Scene, gone, kinds, mails, state, token_of, words
from tests.house import furnish, notices, plan, send
from tests.sink import Sink


async def test_the_link_stands_in_a_professionals_reminder(scene: Scene) -> None:
    page = links.page_of(token_of(scene.message), KEY)
    assert f"Answer on a page: https://kept.example.org/answer/{page}" in words(scene)


@pytest.mark.mode(40)
@pytest.mark.mode("U14")
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"])
async def test_only_post_acts_however_often_a_scanner_looks(scene: Scene, method: str) -> None:
    before = notices(scene.database)
    for query in ("", "?answer=done&which=1", "?ticket=x&answer=done", "/"):
        for _ in range(5):
            async with scene.client.request(
                method, scene.url + query, data=b"" if method in {"PUT", "PATCH"} else None
            ) as response:
                await response.read()
    with scene.database.read() as session:
        assert session.exec(select(InboxRow)).all() == []
    assert (state(scene), notices(scene.database)) == ("open", before)


async def test_the_page_says_the_reference_and_the_day_and_nothing_that_identifies(scene: Scene) -> None:
    async with scene.client.get(scene.url) as response:
        html = await response.text()
        headers = response.headers
    assert response.status == 200
    assert "K7Q2-1" in html
    assert "Friday 22 May 2026" in html
    for private in ("Sam", "health check", "nurse", "Owner 0", "owner0@", "Ada", "Mo Adeyemi"):
        assert private not in html
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"].startswith("noindex")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "Set-Cookie" not in headers
    assert "Python" not in headers["Server"]
    assert not re.search(r"<script|<link|<img|javascript:|\son\w+=|src=", html)


@pytest.mark.parametrize(
    ("fields", "becomes", "outcome"),
    [
        ({"answer": "done", "evidence": "Letter 12 in the record"}, "checked", "completed"),
        ({"answer": "partly-done", "note-partly-done": "The booking is made"}, "open", "noted"),
        ({"answer": "more-time", "day": "3", "month": "6", "year": "2026"}, "open", "extension_asked"),
        ({"answer": "not-mine", "to": "ada@example.org"}, "open", "handed_over"),
        ({"answer": "not-mine", "to": "nobody@example.net"}, "open", "handed_over"),
        ({"answer": "blocked", "note-blocked": "The clinic has no nurse"}, "blocked", "blocked"),
        ({"answer": "not-done"}, "open", "noted"),
        ({"answer": "seen"}, "open", "noted"),
    ],
)
async def test_each_answer_does_what_the_same_mail_would_do_and_the_mailbox_hears(
    scene: Scene, fields: dict[str, str], becomes: str, outcome: str
) -> None:
    status, html = await scene.answer(**fields)
    assert (status, state(scene)) == (200, becomes)
    assert "K7Q2-1" in html
    assert "answered_on_page" in kinds(scene)
    with scene.database.read() as session:
        came = session.exec(select(InboxRow)).one()
    assert (came.door, came.state, came.answer["outcome"]) == ("web", "read", outcome)


@pytest.mark.mode(37)
async def test_a_double_click_and_a_page_sent_again_act_once(scene: Scene) -> None:
    fields = await scene.fields()
    answered = await asyncio.gather(*(scene.post(**fields, answer="done") for _ in range(4)))
    assert {status for status, _ in answered} == {200}
    assert len({html for _, html in answered}) == 1
    assert (await scene.post(**fields, answer="done"))[0] == 200
    assert [kinds(scene).count(kind) for kind in ("thank_you", "answered_on_page")] == [1, 1]
    with scene.database.read() as session:
        assert len(session.exec(select(InboxRow)).all()) == 1


@pytest.mark.mode(23)
async def test_unknown_forged_and_finished_links_are_one_and_the_same_page(scene: Scene) -> None:
    token = token_of(scene.message)
    unknown = await gone(scene, f"{scene.base}/answer/nothing")
    others = [
        token,
        f"{token}-{'a' * 24}",
        links.page_of("unknowntoken", KEY),
        links.page_of(token, b"other"),
        "%00",
        "x" * 3000,
        "a/b/../c",
        "",
    ]
    for page in others:
        assert await gone(scene, f"{scene.base}/answer/{page}") == unknown
    await scene.answer(answer="done")
    assert await gone(scene, scene.url) == unknown
    assert unknown[0] == 404


async def test_the_link_ends_with_a_stop_an_exclusion_or_another_owner(scene: Scene) -> None:
    fields = await scene.fields()
    with scene.database.write() as session:
        sam = session.exec(select(PersonRow)).one()
        people.set_stop(session, sam.id or 0, Stop.DIED, MORNING.date())
    assert (await scene.post(**fields, answer="done"))[0] == 404
    with scene.database.write() as session:
        people.set_stop(session, sam.id or 0, None, None)
        owner = people.find_contact(session, "owner0")
        assert owner is not None
        session.add(PlaceRow(person_id=sam.id or 0, contact_id=owner.id, role="other", may_know=False))
    assert (await scene.post(**fields, answer="done"))[0] == 404
    assert state(scene) == "open"


async def test_one_page_is_shown_only_so_often(scene: Scene) -> None:
    seen = []
    for _ in range(MOST + 2):
        async with scene.client.get(scene.url) as response:
            seen.append(response.status)
    assert seen == [200] * MOST + [429] * 2
    assert response.headers["Retry-After"] == "300"


def test_without_a_key_there_are_no_pages_and_no_links() -> None:
    assert links.address_of("token", PAGED.web_url, b"") is None
    assert links.address_of("token", None, KEY) is None
    assert links.token_of(links.page_of("token", b""), b"") is None
    assert KEY.decode() not in repr(PAGED)


@pytest.mark.parametrize("words_of_it", ["It was not me", "IT WAS NOT ME!", "That wasn't me, somebody else did it"])
async def test_whoever_says_that_it_was_not_them_reaches_a_person_and_hands_nothing_over(scene: Scene, words_of_it: str) -> None:
    await scene.answer(answer="more-time", day="3", month="6", year="2026")
    told = (await mails(scene))["owner0@example.org"]
    raw = (
        f"From: owner0@example.org\nTo: {told['Reply-To']}\nIn-Reply-To: {told['Message-ID']}\nMessage-ID: <n@example.org>\n"
        f"Date: {told['Date']}\nSubject: Re: x\n\n{words_of_it}\n"
    )
    assert receive(scene.database, raw.encode(), MORNING, PAGED).outcome == "held"
    with scene.database.read() as session:
        action = actions.find_action(session, "K7Q2-1")
        assert action is not None
        assert actions.requests(session, [action.id])[action.id].wants == "more_time"


@pytest.mark.parametrize(("style", "role"), [("easy", None), ("plain", "family"), ("plain", "person")])
async def test_family_the_person_and_easy_readers_get_no_link(database: Database, style: str, role: str | None) -> None:
    furnish(database)
    with database.write() as session:
        owner = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        owner.style = style
        if role:
            session.add(PlaceRow(person_id=1, contact_id=owner.id or 0, role=role))
    plan(database, MORNING)
    async with Sink() as sink:
        await send(database, MORNING, sink.port, house=PAGED)
    assert any(recipient == "owner0@example.org" for recipient, _ in sink.mails)
    assert all(b"/answer/" not in raw for _, raw in sink.mails)
