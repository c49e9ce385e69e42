"""The verbs with which actions begin, those that promise nothing, and the words that look like names but are verbs."""

import re

from rules.plans.vocabulary import ADJECTIVES, ADVERBS, ARTICLES, BODIES, NO_VERBS, NOUN_ENDS, NOUNS, ROLES, VERBS

VAGUE = re.compile(
    r"(consider\w*|explor\w+|be (aware|mindful)|being aware|continu\w+|think about|look (into|at)|try(ing)? to|aim(ing)? to|attempt to"
    r"|bear in mind|keep an eye|be encouraged|raise awareness|remember|acknowledge|note|recogni[sz]e|appreciate|strive|endeavou?r)\b",
    re.IGNORECASE,
)
"""The first words of what nobody can ever be shown to have done."""

_MODAL = (
    r"(to|will|shall|must|should|is to|are to|has agreed to|have agreed to|agreed to|needs to|need to|has been asked to|would)"
)
SUBJECT = re.compile(rf"(?P<subject>[^\n]{{1,90}}?),?\s+{_MODAL}\s+(?P<verb>[a-z][\w-]{{1,20}})(?P<next>\s+[\w-]+)?")
"""Somebody to do something: "KO to ring", "Ada will share"."""

_ADJECTIVE_ENDS = ("al", "ic", "ive", "ous", "ful", "able", "ible", "ance", "ence", "ly", "ical", "ies", "'s", "s")


def is_verb(word: str) -> bool:
    """In any of its forms: "review", "Reviewing", "identified"."""
    word = word.casefold().strip(".,:;()")
    return word in VERBS or any(stem in VERBS for stem in _stems(word))


def _stems(word: str) -> tuple[str, ...]:
    if word.endswith("ing"):
        return (word[:-3], word[:-3] + "e", word[:-4])
    if word.endswith("ed"):
        return (word[:-2], word[:-1], word[:-3], word[:-3] + "y")
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()


def begins_with_verb(text: str) -> bool:
    """An order: "Ring the GP". A word that we don't know is taken for a verb before "the", "a", "her"."""
    words = text.split()[:4]
    if words and words[0].casefold() in ADVERBS:
        words = words[1:]
    if not words or words[0].casefold() in ARTICLES:
        return False
    first = words[0].casefold().strip(".,;")
    if first.endswith(":") or first in NO_VERBS:
        return False
    known = any(part in VERBS for part in (first, first.removeprefix("re").lstrip("-"), *re.split(r"[/&]", first)))
    return known or (len(words) > 1 and words[1].casefold() in ARTICLES and first.isalpha() and len(first) > 2)


def may_begin_with_verb(text: str) -> bool:
    """A first word that is no noun, adjective or small word that we know: enough not to doubt an action, not to find one."""
    words = text.split()[:4]
    first = words[0].casefold().strip(".,;") if words else ""
    unlikely = first in NOUNS | BODIES | ROLES | ADJECTIVES | NO_VERBS | ARTICLES or first.endswith(
        (*NOUN_ENDS, *_ADJECTIVE_ENDS)
    )
    return len(words) > 2 and first.isalpha() and not unlikely and not words[1].casefold().startswith(("of", "for", "in", "and"))
