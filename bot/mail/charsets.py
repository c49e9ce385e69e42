"""Bytes become words, whatever charset they claim: the claim first, then UTF-8, then what Windows writes."""

import codecs
import re

NAMES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "unicode-1-1-utf-7": "utf-7",
    "utf8": "utf-8",
    "unicode": "utf-16",
    "x-user-defined": "cp1252",
    "x-unknown": "utf-8",
    "unknown-8bit": "utf-8",
    "cp-850": "cp850",
}
"""What mail programs call them, and what they mean: those who say Latin-1 or ASCII send Windows' own quotes."""
CONTROLS = re.compile("[\x80-\x9f]")
WINDOWS = {chr(code): bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""Nobody writes these control signs: they are Windows' quotes under another name."""
NOT_CHARSETS = frozenset({"idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined", "mbcs", "oem"})
"""Python calls these text encodings too; some are slow, none is a charset of mail."""


def decoded(body: bytes, claimed: str | None) -> str:
    if b"\0" in body[:4000] and (wide := _wide(body)):
        return wide
    name = (claimed or "utf-8").strip(" \"'").lower()[:40]
    for charset in dict.fromkeys(("utf-8" if _plain(name) else name, NAMES.get(name, name), "utf-8")):
        if (codec := _codec(charset)) and (words := _strictly(body, codec)) is not None:
            return _cleaned(words)
    codec = _codec(NAMES.get(name, name)) or "cp1252"
    return _cleaned(body.decode("cp1252" if codec == "utf-8" else codec, errors="replace"))


def _plain(name: str) -> bool:
    """Whoever claims ASCII or Latin-1 and writes valid UTF-8 has written UTF-8."""
    return NAMES.get(name) == "cp1252"


def _codec(name: str) -> str | None:
    try:
        b"".decode(name)
        found = codecs.lookup(name).name
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if found in NOT_CHARSETS else found


def _strictly(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _wide(body: bytes) -> str | None:
    """UTF-16 without a word about it: every second byte is null."""
    even, odd = body[0:2000:2].count(0), body[1:2000:2].count(0)
    codec = "utf-16-le" if odd > 10 * (even + 1) else "utf-16-be" if even > 10 * (odd + 1) else None
    return _cleaned(body.decode(codec, errors="replace")) if codec else None


def _cleaned(words: str) -> str:
    words = CONTROLS.sub(lambda sign: WINDOWS.get(sign[0], sign[0]), words)
    return words.replace("\0", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
