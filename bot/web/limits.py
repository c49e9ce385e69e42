"""So many requests for one page in five minutes, and no more."""

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=5)
MOST = 40
MOST_REMEMBERED = 10_000


@dataclass(slots=True)
class Limits:
    """Counted in this process; the page asked for longest ago is forgotten first."""

    _seen: OrderedDict[str, deque[datetime]] = field(default_factory=OrderedDict)

    def passes(self, token: str, now: datetime) -> bool:
        moments = self._seen.setdefault(token, deque())
        self._seen.move_to_end(token)
        while len(self._seen) > MOST_REMEMBERED:
            self._seen.popitem(last=False)
        while moments and now - moments[0] > WINDOW:
            moments.popleft()
        if len(moments) >= MOST:
            return False
        moments.append(now)
        return True
