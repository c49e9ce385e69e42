"""Whether Slack still takes us: what it refuses for good, and since when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from slack_bolt.async_app import AsyncApp

TURNED_AWAY = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "org_login_required", "team_access_not_granted",
     "ekm_access_denied", "app_uninstalled", "missing_scope", "no_permission", "not_allowed_token_type"}
)  # fmt: skip
"""After one of these nothing goes until a person has seen to it."""
LOST = "no_connection"
PATIENCE = timedelta(minutes=5)
"""A connection that is lost comes back by itself, or within this time a person hears of it."""


@dataclass(slots=True)
class Standing:
    """`code` is Slack's word for what is wrong, or our own; None while all is well."""

    clock: Callable[[], datetime]
    code: str | None = None
    since: datetime | None = None

    def refused(self, code: str) -> None:
        if code in TURNED_AWAY and self.code in {None, LOST}:
            self.code, self.since = code, self.clock()

    def lost(self) -> None:
        """Nothing comes through just now."""
        if self.code is None:
            self.code, self.since = LOST, self.clock()

    def well(self) -> None:
        self.code = self.since = None

    @property
    def is_ill(self) -> bool:
        """Whether a person should hear of it."""
        if self.code is None or self.since is None:
            return False
        return self.code != LOST or self.clock() - self.since >= PATIENCE


def listen(app: AsyncApp, standing: Standing) -> None:
    """Slack's last words to an app that is taken away."""

    @app.event("tokens_revoked")
    async def revoked() -> None:
        standing.refused("token_revoked")

    @app.event("app_uninstalled")
    async def uninstalled() -> None:
        standing.refused("app_uninstalled")
