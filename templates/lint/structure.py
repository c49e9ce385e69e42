"""The rules on how a mail is built: headings, language, pictures, tables, links, width, weight, what it loads."""

from collections.abc import Iterator

from rules.people import Style
from templates.catalogue import MOST_PICTURES
from templates.lint.findings import Finding, finding
from templates.lint.html import Element, all_of, parsed, pixels, texts
from templates.lint.looks import check_looks
from templates.message import Frame, Written
from templates.pages import LONGEST_SUBJECT
from templates.say import phrase

PHONE = 320
MOST_KILOBYTES = 100
LONGEST_ALT = 125
LOUD = frozenset({"script", "link", "iframe", "object", "embed", "form", "video", "audio", "svg", "base"})
SAY_NOTHING = frozenset({"here", "click here", "link", "this", "this link", "more", "read more"})


def check(written: Written, frame: Frame) -> Iterator[Finding]:
    yield from _subject(written.subject)
    yield from _above(written, frame)
    if written.html:
        root = parsed(written.html)
        for rule in (_headings, _language, _tables, _columns, _widths, _elsewhere, _links, _hidden):
            yield from rule(root)
        yield from _pictures(root, written)
        yield from check_looks(root, frame.style)
        yield from _weight(written)
        if frame.style is Style.EASY:
            yield from _asked_first(root)


def _subject(subject: str) -> Iterator[Finding]:
    if not subject.isprintable() or not 0 < len(subject) <= LONGEST_SUBJECT:
        yield finding("S02", subject, "subject", found=len(subject))


def _above(written: Written, frame: Frame) -> Iterator[Finding]:
    above = phrase("mail.answer_above", frame.language)
    first = next((each.text.strip() for each in texts(parsed(written.html))), above) if written.html else above
    if frame.can_reply and not (written.text.startswith(above) and first == above):
        yield finding("S03", "")


def _headings(root: Element) -> Iterator[Finding]:
    count = len(all_of(root, "h1"))
    if count != 1:
        yield finding("H01", "", "html", found=count)


def _language(root: Element) -> Iterator[Finding]:
    if not any(element.attributes.get("lang") for element in all_of(root, "html")):
        yield finding("H02", "", "html")


def _tables(root: Element) -> Iterator[Finding]:
    for table in all_of(root, "table"):
        if table.attributes.get("role") != "presentation" and not all_of(table, "th"):
            yield finding("H04", "", "html")


def _columns(root: Element) -> Iterator[Finding]:
    """One column: a picture's cell, then the words' cell, or the words' cell alone."""
    for row in all_of(root, "tr"):
        cells = [cell for cell in row.children if cell.tag == "td"]
        worded = [bool(texts(cell)) for cell in cells]
        pictured = [len(all_of(cell, "img")) for cell in cells]
        if sum(worded) > 1:
            yield finding("H11", "", "html", found=sum(worded))
        elif any(pictured) and not all_of(row, "table") and (worded, pictured) != ([False, True], [1, 0]):
            yield finding("L16_order", " ".join(text.text.strip() for text in texts(row)), "html")
    for image in all_of(root, "img"):
        if not image.inside({"tr"}):
            yield finding("L16_order", image.attributes.get("alt", ""), "html")


def _widths(root: Element) -> Iterator[Finding]:
    for element in root.within():
        for name in ("width", "min-width"):
            width = element.style.get(name, element.attributes.get(name, ""))
            if (wide := pixels(width)) and wide > PHONE:
                yield finding("H05", "", "html", found=width)


def _elsewhere(root: Element) -> Iterator[Finding]:
    for element in root.within():
        loads = [
            element.attributes[name] for name in ("src", "srcset", "background", "data", "poster") if name in element.attributes
        ]
        loads = [each for each in loads if not each.startswith("cid:")]
        runs = [name for name in element.attributes if name.startswith("on")]
        remote = any(sign in (element.text if element.inside({"style"}) else element.attributes.get("style", ""))
                     for sign in ("url(", "@import", "@font-face"))  # fmt: skip
        for each in (*loads, *runs, *([element.tag] if element.tag in LOUD else []), *(["url()"] if remote else [])):
            yield finding("H07", "", "html", found=each)


def _links(root: Element) -> Iterator[Finding]:
    for link in all_of(root, "a"):
        if "target" in link.attributes:
            yield finding("L21_tab", "", "html", found=f"target={link.attributes['target']}")
        said = " ".join(text.text for text in texts(link)).strip()
        if not said or said.lower().rstrip(".") in SAY_NOTHING:
            yield finding("L21", said, "html", found=said, passes="say where the link goes")


def _hidden(root: Element) -> Iterator[Finding]:
    for element in all_of(root, "#text"):
        if element.inside({"body"}) and not element.shown and any(sign.isalnum() for sign in element.text):
            yield finding("H10", element.text.strip(), "html", found=element.text.strip())


def _pictures(root: Element, written: Written) -> Iterator[Finding]:
    carried = {f"cid:{picture.cid}" for picture in written.pictures}
    if len(carried) > MOST_PICTURES:
        yield finding("L16_many", "", "html", most=MOST_PICTURES, found=len(carried))
    for image in all_of(root, "img"):
        if "alt" not in image.attributes:
            yield finding("H03", "", "html")
        if len(image.attributes.get("alt", "")) > LONGEST_ALT:
            yield finding("L16", "", "html", found=image.attributes["alt"])
        if image.attributes.get("src") not in carried:
            yield finding("H08", "", "html", found=image.attributes.get("src", ""))


def _asked_first(root: Element) -> Iterator[Finding]:
    """Below the main heading comes what to do, if there is anything to do: nobody must read to the end to find it."""
    order = [element for element in root.within() if element.tag in {"h1", "h2", "ol"} or "asked" in element.classes]
    places = [place for place, element in enumerate(order) if "asked" in element.classes]
    if places and [element.tag for element in order[: places[0]]] != ["h1"]:
        yield finding("L17_first", "", "html")


def _weight(written: Written) -> Iterator[Finding]:
    size = len(written.html.encode()) + sum(len(picture.bytes) * 4 // 3 for picture in written.pictures)
    if size > MOST_KILOBYTES * 1024:
        yield finding("H06", "", "html", found=size // 1024)
