"""The rules on how a mail is built and looks: headings, language, pictures, tables, size, contrast, weight."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rules.people import Style
from templates.catalogue import MOST_PICTURES
from templates.lint.findings import Finding, finding
from templates.lint.html import Element, parsed, styles
from templates.message import Frame, Written
from templates.pages import LONGEST_SUBJECT
from templates.say import phrase

SMALLEST = {Style.PLAIN: 16.0, Style.EASY: 19.0, Style.LARGE: 21.3, Style.TEXT: 16.0}
"""In pixels: 14 point in easy read is about 19, 16 point in large print is 21.3."""

CONTRAST = 4.5
PHONE = 320
MOST_KILOBYTES = 100
LONGEST_ALT = 125

_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")


def check(written: Written, frame: Frame) -> Iterator[Finding]:
    yield from _subject(written.subject)
    yield from _above(written, frame)
    if written.html:
        root = parsed(written.html)
        for rule in (_headings, _language, _tables, _widths, _elsewhere, _left):
            yield from rule(root)
        yield from _pictures(root, written)
        yield from _sizes(root, SMALLEST[frame.style])
        yield from _contrasts(root)
        yield from _weight(written)


def _subject(subject: str) -> Iterator[Finding]:
    if not subject.isprintable() or not 0 < len(subject) <= LONGEST_SUBJECT:
        yield finding("S02", subject, "subject", found=len(subject))


def _above(written: Written, frame: Frame) -> Iterator[Finding]:
    above = phrase("mail.answer_above", frame.language)
    first = next((each.text.strip() for each in _texts(parsed(written.html))), above) if written.html else above
    if frame.can_reply and not (written.text.startswith(above) and first == above):
        yield finding("S03", "")


def _headings(root: Element) -> Iterator[Finding]:
    count = len(_all(root, "h1"))
    if count != 1:
        yield finding("H01", "", "html", found=count)


def _language(root: Element) -> Iterator[Finding]:
    if not any(element.attributes.get("lang") for element in _all(root, "html")):
        yield finding("H02", "", "html")


def _tables(root: Element) -> Iterator[Finding]:
    for table in _all(root, "table"):
        if table.attributes.get("role") != "presentation" and not any(e.tag == "th" for e in table.within()):
            yield finding("H04", "", "html")


def _widths(root: Element) -> Iterator[Finding]:
    for element in root.within():
        width = element.style.get("width", element.attributes.get("width", ""))
        if (pixels := _pixels(width)) and pixels > PHONE:
            yield finding("H05", "", "html", found=width)


def _elsewhere(root: Element) -> Iterator[Finding]:
    for element in root.within():
        loads = [element.attributes[name] for name in ("src", "background", "data") if name in element.attributes]
        loads = [each for each in loads if not each.startswith("cid:")]
        runs = [name for name in element.attributes if name.startswith("on")]
        loud = element.tag in {"script", "link", "iframe", "object", "embed", "form"}
        remote = "url(" in (element.text if element.inside({"style"}) else element.attributes.get("style", ""))
        for each in (*loads, *runs, *([element.tag] if loud else []), *(["url()"] if remote else [])):
            yield finding("H07", "", "html", found=each)


def _left(root: Element) -> Iterator[Finding]:
    aligned = {element.style.get("text-align") or element.attributes.get("align") for element in root.within()}
    if aligned - {None, "left"} or "left" not in aligned:
        yield finding("L15", "", "html")


def _pictures(root: Element, written: Written) -> Iterator[Finding]:
    carried = {f"cid:{picture.cid}" for picture in written.pictures}
    if len(carried) > MOST_PICTURES:
        yield finding("L16_many", "", "html", most=MOST_PICTURES, found=len(carried))
    for image in _all(root, "img"):
        if "alt" not in image.attributes:
            yield finding("H03", "", "html")
        if len(image.attributes.get("alt", "")) > LONGEST_ALT:
            yield finding("L16", "", "html", found=image.attributes["alt"])
        if image.attributes.get("src") not in carried:
            yield finding("H08", "", "html", found=image.attributes.get("src", ""))


def _sizes(root: Element, smallest: float) -> Iterator[Finding]:
    for text in _texts(root):
        size = _pixels(text.styled("font-size") or "") or 0
        if size < smallest:
            yield finding("L13", text.text.strip(), "html", most=smallest, found=size)


def _contrasts(root: Element) -> Iterator[Finding]:
    """In light and in dark, where the styles of the dark scheme outweigh the inline ones."""
    dark = _dark_styles(root)
    for scheme in ({}, dark) if dark else ({},):
        pairs = {
            (_colour(text, "color", scheme), _colour(text, "background", scheme)): text.text.strip() for text in _texts(root)
        }
        for (front, ground), words in pairs.items():
            ratio = contrast(front, ground)
            if ratio < CONTRAST:
                yield finding("L20", words, "html", found=f"{front} on {ground}", passes=f"{ratio:.2f}")


def _weight(written: Written) -> Iterator[Finding]:
    size = len(written.html.encode()) + sum(len(picture.bytes) * 4 // 3 for picture in written.pictures)
    if size > MOST_KILOBYTES * 1024:
        yield finding("H06", "", "html", found=size // 1024)


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours such as "#16191d"."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour.lstrip("#")[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _colour(text: Element, name: str, scheme: Mapping[str, Mapping[str, str]]) -> str:
    for element in text.around():
        chosen = scheme.get(element.tag, {}).get(name)
        for one in element.attributes.get("class", "").split():
            chosen = scheme.get(f".{one}", {}).get(name, chosen)
        if found := chosen or element.style.get(name):
            return found
    return "#000000" if name == "color" else "#ffffff"


def _dark_styles(root: Element) -> Mapping[str, Mapping[str, str]]:
    css = "".join(element.text for element in root.within() if element.tag == "#text" and element.inside({"style"}))
    _, found, dark = css.partition("prefers-color-scheme: dark) {")
    rules = _BLOCK.findall(dark) if found else []
    return {name.strip(): styles(said) for names, said in rules for name in names.split(",")}


def _pixels(size: str) -> float | None:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(?:px)?", size.strip())
    return float(found[1]) if found else None


def _all(root: Element, tag: str) -> Sequence[Element]:
    return [element for element in root.within() if element.tag == tag]


def _texts(root: Element) -> Sequence[Element]:
    return [each for each in root.within() if each.tag == "#text" and each.text.strip() and each.shown]
