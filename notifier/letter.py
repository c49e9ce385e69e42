"""Words become the bytes of a mail: one recipient, a fixed Message-ID, an address for answers that carries the token."""

from base64 import encodebytes
from binascii import b2a_qp
from datetime import datetime
from email import policy
from email.generator import BytesGenerator
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.utils import format_datetime, formataddr
from io import BytesIO

from notifier.naming import domain, reply_address
from rules.deployment import Deployment
from rules.invites import Invite
from templates.calendar import FILE, ics
from templates.catalogue import Written

WIRE = policy.compat32.clone(linesep="\r\n", max_line_length=78)
NAME = "Kept"


def mail_bytes(
    written: Written, *, to: str, mail_id: str, token: str, now: datetime, deployment: Deployment, invite: Invite | None = None
) -> bytes:  # fmt: skip
    mail = _body(written) if invite is None else _with_invite(written, invite)
    mail["From"] = formataddr((deployment.organisation or NAME, deployment.mail_from))
    mail["To"] = to
    mail["Reply-To"] = reply_address(token, deployment)
    mail["Subject"] = written.subject if written.subject.isascii() else Header(written.subject, "utf-8").encode()
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = mail_id
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail["x-ms-reactions"] = "disallow"
    mail["List-Id"] = f"{NAME} <kept.{domain(deployment)}>"
    mail["MIME-Version"] = "1.0"
    wire = BytesIO()
    BytesGenerator(wire, mangle_from_=False, policy=WIRE).flatten(mail)
    return wire.getvalue()


def _with_invite(written: Written, invite: Invite) -> MIMEBase:
    """The entry stands twice: beside the words for calendars that look there, and as a file for those that open files."""
    entry = ics(invite)
    beside = MIMEMultipart("alternative")
    body = _body(written)
    parts = body.get_payload() if body.get_content_subtype() == "alternative" else [body]
    for part in (*parts, _calendar(entry, invite, "text/calendar")):
        beside.attach(part)
    whole = MIMEMultipart("mixed")
    file = _calendar(entry, invite, "application/ics")
    file["Content-Disposition"] = f'attachment; filename="{FILE}"'
    for part in (beside, file):
        whole.attach(part)
    for part in (beside, whole):
        del part["MIME-Version"]
    return whole


def _calendar(entry: bytes, invite: Invite, kind: str) -> MIMENonMultipart:
    main, _, sub = kind.partition("/")
    part = MIMENonMultipart(main, sub, charset="utf-8", method=str(invite.method), name=FILE)
    del part["MIME-Version"]
    part["Content-Transfer-Encoding"] = "base64"
    part.set_payload(encodebytes(entry).decode("ascii"))
    return part


def _body(written: Written) -> MIMEBase:
    text = _text(written.text, "plain")
    if not written.html:
        return text
    html: MIMEBase = _text(written.html, "html")
    if written.pictures:
        related = MIMEMultipart("related")
        related.attach(html)
        for picture in written.pictures:
            image = MIMEImage(picture.bytes, "png")
            image["Content-ID"] = f"<{picture.cid}>"
            image["Content-Disposition"] = f'inline; filename="{picture.name}.png"'
            del image["MIME-Version"]
            related.attach(image)
        html = related
    both = MIMEMultipart("alternative")
    for part in (text, html):
        del part["MIME-Version"]
        both.attach(part)
    del both["MIME-Version"]
    return both


def _text(words: str, subtype: str) -> MIMENonMultipart:
    """Quoted-printable: a person who looks at the source, or a filter, can read it."""
    part = MIMENonMultipart("text", subtype, charset="utf-8")
    del part["MIME-Version"]
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(b2a_qp(words.encode(), istext=True).decode("ascii"))
    return part
