"""An idle round over a million open actions of which none is due: its query plan, and its time against the indexed query alone.

`python bench/round.py [ACTIONS]` prints JSON. Times are this thread's own, so that a busy machine does not count. What `kept serve`
does every half minute is the idle round; the whole one is made every hour and after each change, and by `kept round`.
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
from notifier.watch import Watch
from store.database import Database
from store.packs import ladder_in_force
from store.tables import ActionRow
from tests.house import DUE, HOUSE, at, database_in

ACTIONS, ROUNDS, AT_ONCE = 1_000_000, 101, 50_000
NOW = at(DUE - timedelta(days=15))  # Thursday 7 May 2026, the day before the first step


def main(actions: int = ACTIONS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = database_in(Path(folder))
        fill(database, actions)
        query, values = said_of_actions(database)
        bare = sqlite3.connect(Path(folder) / "kept.sqlite")
        plan = [row[3] for row in bare.execute(f"EXPLAIN QUERY PLAN {query}", values)]
        watch = Watch(database, HOUSE)
        assert watch.round(NOW) == Round()
        assert watch.round(NOW) is None
        ours = timed(lambda: watch.round(NOW))
        whole = timed(lambda: plan_round(database, NOW, HOUSE))
        indexed = timed(lambda: bare.execute(query, values).fetchall())
        watch.close()
        bare.close()
        database.close()
    figures = {
        "bench": "round",
        "goal": "the index is used; at most 5 times the bare query",
        "actions": actions,
        "query_plan": plan,
        "uses_the_index": any("next_step_on" in step for step in plan),
        "idle_round_ms": round(ours * 1000, 4),
        "bare_query_ms": round(indexed * 1000, 4),
        "ratio": round(ours / indexed, 1),
        "whole_round_ms": round(whole * 1000, 2),
    }
    print(json.dumps(figures))


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
