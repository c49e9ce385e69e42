"""The forecast: the coming days played on a copy of the database, with the same round and delivery as in earnest."""

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from notifier.delivery import Office, deliver
from notifier.rounds import plan_round
from notifier.transports.ways import Parcel
from rules.consent import AddressClass
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from store import alarms, climbing, listing
from store.copying import copy_to
from store.database import Database

HOURS = range(8, 23)
"""Each reader's 08:00 to 18:00 touches some hour of London's day; the far west's last ones fall on the next morning."""


@dataclass
class Nowhere:
    """A way that takes everything and sends nothing."""

    taken: list[Parcel] = field(default_factory=list)

    async def offer(self, parcel: Parcel) -> None:
        self.taken.append(parcel)

    async def hand_over(self, parcel: Parcel) -> str | None:  # noqa: ARG002
        return None

    async def withdraw(self) -> None:
        self.taken.pop()

    async def close(self) -> None:
        """There is nothing to close."""


Leaving = dict[tuple[str, datetime], AddressClass]
"""How what went to an address at a moment left the house; of several messages at once, the strictest."""

STRICTEST_FIRST = (
    AddressClass.NOTICE_ONLY, AddressClass.ENCRYPT, AddressClass.CHOSEN, AddressClass.SECURE, AddressClass.ANY, AddressClass.SLACK
)  # fmt: skip


def forecast(database: Database, now: datetime, days: int, deployment: Deployment) -> list[listing.SentMessage]:
    """What will be sent in so many days from now, and how it leaves, as if nobody answered. Sends nothing, changes nothing."""
    with tempfile.TemporaryDirectory(prefix="kept-forecast-") as folder:
        copy = copy_to(database, Path(folder) / "copy.sqlite")
        try:
            with copy.read() as session:
                before = listing.sent_ids(session)
            leaving: Leaving = {}
            for moment in _moments(now, days):
                _play_alarms(copy, moment, deployment, leaving)
                plan_round(copy, moment, deployment)
                _play(copy, moment, deployment, leaving)
            with copy.read() as session:
                return [replace(one, leaves=leaving[one.address, one.at]) for one in listing.sent_besides(session, before)]
        finally:
            copy.close()


def _play_alarms(copy: Database, until: datetime, deployment: Deployment, leaving: Leaving) -> None:
    """What nobody has goes on through the night, in steps of its own."""
    while True:
        with copy.write() as session:
            coming = [
                alarm.next_at for alarm in alarms.nobody_has(session) if alarm.next_at is not None and alarm.next_at < until
            ]
            if not coming:
                return
            climbing.climb(session, coming[0], deployment)
        _play(copy, coming[0], deployment, leaving)


def _play(copy: Database, moment: datetime, deployment: Deployment, leaving: Leaving) -> None:
    office = Office(copy, deployment, lambda: moment, "forecast", answering=lambda *_: {"head": "…"})
    mail, slack = Nowhere(), Nowhere()
    asyncio.run(deliver(office, {"mail": [mail], "slack": [slack]}))
    for parcel in (*mail.taken, *slack.taken):
        other = leaving.get((parcel.address, moment), parcel.leaves)
        leaving[parcel.address, moment] = min(other, parcel.leaves, key=STRICTEST_FIRST.index)


def _moments(now: datetime, days: int) -> Iterator[datetime]:
    yield now
    first: date = local_day(now, LONDON)
    for day in range(days + 1):
        for hour in HOURS:
            moment = datetime.combine(first + timedelta(days=day), time(hour), zone(LONDON))
            if now < moment <= now + timedelta(days=days):
                yield moment
