"""Fifty people ask in Slack at once, of 2,000 users and 100,000 actions in SQLite: until each has the answer, beside what the
library alone takes to accept a message and do nothing. Figures as JSON; ratios within one run."""

import asyncio
import json
import logging
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import web
from slack_bolt.async_app import AsyncApp

from app.demo.slack import Slack
from app.demo.slack.workspace import BOT, User, Workspace
from bot.slack import doors
from bot.slack.app import build, client_for
from rules.deployment import Deployment
from store import details, journal
from store.database import Database
from store.packs import ladder_in_force
from store.tables import ActionRow, ContactRow, PersonRow, PlaceRow

USERS, EACH, AT_ONCE, ROUNDS = 2_000, 50, 50, 6
NOW = datetime(2026, 5, 26, 9, tzinfo=ZoneInfo("Europe/London"))
HOUSE = Deployment(coordinator="jo@example.org")


def fill(database: Database) -> None:
    ladder = ladder_in_force()
    with database.write() as session:
        journal.set_mark(session, details.MARK, details.written(show=True, by="jo", now=NOW))
        run = session.connection().execute
        ids = range(1, USERS + 1)
        run(ContactRow.__table__.insert(), [{"id": n, "ref": f"c{n}", "name": f"User {n}", "email": f"c{n}@example.org", "slack": f"U{n:09}",  # type: ignore[attr-defined]
            "language": "en", "style": "plain", "time_zone": "Europe/London", "address_stopped": False, "share_needs": False, "calendar": False} for n in ids])  # fmt: skip
        run(PersonRow.__table__.insert(), [{"id": n, "ref": f"P{n:04}", "known_as": f"Name{n}", "ehc_plan": False, "style": "easy",  # type: ignore[attr-defined]
            "consent": "given", "share_needs": False} for n in ids])  # fmt: skip
        run(PlaceRow.__table__.insert(), [{"person_id": n, "contact_id": n, "role": "keyworker", "may_know": True} for n in ids])  # type: ignore[attr-defined]
        rows = (
            {"ref": f"P{n:04}-{k}", "person_id": n, "owner_id": n, "what": f"Ring the clinic about appointment {k}", "state": "open" if k < 12 else "checked",
             "version": 1, "turn": 1, "due_on": date(2026, 6, 1 + k % 28), "first_due_on": date(2026, 6, 1), "ladder": ladder.key, "pack": ladder.version,
             "safety": False, "needs_check": False, "problems": [], "agreed_on": date(2026, 4, 21), "next_step_on": date(2026, 6, 1)}
            for n in ids for k in range(EACH)
        )  # fmt: skip
        run(ActionRow.__table__.insert(), list(rows))  # type: ignore[attr-defined]


async def at_once(ask: Callable[[int], Awaitable[None]]) -> list[float]:
    """Seconds for each of so many at once, the first round left out."""
    found: list[float] = []
    for turn in range(ROUNDS):
        starts = time.perf_counter()
        done: list[float] = []

        async def one(number: int, starts: float = starts, done: list[float] = done) -> None:
            await ask(number)
            done.append(time.perf_counter() - starts)

        await asyncio.gather(*(one(turn * AT_ONCE + number + 1) for number in range(AT_ONCE)))
        found += done if turn else []
    return found


async def measured(slack: Slack, app: AsyncApp, ask: Callable[[int], Awaitable[None]]) -> list[float]:
    runner = web.AppRunner(doors.web(app, slack.signing_secret), shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.app_url = f"http://127.0.0.1:{runner.addresses[0][1]}{doors.PATH}"
    try:
        return await at_once(ask)
    finally:
        await runner.cleanup()


async def main() -> None:
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'kept.sqlite'}")
        database.bring_up_to_date()
        fill(database)
        users = {f"U{n:09}": User(f"U{n:09}", f"User {n}", f"c{n}@example.org") for n in range(1, USERS + 1)} | {
            BOT: User(BOT, "Kept", is_bot=True)
        }
        async with Slack(Workspace(users, {})) as slack:
            ours = build(database, HOUSE, lambda: NOW, slack.bot_token, slack.signing_secret, slack.api_url)

            async def answered(number: int) -> None:
                user = f"U{number:09}"
                await slack.dm(user, "my actions")
                direct = slack.workspace.direct(user)
                while not any(one.channel == direct.id and one.user == BOT for one in reversed(slack.workspace.messages)):  # noqa: ASYNC110
                    await asyncio.sleep(0.001)

            async def accepted(number: int) -> None:
                await slack.dm(f"U{number:09}", "my actions")

            answers = await measured(slack, ours, answered)
            accepts = await measured(slack, ours, accepted)
            bare = AsyncApp(signing_secret=slack.signing_secret, client=client_for(slack.bot_token, slack.api_url))

            @bare.event("message")
            async def nothing() -> None:
                """An empty listener."""

            alone = await measured(slack, bare, accepted)
        database.close()
    print(json.dumps({"asking": {name: figures(part) for name, part in (("answer", answers), ("accept", accepts), ("bare", alone))},
                      "answer_to_bare": round(statistics.median(answers) / statistics.median(alone), 2)}, indent=1))  # fmt: skip


def figures(seconds: list[float]) -> dict[str, float]:
    return {
        "median_ms": round(statistics.median(seconds) * 1000, 1),
        "p95_ms": round(statistics.quantiles(seconds, n=20)[-1] * 1000, 1),
    }


if __name__ == "__main__":
    asyncio.run(main())
