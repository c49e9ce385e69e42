"""A proof is kept for a minute and no longer, and its age is said."""

import asyncio
from datetime import UTC, datetime, timedelta

from app.proved import KEPT_FOR, LastProof
from notifier.proof import Proof

NOW = datetime(2026, 5, 8, 9, tzinfo=UTC)  # a Friday


def counting() -> tuple[LastProof, list[datetime]]:
    made: list[datetime] = []

    async def make(now: datetime) -> Proof:
        made.append(now)
        await asyncio.sleep(0)
        return Proof(counts={}, unaccounted=(), last_round=None, broken_at=None, late_round=False)

    return LastProof(make), made


async def test_within_a_minute_it_is_the_same_and_then_it_is_made_anew() -> None:
    last, made = counting()
    later = NOW + KEPT_FOR
    assert [(await last.by(moment)).at for moment in (NOW, later - timedelta(seconds=1), later)] == [NOW, NOW, later]
    assert made == [NOW, later]


async def test_many_who_ask_at_once_cost_one_proof() -> None:
    last, made = counting()
    await asyncio.gather(*(last.by(NOW) for _ in range(20)))
    assert made == [NOW]


async def test_a_clock_that_was_set_back_keeps_no_proof_of_the_future() -> None:
    last, _ = counting()
    await last.by(NOW)
    assert (await last.by(NOW - timedelta(hours=1))).at == NOW - timedelta(hours=1)
