"""Not faster than a server allows, over all lines together; nobody waits longer than needed."""

import asyncio

import pytest

from notifier.transports.pace import Pace
from notifier.transports.smtp import Server, SmtpLine
from tests.sink import Sink


class Hours:
    """A clock that goes on only while somebody rests."""

    def __init__(self) -> None:
        self.now, self.rested = 0.0, [0.0]

    def __call__(self) -> float:
        return self.now

    async def rest(self, seconds: float) -> None:
        self.rested.append(seconds)
        self.now += seconds


@pytest.mark.parametrize("per_minute", [1, 3, 30])
async def test_no_sixty_seconds_see_more_than_allowed(per_minute: int) -> None:
    clock = Hours()
    pace, went = Pace(per_minute, clock, clock.rest), []
    for _ in range(per_minute * 4):
        await pace.turn()
        went.append(clock.now)
    assert all(later - earlier >= 60 for earlier, later in zip(went, went[per_minute:], strict=False))
    assert went[-1] == 180


async def test_nobody_waits_while_there_is_room() -> None:
    clock = Hours()
    pace = Pace(3, clock, clock.rest)
    for _ in range(9):
        clock.now += 20
        await pace.turn()
    assert clock.rested == [0.0]


async def test_lines_that_ask_at_once_get_moments_of_their_own() -> None:
    asked: list[float] = []

    async def rest(seconds: float) -> None:
        asked.append(seconds)
        await asyncio.sleep(0)

    pace = Pace(2, lambda: 0.0, rest)
    await asyncio.gather(*(pace.turn() for _ in range(6)))
    assert asked == [60, 60, 120, 120]


async def test_each_mail_that_is_offered_takes_its_turn() -> None:
    clock = Hours()
    async with Sink() as sink:
        server = Server("127.0.0.1", sink.port, tls="none", pace=Pace(2, clock, clock.rest))
        lines = [SmtpLine(server), SmtpLine(server)]
        for line in lines * 2:
            await line.offer("kept@example.org", "kim@example.org")
            await line.hand_over(b"Subject: x\r\n\r\n")
        for line in lines:
            await line.close()
    assert len(sink.mails) == 4
    assert clock.now == 60
