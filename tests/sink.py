"""A small SMTP server that takes everything, or answers as a test wants it to."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message

Answer = Callable[["Sink", str, str], str | None]
"""Asked with the sink, the verb and its argument: an answer of its own, "drop" to hang up, "stall" to say nothing, None for the usual."""


@dataclass
class Sink:
    """`mails` are (recipient, bytes) in the order in which they were taken."""

    answer: Answer = lambda sink, verb, argument: None
    mails: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> "Sink":
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", 0, limit=2**20)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    def read(self) -> list[Message]:
        return [message_from_bytes(raw) for _, raw in self.mails]

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            await self._session(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        recipient = ""
        writer.write(b"220 sink\r\n")
        while line := (await reader.readline()).decode().rstrip("\r\n"):
            verb, _, argument = line.partition(" ")
            verb = verb.upper()
            own = self.answer(self, verb, argument)
            if own == "drop":
                return
            if own == "stall":
                await asyncio.Event().wait()
            if verb == "DATA" and own is None:
                writer.write(b"354 go on\r\n")
                body = (await reader.readuntil(b"\r\n.\r\n"))[:-5].replace(b"\r\n..", b"\r\n.")
                own = self.answer(self, "BODY", recipient)
                if own == "drop":
                    return
                if own is None:
                    self.mails.append((recipient, body))
                writer.write(((own or "250 2.0.0 taken") + "\r\n").encode())
            else:
                recipient = argument.partition(":")[2].strip("<> ") if verb == "RCPT" else recipient
                writer.write(((own or _usual(verb)) + "\r\n").encode())
            await writer.drain()
            if verb == "QUIT" or (own or "").startswith("421"):
                return


def text_of(mail: Message) -> str:
    part = next(part for part in mail.walk() if part.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def _usual(verb: str) -> str:
    return {"EHLO": "250-sink\r\n250 ENHANCEDSTATUSCODES", "QUIT": "221 bye", "DATA": "354 go on"}.get(verb, "250 2.0.0 ok")
