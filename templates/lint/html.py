"""A mail's HTML as a tree that one can ask: which element, inside which, with which style."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "img", "link", "hr", "input"})
UNSEEN = frozenset({"head", "style", "title"})


@dataclass(slots=True)
class Element:
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    text: str = ""

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
        return any(element.tag in tags for element in self.around())

    @property
    def shown(self) -> bool:
        """What stands in the head, and what is hidden from everybody, is seen and read aloud by nobody."""
        return not any(element.tag in UNSEEN or element.style.get("display") == "none" for element in self.around())

    @property
    def style(self) -> Mapping[str, str]:
        return styles(self.attributes.get("style", ""))

    def styled(self, name: str) -> str | None:
        """The nearest value of a property that is passed on inwards."""
        return next((element.style[name] for element in self.around() if name in element.style), None)


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
