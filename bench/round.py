"""An idle round over a million open actions of which none is due: its query plan, and its time against the indexed query alone.

`python bench/round.py [ACTIONS]` prints JSON. Times are this thread's own, so that a busy machine does not count.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy import event, insert

from notifier.rounds import Round, plan_round
from store.actions import stepping as actions_due
from store.database import Database
from store.packs import ladder_in_force
from store.tables import ActionRow
from tests.house import DUE, HOUSE, at, database_in

ACTIONS, ROUNDS, AT_ONCE = 1_000_000, 15, 50_000
NOW = at(DUE - timedelta(days=15))  # Thursday 7 May 2026, the day before the first step


def main(actions: int = ACTIONS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = database_in(Path(folder))
        fill(database, actions)
        query, values = said_of_actions(database)
        bare = sqlite3.connect(Path(folder) / "kept.sqlite")
        plan = [row[3] for row in bare.execute(f"EXPLAIN QUERY PLAN {query}", values)]
        assert plan_round(database, NOW, HOUSE) == Round()
        ours = timed(lambda: plan_round(database, NOW, HOUSE))
        through = timed(lambda: find(database))
        indexed = timed(lambda: bare.execute(query, values).fetchall())
        bare.close()
        database.close()
    figures = {
        "bench": "round",
        "goal": "the index is used; at most 5 times the bare query",
        "actions": actions,
        "query_plan": plan,
        "uses_the_index": any("next_step_on" in step for step in plan),
        "idle_round_ms": round(ours * 1000, 2),
        "bare_query_ms": round(indexed * 1000, 3),
        "same_query_through_the_store_ms": round(through / 1e-3, 3),
        "ratio": round(ours / indexed, 1),
        "ratio_to_the_query_through_the_store": round(ours / through, 1),
    }
    print(json.dumps(figures))


def find(database: Database) -> list[int]:
    with database.read() as session:
        return actions_due(session, NOW.date())


def fill(database: Database, actions: int) -> None:
    ladder = ladder_in_force()
    common = {
        "what": "Arrange a health check", "due_on": DUE, "first_due_on": DUE, "state": "open", "ladder": ladder.key, "pack": ladder.version,
        "next_step_on": DUE - timedelta(days=14), "problems": [], "safety": False, "needs_check": False, "version": 1, "turn": 1,
    }  # fmt: skip
    for start in range(0, actions, AT_ONCE):
        with database.write() as session:
            rows = [{"ref": f"A-{number}", **common} for number in range(start, min(start + AT_ONCE, actions))]
            session.connection().execute(insert(ActionRow), rows)


def said_of_actions(database: Database) -> tuple[str, tuple[object, ...]]:
    """The query by which a round finds its work, as SQLite is told it."""
    found: list[tuple[str, tuple[object, ...]]] = []

    def listen(_connection: object, _cursor: object, said: str, values: tuple[object, ...], *_: object) -> None:
        if "next_step_on <=" in said:
            found.append((said, values))

    event.listen(database.engine, "before_cursor_execute", listen)
    plan_round(database, NOW, HOUSE)
    event.remove(database.engine, "before_cursor_execute", listen)
    return found[0]


def timed(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.thread_time()
        work()
        times.append(time.thread_time() - began)
    return median(times)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
