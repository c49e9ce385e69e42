"""Opens a file, sees from its first bytes what it is, and hands it to whoever can read that."""

import zipfile
from pathlib import Path

from bot.documents import limits
from bot.documents.archives import Archive
from bot.documents.text import decoded, read_text
from bot.documents.unreadable import Unreadable
from rules.plans import Document, Table

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KNOWN: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM\x00", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"RIFF", "picture"),
    (b"{\\rtf", "rich_text"),
    (b"Rar!", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"BZh", "packed"),
    (b"\xfd7zXZ", "packed"),
)


def read_document(path: Path) -> Document:
    """Raises Unreadable for whatever is no plan, within limits of size, time and memory; and whatever the libraries raise
    over a file that is broken within."""
    document = _read(path)
    rows = [len(cells) for part in document.parts if isinstance(part, Table) for cells in part.rows if any(c.text for c in cells)]
    if max(len(rows), len(document.parts)) > limits.ROWS:
        raise Unreadable("too_many_rows", most=limits.ROWS)
    if max(rows, default=0) > limits.COLUMNS or sum(rows) > limits.CELLS:
        raise Unreadable("too_wide", most=limits.COLUMNS)
    return document


def _read(path: Path) -> Document:
    size = _size(path)
    with path.open("rb") as file:
        head = file.read(4096)
    if size == 0:
        raise Unreadable("empty")
    if size > limits.FILE:
        raise Unreadable("too_large", megabytes=limits.FILE // limits.MEGABYTE)
    for start, code in _KNOWN:
        if head.startswith(start):
            raise Unreadable(code)
    if head.startswith(_OLE):
        raise Unreadable(_inside_ole(path))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _read_office(path)
    if size > limits.TEXT_FILE:
        raise Unreadable("too_large", megabytes=limits.TEXT_FILE // limits.MEGABYTE)
    return read_text(decoded(path.read_bytes()))


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise Unreadable("folder")
        if not path.exists():
            raise Unreadable("missing")
        if not path.is_file():
            raise Unreadable("no_file")
        return path.stat().st_size
    except (OSError, ValueError) as error:
        raise Unreadable("closed") from error


def _inside_ole(path: Path) -> str:
    """Office keeps an encrypted file, and everything from before 2007, in one and the same wrapping."""
    return "password" if "EncryptedPackage".encode("utf-16-le") in path.read_bytes() else "old_office"


def _read_office(path: Path) -> Document:
    from bot.documents.excel import read_excel
    from bot.documents.word import read_word

    with zipfile.ZipFile(path) as opened:
        archive = Archive(opened)
        if archive.word:
            return read_word(archive)
        if archive.excel:
            return read_excel(path, archive)
    raise Unreadable("packed")
