"""Who is shown as the writer: the one address in the one From. Whatever a forger may have built is nobody's."""

import re

from bot.mail.headers import Headers
from rules.people import small
from rules.senders import Author

MOST = 2000
ADDRESS = re.compile(r"[^\s<>,;:()\"\\\[\]]{1,200}@[^\s<>,;:()\"\\\[\]@]{1,250}")
MARKED = ('"', "\\", "[", "]", ")")
"""Right before an address, these make it a part of another one."""

ONLY_ONCE = (
    "from",
    "sender",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "to",
    "content-type",
    "content-transfer-encoding",
)
"""Headers that the standard allows once (RFC 5322, 3.6). A second one above a signed one is a known trick."""


def author_in(headers: Headers) -> Author:
    written = list(headers.every("from"))
    if len(written) > 1:
        return Author(None, fault="senders.two_authors")
    found = addresses_shown(written[0]) if written else None
    if found is None or len(found) != 1:
        return Author(None, fault="senders.two_authors" if found else "senders.nobody")
    sent_by = list(headers.every("sender"))
    if not sent_by:
        return Author(found[0])
    senders = addresses_shown(sent_by[0]) if len(sent_by) == 1 else None
    if senders is None or len(senders) != 1:
        return Author(None, fault="senders.on_behalf")
    return Author(found[0], on_behalf=senders[0] if senders[0] != found[0] else None)


def is_doubled(headers: Headers) -> bool:
    names = [name for name, _ in headers.all]
    return any(names.count(name) > 1 for name in ONLY_ONCE)


def addresses_shown(value: str) -> list[str] | None:
    """Every address that stands outside comments and quotation marks, each once; None where it cannot be told, as with a
    group, an open quotation mark or a second @."""
    plain = without_comments(value)
    if plain is None or ":" in plain or ";" in plain:
        return None
    found = [small(match[0]) for match in ADDRESS.finditer(plain) if plain[: match.start()][-1:] not in MARKED]
    return list(dict.fromkeys(found)) if plain.count("@") == len(found) else None


def without_comments(value: str) -> str | None:
    """A comment, however deep, and a quotation become one mark each; None where one of them does not end."""
    kept: list[str] = []
    depth, quoted, escaped = 0, False, False
    for sign in value[:MOST]:
        if escaped:
            escaped = False
        elif sign == "\\" and (depth or quoted):
            escaped = True
        elif quoted:
            quoted = sign != '"'
        elif sign == "(":
            depth += 1
            kept.append('"')
        elif sign == ")" and depth:
            depth -= 1
        elif depth:
            continue
        elif sign == '"':
            quoted = True
            kept.append('"')
        else:
            kept.append(sign)
    return None if depth or quoted or len(value) > MOST else "".join(kept)
