"""A worker that is asked to stop finishes what it has begun and gives the rest back at once."""

import asyncio
from datetime import timedelta
from pathlib import Path

from notifier.delivery import Office, deliver
from notifier.transports.smtp import Server, SmtpLine
from notifier.transports.ways import MailWay
from tests.house import DUE, HOUSE, at, database_in, furnish, messages, plan, send
from tests.sink import Sink

NOW = at(DUE - timedelta(days=14))  # Friday 8 May 2026


async def test_what_is_not_begun_is_free_for_the_next_worker_without_waiting_for_a_lease(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    furnish(database, owners=10)
    plan(database, NOW)
    office = Office(database, HOUSE, lambda: NOW, "leaves")

    def leave(point: str) -> None:
        office.leaving = office.leaving or point == "begun"

    office.passing = leave
    async with Sink() as sink:
        line = SmtpLine(Server("127.0.0.1", sink.port, tls="none"))
        done = await asyncio.wait_for(deliver(office, {"mail": [MailWay(line, HOUSE.mail_from)]}), 30)
        assert (done.sent, len(sink.mails)) == (1, 1)
        assert [one.state for one in messages(database)].count("waiting") == 9
        await send(database, NOW, sink.port, worker="next")
        assert len({to for to, _ in sink.mails}) == len(sink.mails) == 10
