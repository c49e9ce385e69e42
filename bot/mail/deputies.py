"""Whom an out-of-office reply names to turn to meanwhile."""

import re

from rules.replies import HandTo

ADDRESS = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9}")
NAME = r"(?P<name>[A-Z][\w'’-]{1,30}(?:[ \t][A-Z][\w'’-]{1,30}){0,3})"
TURN_TO = re.compile(
    r"(?i:contact|e-?mail|speak (?:to|with)|ring|call|forward (?:it|this|your e-?mail|your message) to|refer to|direct(?:ed)? (?:it |them |queries )?to"
    r"|liaise with|reach out to|get in touch with|redirect(?:ed)? to|sent? (?:it |this )?to|covered by|covering is|deputy(?: is)?|in my absence(?: is)?|cover is)"
    rf",?\s{{1,3}}(?i:my (?:colleague|deputy|manager|line manager)s?,?\s{{1,3}})?(?i:(?:dr|mr|mrs|ms|miss|prof)\.?\s{{1,3}})?{NAME}"
)
NAME_BEFORE = re.compile(rf"{NAME}[\s,:;(<\[–-]{{1,6}}(?:(?:on|at|by|via|e-?mail|email)\b[ :]{{0,2}}){{0,2}}[(<\[]?$")
NO_NAMES = frozenset(
    "I If In On At The For Please Thank Thanks Dear My Email E-mail Monday Tuesday Wednesday Thursday Friday Urgent Contact".split()
)
MOST = 6000


def deputy_in(text: str, sender: str | None) -> HandTo | None:
    """The first address that is not the writer's own, with the name before it; or the name to whom one is told to turn."""
    text = text[:MOST]
    for match in ADDRESS.finditer(text):
        email = match[0].lower().rstrip(".")
        if email != sender:
            named = NAME_BEFORE.search(text[max(match.start() - 90, 0) : match.start()])
            return HandTo(_name(named) or _turned_to(text[: match.start()]), email)
    name = _turned_to(text)
    return HandTo(name, None) if name else None


def _turned_to(text: str) -> str | None:
    return next((name for match in TURN_TO.finditer(text) if (name := _name(match))), None)


def _name(match: re.Match[str] | None) -> str | None:
    words = match["name"].split() if match else []
    while words and words[0] in NO_NAMES:
        words.pop(0)
    return " ".join(words) or None
