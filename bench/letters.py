"""A batch of letters on paper, printed into a folder from SQLite, against the engine alone on the same sheets.

`python bench/letters.py [LETTERS]` prints JSON, and shows a progress bar on a terminal. Each easy letter has its pictures and
facts of its own. `memory_growth` is what a batch of all letters takes beyond what the first fifth of it took.
"""

import json
import os
import resource
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from rich.console import Console
from rich.progress import Progress
from sqlmodel import select

from notifier.paper import Printer, print_letters
from notifier.pdf import Press
from rules.people import Style
from store.database import Database
from store.tables import ActionRow, ContactRow, NoticeRow, PersonRow, PlaceRow
from templates.catalogue import Frame, Line, Section
from templates.paper import Posting, letter
from tests.house import DUE, HOUSE, at, database_in, furnish

LETTERS = 500
NOW = at(DUE - timedelta(days=14))  # Friday 8 May 2026


def main(letters: int = LETTERS) -> None:
    with tempfile.TemporaryDirectory() as folder, Progress(console=Console(stderr=True)) as bar:
        database = database_in(Path(folder))
        wanted(database, letters)
        task = bar.add_task("Letters", total=letters)
        memory: dict[int, int] = {}

        def passing(done: int, _of: int) -> None:
            bar.update(task, completed=done)
            memory[done] = peak()

        start = time.perf_counter()
        batch = print_letters(Printer(database, HOUSE, NOW, Path(folder) / "letters", None, passing))
        seconds = time.perf_counter() - start
        assert len(batch.letters) == letters
        written = sum(path.stat().st_size for path in (Path(folder) / "letters").iterdir())
        database.close()
    bare = engine_alone(letters)
    figures = {
        "bench": "letters",
        "goal": "memory flat",
        "letters": letters,
        "pages": sum(one.pages for one in batch.letters),
        "seconds": round(seconds, 2),
        "letters_a_second": round(letters / seconds),
        "kilobytes_a_letter": round(written / letters / 1024, 1),
        "memory_megabytes": round(memory[letters] / 1024),
        "memory_growth": round(memory[letters] / memory[max(letters // 5, 1)], 3),
        "ratio_to_the_engine_alone": round(seconds / bare, 2),
        "load_of_the_machine": round(os.getloadavg()[0], 1),
    }
    print(json.dumps(figures))


def wanted(database: Database, letters: int) -> None:
    """Good news for so many readers of easy words, kept back because they get letters."""
    furnish(database)
    with database.write() as session:
        sam = session.exec(select(PersonRow)).one()
        action = session.exec(select(ActionRow)).one()
        action.state = "checked"
        readers = [
            ContactRow(ref=f"r{n}", name=f"Reader {n}", style="easy", channel="letter", address=f"{n} Elm Road\nNorthbank")
            for n in range(letters)
        ]
        session.add_all(readers)
        session.flush()
        for reader in readers:
            session.add(PlaceRow(person_id=sam.id, contact_id=reader.id, role="family"))
            session.add(
                NoticeRow(
                    key=f"news:{reader.id}", kind="done_news", lane="news", contact_id=reader.id, action_id=action.id,
                    person_id=sam.id, due_on=NOW.date(), state="withheld", why="gate.letter_wanted",
                )
            )  # fmt: skip


def engine_alone(letters: int) -> float:
    frame = Frame("Reader", Style.EASY, "en", NOW.date(), family=True, organisation="Northbank", help_phone="01632 960000")
    line = Line(1, "K7Q2-1", None, "Arrange a health check", "Sam will see a nurse.", "Sam", facts={"closed_on": NOW.date()})
    section = Section("done_news", (line,))
    sheets = [letter([section], frame, Posting(f"L{n}", NOW.date(), f"Reader {n}", f"{n} Elm Road")) for n in range(letters)]
    with Press() as press:
        start = time.perf_counter()
        for sheet in sheets:
            press.print(sheet)
        return time.perf_counter() - start


def peak() -> int:
    """In kilobytes, as Linux counts it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
