"""A mail server on this machine that catches all mail: SMTP on one side, everybody's mailbox by IMAP on the other."""

import secrets
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec

from app import clock
from bot.mail.account import Account
from bot.mail.imap import take_unseen
from notifier.transports.smtp import Server

HOST = "127.0.0.1"
TRIES = 5
PATIENCE = 20
"""Seconds until a server that does not start is given up."""


class NoMailServer(Exception):
    """It is not installed, or did not start."""


@dataclass(frozen=True, slots=True)
class MailServer:
    smtp: int
    imap: int
    password: str

    @property
    def server(self) -> Server:
        return Server(HOST, self.smtp, tls="none")

    def account(self, address: str) -> Account:
        """Each address has its mailbox."""
        return Account(HOST, self.imap, address, self.password, tls="none")

    def post(self, sender: str, recipient: str, mail: bytes) -> None:
        with smtplib.SMTP(HOST, self.smtp) as client:
            client.sendmail(sender, [recipient], mail)

    def collect(self, address: str) -> list[bytes]:
        """What is new in somebody's mailbox."""
        found: list[bytes] = []
        take_unseen(self.account(address), found.append)
        return found


@contextmanager
def mail_server(ours: str, replies: str) -> Iterator[MailServer]:
    """Answers to any address that the pattern `replies` fits come into the mailbox `ours`."""
    if find_spec("mail_devel") is None:
        raise NoMailServer("The demo's mail server is not installed. Use `make demo`, or: pip install mail-devel")
    process, found = _started(ours, replies)
    try:
        yield found
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _started(ours: str, replies: str) -> "tuple[subprocess.Popen[bytes], MailServer]":
    """A free port may be somebody else's by the time the server listens: then with others, a few times."""
    for left in reversed(range(TRIES)):
        found = MailServer(*_free_ports(), secrets.token_urlsafe(12))
        ports = ("--smtp-port", str(found.smtp), "--imap-port", str(found.imap), "--host", HOST, "--no-http")
        names = ("--user", ours, f"--password={found.password}", "--multi-user", "--alias", f"{replies}:{ours}")
        command = (sys.executable, "-W", "ignore", "-m", "mail_devel", *ports, *names)
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            _wait_for(process, found)
        except NoMailServer:
            process.kill()
            process.wait()
            if not left:
                raise
        else:
            return process, found
    raise NoMailServer


def _wait_for(process: subprocess.Popen[bytes], found: MailServer) -> None:
    give_up = clock.ticks() + PATIENCE
    while not (_open(found.smtp) and _open(found.imap)):
        if process.poll() is not None or clock.ticks() > give_up:
            raise NoMailServer("The demo's mail server did not start. Run the demo once more; its ports may have been taken.")
        time.sleep(0.02)


def _open(port: int) -> bool:
    try:
        socket.create_connection((HOST, port), 1).close()
    except OSError:
        return False
    return True


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        for listening in (one, other):
            listening.bind((HOST, 0))
        return one.getsockname()[1], other.getsockname()[1]
