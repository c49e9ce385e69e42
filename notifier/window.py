"""The window: one message at a time is handed over and not yet written down, so that a kill leaves one in doubt at most."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from notifier.writing import Page


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What the other side took, and its id for it where it has one."""

    page: Page
    outside_id: str | None


@dataclass
class Window:
    """`unsettled` is what was handed over last and is not yet written down. Whoever is next in the queue writes it down
    in the same transaction in which their own begins: half the transactions, and still only one in doubt."""

    unsettled: HandedOver | None = None
    _queueing: int = 0
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        self._queueing += 1
        try:
            await self._lock.acquire()
        finally:
            self._queueing -= 1
        try:
            yield
        finally:
            self._lock.release()

    @property
    def somebody_waits(self) -> bool:
        return self._queueing > 0
