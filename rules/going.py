"""Whether anything may leave: in earnest only after somebody has read the forecast, as a rehearsal only where nothing was earnest."""

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address


class Going(StrEnum):
    """NOT_YET: nobody has said that it may begin. REHEARSED: what stands here as sent reached nobody, so it cannot go on in
    earnest. IN_EARNEST: people rely on it, so it cannot be rehearsed with."""

    MAY = "may"
    NOT_YET = "not_yet"
    REHEARSED = "rehearsed"
    IN_EARNEST = "in_earnest"


@dataclass(frozen=True, slots=True)
class Begun:
    """What a database has seen: whether somebody said that it may begin, whether it was rehearsed with, whether anything went."""

    said: bool = False
    rehearsed: bool = False
    sent: bool = False


def going(begun: Begun, *, real: bool, rehearsing: bool) -> Going:
    """`real`: the mail server may reach people. `rehearsing`: all mail goes to one address of our own."""
    if rehearsing:
        return Going.IN_EARNEST if (begun.said or begun.sent) and not begun.rehearsed else Going.MAY
    if begun.rehearsed:
        return Going.REHEARSED
    return Going.NOT_YET if real and not (begun.said or begun.sent) else Going.MAY


def is_real(host: str | None) -> bool:
    """A server on this machine itself is one to try things with."""
    if host is None:
        return False
    try:
        return not ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold().rstrip(".") != "localhost"
