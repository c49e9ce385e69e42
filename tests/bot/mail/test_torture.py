"""Mails made to break a reader: each is read or held unread, within three seconds and 300 MB, and the next one is read."""

import base64
import gzip
import resource
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from bot.mail.mail import Kind
from bot.mail.reading import read

TOP = b"From: Kim Osei <kim@example.org>\nDate: Tue, 12 May 2026 09:41:07 +0100\nMessage-ID: <1@example.org>\n"
MOST_SECONDS, MOST_MEGABYTES = 3, 300
MULTIPART = TOP + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nDone\n--b\n"


def attached(kind: bytes, body: bytes) -> bytes:
    coded = base64.encodebytes(body)
    return MULTIPART + b"Content-Type: " + kind + b"\nContent-Transfer-Encoding: base64\n\n" + coded + b"\n--b--\n"


def nested(depth: int) -> bytes:
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(depth))
    return TOP + parts + b"\nDone"


READ, HELD, EITHER = Kind.REPLY, Kind.UNREADABLE, None
MAILS: dict[str, tuple[Callable[[], bytes], Kind | None]] = {
    "thirty megabytes": (lambda: TOP + b"\n" + b"x" * (30 * 1024 * 1024), HELD),
    "twenty-four megabytes attached": (lambda: attached(b"application/pdf; name=a.pdf", b"x" * 17_000_000), READ),
    "ten thousand parts": (lambda: TOP + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nhi\n" * 10_000, HELD),
    "nested a hundred deep": (lambda: nested(100), HELD),
    "messages within messages": (lambda: TOP + b"Content-Type: message/rfc822\n\n" * 600 + b"Done", HELD),
    "a subject of 200 KB": (lambda: TOP + b"Subject: " + b"=?utf-8?b?RG9uZQ==?= " * 10_000 + b"\n\nDone", HELD),
    "a folded subject of 200 KB": (lambda: TOP + b"Subject: x\n" + b" =?utf-8?q?Done?=\n" * 12_000 + b"\nDone", HELD),
    "a subject of 60 KB": (lambda: TOP + b"Subject: " + b"=?utf-8?b?RG9uZQ==?= " * 3_000 + b"\n\nDone", READ),
    "a thousand recipients": (lambda: TOP + b"To: " + b", ".join(b'"P" <p%d@example.org>' % n for n in range(1_000)) + b"\n\nDone", READ),
    "no headers": (lambda: b"Done", HELD),
    "no Message-ID": (lambda: b"From: kim@example.org\n\nDone", READ),
    "every header twice": (lambda: TOP + TOP + b"Subject: a\nSubject: b\nTo: a@example.org\nTo: b@example.org\n\nDone", READ),
    "null bytes": (lambda: TOP + b"\nDo\x00ne\x00", READ),
    "nothing but null bytes": (lambda: b"\x00" * 100_000, HELD),
    "bad base64": (lambda: TOP + b"Content-Transfer-Encoding: base64\n\nRG9u%%%ZQ=\n=====\nx", EITHER),
    "a charset that is none": (lambda: TOP + b"Content-Type: text/plain; charset=klingon\n\nDone", READ),
    "a charset that is slow": (lambda: TOP + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" * 30_000, EITHER),
    "UTF-16 said to be ASCII": (lambda: TOP + b"Content-Type: text/plain; charset=us-ascii\n\n" + "Done".encode("utf-16-le"), READ),
    "winmail.dat": (lambda: attached(b"application/ms-tnef; name=winmail.dat", b"\x78\x9f\x3e\x22" * 20), READ),
    "S/MIME": (lambda: TOP + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB", HELD),
    "PGP/MIME": (lambda: TOP + b"Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nVersion: 1\n--b--\n", HELD),
    "PGP in the text": (lambda: TOP + b"\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n", HELD),
    "a zip bomb": (lambda: attached(b"application/zip; name=a.zip", gzip.compress(b"\0" * 100_000_000)), READ),
    "the year 1900": (lambda: b"From: kim@example.org\nDate: Mon, 1 Jan 1900 00:00:00 +0000\n\nNot done, need until Friday", READ),
    "the year 2099": (lambda: b"From: kim@example.org\nDate: Thu, 31 Dec 2099 23:59:59 +0000\n\nNot done, need until Friday", READ),
    "the year 99999": (lambda: b"From: kim@example.org\nDate: Thu, 31 Dec 99999 23:59:59 +0000\n\nDone", READ),
    "a page of a million tags": (lambda: TOP + b"Content-Type: text/html\n\n" + b"<b>" * 300_000, EITHER),
    "a page nested deep": (lambda: TOP + b"Content-Type: text/html\n\n" + b"<blockquote>" * 20_000 + b"Done", EITHER),
    "64 KB of empty lines": (lambda: TOP + b"\n" + b"\n" * 64_000 + b"Done", READ),
    "64 KB of On": (lambda: TOP + b"\n" + b"On " * 21_000, EITHER),
    "64 KB of On in lines": (lambda: TOP + b"\n" + b"On \n" * 16_000, EITHER),
    "64 KB of quotation marks": (lambda: TOP + b"\n" + b">" * 64_000, EITHER),
    "64 KB of dashes": (lambda: TOP + b"\n" + b"-" * 64_000 + b"\nDone", EITHER),
    "64 KB of headers": (lambda: TOP + b"\n" + b"From: x\nSent: y\n" * 4_000, EITHER),
    "64 KB of telephones": (lambda: TOP + b"\n" + b"Sent from my \n" * 5_000 + b"please excuse any and brief " * 2_000, EITHER),
    "64 KB of closings": (lambda: TOP + b"\n" + b"with best wishes and thanks / " * 2_200, EITHER),
    "64 KB of who wrote": (lambda: TOP + b"\n" + b"On 12 May 2026 at 08:00, a <a@example.org> wrote \n" * 1_300, EITHER),
    "64 KB of From in one line": (lambda: TOP + b"\n" + b"From: a Sent: b To: c " * 3_000, EITHER),
    "a page of small tables": (lambda: TOP + b"Content-Type: text/html\n\n" + b"<table><tr><td>a<td>" * 5_000 + b"Done", EITHER),
    "64 KB of warnings": (lambda: TOP + b"\n" + b"any attachments are confidential and may\n" * 1_600, EITHER),
    "64 KB of thanks": (lambda: TOP + b"\n" + b"Thanks\n" * 9_000, EITHER),
}  # fmt: skip


@pytest.mark.mode(31)
@pytest.mark.parametrize("name", MAILS)
def test_no_mail_is_too_strange_and_the_next_one_is_read(name: str) -> None:
    raw, kind = MAILS[name][0](), MAILS[name][1]
    started = time.process_time()
    mail = read(raw)
    assert time.process_time() - started < MOST_SECONDS
    assert mail.kind in ({kind} if kind else {READ, HELD})
    assert read(TOP + b"\nDone").visible_text == "Done"


def _most_megabytes(name: str) -> int:
    read(MAILS[name][0]())
    return _most_so_far()


def _most_so_far() -> int:
    """Of this process alone: what getrusage tells begins with what the one that started it had."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        int(next(line.split()[1] for line in status.read_text(encoding="ascii").split("\n") if line.startswith("VmHWM:"))) // 1024
    )


@pytest.mark.slow
@pytest.mark.mode(31)
@pytest.mark.parametrize("name", MAILS)
def test_no_mail_takes_much_memory(name: str) -> None:
    with get_context("spawn").Pool(1) as pool:
        assert pool.apply(_most_megabytes, (name,)) < MOST_MEGABYTES
