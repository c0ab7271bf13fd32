"""Reads a report back, so that tests can ask what is in it."""

from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = {"meta", "br", "use"}
Element = tuple[str, dict[str, str | None]]


class Page(HTMLParser):
    """Reads a page, refusing one whose tags do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.children: list[tuple[str, str]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs), f"{tag} has an attribute twice"
        self.children.append((self._open[-1] if self._open else "", tag))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.children.append((self._open[-1], tag))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def named(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.elements if element[0] in tags)
