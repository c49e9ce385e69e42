"""Tells the easy words of a kind from what they were before: other words have not been read by those who read these."""

import hashlib
import re
from functools import cache

from templates.words import PLACES, file_of

_SHARED = re.compile(r"^[^@\n]*@([a-z_]+)$", re.MULTILINE)


@cache
def mark_of(kind: str, language: str) -> str:
    """Of its subject, its easy words, and the words that it shares with others."""
    easy = file_of(kind, "easy.txt", language).read_text(encoding="utf-8")
    shared = [file_of(f"shared/{name}", "easy.txt", language) for name in _SHARED.findall(easy) if name not in PLACES]
    texts = [path.read_text(encoding="utf-8") for path in (file_of(kind, "subject.txt", language), *shared)]
    return hashlib.sha256("\0".join([easy, *texts]).encode()).hexdigest()[:16]
