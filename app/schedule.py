"""The tick. It holds nothing: what is due stands in the tables, so a tick that was missed is made good by the next."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

GRACE = 3600
"""Seconds. A tick that comes late is still a tick; the library's own second drops it."""


@asynccontextmanager
async def ticking(work: Callable[[], Awaitable[None]], seconds: int) -> AsyncIterator[None]:
    """Does the work at once and then every so many seconds, one at a time, several missed ones as one."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(_guarded(work), IntervalTrigger(seconds=seconds), coalesce=True, max_instances=1, misfire_grace_time=GRACE)
    await _guarded(work)()
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


def _guarded(work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    async def once() -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 the round's edge: the next tick tries again, and /health shows that this one failed
            log.error("a tick failed: %s", type(error).__name__)

    return once
