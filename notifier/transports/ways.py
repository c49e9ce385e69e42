"""A way to a reader: what can be refused beforehand, and the handing over itself. One way serves one task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from notifier.transports.slack import SlackTransport
from notifier.transports.smtp import SmtpLine
from rules.consent import AddressClass


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes: a mail's bytes, and as `words` its text part; or a Slack message's text and blocks."""

    address: str
    mail: bytes = b""
    words: str | None = None
    text: str = ""
    blocks: Sequence[Mapping[str, object]] = ()
    leaves: AddressClass = AddressClass.ANY


class Way(Protocol):
    """Each raises TransportError. `hand_over` gives the other side's id of what it took, where it has one."""

    async def offer(self, parcel: Parcel) -> None: ...
    async def hand_over(self, parcel: Parcel) -> str | None: ...
    async def withdraw(self) -> None: ...
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class MailWay:
    """`all_to`: a rehearsal, in which every mail goes to this one address and stays as it would have been."""

    line: SmtpLine
    sender: str
    all_to: str | None = None

    async def offer(self, parcel: Parcel) -> None:
        await self.line.offer(self.sender, self.all_to or parcel.address)

    async def hand_over(self, parcel: Parcel) -> str | None:
        await self.line.hand_over(parcel.mail)
        return None

    async def withdraw(self) -> None:
        await self.line.withdraw()

    async def close(self) -> None:
        await self.line.close()


@dataclass(frozen=True, slots=True)
class SlackWay:
    transport: SlackTransport

    async def offer(self, parcel: Parcel) -> None:
        """Slack takes or refuses in one step."""

    async def hand_over(self, parcel: Parcel) -> str | None:
        return await self.transport.send(parcel.address, parcel.text, list(parcel.blocks))

    async def withdraw(self) -> None:
        """Nothing was offered."""

    async def close(self) -> None:
        """The client is its maker's to close."""
