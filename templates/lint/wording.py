"""The rules on single words: everyday ones, the one preferred form, hard words explained, short forms, tone."""

import re

from templates.lint.english import english, is_everyday, listed_in, words
from templates.lint.sentence import Found, Sentence

_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,}(?:\s+[A-Z]{2,})*(?![\w-])")
_CONTRACTED = re.compile(
    r"\b\w+n['’]t\b|\b(?:I|you|we|they|he|she|it|that|there|what|who|here|let)['’](?:m|re|ve|ll|d|s)\b", re.IGNORECASE
)
_LOWER = re.compile(r"(?<![\w@./’'-])[a-z]+(?:[’'-][a-z]+)*(?![\w@/-]|\.\w)")


def everyday(sentence: Sentence) -> Found:
    """A capital begins a name."""
    if sentence.is_easy:
        for found in _LOWER.finditer(sentence.own):
            is_known = found[0] in sentence.known or is_everyday(found[0])
            if not is_known and not _is_explained(found[0], sentence):
                yield "L04_rare", {"found": found[0]}


def jargon(sentence: Sentence) -> Found:
    """In plain messages a term may stand in brackets behind its plain words."""
    for found, passes in listed_in("jargon", sentence.own):
        if sentence.is_easy or not re.search(rf"\w \([^()]*{re.escape(found)}[^()]*\)", sentence.own):
            yield "L04", {"found": found, "passes": passes}


def capitals(sentence: Sentence) -> Found:
    """A run of capitals shouts; one alone is a short form, which may follow its full words in brackets."""
    for found in _CAPITALS.finditer(sentence.text):
        loud = [word for word in found[0].split() if word not in words("reply_words") | words("allowed_short_forms")]
        if len(loud) > 1:
            yield "L14", {"found": found[0]}
        elif loud and loud[0] not in english()["jargon"] and not _in_brackets(loud[0], sentence):
            yield "L04_short", {"found": loud[0]}


def hard(sentence: Sentence) -> Found:
    """Explained in the next sentence; once that was done, the word is known."""
    if sentence.is_easy:
        for found, passes in listed_in("hard", sentence.own):
            if not _is_explained(found, sentence):
                yield "L05", {"found": found, "passes": passes}


def same(sentence: Sentence) -> Found:
    if sentence.is_easy:
        for found, passes in listed_in("same", sentence.own):
            yield "L06", {"found": found, "passes": passes}


def idioms(sentence: Sentence) -> Found:
    for found, passes in listed_in("idioms", sentence.own):
        yield "L07", {"found": found, "passes": passes}


def contractions(sentence: Sentence) -> Found:
    for found in _CONTRACTED.finditer(sentence.text):
        yield "L08", {"found": found[0]}


def colours(sentence: Sentence) -> Found:
    for found, passes in listed_in("colours", sentence.own):
        yield "L20_word", {"found": found, "passes": passes}


def links(sentence: Sentence) -> Found:
    for found, passes in listed_in("links", sentence.own):
        yield "L21", {"found": found, "passes": passes}


def tone(sentence: Sentence) -> Found:
    for table in ("childish", "distant"):
        for found, passes in listed_in(table, sentence.own):
            yield "L22", {"found": found, "passes": passes}
    if "!" in sentence.text:
        yield "L22_mark", {}


def avoided(sentence: Sentence) -> Found:
    for found, passes in listed_in("avoid", sentence.own):
        yield "L23", {"found": found, "passes": passes}


def _is_explained(word: str, sentence: Sentence) -> bool:
    said = f"{sentence.before} {sentence.text} {sentence.after}"
    meant = rf"\b{re.escape(word.removesuffix('s'))}s? (?:(?:is|are|was) (?:an?|the|what|when|who|for)|means?)\b"
    return re.search(meant, said, re.IGNORECASE) is not None


def _in_brackets(short: str, sentence: Sentence) -> bool:
    return not sentence.is_easy and f"({short})" in f"{sentence.before} {sentence.text}"
