"""What the settings say, and the data that Kept came with: no server is asked."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.checks.finding import Check, fine, wrong
from app.settings import Settings
from rules.caseload.fields import address
from rules.caseload.values import Wrong, folded
from rules.deployment import PROFILES, ReplyStyle
from rules.working_days import known_until
from store import packs
from templates.filters import listed
from templates.pictures import wrong_with

SHORTEST_KEY = 24
HOLIDAYS_WARN = timedelta(days=92)


def stated(settings: Settings, today: date) -> Iterator[Check]:
    yield _address("KEPT_MAIL_FROM", settings.mail_from, "mail_from")
    yield _coordinator(settings)
    yield _said("KEPT_ORGANISATION", settings.organisation, "organisation")
    yield _said("KEPT_HELP_PHONE", settings.help_phone, "help_phone")
    yield _said("KEPT_EMERGENCY_WORDS", settings.emergency_words, "emergency_words")
    yield _reply_domain(settings)
    if (style := _reply_style(settings)) is not None:
        yield style
    yield from _senders(settings)
    yield _optional("KEPT_SECURE_DOMAINS", settings.secure_domains, "secure_domains")
    yield from _page(settings)
    yield _packs(settings)
    yield from _pictures(settings)
    yield _holidays(today)


def _address(what: str, written: str | None, code: str) -> Check:
    if not written:
        return wrong(what, code)
    try:
        address(written)
    except Wrong:
        return wrong(what, "no_address")
    return fine(what)


def _coordinator(settings: Settings) -> Check:
    """Kept's own address would get what nobody else can take, and read it as an answer."""
    if settings.coordinator and settings.mail_from and folded(settings.coordinator) == folded(settings.mail_from):
        return wrong("KEPT_COORDINATOR", "coordinator_is_us")
    return _address("KEPT_COORDINATOR", settings.coordinator, "coordinator")


def _reply_domain(settings: Settings) -> Check:
    """After a dot the token makes each answer's address a new mailbox: where no domain takes them all, answers bounce. After a
    plus, or in the references, the mailbox of KEPT_MAIL_FROM takes them."""
    style = settings.reply_style or PROFILES[settings.mail_profile].reply_styles[0]
    if settings.reply_domain or style != ReplyStyle.DOT:
        return _optional("KEPT_REPLY_DOMAIN", settings.reply_domain, "reply_domain")
    return wrong("KEPT_REPLY_DOMAIN", "reply_domain_missing", domain=(settings.mail_from or "").rpartition("@")[2])


def _reply_style(settings: Settings) -> Check | None:
    """Only where it was set against what the mail server can do."""
    profile = PROFILES[settings.mail_profile]
    if settings.reply_style is None or settings.reply_style in profile.reply_styles:
        return None
    return wrong("KEPT_REPLY_STYLE", "reply_style", profile=profile.name, fits=listed(profile.reply_styles, "or"))


def _said(what: str, words: str, code: str) -> Check:
    return fine(what) if words.strip() else wrong(what, code)


def _optional(what: str, value: object, code: str) -> Check:
    """A setting that may be left out; what is then the case is said."""
    return fine(what) if value else fine(what, code)


def _page(settings: Settings) -> Iterator[Check]:
    """The page on which professionals may answer; it may be left out."""
    if not settings.web_url:
        return
    key = settings.secret_key.get_secret_value() if settings.secret_key else ""
    if not settings.web_url.casefold().startswith(("https://", "http://")):
        yield wrong("KEPT_WEB_URL", "web_url")
    if not key:
        yield wrong("KEPT_SECRET_KEY", "secret_key")
    elif len(key) < SHORTEST_KEY:
        yield wrong("KEPT_SECRET_KEY", "secret_key_short", least=SHORTEST_KEY)


def _senders(settings: Settings) -> Iterator[Check]:
    """Who proves who wrote an answer."""
    by_server = settings.authserv_id or settings.mail_profile != "plain"
    yield _optional("KEPT_AUTHSERV_ID", by_server or settings.resolver, "authserv_id")
    if settings.resolver and settings.resolver != "system":
        from bot.mail.resolver import NotAResolver, address_of

        try:
            address_of(settings.resolver)
        except NotAResolver:
            yield wrong("KEPT_RESOLVER", "resolver")
    if settings.arc_sealers and not settings.resolver:
        yield wrong("KEPT_ARC_SEALERS", "arc_sealers")


def _packs(settings: Settings) -> Check:
    if settings.packs is not None and not settings.packs.is_dir():
        return wrong("packs", "packs_missing")
    try:
        packs.ladders(settings.packs)
        ladder = packs.ladder_in_force(settings.packs)
        packs.timescales(settings.packs)
        packs.unbooked_ladder(settings.packs)
    except packs.BrokenPack as broken:
        return wrong("packs", "packs_broken", words=str(broken))
    return fine("packs", "packs", ladder=ladder.key)


def _pictures(settings: Settings) -> Iterator[Check]:
    """A pack of one's own, where there is one: each picture that cannot be used."""
    if settings.pictures is None:
        return
    found = [Check("KEPT_PICTURES", ok=False, why=why) for why in wrong_with(settings.pictures)]
    yield from found or [fine("KEPT_PICTURES")]


def _holidays(today: date) -> Check:
    last = date(known_until(), 12, 31)
    return (
        fine("bank holidays", "holidays", last=last)
        if last - today > HOLIDAYS_WARN
        else wrong("bank holidays", "holidays_end", last=last)
    )
