"""Letters on paper: what waits is written, printed into a folder, and kept as on its way until a person has posted it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from notifier.interpreters import spoken_here
from notifier.naming import new_name
from notifier.pdf import Press, Printed
from notifier.writing import Answering, Page, pages
from rules.blocker import identifying
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.languages import named
from rules.notices import Outcome
from rules.reasons import Reason, because
from store import journal, messages, paper
from store.database import Database, lock_facts
from store.messages import Message
from templates.paper import Listed, Posting, Sheet, cover, letter
from templates.say import phrase, say

BATCH = 50
MOST_LOOKS = 50
COVER = "cover-list.pdf"

Passing = Callable[[int, int], object]
"""Is told how many letters have been printed, and of how many."""


@dataclass(frozen=True, slots=True)
class Letter:
    """`look`: why a person should look before it is posted. `file` is its name in the folder."""

    number: str
    to: str
    name: str
    address: str | None
    day: date
    pages: int
    file: str
    look: Reason | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """`lapsed` have nothing left to say; `broken` could not be written and wait."""

    letters: Sequence[Letter]
    cover: str | None
    lapsed: int
    broken: Sequence[str] = field(default_factory=tuple)


@dataclass
class Printer:
    """What one batch shares. `passing` is told how far it is."""

    database: Database
    deployment: Deployment
    now: datetime
    folder: Path
    answering: Answering | None = None
    passing: Passing = lambda _done, _of: None

    @property
    def today(self) -> date:
        return local_day(self.now, LONDON)


def number_of(message: int) -> str:
    """What stands on the letter, and what a person says on the telephone."""
    return f"L{message}"


def print_letters(printer: Printer, *, again: bool = False, only: Iterable[int] = ()) -> Batch:
    """All that is new; `again` also what was printed and has not been posted, under its number. Raises OSError where the
    folder cannot be written: what was printed can then be printed again."""
    printer.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with printer.database.write() as session:
        paper.make(session, printer.now, printer.today, lambda: new_name(printer.deployment))
    with printer.database.read() as session:
        listed = messages.by_post(session, Outcome.WAITING) + (messages.by_post(session, Outcome.SENDING) if again else [])
    wanted = set(only)
    listed = [one for one in listed if not wanted or one.id in wanted]
    done: list[Letter] = []
    lapsed, broken = 0, list[str]()
    with Press() as press:
        for start in range(0, len(listed), BATCH):
            for page, printed in _printed(printer, press, listed[start : start + BATCH], again=again):
                if page.broken is not None:
                    broken.append(number_of(page.sent.message.id))
                elif printed is None:
                    lapsed += 1
                else:
                    done.append(_filed(printer, page, printed))
                printer.passing(len(done) + lapsed + len(broken), len(listed))
        return Batch(done, _cover(printer, press, done), lapsed, tuple(broken))


def still_so(database: Database, now: datetime, deployment: Deployment, listed: Sequence[Message]) -> dict[int, str | None]:
    """The code of why a printed letter should not be posted any more; None where all of it is still so and may still go."""
    with database.read() as session:
        _, written = pages(session, listed, now, deployment)
    return {page.sent.message.id: _changed(page) for page in written}


def _printed(printer: Printer, press: Press, listed: Sequence[Message], *, again: bool) -> Iterator[tuple[Page, Printed | None]]:
    """Written from facts that no one has changed by the time they are kept; None for what has nothing left to say."""
    for _ in range(MOST_LOOKS):
        with printer.database.read() as session:
            seen, written = pages(session, listed, printer.now, printer.deployment, printer.answering)
        sheets = [_sheet(page, printer) if page.sections and page.broken is None else None for page in written]
        done = [press.print(sheet) if sheet else None for sheet in sheets]
        with printer.database.write() as session:
            lock_facts(session, change=False)
            if journal.edition(session) != seen:
                continue
            kept = [
                (page.sent, sheet.text if sheet else "")
                for page, sheet in zip(written, sheets, strict=True)
                if page.broken is None
            ]
            ours = paper.printed(session, kept, printer.now, printer.today, again=again)
        for page, one in zip(written, done, strict=True):
            if page.broken is not None or page.sent.message.id in ours:
                yield page, one
        return


def _sheet(page: Page, printer: Printer) -> Sheet:
    """The title of a file is seen by whoever sees its folder."""
    posting = Posting(
        number_of(page.sent.message.id), printer.today, page.reader.name, page.reader.address, printer.deployment.post_address
    )
    sheet = letter(page.sections, page.frame, posting)
    if not identifying(sheet.title, page.case):
        return sheet
    neutral = phrase("paper.title", page.frame.language, number=posting.number)
    return Sheet(sheet.layout, {**sheet.given, "title": neutral}, sheet.day, neutral, sheet.text, sheet.pictures)


def _filed(printer: Printer, page: Page, printed: Printed) -> Letter:
    number = number_of(page.sent.message.id)
    file = f"{number}.pdf"
    _write(printer.folder / file, printed.pdf)
    look = because("paper.odd_signs") if printed.odd else _for_their_tongue(page)
    return Letter(number, page.reader.ref, page.reader.name, page.reader.address, printer.today, printed.pages, file, look)


def _for_their_tongue(page: Page) -> Reason | None:
    language = page.reader.language
    return None if spoken_here(language) else because("paper.interpreter", language=named(language))


def _cover(printer: Printer, press: Press, letters: Sequence[Letter]) -> str | None:
    if not letters:
        return None
    listed = [Listed(one.number, one.name, one.address, one.pages, say(one.look) if one.look else None) for one in letters]
    _write(printer.folder / COVER, press.print(cover(listed, printer.today, "en")).pdf)
    return COVER


def _write(path: Path, pdf: bytes) -> None:
    """Whole or not at all, and for the eyes of this account alone."""
    half = path.with_suffix(".part")
    with suppress(FileNotFoundError):
        half.unlink()
    half.touch(mode=0o600)
    half.write_bytes(pdf)
    half.replace(path)


def _changed(page: Page) -> str | None:
    if page.broken is not None:
        return "paper.unwritable"
    return next((why for _, why in page.sent.dropped.values()), None)
