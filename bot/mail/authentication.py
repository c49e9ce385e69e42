"""What the topmost Authentication-Results say (RFC 8601). A forged one lower down is never looked at."""

from collections.abc import Mapping

from bot.mail.headers import Headers
from rules.people import small
from rules.senders import BROKEN, Authentication, Result, domain_of

MOST = 8000
INTERNAL = "x-ms-exchange-organization-authas"
SPEAKS_OF: Mapping[str, tuple[str, ...]] = {
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom", "smtp.mail", "smtp.helo"),
    "dmarc": ("header.from",),
}
"""The property that says of which domain a method speaks."""


def authentication_in(headers: Headers) -> Authentication | None:
    topmost = headers.first("authentication-results")
    return None if topmost is None else results_in(topmost)


def marked_internal(headers: Headers) -> bool:
    """Exchange's own mark of a colleague's mail, which it takes away from what strangers send."""
    return [value.strip().lower() for value in headers.every(INTERNAL)] == ["internal"]


def results_in(value: str) -> Authentication:
    """What is quoted in it or stands in a comment may be a forger's: it is never taken for a result."""
    statements = _statements(value)
    if statements is None:
        return Authentication(_name(value), (Result(BROKEN, "permerror"),))
    first = statements[0] if statements else []
    named = bool(first) and "=" not in first[0]
    found = [result for words in statements[1 if named else 0 :] if (result := _result(words)) is not None]
    return Authentication(small(first[0]) if named else "", tuple(found))


def _result(words: list[str]) -> Result | None:
    """`method[/version]=result`, then properties; anything else is no result."""
    method, equals, result = words[0].partition("=") if words else ("", "", "")
    if not equals:
        return None
    method = small(method.partition("/")[0])
    properties = {small(name): told for name, equals, told in (word.partition("=") for word in words[1:]) if equals}
    said = next((properties[name] for name in SPEAKS_OF.get(method, ()) if name in properties), None)
    return Result(method, small(result), None if said is None else domain_of(said.strip("<>")))


def _statements(value: str) -> list[list[str]] | None:
    """Words between semicolons; what stands in quotation marks is part of its word. None where something does not end."""
    statements, words, word = [], list[str](), list[str]()
    depth, quoted, escaped = 0, False, False

    def end_word() -> None:
        if word:
            words.append("".join(word))
            word.clear()

    for sign in value[:MOST]:
        if escaped:
            escaped = False
            if quoted:
                word.append(sign)
        elif sign == "\\" and (depth or quoted):
            escaped = True
        elif sign == '"' and not depth:
            quoted = not quoted
        elif quoted:
            word.append(sign)
        elif sign == "(":
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
        elif depth:
            continue
        elif sign == ";":
            end_word()
            statements.append(_joined(words))
            words = []
        elif sign.isspace():
            end_word()
        else:
            word.append(sign)
    end_word()
    return None if depth or quoted or len(value) > MOST else [*statements, _joined(words)]


def _joined(words: list[str]) -> list[str]:
    """`dmarc = pass` is one word."""
    found: list[str] = []
    for word in words:
        if found and ((found[-1].endswith("=") and "=" not in word) or (word.startswith("=") and "=" not in found[-1])):
            found[-1] += word
        else:
            found.append(word)
    return found


def _name(value: str) -> str:
    first = value.partition(";")[0].split()
    return small(first[0]) if first and "=" not in first[0] else ""
