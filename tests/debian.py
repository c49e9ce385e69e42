"""Debian's own mail servers on high ports from a temporary folder: Dovecot for the way in, Postfix before it where we are root."""

import grp
import os
import pwd
import shutil
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.mail.account import Account
from tests.debian_settings import DOVECOT, OAUTH, POSTFIX_MAIN, POSTFIX_MASTER

HOST = "127.0.0.1"
OURS = "kept@example.org"
PASSWORD = "demo"
PATIENCE = 20
POSTFIX_MASTER_PROGRAM = "/usr/lib/postfix/sbin/master"
"""Its own starting script would leave it behind when we are killed."""


class NotHere(Exception):
    """Which server is missing, or why it did not start."""


@dataclass(frozen=True)
class Servers:
    folder: Path
    imap: int
    imaps: int
    smtp: int | None = None

    @property
    def certificate(self) -> Path:
        return self.folder / "certificate.pem"

    def account(self, **more: object) -> Account:
        return Account(**{"host": HOST, "port": self.imap, "user": OURS, "password": PASSWORD, "tls": "none", **more})  # type: ignore[arg-type]

    def post(self, recipient: str, mail: bytes) -> None:
        """By Postfix, until it has arrived; where it does not run, as any server does that delivers into a maildir."""
        if self.smtp is None:
            self.deliver(mail)
            return
        before = self.waiting
        with smtplib.SMTP(HOST, self.smtp) as client:
            client.sendmail("kim@example.org", [recipient], mail)
        give_up = time.monotonic() + PATIENCE
        while self.waiting == before and time.monotonic() < give_up:
            time.sleep(0.01)

    def deliver(self, mail: bytes) -> None:
        """Written aside and moved, so that nobody sees half of it."""
        with tempfile.NamedTemporaryFile(dir=self.folder / "mail" / "tmp", delete=False) as written:
            written.write(mail)
        path = Path(written.name)
        path.chmod(0o666)
        path.rename(self.folder / "mail" / "new" / path.name)

    @property
    def waiting(self) -> int:
        """How many lie in the mailbox, read or not."""
        return sum(1 for name in ("new", "cur") for _ in (self.folder / "mail" / name).iterdir())


@contextmanager
def servers(tokens: int = 1) -> Iterator[Servers]:
    """`tokens` is the port of the token server that Dovecot asks whether a token is good. Raises NotHere."""
    dovecot, postfix = (shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") for name in ("dovecot", "postfix"))
    if dovecot is None or shutil.which("openssl") is None:
        raise NotHere("Debian's dovecot-imapd is not installed")
    with tempfile.TemporaryDirectory(prefix="kept-mail-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        _furnish(folder)
        imap, imaps, smtp = free_ports(3)
        with ExitStack() as running:
            running.enter_context(_dovecot(dovecot, folder, imap, imaps, tokens))
            if postfix and os.geteuid() == 0:
                running.enter_context(_postfix(postfix, folder, smtp))
                yield Servers(folder, imap, imaps, smtp)
            else:
                yield Servers(folder, imap, imaps)


def certify(folder: Path) -> None:
    """A certificate for this machine, signed by itself."""
    made = ("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3")
    names = ("-subj", "/CN=localhost", "-addext", f"subjectAltName=DNS:localhost,IP:{HOST}")
    files = ("-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem"))
    subprocess.run((*made, *names, *files), check=True, capture_output=True)


def free_ports(how_many: int) -> list[int]:
    sockets = [socket.socket() for _ in range(how_many)]
    for one in sockets:
        one.bind((HOST, 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def _furnish(folder: Path) -> None:
    """Mail belongs to a user who is nobody else's: no mail server writes as root."""
    certify(folder)
    for name in ("mail", "mail/new", "mail/cur", "mail/tmp", "home"):
        (folder / name).mkdir()
        if os.geteuid() == 0:
            os.chown(folder / name, *_owner())


def _owner() -> tuple[int, int]:
    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


@contextmanager
def _dovecot(program: str, folder: Path, imap: int, imaps: int, tokens: int) -> Iterator[None]:
    root, (uid, gid) = os.geteuid() == 0, _owner()
    me = pwd.getpwuid(os.geteuid()).pw_name
    group = grp.getgrgid(os.getegid()).gr_name
    written = DOVECOT.format(
        folder=folder, host=HOST, imap=imap, imaps=imaps, user=uid, group=gid, password=PASSWORD,
        internal="dovecot" if root else me, internal_group="dovecot" if root else group, login="dovenull" if root else me,
    )  # fmt: skip
    (folder / "dovecot.conf").write_text(written)
    (folder / "oauth.conf").write_text(OAUTH.format(host=HOST, tokens=tokens))
    with _running([program, "-F", "-c", str(folder / "dovecot.conf")], imap, folder / "dovecot.log"):
        yield


@contextmanager
def _postfix(program: str, folder: Path, smtp: int) -> Iterator[None]:
    uid, gid = _owner()
    settings = folder / "postfix"
    for name in (settings, folder / "queue", folder / "data"):
        name.mkdir()
    shutil.chown(folder / "data", "postfix")
    (settings / "main.cf").write_text(POSTFIX_MAIN.format(folder=folder, host=HOST, uid=uid, gid=gid))
    (settings / "master.cf").write_text(POSTFIX_MASTER.format(smtp=smtp))
    checked = subprocess.run([program, "-c", str(settings), "check"], check=False, capture_output=True, timeout=PATIENCE)
    if checked.returncode:
        raise NotHere(f"Postfix refuses its settings: {checked.stderr.decode()[-500:]}")
    with _running([POSTFIX_MASTER_PROGRAM, "-c", str(settings), "-d"], smtp, folder / "postfix.log"):
        yield


@contextmanager
def _running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """It ends with us, also where we are killed."""
    leash = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    process = subprocess.Popen([*leash, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _wait_for(port, process, log)
        yield
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


def _wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        with suppress(OSError):
            socket.create_connection((HOST, port), 1).close()
            return
        if time.monotonic() > give_up or process.poll() is not None:
            said = log.read_text()[-1000:] if log.exists() else ""
            raise NotHere(f"a mail server did not start: {said}")
        time.sleep(0.02)
