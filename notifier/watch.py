"""The watch between two rounds: whoever looks every half minute opens nothing and writes nothing where nothing can be due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from notifier.rounds import Round, plan_round
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from store import stirring
from store.books import Books
from store.database import Database, Unusable

HOUR = 3600


@dataclass(frozen=True, slots=True)
class Quiet:
    """A whole round has just been made. It stays quiet for the rest of that hour, while the question gets this answer."""

    hour: int
    ask: Callable[[], stirring.Answer]
    answer: stirring.Answer


class Watch:
    """A round rests on the day, the facts and a few things that stand along indexes. So after a whole round one look at their
    edition and at those says whether another would do anything. A whole one is made every hour all the same, and so is the
    first of a process, whose settings may be others."""

    def __init__(self, database: Database, deployment: Deployment) -> None:
        self._database, self._deployment = database, deployment
        self._books: Books | None = None
        self._quiet: Quiet | None = None

    def round(self, now: datetime) -> Round | None:
        """None where nothing is due."""
        hour = int(now.timestamp()) // HOUR
        if self._quiet is not None and self._quiet.hour == hour and self._is_still(self._quiet):
            return None
        return self._whole(now, hour)

    def close(self) -> None:
        books, self._books, self._quiet = self._books, None, None
        if books is not None:
            books.close()

    def _is_still(self, quiet: Quiet) -> bool:
        try:
            return quiet.ask() == quiet.answer
        except Unusable:  # the whole round takes a new connection, and says so where that is of no use either
            return False

    def _whole(self, now: datetime, hour: int) -> Round:
        """The edition is read before the round: what changes meanwhile is looked at again."""
        self.close()
        books = self._books = Books(self._database)
        ask = stirring.question(books, local_day(now, LONDON))
        answer = stirring.nothing(ask())
        done = plan_round(self._database, now, self._deployment)
        if not done.broken:
            self._quiet = Quiet(hour, ask, answer)
        return done
