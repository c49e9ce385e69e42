"""The last proof, kept for a minute: whoever asks for /health every few seconds costs the database nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from notifier.proof import Proof

KEPT_FOR = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Proved:
    """`at` is the moment of the proof."""

    proof: Proof
    at: datetime


@dataclass(slots=True)
class LastProof:
    """Of several who ask at once, one waits for the proof and the others for that one."""

    make: Callable[[datetime], Awaitable[Proof]]
    _last: Proved | None = None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def by(self, now: datetime) -> Proved:
        async with self._turn:
            if self._last is None or not self._last.at <= now < self._last.at + KEPT_FOR:
                self._last = Proved(await self.make(now), now)
            return self._last
