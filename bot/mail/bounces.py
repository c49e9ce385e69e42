"""Mail that came back: the address that failed, the status, and whether it is for good; also where no standard part says so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.mail.headers import Headers, addresses_in
from bot.mail.parts import Part

STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
CODE = re.compile(r"(?<![\d.])([45]\d\d)(?=[ -]|(?<=5\d):)(?![\d.])")
FIELD = re.compile(r"^([A-Za-z-]{1,40})[ \t]{0,9}:[ \t]{0,9}(.{0,2000})$")
ADDRESS = re.compile(r"<?([A-Za-z0-9._%+=&'/-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9})>?")

DAEMONS = (
    "mailer-daemon",
    "postmaster",
    "mail-daemon",
    "mailerdaemon",
    "mdaemon",
    "microsoftexchange",
    "mail.delivery.subsystem",
    "bounce",
)
SUBJECTS = (
    "undeliverable", "undelivered", "delivery status notification", "failure notice", "returned mail", "mail delivery failed", "mail delivery failure",
    "delivery failure", "delivery has failed", "mail could not be delivered", "message could not be delivered", "non-delivery", "nondeliverable",
    "delivery delayed", "warning: could not send", "warning: message", "mail system error", "could not be delivered", "unzustellbar",
    "non remis", "no se puede entregar", "delivery report", "delivery notification", "message delayed", "delayed:",
)  # fmt: skip
WORDS = (
    "this is the qmail-send program", "i'm afraid i wasn't able to deliver", "created automatically by mail delivery software",
    "could not be delivered", "delivery has failed to these recipients", "wasn't delivered", "couldn't be delivered", "not able to be delivered",
    "delivery to the following recipient", "the following addresses had", "the following address failed", "unable to deliver", "undeliverable",
    "has not been delivered", "permanent fatal errors", "address not found", "recipient address rejected", "user unknown", "no such user",
    "mailbox unavailable", "mailbox is full", "mailbox full", "does not exist", "unrouteable address", "host or domain name not found",
)  # fmt: skip
TEMPORARY = (
    "will be retried",
    "will retry",
    "keep trying",
    "delayed",
    "still trying",
    "temporary",
    "not yet been delivered",
    "warning: message",
    "need not resend",
)
GONE = (
    "does not exist",
    "user unknown",
    "no such user",
    "address not found",
    "unrouteable address",
    "recipient not found",
    "unknown user",
    "no mailbox here",
)
FULL = ("mailbox full", "mailbox is full", "over quota", "quota exceeded")


@dataclass(frozen=True, slots=True)
class Bounce:
    """`status` is an enhanced code such as 5.1.1, None where none is given or can be told from the words."""

    address: str | None
    status: str | None
    permanent: bool


def reported_bounce(report: Part, original: Headers | None) -> Bounce | None:
    """From a delivery report (RFC 3464). None where it reports no failure and no delay: then it is a receipt."""
    blocks = list(_blocks(report.text))
    recipients = [block for block in blocks if "final-recipient" in block or "original-recipient" in block]
    for block in recipients or blocks:
        action = block.get("action", "").lower().split()[:1]
        if action in (["delivered"], ["relayed"], ["expanded"]):
            continue
        found = STATUS.search(block.get("status", "")) or STATUS.search(block.get("diagnostic-code", ""))
        status = found[1] if found else _status_of_code(block.get("diagnostic-code", ""))
        address = _recipient(block) or _first_address(original)
        delayed = action == ["delayed"] or (status or "").startswith("4.")
        return Bounce(address, status, permanent=not delayed)
    return None if blocks else Bounce(_first_address(original), None, permanent=False)


def told_bounce(headers: Headers, words: str, original: Headers | None) -> Bounce | None:
    """From a bounce that is written in words: qmail's, Exim's, Google's and others' own. None where it is none."""
    failed = addresses_in(headers.first("x-failed-recipients") or "")
    small = words[:20_000].lower()
    subject = headers.words("subject").lower()
    from_daemon = any(address.startswith(DAEMONS) for address in addresses_in(headers.first("from") or ""))
    says_so = any(phrase in small for phrase in WORDS)
    if not (failed or (from_daemon and (says_so or subject.startswith(SUBJECTS))) or (_returned(headers) and says_so)):
        return None
    status = _status_in(small)
    temporary = (status or "").startswith("4.") or (not status and any(word in small or word in subject for word in TEMPORARY))
    own = set(addresses_in(headers.first("from") or "")) | set(addresses_in(headers.first("to") or ""))
    named = [match[1].lower() for match in ADDRESS.finditer(words[:20_000]) if match[1].lower() not in own]
    address = next(iter([*failed, *named]), None) or _first_address(original)
    return Bounce(address, status, permanent=not temporary and (status is not None or not any(word in small for word in FULL)))


def _returned(headers: Headers) -> bool:
    """The null return path of a message that nobody may answer."""
    path = headers.first("return-path")
    return path is not None and path.strip() == "<>"


def _status_in(small: str) -> str | None:
    found = STATUS.search(small)
    if found:
        return found[1]
    if code := _status_of_code(small):
        return code
    return "5.1.1" if any(word in small for word in GONE) else None


def _status_of_code(words: str) -> str | None:
    """550 alone says that it is for good, and no more."""
    code = CODE.search(words)
    return f"{code[1][0]}.0.0" if code else None


def _blocks(text: str) -> Iterator[Mapping[str, str]]:
    """The report's groups of fields, with their folded lines joined."""
    block: dict[str, str] = {}
    last = ""
    for line in [*text.split("\n")[:2000], ""]:
        field = FIELD.match(line)
        if not line.strip():
            if block:
                yield block
            block, last = {}, ""
        elif line[0] in " \t" and last:
            block[last] += f" {line.strip()[:2000]}"
        elif field:
            last = field[1].lower()
            block.setdefault(last, field[2].strip())


def _recipient(block: Mapping[str, str]) -> str | None:
    for name in ("final-recipient", "original-recipient"):
        found = ADDRESS.search(block.get(name, ""))
        if found:
            return found[1].lower()
    return None


def _first_address(original: Headers | None) -> str | None:
    return next(iter(addresses_in(original.first("to") or "")), None) if original else None
