"""Reading replies: exact words, leaks of our own, wrong "done", messages a second; against the standard parser and the libraries.

Five libraries were compared on this corpus before a line of `bot/mail/visible.py` was written, and are with each run of
this (`bench/peers/install` puts them beside it): mail-parser-reply, email-reply-parser, quotequail, talon, unquotemail.
All let our own quoted "Reply DONE" through as an answer, some are quadratic (12 to 27 seconds on 20 KB), one is
unmaintained and wants scikit-learn; so none is used, and the exit code is 1 where one of them is exact more often.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from peers.replies import Peer, installed

from bot.mail.mail import Kind
from bot.mail.parts import parts_of
from bot.mail.reading import read, words_of
from rules.replies import Intent, meaning

CORPUS = Path(__file__).parent.parent / "tests" / "mail"
EXPECTED: Mapping[str, Any] = json.loads((CORPUS / "expected.json").read_text(encoding="utf-8"))
WRITTEN = date(2026, 5, 12)
OUR_LINES = [line.strip() for line in words_of(parts_of((CORPUS / "ours.eml").read_bytes())).split("\n") if len(line) > 12]
MOST_FOR_PEERS = 20_000
"""Some peers are quadratic: they are never given more than this."""
ROUNDS = 5


def main() -> None:
    mails = {name: (CORPUS / f"{name}.eml").read_bytes() for name in sorted(EXPECTED)}
    replies = [name for name in mails if EXPECTED[name]["kind"] == "reply" and "sent" not in EXPECTED[name]]
    ours, standard = _seconds(lambda raw: read(raw), mails), _seconds(_by_the_standard_library, mails)
    with_meaning = _seconds(_with_meaning, mails)
    peers = _peers(mails, replies)
    own = _ours(mails, replies)
    print(json.dumps({
        "bench": "replies", "mails": len(mails), "replies": len(replies), **own,
        "messages_a_second": round(len(mails) / ours), "with_meaning_a_second": round(len(mails) / with_meaning),
        "seconds_to_standard_parser": round(with_meaning / standard, 2), "peers": peers,
        "worst_seconds_on_20_kb": _worst(),
    }))  # fmt: skip
    if any(peer["exact_text"] >= own["exact_text"] for peer in peers.values()):
        raise SystemExit(1)


def _ours(mails: Mapping[str, bytes], replies: list[str]) -> dict[str, Any]:
    exact = right = wrong = leaks = 0
    for name in replies:
        mail, expected = read(mails[name]), EXPECTED[name]
        says = meaning(mail.answers, WRITTEN, mail.listed).says
        exact += mail.visible_text == expected["visible_text"]
        if "says" in expected:
            right += [one.intent for one in says] == [one["intent"] for one in expected["says"]]
            meant = {one["action"] for one in expected["says"] if one["intent"] == Intent.DONE}
            wrong += any(one.intent is Intent.DONE and one.action not in meant for one in says)
        leaks += _leaks(mail.visible_text, expected["visible_text"])
    known = sum("says" in EXPECTED[name] for name in replies)
    return {"exact_text": exact, "exact_intents": right, "of_intents": known, "wrong_done": wrong, "leaks_of_our_lines": leaks}


def _leaks(said: str, meant: str) -> bool:
    return any(line in said and line not in meant for line in OUR_LINES)


def _by_the_standard_library(raw: bytes) -> None:
    """Headers and bodies read, as `policy.default` gives them; nothing else."""
    message = BytesParser(policy=policy.default).parsebytes(raw)
    for value in message.values():
        str(value)
    for part in message.walk():
        if part.get_content_maintype() == "text":
            try:
                part.get_content()
            except (LookupError, ValueError):
                part.get_payload(decode=True)


def _with_meaning(raw: bytes) -> None:
    mail = read(raw)
    if mail.kind is Kind.REPLY:
        meaning(mail.answers, WRITTEN, mail.listed)


def _seconds(work: Callable[[bytes], object], mails: Mapping[str, bytes]) -> float:
    """The best of several rounds over the corpus."""
    rounds: list[float] = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for raw in mails.values():
            work(raw)
        rounds.append(time.perf_counter() - started)
    return min(rounds)


def _peers(mails: Mapping[str, bytes], replies: list[str]) -> dict[str, Any]:
    texts = {name: words_of(parts_of(mails[name]))[:MOST_FOR_PEERS] for name in replies}
    return {name: _judged(peer, texts) for name, peer in installed().items()}


def _judged(peer: Peer, texts: Mapping[str, str]) -> dict[str, Any]:
    exact = leaks = 0
    started = time.perf_counter()
    for name in texts:
        said = re.sub(r"\n{3,}", "\n\n", peer(texts[name]).strip())
        exact += said == EXPECTED[name]["visible_text"]
        leaks += _leaks(said, EXPECTED[name]["visible_text"])
    return {"exact_text": exact, "leaks_of_our_lines": leaks, "a_second": round(len(texts) / (time.perf_counter() - started))}


def _worst() -> dict[str, float]:
    """20 KB of what is quadratic for others."""
    found: dict[str, float] = {}
    for name, unit in {"spaces": " ", "newlines": "\n", "On": "On ", "quotes": ">"}.items():
        raw = b"From: kim@example.org\n\n" + (unit * 20_000)[:20_000].encode()
        started = time.perf_counter()
        _with_meaning(raw)
        found[name] = round(time.perf_counter() - started, 3)
    return found


if __name__ == "__main__":
    main()
