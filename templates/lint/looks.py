"""The rules on how words look: letters, size, space, alignment, contrast, colour (L13 to L15, L20)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rules.people import Style
from templates.lint.findings import Finding, finding
from templates.lint.html import Element, all_of, pixels, styles, texts

SMALLEST = {Style.PLAIN: 16.0, Style.EASY: 19.0, Style.LARGE: 21.3, Style.TEXT: 16.0}
"""In pixels: 14 point in easy read is about 19, 16 point in large print is 21.3."""

CONTRAST = 4.5
SPACE = 1.5
SLANTED = frozenset({"i", "em", "cite", "address", "dfn", "var"})
HEADINGS = frozenset({"h1", "h2", "h3"})

_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")

Scheme = Mapping[str, Mapping[str, str]]


def check_looks(root: Element, style: Style) -> Iterator[Finding]:
    yield from _sizes(root, SMALLEST[style])
    for rule in (_letters, _lines, _space, _left, _contrasts, _colour_alone):
        yield from rule(root)


def _sizes(root: Element, smallest: float) -> Iterator[Finding]:
    for text in texts(root):
        size = pixels(text.styled("font-size") or "") or 0
        if size < smallest:
            yield finding("L13", text.text.strip(), "html", most=smallest, found=size)


def _letters(root: Element) -> Iterator[Finding]:
    for text in texts(root):
        family = text.styled("font-family") or "the reader's own"
        wrong = [tag for tag in SLANTED if text.inside({tag})]
        wrong += [family] if not family.endswith("sans-serif") else []
        for name, right in (("font-style", "normal"), ("text-transform", "none"), ("font-variant", "normal")):
            wrong += [value for value in [text.styled(name)] if value not in {None, right}]
        for each in wrong:
            yield finding("L14_font", text.text.strip(), "html", found=each)


def _lines(root: Element) -> Iterator[Finding]:
    for element in root.within():
        drawn = "underline" in element.style.get("text-decoration", "") or element.tag in {"u", "ins"}
        if drawn and not element.inside({"a"}):
            yield finding("L14_line", "", "html", found=element.tag)


def _space(root: Element) -> Iterator[Finding]:
    for text in texts(root):
        height = text.styled("line-height") or "1"
        if not text.inside(HEADINGS) and (not re.fullmatch(r"\d(?:\.\d+)?", height) or float(height) < SPACE):
            yield finding("H09", text.text.strip(), "html", found=height)


def _left(root: Element) -> Iterator[Finding]:
    for text in texts(root):
        if (text.styled("text-align") or text.attribute_around("align")) != "left":
            yield finding("L15", text.text.strip(), "html")


def _contrasts(root: Element) -> Iterator[Finding]:
    """In light and in dark, where the styles of the dark scheme outweigh the inline ones."""
    dark = _dark_styles(root)
    for scheme in ({}, dark) if dark else ({},):
        pairs = {
            (_colour(text, "color", scheme), _colour(text, "background-color", scheme)): text.text.strip() for text in texts(root)
        }
        for (front, ground), words in pairs.items():
            ratio = contrast(front, ground)
            if ratio < CONTRAST:
                yield finding("L20", words, "html", found=f"{front} on {ground}", passes=f"{ratio:.2f}")


def _colour_alone(root: Element) -> Iterator[Finding]:
    for element in root.within():
        tinted = element.style.keys() & {"background", "background-color", "border", "border-left", "border-color"}
        if tinted and element.tag != "img" and not any(text.text.strip() for text in texts(element)):
            yield finding("L20_alone", "", "html", found=element.tag)


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours such as "#16191d"."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour.lstrip("#")[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _colour(text: Element, name: str, scheme: Scheme) -> str:
    for element in text.around():
        chosen = scheme.get(element.tag, {}).get(name)
        for one in element.attributes.get("class", "").split():
            chosen = scheme.get(f".{one}", {}).get(name, chosen)
        if found := chosen or element.style.get(name):
            return found
    return "#000000" if name == "color" else "#ffffff"


def _dark_styles(root: Element) -> Scheme:
    css = "".join(element.text for style in all_of(root, "style") for element in style.within())
    _, found, dark = css.partition("prefers-color-scheme: dark) {")
    rules: Sequence[tuple[str, str]] = _BLOCK.findall(dark) if found else []
    return {name.strip(): styles(said) for names, said in rules for name in names.split(",")}
