"""Whoever can be reached by Slack alone, where Slack is not set up: it is seen, said and told, and nobody waits in silence."""

from dataclasses import replace
from datetime import timedelta

from sqlmodel import col, select

from app.checks import checks
from app.settings import Settings
from notifier.rounds import Round, plan_round
from rules.deployment import Deployment
from rules.reasons import because
from store.database import Database
from store.tables import ContactRow, NoticeRow
from templates.say import say
from tests.house import DUE, HOUSE, at, furnish
from tests.replying import DAY

SLACKED = replace(HOUSE, slack=True)


def furnished(database: Database, email: str | None = None) -> None:
    furnish(database)
    with database.write() as session:
        owner = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        owner.slack, owner.channel, owner.email = "U0OWNER0", "slack", email


def planned(database: Database, house: Deployment) -> Round:
    return plan_round(database, at(DAY), house)


def notices(database: Database) -> list[tuple[str, str, str | None]]:
    with database.read() as session:
        query = select(ContactRow.ref, NoticeRow.state, NoticeRow.why).join(NoticeRow, col(NoticeRow.contact_id) == ContactRow.id)
        return [(ref, state, why) for ref, state, why in session.exec(query.order_by(col(NoticeRow.id)))]


def test_the_round_says_why_nothing_goes(database: Database) -> None:
    furnished(database)
    planned(database, HOUSE)
    assert ("owner0", "withheld", "gate.no_slack") in notices(database)
    assert say(because("gate.no_slack")) == "Slack is the only way to this reader, and Slack is not set up."


def test_where_slack_is_set_up_or_there_is_an_address_it_goes(database: Database) -> None:
    furnished(database)
    planned(database, SLACKED)
    assert ("owner0", "waiting", None) in notices(database)


def test_with_an_address_too_it_goes_by_mail(database: Database) -> None:
    furnished(database, "owner0@example.org")
    planned(database, HOUSE)
    assert ("owner0", "waiting", None) in notices(database)


def test_somebody_else_is_told_once_the_day_is_over(database: Database) -> None:
    furnished(database)
    for days in range(40):
        plan_round(database, at(DUE + timedelta(days=days)), HOUSE)
    assert {ref for ref, state, _ in notices(database) if state == "waiting"} - {"owner0", "ana"}


def test_kept_check_names_them(database: Database) -> None:
    furnished(database)
    settings = Settings(_env_file=None, database_url=database.engine.url.render_as_string(hide_password=False))  # type: ignore[call-arg]
    found = {one.what: one for one in checks(settings, DAY, at(DAY))}
    assert not found["contacts"].ok
    assert say(found["contacts"].why).startswith("Slack is the only way to owner0, and no token is set, so nothing reaches them.")
