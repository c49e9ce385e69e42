"""What one deployment has decided: whose house this is, where everything ends that nobody can take, which addresses are safe."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class ReplyStyle(StrEnum):
    """How the token of a message travels in the address for answers, or only in its Message-ID."""

    DOT = "dot"
    PLUS = "plus"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Deployment:
    coordinator: str | None = None
    mail_from: str = "kept@localhost"
    reply_domain: str | None = None
    reply_style: ReplyStyle = ReplyStyle.DOT
    secure_domains: tuple[str, ...] = ()
    organisation: str = ""
    help_phone: str = ""
    emergency_words: str = ""
    authserv_id: str | None = None
    packs: Path | None = None
