"""What the topmost Authentication-Results say. A forged one lower down is never looked at."""

import re
from dataclasses import dataclass

from bot.mail.headers import Headers

METHODS = ("spf", "dkim", "dmarc", "arc", "compauth")
RESULT = re.compile(r"(?:^|[;\s])(spf|dkim|dmarc|arc|compauth)\s{0,9}=\s{0,9}([a-z]{1,20})", re.IGNORECASE)
COMMENT = re.compile(r"\([^()]{0,400}\)")
FAILS = frozenset({"fail", "softfail", "permerror", "temperror"})


@dataclass(frozen=True, slots=True)
class Authentication:
    """`server` is whose judgement it is (the authserv-id), empty where it names none, as Exchange Online's does.
    Of several results for one method one pass counts: any of a mail's DKIM signatures will do."""

    server: str
    spf: str | None = None
    dkim: str | None = None
    dmarc: str | None = None
    arc: str | None = None
    compauth: str | None = None

    def passes(self) -> bool:
        """DMARC speaks for the sender that is shown; where it is silent, SPF or DKIM must have passed."""
        if self.dmarc not in {None, "none", "bestguesspass"}:
            return self.dmarc == "pass"
        return "pass" in {self.spf, self.dkim} or self.dmarc == "bestguesspass"

    def fails(self) -> bool:
        return self.dmarc in FAILS or (not self.passes() and bool({self.spf, self.dkim} & FAILS))


def authentication_in(headers: Headers) -> Authentication | None:
    topmost = headers.first("authentication-results")
    if topmost is None:
        return None
    plain = COMMENT.sub(" ", topmost[:8000])
    first, semicolon, _ = plain.partition(";")
    names_server = bool(semicolon) and "=" not in first
    results: dict[str, str] = {}
    for method, result in RESULT.findall(plain):
        if results.get(method.lower()) != "pass":
            results[method.lower()] = result.lower()
    return Authentication(first.split()[0].lower() if names_server and first.split() else "", **results)
