"""The rules that count in this call: the shipped packs, a deployment's own, and what its database has confirmed."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.call import Call
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from rules.timescales import Confirmation, Rulebook


def book_of(call: Call, confirmed: "tuple[Confirmation, ...] | None" = None) -> "Rulebook":
    """`confirmed` None: those of the database, if there is one. None is made only to ask it."""
    from store.packs import BrokenPack, book

    try:
        return book(call.settings.packs, _confirmed(call) if confirmed is None else confirmed)
    except BrokenPack as broken:
        raise WrongUse(f"A pack of KEPT_PACKS cannot be used. {broken}. Mend it, then try again.") from None


def _confirmed(call: Call) -> "tuple[Confirmation, ...]":
    if not is_there(call.settings.database_url):
        return ()
    from app import wiring
    from store.confirmations import confirmations

    with wiring.database(call).read() as session:
        return confirmations(session)


def is_there(url: str) -> bool:
    """A SQLite file that nobody has made yet has nothing to say."""
    if not url.startswith("sqlite"):
        return True
    path = url.partition("///")[2].partition("?")[0]
    return bool(path) and path != ":memory:" and Path(path).is_file() and Path(path).stat().st_size > 0
