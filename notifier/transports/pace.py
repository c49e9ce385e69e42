"""Not faster than a server allows: so many messages a minute, over all lines of this process together."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic

MINUTE = 60.0


class Pace:
    """Any sixty seconds see at most `per_minute`."""

    def __init__(
        self,
        per_minute: int,
        ticks: Callable[[], float] = monotonic,
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.per_minute = per_minute
        self._went: deque[float] = deque(maxlen=per_minute)
        self._ticks = ticks
        self._rest = rest

    async def turn(self) -> None:
        """Each books its moment before it waits for it, so that no two wait for the same one."""
        now = self._ticks()
        full = len(self._went) == self.per_minute
        mine = max(now, self._went[0] + MINUTE) if full else now
        self._went.append(mine)
        if mine > now:
            await self._rest(mine - now)
