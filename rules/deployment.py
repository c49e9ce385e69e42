"""What one deployment has decided: whose house this is, where everything ends that nobody can take, which addresses are safe."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path


class ReplyStyle(StrEnum):
    """How the token of a message travels in the address for answers, or only in its Message-ID."""

    DOT = "dot"
    PLUS = "plus"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class MailProfile:
    """What a kind of mail server allows, and whose word on a sender counts there. The first reply style is the one to take.
    `nameless_results`: it names no server in its own Authentication-Results, which count only as the topmost.
    `internal_is_proved`: it removes `X-MS-Exchange-Organization-AuthAs` from what strangers send, so `Internal` is its own word."""

    name: str = "plain"
    reply_styles: tuple[ReplyStyle, ...] = tuple(ReplyStyle)
    connections: int | None = None
    per_minute: int | None = None
    nameless_results: bool = False
    internal_is_proved: bool = False


PLAIN = MailProfile()
EXCHANGE_ONLINE = MailProfile(
    "exchange_online", (ReplyStyle.PLUS, ReplyStyle.REFERENCES), connections=3, per_minute=30, nameless_results=True,
    internal_is_proved=True,
)  # fmt: skip
NHSMAIL = replace(EXCHANGE_ONLINE, name="nhsmail", reply_styles=(ReplyStyle.REFERENCES, ReplyStyle.PLUS))
PROFILES = {profile.name: profile for profile in (PLAIN, EXCHANGE_ONLINE, NHSMAIL)}


@dataclass(frozen=True, slots=True)
class Deployment:
    """`encrypt_tag` in a subject makes the mail server encrypt it. `slack`: messages can go there. `web_url` and `secret_key` together: answers can be given on a page. `pictures` is a
    pack of its own, `post_address` stands on letters on paper as their sender's."""

    coordinator: str | None = None
    mail_from: str = "kept@localhost"
    reply_domain: str | None = None
    reply_style: ReplyStyle = ReplyStyle.DOT
    secure_domains: tuple[str, ...] = ()
    encrypt_tag: str = ""
    organisation: str = ""
    help_phone: str = ""
    help_name: str = ""
    emergency_words: str = ""
    authserv_id: str | None = None
    resolver: str | None = None
    arc_sealers: tuple[str, ...] = ()
    packs: Path | None = None
    profile: MailProfile = PLAIN
    slack: bool = False
    web_url: str | None = None
    secret_key: bytes = field(default=b"", repr=False)
    pictures: Path | None = None
    post_address: str = ""
