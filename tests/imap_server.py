"""A small IMAP server that answers as a test wants it to: properly, wrongly, or not at all."""

import base64
import re
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = Callable[[str, str], str | bytes | None]
"""Asked with the verb and its arguments: "drop" hangs up, "stall" says nothing more, bytes are sent instead of the usual, None is the usual."""

PASSWORD = "do-not-print-me"
TOKEN = "good-token"


@dataclass
class Mailbox:
    """What the server holds, and how it behaves. `mails` by their number; `sizes` are lies about them."""

    mails: dict[int, bytes] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    sizes: dict[int, int] = field(default_factory=dict)
    validity: int = 7
    capabilities: str = "IMAP4rev1 IDLE AUTH=PLAIN AUTH=XOAUTH2"
    answer: Answer = lambda verb, arguments: None
    idle_says: bytes = b""
    said: list[str] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def add(self, *mails: bytes) -> None:
        for mail in mails:
            self.mails[max(self.mails, default=0) + 1] = mail


class Talk(socketserver.StreamRequestHandler):
    box: Mailbox
    disable_nagle_algorithm = True

    def handle(self) -> None:
        self.box.connections += 1
        if not self._usual("GREETING", ""):
            return
        self.wfile.write(b"* OK ready\r\n")
        for line in self.rfile:
            tag, _, rest = line.decode().strip().partition(" ")
            verb, _, arguments = rest.partition(" ")
            if verb.upper() == "UID":
                verb, _, arguments = arguments.partition(" ")
            self.box.said.append(f"{verb} {arguments}")
            if not self._usual(verb.upper(), arguments, tag):
                return
            if verb.upper() == "LOGOUT":
                return

    def _usual(self, verb: str, arguments: str, tag: str = "") -> bool:
        """False where the line is over."""
        own = self.box.answer(verb, arguments)
        if own == "stall":
            self.box.over.wait(20)
        if own in {"stall", "drop"}:
            return False
        if isinstance(own, bytes):
            self.wfile.write(own.replace(b"TAG", tag.encode()))
            return True
        known = getattr(self, f"do_{verb.lower()}", None)
        if tag:
            outcome = known(arguments) if known else "OK done"
            self.wfile.write(f"{tag} {outcome}\r\n".encode())
        return True

    def do_capability(self, _: str) -> str:
        self.wfile.write(f"* CAPABILITY {self.box.capabilities}\r\n".encode())
        return "OK done"

    def do_login(self, arguments: str) -> str:
        return "OK done" if PASSWORD in arguments else "NO wrong password"

    def do_authenticate(self, arguments: str) -> str:
        self.wfile.write(b"+ \r\n")
        given = base64.b64decode(self.rfile.readline()).decode()
        if arguments.upper() == "PLAIN":
            return "OK done" if given.endswith("£") else "NO wrong"
        if f"auth=Bearer {TOKEN}\1\1" in given:
            return "OK done"
        self.wfile.write(b"+ " + base64.b64encode(b'{"status":"401"}') + b"\r\n")
        self.rfile.readline()
        return "NO AUTHENTICATE failed."

    def do_select(self, arguments: str) -> str:
        if arguments.strip('"') != "INBOX":
            return "NO [NONEXISTENT] no such folder"
        count, following = len(self.box.mails), max(self.box.mails, default=0) + 1
        self.wfile.write(f"* {count} EXISTS\r\n* {count * 3} RECENT\r\n* FLAGS (\\Seen \\Recent)\r\n".encode())
        self.wfile.write(f"* OK [UIDVALIDITY {self.box.validity}] x\r\n* OK [UIDNEXT {following}] x\r\n".encode())
        return "OK [READ-WRITE] done"

    def do_search(self, arguments: str) -> str:
        """As the standard wants it, `n:*` always has the last one."""
        found = sorted(set(self.box.mails) - self.box.seen) if "UNSEEN" in arguments else sorted(self.box.mails)
        if later := re.search(r"UID (\d+):\*", arguments):
            found = [uid for uid in found if uid >= int(later[1])] or found[-1:]
        self.wfile.write(f"* SEARCH {' '.join(map(str, found))}\r\n".encode())
        return "OK done"

    def do_fetch(self, arguments: str) -> str:
        numbers, _, what = arguments.partition(" ")
        for uid in _numbers(numbers, self.box.mails):
            raw, order = self.box.mails[uid], uid
            if "RFC822.SIZE" in what:
                self.wfile.write(f"* {order} FETCH (UID {uid} RFC822.SIZE {self.box.sizes.get(uid, len(raw))})\r\n".encode())
                continue
            part = re.search(r"BODY\.PEEK\[(\w*)\]<0\.(\d+)>", what)
            assert part
            shown = (raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if part[1] else raw)[: int(part[2])]
            self.wfile.write(f"* {order} FETCH (FLAGS (\\Recent))\r\n".encode())
            self.wfile.write(f"* {order} FETCH (UID {uid} BODY[{part[1]}]<0> {{{len(shown)}}}\r\n".encode() + shown + b")\r\n")
        return "OK done"

    def do_store(self, arguments: str) -> str:
        self.box.seen.update(_numbers(arguments.partition(" ")[0], self.box.mails))
        return "OK done"

    def do_idle(self, _: str) -> str:
        self.wfile.write(b"+ idling\r\n")
        if self.box.idle_says:
            self.box.over.wait(
                0.05
            )  # a moment later, as a server does; in one piece with the line before it goes unseen until the next look
            self.wfile.write(self.box.idle_says)
        if b"BYE" in self.box.idle_says:
            self.connection.shutdown(socket.SHUT_RDWR)
        else:
            self.rfile.readline()
        return "OK done"


def _numbers(written: str, known: dict[int, bytes]) -> list[int]:
    found: list[int] = []
    for part in written.split(","):
        first, _, last = part.partition(":")
        found += [uid for uid in range(int(first), int(last or first) + 1) if uid in known]
    return found


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A line that broke off is what a test wanted."""


@contextmanager
def imap_server(box: Mailbox) -> Iterator[Mailbox]:
    handler = type("Handler", (Talk,), {"box": box})
    with _Server(("127.0.0.1", 0), handler) as server:
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield box
        finally:
            box.over.set()
            server.shutdown()
            thread.join()


def mail(subject: str, size: int = 0) -> bytes:
    return f"From: kim@example.org\r\nSubject: {subject}\r\n\r\n{'x' * size}\r\n".encode()


def once(verb: str, answer: str | bytes, nth: int = 1) -> Answer:
    """The nth time that the verb comes, and never again."""
    seen = 0

    def say(said: str, arguments: str) -> str | bytes | None:
        nonlocal seen
        seen += said == verb
        return answer if said == verb and seen == nth else None

    return say
