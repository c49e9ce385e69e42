"""The mails of the demo: kept as files that a person can open, and answered as a mail program answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

from store.listing import ListedMessage
from templates.filters import long_date

PICTURE = "data:image/png;base64,"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that was sent, and the mail as the mail server caught it."""

    listed: ListedMessage
    mail: EmailMessage
    eml: Path
    html: Path | None

    @property
    def subject(self) -> str:
        return str(self.mail["Subject"])

    @property
    def text(self) -> str:
        part = self.mail.get_body(("plain",))
        return str(part.get_content()).strip() if part else ""


def keep(raw: bytes, went: Mapping[str, ListedMessage], folder: Path) -> Letter:
    """`went` by Message-ID. File names carry the day, our reference and the kind, never a name."""
    mail = message_from_bytes(raw, policy=policy.default)
    listed = went[str(mail["Message-ID"])]
    assert listed.sent_at is not None  # noqa: S101 it was caught
    name = "-".join((f"{listed.sent_at:%Y-%m-%d}", listed.about[0] if listed.about else "kept", listed.kinds[0], str(listed.id)))
    eml = folder / f"{name}.eml"
    eml.write_bytes(raw)
    return Letter(listed, mail, eml, _html(mail, eml.with_suffix(".html")))


def answer(letter: Letter, sender: str, words: str, at: datetime) -> tuple[str, bytes]:
    """The address for answers, and the mail: the words above, what is answered quoted below them."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"] = sender, letter.mail["Reply-To"]
    mail["Subject"] = f"Re: {letter.subject}"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    mail["In-Reply-To"] = mail["References"] = letter.mail["Message-ID"]
    quoted = "\n".join(f"> {line}".rstrip() for line in letter.text.splitlines())
    wrote = f"On {long_date(at.date())}, {letter.mail['From'].addresses[0].addr_spec} wrote:"
    mail.set_content(f"{words}\n\n{wrote}\n{quoted}\n", cte="quoted-printable")
    return str(mail["To"]), mail.as_bytes()


def _html(mail: EmailMessage, path: Path) -> Path | None:
    """The mail's page with its pictures inside, so that a browser shows it without a mail program."""
    part = mail.get_body(("html",))
    if part is None:
        return None
    page = str(part.get_content())
    for picture in mail.walk():
        if picture.get_content_maintype() == "image":
            inside = str(picture.get_payload()).replace("\n", "").replace("\r", "")
            page = page.replace(f"cid:{str(picture['Content-ID']).strip('<>')}", PICTURE + inside)
    path.write_text(page, encoding="utf-8")
    return path
