"""Tells the easy words of a kind from what they were before: other words have not been read by those who read these."""

import hashlib
import re
from functools import cache

from templates.words import PLACES, folder

_SHARED = re.compile(r"^[^@\n]*@([a-z_]+)$", re.MULTILINE)


@cache
def mark_of(kind: str, language: str) -> str:
    """Of its subject, its easy words, and the words that it shares with others."""
    own = folder(kind, language)
    easy = (own / "easy.txt").read_text(encoding="utf-8")
    shared = [name for name in _SHARED.findall(easy) if name not in PLACES]
    texts = [(own / "subject.txt").read_text(encoding="utf-8"), easy]
    texts += [(folder("shared", language) / name / "easy.txt").read_text(encoding="utf-8") for name in shared]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
