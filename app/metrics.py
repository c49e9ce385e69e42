"""What Prometheus is told: how the queue stands, and what this process has done. Numbers only, about nobody."""

from collections.abc import Callable, Iterator
from datetime import datetime

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from notifier.delivery import Delivered
from store import journal
from store.database import Database
from store.queue import standing

TICK = (0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120, 600)


class Metrics:
    """The counters of one process, beside the queue that all of them share."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Queue(database, clock))
        self.tick = Histogram("kept_tick_seconds", "Time of one tick: round and delivery.", buckets=TICK, registry=self._registry)
        self._messages = Counter("kept_messages", "Messages by what became of them.", ["outcome"], registry=self._registry)
        for outcome in ("sent", "deferred", "failed", "lapsed"):
            self._messages.labels(outcome)

    def delivered(self, done: Delivered) -> None:
        for outcome in ("sent", "deferred", "failed", "lapsed"):
            self._messages.labels(outcome).inc(getattr(done, outcome))

    def page(self) -> bytes:
        return generate_latest(self._registry)


def routes(database: Database, metrics: Metrics) -> list[web.RouteDef]:
    async def shown(_: web.Request) -> web.Response:
        page = await database.aside(lambda _: metrics.page())
        return web.Response(body=page, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    return [web.get("/metrics", shown)]


class _Queue(Collector):
    """Read from the tables each time that somebody looks."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock

    def describe(self) -> list[Metric]:
        """Nothing beforehand: so that registering it asks no database."""
        return []

    def collect(self) -> Iterator[Metric]:
        now = self._clock()
        with self._database.read() as session:
            found = standing(session, now)
            last_round = journal.mark(session, journal.LAST_ROUND)
        yield GaugeMetricFamily("kept_messages_due", "Messages that could go now.", found.due)
        yield GaugeMetricFamily("kept_queue_age_seconds", "Since when the oldest of them could.", found.age.total_seconds())
        yield GaugeMetricFamily("kept_messages_sending", "Messages that a worker has.", found.sending)
        yield GaugeMetricFamily("kept_leases_expired", "Messages whose worker has not come back.", found.lost)
        yield GaugeMetricFamily("kept_notices_withheld", "Due, and kept back by the gate or a hold.", found.withheld)
        yield GaugeMetricFamily("kept_replies_held", "Replies that wait for a person.", found.held)
        yield GaugeMetricFamily("kept_alarms_open", "Urgent matters that nobody has said they have.", found.alarms)
        if last_round is not None:
            moment = datetime.fromisoformat(last_round).timestamp()
            yield GaugeMetricFamily("kept_last_round_timestamp_seconds", "When all that is due was last planned.", moment)
