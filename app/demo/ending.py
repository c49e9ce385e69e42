"""After the story: the proof, where everything is, and a prompt for questions."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from app.demo.play import Played
from app.demo.stage import DATABASE, NORTHBANK
from app.demo.telling import Teller
from bot.answers import Where, answer
from store import people
from store.database import Database

KEPT = ".venv/bin/kept"
FIRST_ASKER = "kim@example.org"


def tell_ending(played: Played, folder: Path, told: Mapping[str, str]) -> None:
    teller, proof = Teller(), played.proof
    teller.gap()
    teller.title(told["over"])
    teller.says(told["closing"])
    teller.points([f"{proof.due} due: " + ", ".join(f"{count} {state}" for state, count in proof.counts.items() if count)])
    teller.points([f"{len(proof.unaccounted)} unaccounted for, journal {'whole' if proof.broken_at is None else 'broken'}"])
    teller.says(told["afterwards"])
    teller.whole(f"{folder}/mails/")
    teller.whole(f"{KEPT} --database sqlite:///{folder / DATABASE} --now {played.now.date()} history K7Q2-3")


def ask_on(folder: Path, now: datetime, told: Mapping[str, str]) -> None:
    """Questions until Ctrl-C or the end of input. An address alone changes who asks."""
    teller, asker = Teller(), FIRST_ASKER
    database = Database(f"sqlite:///{folder / DATABASE}")
    teller.gap()
    teller.says(told["asking"])
    try:
        while True:
            typed = input(f"ask as {asker}> ").strip()
            if "@" in typed and " " not in typed:
                asker = typed
            elif typed:
                teller.quoted(_answer(database, typed, asker, now))
    except (EOFError, KeyboardInterrupt):
        teller.gap()
    finally:
        database.close()


def _answer(database: Database, question: str, asker: str, now: datetime) -> str:
    with database.read() as session:
        known = people.find_contact(session, asker)
    return answer(database, question, known, now, NORTHBANK, Where("cli")).text
