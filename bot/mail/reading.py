"""Raw bytes become a mail that is understood. Whatever the bytes are, this never raises."""

from collections.abc import Sequence
from datetime import datetime

from bot.mail import kinds
from bot.mail.answered import Answered, answered
from bot.mail.authentication import authentication_in, marked_internal
from bot.mail.authors import author_in, is_doubled
from bot.mail.bounces import Bounce, reported_bounce, told_bounce
from bot.mail.deputies import deputy_in
from bot.mail.flowed import unflowed
from bot.mail.headers import Headers, HeaderTooLong, addresses_in, headers_at, moment_in, name_in
from bot.mail.mail import Attachment, Kind, Mail
from bot.mail.names import names_of
from bot.mail.pages import lines_of
from bot.mail.parts import Part, TooMuch, parts_of
from bot.mail.rsvps import Rsvp, rsvp_in
from bot.mail.tokens import Tokens, tokens_in
from bot.mail.visible import Visible, visible_in
from rules.reasons import Reason, because
from rules.senders import Evidence

REPORTS = (
    "message/delivery-status",
    "message/feedback-report",
    "message/disposition-notification",
    "message/global-delivery-status",
)
SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")
NOT_ATTACHED = frozenset({*REPORTS, "text/rfc822-headers", "message/rfc822-headers", "text/calendar", *SIGNATURES})


def read(raw: bytes, sent: bytes | None = None) -> Mail:
    """`sent` is the message that is answered, where it is known: its lines are ours, its list has the numbers."""
    try:
        root = parts_of(raw)
        return _read(root, _answered(sent))
    except HeaderTooLong:
        return _unreadable(Headers(()), because("mail.header_too_long"))
    except TooMuch as limit:
        return _unreadable(_headers_only(raw), because(str(limit)))


def _read(root: Part, ours: Answered | None) -> Mail:
    headers = root.headers
    tokens = tokens_in(headers)
    senders = addresses_in(headers.first("from") or "")
    sender = senders[0] if len(senders) == 1 else None
    words = words_of(root)
    if not headers.all or kinds.is_sealed(root, words):
        return _unreadable(headers, because("mail.sealed" if headers.all else "mail.no_headers"))
    kind, bounce, rsvp, original = _kind(root, words, sender)
    if original and not tokens.found:
        tokens = _tokens_of_ours(original)
    visible = _visible(root, words, ours)
    return Mail(
        kind, sender, name_in(headers.first("from") or ""), _message_id(headers), tokens, _moment(headers), headers.words("subject"),
        visible.text, visible.answers, _attachments(root), author_in(headers), _evidence(headers), ours.numbers if ours else None, ours.about if ours else None, rsvp, bounce,
        deputy_in(visible.text, sender) if kind is Kind.AUTO_REPLY else None,
        because("mail.tokens_disagree") if tokens.disagree else None,
    )  # fmt: skip


def _kind(root: Part, words: str, sender: str | None) -> tuple[Kind, Bounce | None, Rsvp | None, Headers | None]:
    """The first kind that fits; with a bounce or a receipt the headers of ours that it is about."""
    headers, original = root.headers, _original_in(root)
    report = kinds.report_in(root, "message/delivery-status") or kinds.report_in(root, "message/global-delivery-status")
    bounce = reported_bounce(report, original) if report else told_bounce(headers, words, original)
    if bounce:
        return Kind.BOUNCE, bounce, None, original
    if kinds.report_in(root, "message/feedback-report"):
        return Kind.COMPLAINT, None, None, original
    if report or kinds.report_in(root, "message/disposition-notification") or kinds.is_told_receipt(headers, words):
        return Kind.RECEIPT, None, None, original
    if kinds.is_reaction(root, words):
        return Kind.REACTION, None, None, None
    calendar = kinds.calendar_in(root)
    rsvp = rsvp_in(calendar.text, sender, calendar.headers.parameter("method")) if calendar else None
    if rsvp:
        return Kind.RSVP, None, rsvp, None
    if kinds.is_automatic(headers, words):
        return Kind.AUTO_REPLY, None, None, None
    return Kind.LIST if kinds.is_list(headers) else Kind.REPLY, None, None, None


def words_of(root: Part) -> str:
    """The text parts in their order, unless they are empty; then the page."""
    shown = [part for part in kinds.own_parts(root) if part.disposition != "attachment" and not part.children]
    plain = [_plain(part) for part in shown if part.type == "text/plain" and (not part.name or part.disposition == "inline")]
    text = "\n".join(words for words in plain if words.strip())
    if text.strip():
        return text
    return "\n".join(lines_of(part.text) for part in shown if part.type == "text/html")


def _plain(part: Part) -> str:
    if (part.headers.parameter("format") or "").lower() != "flowed":
        return part.text
    return unflowed(part.text, drops_space=(part.headers.parameter("delsp") or "").lower() == "yes")


def _visible(root: Part, words: str, ours: Answered | None) -> Visible:
    sender = root.headers.first("from") or ""
    names = names_of(name_in(sender), next(iter(addresses_in(sender)), None))
    return visible_in(ours.parted(words), names, ours.tells) if ours else visible_in(words, names)


def _answered(sent: bytes | None) -> Answered | None:
    try:
        root = parts_of(sent) if sent else None
        parts = list(root.walk()) if root else []
        texts = [part.text for part in parts if part.type == "text/plain"]
        pages = [lines_of(part.text) for part in parts if part.type == "text/html"]
    except (TooMuch, HeaderTooLong):
        return None
    return answered([*texts, *pages]) if texts or pages else None


def _original_in(root: Part) -> Headers | None:
    """The headers of the message that a report is about."""
    for part in root.walk():
        if part.type == "message/rfc822" and part.children:
            return part.children[0].headers
        if part.type in {"text/rfc822-headers", "message/rfc822-headers"}:
            return headers_at(part.body, 0, len(part.body))[0]
    return None


def _tokens_of_ours(original: Headers) -> Tokens:
    """Of a message of ours that came back: the token of its Message-ID."""
    return tokens_in(Headers([("in-reply-to", original.first("message-id") or ""), ("to", original.first("reply-to") or "")]))


def _attachments(root: Part) -> Sequence[Attachment]:
    """What is neither a text to be read nor a picture of the page."""
    return tuple(Attachment(part.name, part.type, part.size) for part in kinds.own_parts(root) if _is_attached(part))


def _is_attached(part: Part) -> bool:
    if part.type.startswith("multipart/") or part.type in NOT_ATTACHED:
        return False
    if part.disposition == "attachment":
        return True
    if part.type in {"text/plain", "text/html"}:
        return part.name is not None and part.disposition != "inline"
    return not (part.related and part.headers.has("content-id"))


def _evidence(headers: Headers) -> Evidence:
    return Evidence(authentication_in(headers), marked_internal(headers), is_doubled(headers))


def _message_id(headers: Headers) -> str | None:
    return " ".join((headers.first("message-id") or "").split())[:998] or None


def _moment(headers: Headers) -> datetime | None:
    """Its own Date, else when the last server took it."""
    received = (headers.first("received") or "").rpartition(";")[2]
    return moment_in(headers.first("date")) or moment_in(received.strip())


def _headers_only(raw: bytes) -> Headers:
    try:
        return headers_at(raw, 0, len(raw))[0]
    except HeaderTooLong:
        return Headers(())


def _unreadable(headers: Headers, why: Reason) -> Mail:
    """Kept and held: who wrote it and what it answers are told as far as they can be."""
    sender = headers.first("from") or ""
    return Mail(
        Kind.UNREADABLE, next(iter(addresses_in(sender)), None), name_in(sender), _message_id(headers), tokens_in(headers), _moment(headers),
        headers.words("subject"), "", "", (), author_in(headers), _evidence(headers), why=why,
    )  # fmt: skip
