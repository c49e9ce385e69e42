"""Whether each server answers, and takes what the settings say. Nothing is sent, and nothing is changed."""

import json
import smtplib
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator

from pydantic import SecretStr
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from app import going
from app.checks.finding import Check, fine, silent, wrong
from app.checks.mailbox import mailbox, no_token
from app.cli.failures import WrongUse
from app.mail import tokens
from app.settings import Settings
from bot.mail.oauth import NoToken
from bot.slack.scopes import SCOPES
from rules.going import Going
from store import people
from store.database import Database, NotADatabase
from store.migrations import HEAD, NewerDatabase
from templates.filters import listed

TIMEOUT = 5
"""Seconds for any one answer: long enough for a server that works."""

OK = 250
SLACK_API = "https://slack.com/api/"


def servers(settings: Settings) -> Iterator[Check]:
    yield from _database(settings)
    yield _mail_out(settings)
    yield mailbox(settings)
    yield _slack(settings)


def _database(settings: Settings) -> Iterator[Check]:
    try:
        database = Database(_hurried(settings.database_url))
    except (NotADatabase, ArgumentError):
        yield wrong("database", "database_url")
        return
    try:
        database.bring_up_to_date()
        yield fine("database", "database", kind="SQLite" if database.is_sqlite else "PostgreSQL", step=HEAD)
        yield _may_leave(settings, database)
        yield from _nobody_without_slack(settings, database)
    except NewerDatabase as newer:
        yield wrong("database", "database_newer", step=str(newer))
    except (DBAPIError, OSError):
        yield silent("database", "database_silent")
    finally:
        database.close()


def _may_leave(settings: Settings, database: Database) -> Check:
    found = going.state(settings, database)
    if found in {Going.REHEARSED, Going.IN_EARNEST}:
        return wrong("sending", f"going_{found}")
    if settings.all_mail_to is not None:
        return fine("sending", "rehearsing")
    return fine("sending") if found is Going.MAY else fine("sending", "going_not_yet")


def _nobody_without_slack(settings: Settings, database: Database) -> Iterator[Check]:
    """Whoever asked for Slack and has no address that takes mail gets nothing while no token is set."""
    if settings.slack_bot_token is not None:
        return
    with database.read() as session:
        refs = [one.ref for one in people.only_by_slack(session)]
    if refs:
        yield wrong("contacts", "slack_only", refs=listed(refs))


def _hurried(url: str) -> str:
    """PostgreSQL's own patience is minutes."""
    written = make_url(url)
    if not written.get_backend_name().startswith("postgres") or "connect_timeout" in written.query:
        return url
    return written.update_query_dict({"connect_timeout": str(TIMEOUT)}).render_as_string(hide_password=False)


def _mail_out(settings: Settings) -> Check:
    host, port = settings.smtp_host, settings.smtp_port
    if not host:
        return wrong("mail out", "smtp_unset")
    try:
        _greet_smtp(settings, host)
    except WrongUse as error:
        return wrong("mail out", "settings", words=str(error))
    except NoToken as error:
        return no_token("mail out", error.code)
    except smtplib.SMTPAuthenticationError:
        return wrong("mail out", "token_not_taken" if settings.smtp_auth == "xoauth2" else "login_refused", door="SMTP")
    except (ssl.SSLError, smtplib.SMTPNotSupportedError):
        return wrong("mail out", "tls_refused", door="SMTP")
    except (smtplib.SMTPException, OSError):
        return silent("mail out", "no_answer", host=host, port=port, door="SMTP")
    return fine("mail out", "answers", host=host, port=port)


def _greet_smtp(settings: Settings, host: str) -> None:
    safe = ssl.create_default_context()
    at_once = settings.smtp_tls == "tls"
    line = smtplib.SMTP_SSL(host, settings.smtp_port, timeout=TIMEOUT, context=safe) if at_once else smtplib.SMTP(host, settings.smtp_port, timeout=TIMEOUT)  # fmt: skip
    with line:
        if settings.smtp_tls == "starttls":
            line.starttls(context=safe)
        if settings.smtp_auth == "xoauth2":
            words = f"user={settings.smtp_user}\1auth=Bearer {tokens(settings).access()}\1\1"
            line.ehlo_or_helo_if_needed()
            line.auth("XOAUTH2", lambda _=None: words)
        elif settings.smtp_user:
            line.login(settings.smtp_user, _secret(settings.smtp_password))
        code, said = line.noop()
        if code != OK:
            raise smtplib.SMTPResponseException(code, said)


def _slack(settings: Settings) -> Check:
    other = settings.slack_app_token if settings.slack_mode == "socket" else settings.slack_signing_secret
    if settings.slack_bot_token is None:
        return fine("Slack", "slack_unset") if other is None else wrong("Slack", "slack_bot_token")
    if other is None:
        return wrong("Slack", "slack_app_token" if settings.slack_mode == "socket" else "slack_signing_secret")
    base = (settings.slack_api_url or SLACK_API).rstrip("/") + "/"
    if not base.startswith(("https://", "http://")):
        return wrong("Slack", "slack_address")
    try:
        answer, granted = _ask_slack(f"{base}auth.test", _secret(settings.slack_bot_token))
    except (OSError, ValueError):
        return silent("Slack", "slack_silent")
    if not answer.get("ok"):
        return wrong("Slack", "slack_refuses", said=str(answer.get("error") or "no_code"))
    return _scopes(granted)


def _scopes(granted: frozenset[str]) -> Check:
    """Slack says with each answer what the token may do; a proxy may leave that out."""
    if granted and SCOPES - granted:
        return wrong("Slack", "slack_scopes_missing", scopes=sorted(SCOPES - granted))
    if granted - SCOPES:
        return fine("Slack", "slack_scopes_more", scopes=sorted(granted - SCOPES))
    return fine("Slack", "slack")


def _ask_slack(address: str, token: str) -> tuple[dict[str, object], frozenset[str]]:
    request = urllib.request.Request(address, b"", {"Authorization": f"Bearer {token}"})  # noqa: S310 http or https, as was seen
    with urllib.request.urlopen(request, timeout=TIMEOUT) as response:  # noqa: S310
        answer = json.load(response)
        granted = str(response.headers.get("X-OAuth-Scopes") or "")
    found = frozenset(scope for part in granted.split(",") if (scope := part.strip()))
    return (answer if isinstance(answer, dict) else {}), found


def _secret(given: SecretStr | None) -> str:
    return given.get_secret_value() if given else ""
