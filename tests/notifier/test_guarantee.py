"""The guarantee, whatever happens in whatever order: acts, rounds, deliveries that fail, stops, holds and days going by."""

import asyncio
import shutil
import tempfile
from collections import Counter
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test
from sqlmodel import select

from bot.actions import act
from bot.stops import hold, release, stop
from notifier.delivery import Office, deliver
from notifier.proof import prove
from notifier.transports import Fault, TransportError
from notifier.transports.ways import Parcel
from rules.actions import REMINDED
from rules.acts import Act, Wish
from rules.notices import STATUS_KINDS, Lane, Outcome
from rules.people import Stop
from store.database import Database
from store.tables import ActionRow, MessageRow, NoticeRow
from tests.house import DUE, HOUSE, LONDON, at, database_in, furnish, plan

START = at(DUE - timedelta(days=15))  # Thursday 7 May 2026
REFS = [f"K7Q2-{number}" for number in range(1, 5)]
ABOUT_STOPS = {"stopped", "stopped_died"}
ANSWERS = {
    "taken": None,
    "greylisted": TransportError(Fault.FOR_NOW, "451 4.7.1"),
    "no such user": TransportError(Fault.ADDRESS, "550 5.1.1"),
    "no server": TransportError(Fault.SERVER, "no_answer"),
    "broken off": TransportError(Fault.FOR_NOW, "unknown"),
}
WISHES = st.sampled_from([Act.DONE, Act.NOT_DONE, Act.MORE_TIME, Act.BLOCKED, Act.PAUSE, Act.SEEN])


class Server:
    """A way out that answers as it is told, and keeps who was written to. What breaks off has arrived all the same."""

    def __init__(self, answers: list[str]) -> None:
        self.answers, self.taken = iter(answers), list[str]()

    async def offer(self, parcel: Parcel) -> None:
        """Everything is decided at the end."""

    async def hand_over(self, parcel: Parcel) -> str | None:
        answer = next(self.answers, "taken")
        if answer in {"taken", "broken off"}:
            self.taken.append(parcel.address)
        if error := ANSWERS[answer]:
            raise error
        return None

    async def withdraw(self) -> None:
        """Nothing was offered."""

    async def close(self) -> None:
        """There is nothing to close."""


@cache
def furnished() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="kept-guarantee-"))
    database = database_in(folder)
    furnish(database, owners=2, each=2)
    database.close()
    return folder / "kept.sqlite"


class Guarantee(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kept-guarantee-"))
        shutil.copy(furnished(), self.folder)
        self.database = Database(f"sqlite:///{self.folder / 'kept.sqlite'}")
        self.now = START
        self.stopped = False

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)

    @rule(hours=st.sampled_from([1, 3, 24, 24 * 3]))
    def time_goes_by(self, hours: int) -> None:
        self.now = (self.now + timedelta(hours=hours)).astimezone(LONDON)

    @rule(ref=st.sampled_from(REFS), wish=WISHES, days=st.integers(1, 20))
    def somebody_acts(self, ref: str, wish: Act, days: int) -> None:
        until = self.now.date() + timedelta(days=days)
        act(self.database, ref, Wish(wish, until), by=None, door="cli", now=self.now, deployment=HOUSE)

    @rule()
    def a_round_accounts_for_everything(self) -> None:
        plan(self.database, self.now)
        assert prove(self.database, self.now, HOUSE).unaccounted == ()

    @rule(answers=st.lists(st.sampled_from(sorted(ANSWERS)), max_size=4))
    def a_delivery_says_nothing_that_may_not_be_said(self, answers: list[str]) -> None:
        before = {message.id for message in self.sent()}
        server = Server(answers)
        asyncio.run(deliver(Office(self.database, HOUSE, lambda: self.now, "worker"), {"mail": [server]}))
        fresh = [message for message in self.sent() if message.id not in before]
        assert len(server.taken) >= len(fresh)
        with self.database.read() as session:
            for notice in session.exec(select(NoticeRow)).all():
                if notice.message_id not in {message.id for message in fresh} or notice.state != Outcome.SENT:
                    continue
                assert not self.stopped or notice.person_id is None or notice.kind in ABOUT_STOPS
                if notice.kind in STATUS_KINDS:
                    assert session.get_one(ActionRow, notice.action_id).state in REMINDED

    @precondition(lambda self: not self.stopped)
    @rule(because=st.sampled_from(list(Stop)))
    def everything_stops(self, because: Stop) -> None:
        stop(self.database, "K7Q2", because, self.now, HOUSE)
        self.stopped = True

    @precondition(lambda self: self.stopped)
    @rule()
    def the_stop_ends(self) -> None:
        stop(self.database, "K7Q2", None, self.now, HOUSE)
        self.stopped = False

    @rule(scope=st.sampled_from([("all", None), ("person", "K7Q2"), ("contact", "mo")]))
    def somebody_holds(self, scope: tuple[str, str | None]) -> None:
        hold(self.database, *scope, "A complaint is looked into.", None, self.now)

    @rule()
    def the_hold_ends(self) -> None:
        release(self.database, self.now)

    @invariant()
    def each_notice_is_one_of_six_and_agrees_with_its_message(self) -> None:
        with self.database.read() as session:
            states = {message.id: message.state for message in session.exec(select(MessageRow))}
            for notice in session.exec(select(NoticeRow)):
                assert Outcome(notice.state) is not Outcome.SENDING
                if notice.message_id is None:
                    assert notice.state in {Outcome.WAITING, Outcome.WITHHELD, Outcome.LAPSED}
                elif notice.state != Outcome.LAPSED:
                    assert notice.state == states[notice.message_id]

    @invariant()
    def nobody_gets_two_reminding_messages_on_one_day(self) -> None:
        days = Counter((message.contact_id, day_of(message.sent_at)) for message in self.sent() if message.lane == Lane.REMINDING)
        assert set(days.values()) <= {1}

    def sent(self) -> list[MessageRow]:
        with self.database.read() as session:
            return list(session.exec(select(MessageRow).where(MessageRow.state == Outcome.SENT)))


def day_of(moment: datetime | None) -> date:
    assert moment is not None
    return moment.astimezone(LONDON).date()


EVERY_DAY = (6, 16)
AT_LENGTH = (25, 40)


@pytest.mark.mode(3, 12, "U12")
@pytest.mark.parametrize(
    ("examples", "steps", "part"),
    [(*EVERY_DAY, 0), *(pytest.param(*AT_LENGTH, part, marks=pytest.mark.slow) for part in range(12))],
)
def test_the_guarantee_holds_whatever_happens(examples: int, steps: int, part: int) -> None:
    """In parts, so that several can be played at once."""
    played = settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, print_blob=True, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Guarantee, settings=played)  # type: ignore[no-untyped-call]
