"""An Office file is a zip of XML: what it holds, looked at before anything is unpacked."""

import re
import zipfile

from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from bot.documents import limits
from bot.documents.unreadable import Unreadable

_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


class Archive:
    """Refuses what would grow too large, and XML with entities of its own, which no Office program writes."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self.opened = opened
        parts = opened.infolist()
        names = {part.filename for part in parts}
        if any(part.flag_bits & 1 for part in parts):
            raise Unreadable("password")
        if len(parts) > limits.PACKED_PARTS or sum(part.file_size for part in parts) > limits.UNPACKED:
            raise Unreadable("too_large_inside")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                self._look_at(part)
        self.word = self._main("word/") if any(name.startswith("word/") for name in names) else None
        self.excel = any(name.startswith("xl/") for name in names)

    def xml(self, name: str) -> Element:
        return parse_xml(self.opened.read(name))

    def _look_at(self, part: zipfile.ZipInfo) -> None:
        if part.file_size > (limits.SHEET_XML if part.filename.startswith("xl/worksheets/") else limits.XML):
            raise Unreadable("too_large_inside")
        with self.opened.open(part) as file:
            head = file.read(4096)
        if _DOCTYPE.search(head.replace(b"\x00", b"")):
            raise Unreadable("unsafe")

    def targets(self, rels: str) -> dict[str, str]:
        """Where each relation of a part leads, by its id."""
        return {str(r.get("Id", "")): str(r.get("Target", "")) for r in self.xml(rels)} if rels in self.opened.namelist() else {}

    def _main(self, folder: str) -> str | None:
        """The part that the package calls its document, by any name."""
        names = self.opened.namelist()
        for target in self.targets("_rels/.rels").values():
            if target.lstrip("/") in names and target.lstrip("/").startswith(folder):
                return target.lstrip("/")
        return None
