"""Whether what is to be done could ever be shown to be done."""

import re

from rules.plans.verbs import SUBJECT, VAGUE, begins_with_verb, is_verb, may_begin_with_verb

_BULLETS = re.compile(r"(?:^|\n)[ \t]*(?:[•·▪◦*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_PASSIVE = re.compile(r"\b(?:to|will|must|should|needs? to|is to|are to) be (?:\w+ly )?(?P<verb>\w{3,20})", re.IGNORECASE)
_WANT = re.compile(r"(there is a |we |a )?(need(s|ed)?( to| for)?|requirement|wish|desire|hope)\b", re.IGNORECASE)
_DONE_TO = ("ed", "en", "wn", "ght", "pt", "ld", "put", "set", "cut", "made", "done", "sent", "built")


def is_specific(text: str, strictly: bool = False) -> bool:
    """A verb with something to do it to, and not one of those that only mean well. `strictly`: only a verb that we know will do."""
    text = " ".join(text[:600].split()).strip(" -–—•*")
    after = re.match(r"[^:–—]{2,40}?(?::| [–—-]) (?=\S)", text)
    return _orders(text, strictly) or (after is not None and _orders(text[after.end() :], strictly))


def _orders(text: str, strictly: bool) -> bool:
    if _WANT.match(text) or len(text.split()) < 2:
        return False
    subject = SUBJECT.match(text)
    acts = subject and len(subject["subject"].split()) < 9 and not re.search(r"[.;:?!]\s", subject["subject"])
    verb = text[subject.start("verb") :] if subject and acts and not begins_with_verb(text) else ""
    if VAGUE.match(re.sub(r"^(to|please|also) ", "", text, flags=re.IGNORECASE)) or VAGUE.match(verb):
        return False
    if begins_with_verb(text) or is_verb(text.split()[0]):
        return True
    if not strictly and any(is_verb(match["verb"]) or match["verb"].endswith(_DONE_TO) for match in _PASSIVE.finditer(text)):
        return True
    return (bool(verb) and not verb.startswith("be ")) or (not subject and not strictly and may_begin_with_verb(text))


def counted(text: str) -> int:
    """How many actions a list in one cell holds."""
    return len(_BULLETS.findall(text[:5000]))
