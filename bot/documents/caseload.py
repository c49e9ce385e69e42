"""A caseload's file becomes one document: JSON, TOML or a workbook, as its content says. Whatever cannot be read is one reason."""

import json
import logging
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from bot.documents.unreadable import Unreadable
from rules.caseload import Doubled
from rules.reasons import Reason, because

LARGEST = 200_000_000
LARGEST_TOML = 20_000_000
_WORKBOOK = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAID = frozenset({"password", "too_large_inside", "unsafe", "too_many_rows", "too_wide"})
_LINE = re.compile(r"line ([0-9]+), column ([0-9]+)")


class NotACaseload(Exception):
    def __init__(self, code: str, **facts: object) -> None:
        self.reason: Reason = because(f"caseload.{code}", **facts)
        super().__init__(self.reason.code)


def read_caseload_file(path: Path) -> Mapping[str, object]:
    """Raises NotACaseload. A key that JSON gives twice has Doubled.TWICE as its value."""
    raw = _bytes(path)
    if raw.startswith(_WORKBOOK):
        return _workbook(raw)
    if raw.startswith(_OLD_OFFICE):
        raise NotACaseload("workbook_password" if _ENCRYPTED in raw else "workbook_old")
    text = _text(raw)
    if not text.strip():
        raise NotACaseload("nothing_in_it")
    try:
        return _json(text) if text.lstrip().startswith("{") else _toml(text)
    except RecursionError:
        raise NotACaseload("too_deep") from None


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise NotACaseload("folder")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotACaseload("not_there") from None
    except (OSError, ValueError):
        raise NotACaseload("closed") from None
    if len(raw) > LARGEST:
        raise NotACaseload("too_large", megabytes=LARGEST // 1_000_000)
    return raw


def _workbook(raw: bytes) -> Mapping[str, object]:
    """The import edge: a broken workbook makes the libraries throw whatever they like."""
    from bot.documents.workbook import read_workbook

    try:
        return read_workbook(raw)
    except NotACaseload:
        raise
    except Unreadable as refused:
        raise NotACaseload(f"workbook_{refused.code}" if refused.code in _SAID else "workbook_broken", **refused.facts) from None
    except Exception as error:
        logging.getLogger(__name__).info("a workbook could not be read: %s", type(error).__name__)
        raise NotACaseload("workbook_broken") from error


def _text(raw: bytes) -> str:
    try:
        text = raw.decode(json.detect_encoding(raw), errors="strict")
    except UnicodeDecodeError:
        raise NotACaseload("letters") from None
    if "\x00" in text[:4096]:
        raise NotACaseload("not_text_at_all")
    return text.removeprefix("\ufeff")


def _json(text: str) -> Mapping[str, object]:
    try:
        return json.loads(text, object_pairs_hook=_object)  # type: ignore[no-any-return]
    except json.JSONDecodeError as broken:
        cut_off = broken.pos >= len(text.rstrip()) or broken.msg.startswith("Unterminated")
        code = "cut_off" if cut_off else "broken"
        raise NotACaseload(code, line=broken.lineno, column=broken.colno) from None
    except ValueError:
        raise NotACaseload("endless_number") from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        times = Counter(name for name, _ in pairs)
        found |= {name: Doubled.TWICE for name in found if times[name] > 1}
    return found


def _toml(text: str) -> Mapping[str, object]:
    if len(text) > LARGEST_TOML:
        raise NotACaseload("too_large_toml", megabytes=LARGEST_TOML // 1_000_000)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        at = _LINE.search(str(broken))
        if "=" not in text or at is None or at[1] == "1":
            raise NotACaseload("neither") from None
        raise NotACaseload("broken", line=int(at[1]), column=int(at[2])) from None
    except ValueError:
        raise NotACaseload("endless_number") from None
