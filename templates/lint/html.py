"""A mail's HTML as a tree that one can ask: which element, inside which, with which style."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "img", "link", "hr", "input"})
UNSEEN = frozenset({"head", "style", "title"})


@dataclass(slots=True, eq=False)
class Element:
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    text: str = ""
    style: Mapping[str, str] = field(init=False)
    shown: bool = field(init=False)
    """What stands in the head, and what is hidden from everybody, is seen and read aloud by nobody."""
    nearest: Mapping[str, str] = field(init=False)
    tags: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.style = styles(self.attributes.get("style", ""))
        here = self.tag not in UNSEEN and self.style.get("display") != "none"
        self.shown = here and (self.parent is None or self.parent.shown)
        around = self.parent.nearest if self.parent else {}
        self.nearest = {**around, **self.style} if self.style else around
        self.tags = (self.parent.tags if self.parent else frozenset()) | {self.tag}

    def within(self) -> Iterator["Element"]:
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    def around(self) -> Iterator["Element"]:
        """From the element itself outwards."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    def inside(self, tags: Collection[str]) -> bool:
        return not self.tags.isdisjoint(tags)

    @property
    def classes(self) -> Sequence[str]:
        return self.attributes.get("class", "").split()

    def attribute_around(self, name: str) -> str | None:
        return next((element.attributes[name] for element in self.around() if name in element.attributes), None)

    def styled(self, name: str) -> str | None:
        """The nearest value of a property that is passed on inwards."""
        return self.nearest.get(name)


def all_of(root: Element, tag: str) -> Sequence[Element]:
    return [element for element in root.within() if element.tag == tag]


@lru_cache(maxsize=256)
def texts(root: Element) -> Sequence[Element]:
    """The words that are seen."""
    return [each for each in root.within() if each.tag == "#text" and each.text.strip() and each.shown]


def pixels(size: str) -> float | None:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(?:px)?", size.strip())
    return float(found[1]) if found else None


@cache
def styles(text: str) -> Mapping[str, str]:
    pairs = (part.split(":", 1) for part in text.split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs}


@lru_cache(maxsize=4)
def parsed(html: str) -> Element:
    """Several rules ask for the same mail one after the other: it is read once. Nobody changes the tree."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("#root")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        for element in self.here.around():
            if element.tag == tag:
                self.here = element.parent or self.root
                return

    def handle_data(self, data: str) -> None:
        self.here.children.append(Element("#text", parent=self.here, text=data))
