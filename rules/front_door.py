"""A mail that answers nothing of ours: is it a question, and does it say anything besides?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MOST_SIGNS = 4_000
LONGEST = 300
MOST_QUESTIONS = 3

_ASKING = frozenset(
    """when whens what whats who whos which where wheres how is are was were has have did does do can could may will would show list tell
    send give my any anything overdue late outstanding next"""
    .split()
)  # fmt: skip
_ASKED_PLAINLY = re.compile(
    r"(?:(?:please|pls|can you|could you|can i|could i|may i|i want|i need|id like|i would like|show|give|send|tell|list|see|have|get|to|me|us|a|an|the|of"
    r"|my|our|list|actions?|tasks?|things to do|to do list|next reviews?|news|changes|whats? (?:is )?(?:new|changed|late|overdue|outstanding|due|next)"
    r"|overdue|late|outstanding|due|soon|this|week|month|for|about|help) ?){1,12}"
)
_FIRST = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|many thanks|cheers|regards|kind regards|best wishes|best|ta|please)"
    r"\b[\w\s,.!’'-]{0,40}",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,3}[,.!]?")
_LEAD = re.compile(r"(?:hi|hello|hey|please|so|and|kept|ok|okay)\b[\s,!.-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """`alone`: nothing is said besides. What is said besides is for a person to read."""

    questions: tuple[str, ...]
    alone: bool


def asked_in(text: str, subject: str = "") -> Asked:
    """The subject is a question only where the mail has no words of its own."""
    if len(text) > MOST_SIGNS:
        return Asked((), alone=False)
    pieces = [piece.strip() for piece in _SENTENCES.split(text) if piece.strip()]
    if not [piece for piece in pieces if not _polite(piece) and not _NAMES.fullmatch(piece)]:
        pieces = [subject.strip()] if subject and not subject.casefold().startswith(("re:", "fw:", "fwd:", "aw:")) else []
    questions = [piece for piece in pieces if _is_question(piece)]
    besides = _besides(pieces, questions)
    return Asked(tuple(questions) if len(questions) <= MOST_QUESTIONS else (), alone=not besides)


def _besides(pieces: Iterable[str], questions: Iterable[str]) -> list[str]:
    asked = set(questions)
    return [piece for piece in pieces if piece not in asked and not _polite(piece) and not _NAMES.fullmatch(piece)]


def _is_question(piece: str) -> bool:
    if len(piece) > LONGEST or _polite(piece):
        return False
    plain = _LEAD.sub("", piece, count=1) or piece
    words = " ".join(_FIRST.findall(plain)).casefold().replace("'", "").replace("’", "")
    first = words.partition(" ")[0]
    return (piece.endswith("?") and first in _ASKING) or _ASKED_PLAINLY.fullmatch(words) is not None or _wh(words)


def _wh(words: str) -> bool:
    """ "when is Sam's next review", typed without the mark."""
    return re.match(r"(?:when|who|what|which|where)s? (?:is|are|was|has|have|did|does|do|will|can|s)\b", words) is not None


def _polite(piece: str) -> bool:
    return _GREETING.fullmatch(piece) is not None and "?" not in piece
