"""The libraries that find the newly written words of a mail, each behind one function; those that are not installed are left out."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Peer = Callable[[str], str]
SITE = Path(__file__).parent / "site"
"""Filled by `bench/peers/install`."""


def installed() -> dict[str, Peer]:
    if SITE.is_dir() and str(SITE) not in sys.path:
        sys.path.append(str(SITE))
    found: dict[str, Peer] = {}
    for name, (module, peer) in PEERS.items():
        try:
            found[name] = peer(importlib.import_module(module))
        except ImportError:
            continue
    return found


def _mail_parser_reply(module: Any) -> Peer:
    parser = module.EmailReplyParser(languages=["en", "de", "fr", "es", "it", "nl", "pl"])
    return lambda text: parser.parse_reply(text=text) or ""


def _email_reply_parser(module: Any) -> Peer:
    return lambda text: str(module.EmailReplyParser.parse_reply(text))


def _quotequail(module: Any) -> Peer:
    return lambda text: "\n".join(part for seen, part in module.quote(text) if seen)


def _talon(module: Any) -> Peer:
    signature = importlib.import_module("talon.signature.bruteforce")
    return lambda text: str(signature.extract_signature(module.extract_from_plain(text))[0])


def _unquotemail(module: Any) -> Peer:
    return lambda text: str(module.Unquote(None, text).get_text() or "") if text.strip() else ""


PEERS: dict[str, tuple[str, Callable[[Any], Peer]]] = {
    "mail-parser-reply": ("mailparser_reply", _mail_parser_reply),
    "email-reply-parser": ("email_reply_parser", _email_reply_parser),
    "quotequail": ("quotequail", _quotequail),
    "talon": ("talon.quotations", _talon),
    "unquotemail": ("unquotemail", _unquotemail),
}
