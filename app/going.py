"""The last question before anything is sent: may it leave at all, from this database, over this mail server?"""

from datetime import datetime

from app.cli.failures import WrongUse
from app.settings import Settings
from rules.going import Going, going, is_real
from rules.reasons import because
from store import going as remembered
from store.database import Database
from templates.say import say


def state(settings: Settings, database: Database) -> Going:
    with database.read() as session:
        begun = remembered.begun(session)
    return going(begun, real=is_real(settings.smtp_host), rehearsing=settings.all_mail_to is not None)


def ask(settings: Settings, database: Database, now: datetime) -> None:
    """Raises WrongUse with what to do first. A rehearsal is remembered before its first mail."""
    found = state(settings, database)
    if found is not Going.MAY:
        raise WrongUse(say(because(f"going.{found}")))
    if settings.all_mail_to is not None:
        with database.write() as session:
            remembered.rehearse(session, now)
