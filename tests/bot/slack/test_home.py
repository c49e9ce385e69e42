"""Home: kind where it is empty, whole where it is full, and never an older page over a newer one."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import col, select, update

from store.database import Database
from store.tables import ActionRow, ContactRow, InboxRow, PersonRow, PlaceRow, ReviewRow
from tests.bot.slack.conftest import DOORS, Scene, opened
from tests.people import HOUSE, KIM, LONDON, MO, NOW, PAT, action_row, fill

DUE = date(2026, 6, 1)  # a Monday


def overfill(database: Database, actions: int, people: int) -> None:
    """Kim owns so many actions, and supports so many people."""
    fill(database)
    with database.write() as session:
        kim = session.exec(select(ContactRow.id).where(ContactRow.ref == "kim")).one() or 0
        session.connection().execute(update(ActionRow).where(col(ActionRow.owner_id) == kim).values(state="dropped"))
        session.connection().execute(update(PlaceRow).where(col(PlaceRow.contact_id) == kim).values(until=date(2026, 1, 1)))
        about = [
            PersonRow(ref=f"P{number:03}", known_as="سمر <!channel> & 小明 " * 9, consent="given")
            for number in range(max(people, 1))
        ]
        session.add_all(about)
        session.flush()
        session.add_all(PlaceRow(person_id=one.id or 0, contact_id=kim, role="care_coordinator") for one in about[:people])
        owner = about[0].id or 0
        for number in range(actions):
            what = f"Ring <!channel> & write {'x' * 3_000}"
            session.add(action_row(f"P000-{number + 1}", owner, kim, DUE + timedelta(days=number), what))


@pytest.mark.parametrize("how", DOORS[-2:])
@pytest.mark.parametrize(("actions", "people"), [(0, 0), (1, 1), (20, 20), (21, 21), (250, 60)])
async def test_home_holds_any_caseload_within_slacks_limits(database: Database, how: str, actions: int, people: int) -> None:
    overfill(database, actions, people)
    async with opened(how, database) as scene:
        await scene.slack.home(KIM)
        await scene.slack.wait_text(KIM, f"You have {actions} action" if actions else "You have nothing to do.")
        await scene.slack.wait_text(KIM, "The people you support" if people else "You support nobody here yet.")
        await scene.slack.dm(KIM, "my actions")
        await scene.eventually(lambda: len(scene.said_in(channel_of(scene))) > 0)
        seen = " ".join(scene.slack.seen_by(KIM))
        assert "<!channel>" not in seen.replace("&lt;!channel&gt;", "")
        assert scene.faults() == []


def channel_of(scene: Scene) -> str:
    channel = scene.slack.im(KIM) if scene.strict else scene.slack.workspace.direct(KIM).id
    return str(channel)


@pytest.mark.parametrize("how", DOORS[-1:])
async def test_each_part_turns_its_pages_both_ways_and_leaves_the_others_where_they_are(database: Database, how: str) -> None:
    overfill(database, 21, 60)
    async with opened(how, database) as scene:
        await scene.slack.home(KIM)
        await scene.slack.wait_text(KIM, "P000-1:")
        await scene.slack.click(KIM, "page:actions:2")
        await scene.slack.wait_text(KIM, "P000-11:")
        await scene.slack.click(KIM, "page:people:2")
        await scene.slack.wait_text(KIM, "Page 3 of 3")
        assert any("P000-11:" in text for text in scene.slack.seen_by(KIM, ever=False))
        await scene.slack.click(KIM, "page:actions:3")
        await scene.slack.wait_text(KIM, "P000-21:")
        await scene.slack.click(KIM, "page:actions:2")
        await scene.slack.wait_text(KIM, "P000-11:")
        assert scene.faults() == []


async def test_where_nothing_is_to_be_done_home_is_kind(scene: Scene) -> None:
    await scene.slack.home(PAT)
    for words in ("You have nothing to do. Thank you", "Nothing waits for your word.", "You support nobody here yet."):
        await scene.slack.wait_text(PAT, words)
    assert scene.faults() == []


async def test_what_is_worst_stands_first(by_http: Scene) -> None:
    with by_http.database.write() as session:
        sam = session.exec(select(PersonRow.id).where(PersonRow.ref == "K7Q2")).one() or 0
        kim = session.exec(select(ContactRow.id).where(ContactRow.ref == "kim")).one()
        safety = action_row("K7Q2-9", sam, kim, date(2026, 5, 25), "Mend the gas fire")  # a Monday
        safety.safety = True
        session.add(safety)
    await by_http.slack.home(KIM)
    await by_http.slack.wait_text(KIM, "You have 3 actions to do, 2 of them late")
    shown = [text for text in by_http.slack.seen_by(KIM, ever=False) if text.startswith(("K7Q2-9", "K7Q2-3", "M3B8-1"))]
    assert [text[:6] for text in shown] == ["K7Q2-9", "K7Q2-3", "M3B8-1"]


async def test_an_older_page_never_covers_a_newer_one(by_http: Scene) -> None:
    await by_http.slack.home(KIM)
    await by_http.slack.wait_text(KIM, "You have 2 actions to do")
    by_http.slack.workspace.homes[KIM]["hash"] = "written by another process"
    await by_http.slack.click(KIM, "act", "K7Q2-3|1|done")
    await by_http.slack.wait_text(KIM, "You have 1 action to do")
    assert ("views.publish", "hash_conflict") in by_http.slack.refusals


async def test_the_coordinator_sees_and_settles_what_waits_for_a_person(scene: Scene) -> None:
    with scene.database.write() as session:
        session.connection().execute(
            update(ContactRow).where(col(ContactRow.ref) == "mo").values(email="mo@example.org", slack=None)
        )
        session.connection().execute(update(ContactRow).where(col(ContactRow.email) == HOUSE.coordinator).values(slack=MO))
        held = InboxRow(
            door="mail", outside_id="x", received_at=NOW, raw=b"", kind="reply", state="held", urgent=False, answer={"actions": ["K7Q2-3"]},
            words="I rang them, Kim",
        )  # fmt: skip
        session.add(held)
        session.flush()
        number = held.id
    scene.slack_users()[MO].email = "jo@example.org"
    await scene.slack.home(MO)
    await scene.slack.wait_text(MO, "1 reply waits for a person:")
    await scene.slack.click(MO, "form:settle", f"settle|{number}|0")
    await scene.slack.wait_text(MO, "I rang them, Kim")
    await scene.slack.submit(MO, {"what": "called", "note": "All is well"})
    await scene.slack.wait_text(MO, f"Reply {number} is settled")
    await scene.slack.wait_text(MO, "No reply waits for a person.")
    assert scene.faults() == []


async def test_a_review_is_booked_moved_and_cancelled_from_home(scene: Scene) -> None:
    at = int(datetime(2026, 7, 6, 10, tzinfo=LONDON).timestamp())  # a Monday
    with scene.database.read() as session:
        mo = str(session.exec(select(ContactRow.id).where(ContactRow.ref == "kim")).one())
    await scene.slack.home(KIM)
    await scene.slack.click(KIM, "form:menu:M3B8", "book|M3B8|0")
    await scene.slack.wait_text(KIM, "Who chairs it?")
    await scene.slack.submit(KIM, {"at": at, "minutes": "90", "where": "Northbank House"})
    await scene.slack.wait_text(KIM, "M3B8-R1: booked.")
    with scene.database.read() as session:
        booked = session.exec(select(ReviewRow).where(ReviewRow.ref == "M3B8-R1")).one()
    assert (booked.minutes, booked.where, str(booked.chair_id)) == (90, "Northbank House", mo)
    await shut(scene)
    await scene.slack.click(KIM, "form:menu:M3B8/M3B8-R1", f"cancel|M3B8-R1|{booked.sequence}")
    await scene.slack.wait_text(KIM, "Everybody who was invited reads this.")
    await scene.slack.submit(KIM, {"because": "The house is flooded"})
    await scene.slack.wait_text(KIM, "M3B8-R1: cancelled.")
    assert scene.faults() == []


async def shut(scene: Scene) -> None:
    closing = scene.slack.close(KIM)
    if scene.strict:
        await closing


async def test_somebodys_own_settings_are_theirs_to_change(scene: Scene) -> None:
    await scene.slack.home(KIM)
    await scene.slack.click(KIM, "form:settings", "settings||0")
    await scene.slack.wait_text(KIM, "How would you like to read?")
    await scene.slack.submit(KIM, {"style": "large", "away": "2026-06-05", "hours_from": "14", "hours_until": "10"})
    await scene.slack.wait_text(KIM, "Please choose an hour that is later than the first.")
    await scene.slack.submit(KIM, {"hours_until": "16"})
    await scene.slack.wait_text(KIM, "Your settings are saved.")
    await scene.slack.wait_text(
        KIM,
        "You read large print. Nobody stands in while you are away. Reminders come from 2pm until 4pm. You are away up to Friday 5 June 2026.",
    )
    assert scene.faults() == []
