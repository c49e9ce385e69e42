"""SMTP through aiosmtplib: one connection for one task, used again and again, and never trusted to be still alive."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from notifier.transports import Fault, TransportError
from notifier.transports.pace import Pace
from rules.retries import safe_code, smtp_meaning

TIMEOUT = 60
"""Seconds for any one answer of the server. Less than the lease of a message by far."""

MOST_MAILS = 100
"""After so many a connection is made anew: many servers close one that has had enough, in the middle of a message."""


class Access(Protocol):
    """Tokens for XOAUTH2. `token` raises TransportError where there is none to be had; `refused` says that the last one was."""

    async def token(self) -> str: ...
    def refused(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Server:
    """With `access` we log in by XOAUTH2, and the password is not used."""

    host: str
    port: int = 587
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    tls: str = "starttls"
    access: Access | None = None
    pace: Pace | None = None


class SmtpLine:
    """One connection. `offer` names sender and recipient, `hand_over` gives the mail itself: whatever must be decided
    in the last moment is decided between the two."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._client: SMTP | None = None
        self._mails = 0

    async def offer(self, sender: str, recipient: str) -> None:
        """Raises TransportError. A connection that died while it was idle is made anew once."""
        if self._server.pace:
            await self._server.pace.turn()
        fresh = self._client is None
        try:
            await self._offer(sender, recipient)
        except TransportError as error:
            if fresh or error.fault is not Fault.SERVER:
                raise
            await self._offer(sender, recipient)

    async def hand_over(self, mail: bytes) -> str:
        """The server's word that it has taken the mail, as a code. Raises TransportError; code "unknown" where the
        connection broke and nobody knows whether it was taken."""
        client = await self._connected()
        try:
            answer = await client.data(mail)
        except SMTPResponseException as error:
            await self._after(error.code)
            raise _fault(error) from None
        except (SMTPException, OSError, TimeoutError):
            await self.close()
            raise TransportError(Fault.FOR_NOW, "unknown") from None
        self._mails += 1
        if self._mails >= MOST_MAILS:
            await self.close()
        return str(answer.code)

    async def withdraw(self) -> None:
        """What was offered will not be handed over after all."""
        if self._client is not None:
            try:
                await self._client.rset()
            except (SMTPException, OSError, TimeoutError):
                await self.close()

    async def close(self) -> None:
        client, self._client, self._mails = self._client, None, 0
        if client is not None:
            with suppress(SMTPException, OSError, TimeoutError):
                if client.is_connected:
                    await client.quit()
            client.close()

    async def _offer(self, sender: str, recipient: str) -> None:
        client = await self._connected()
        try:
            await client.mail(sender)
            await client.rcpt(recipient)
        except SMTPRecipientsRefused as error:
            await self.withdraw()
            raise _fault(error.recipients[0]) from None
        except SMTPServerDisconnected:
            await self.close()
            raise TransportError(Fault.SERVER, "disconnected") from None
        except SMTPResponseException as error:
            await self._after(error.code)
            raise _fault(error) from None
        except (SMTPException, OSError, TimeoutError):
            await self.close()
            raise TransportError(Fault.SERVER, "no_answer") from None

    async def _after(self, code: int) -> None:
        if code == 421:
            await self.close()
        else:
            await self.withdraw()

    async def _connected(self) -> SMTP:
        if self._client is not None and self._client.is_connected:
            return self._client
        server = self._server
        client = SMTP(
            hostname=server.host, port=server.port, timeout=TIMEOUT, use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls", username=server.user,
            password=None if server.access else server.password,
            oauth_token_generator=server.access.token if server.access else None,
        )  # fmt: skip
        try:
            await client.connect()
        except TransportError:
            client.close()
            raise
        except SMTPAuthenticationError:
            if server.access:
                server.access.refused()
            raise TransportError(Fault.SERVER, "login_refused") from None
        except (SMTPException, OSError, TimeoutError):
            client.close()
            raise TransportError(Fault.SERVER, "no_server") from None
        self._client, self._mails = client, 0
        return client


def _fault(error: SMTPResponseException) -> TransportError:
    return TransportError(smtp_meaning(error.code, error.message), safe_code(error.code, error.message))
