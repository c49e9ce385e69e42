"""What one check found."""

from dataclasses import dataclass

from rules.reasons import Reason, because


@dataclass(frozen=True, slots=True)
class Check:
    """`unreachable`: a server did not answer at all, which may be no fault of the settings."""

    what: str
    ok: bool
    why: Reason
    unreachable: bool = False


def fine(what: str, code: str = "there", **facts: object) -> Check:
    return Check(what, ok=True, why=because(f"checks.{code}", **facts))


def wrong(what: str, code: str, **facts: object) -> Check:
    return Check(what, ok=False, why=because(f"checks.{code}", **facts))


def silent(what: str, code: str, **facts: object) -> Check:
    return Check(what, ok=False, why=because(f"checks.{code}", **facts), unreachable=True)
