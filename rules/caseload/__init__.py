"""A caseload: people, contacts, circles, reviews, events and actions as one file brings them, all or nothing."""

from rules.caseload.pointing import resolve
from rules.caseload.reading import read_caseload
from rules.caseload.sheets import Sheets, from_sheets
from rules.caseload.values import Caseload, Doubled, Entry, KnownContact, Problem, Section, Stored, Unworked

__all__ = [
    "Caseload", "Doubled", "Entry", "KnownContact", "Problem", "Section", "Sheets", "Stored", "Unworked", "from_sheets",
    "read_caseload", "resolve",
]  # fmt: skip
