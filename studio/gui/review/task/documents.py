"""Finds the documents that a message carries between ``<document …>`` and ``</document>``."""

import re
from dataclasses import dataclass

_SEARCHED = 400_000  # characters of a message
_DOCUMENT = re.compile(r"<document\b([^<>]{0,400})>(.*?)</document>", re.DOTALL)
_NAME = re.compile(r"\b(?:name|title|source|path|id)\s*=\s*[\"']([^\"']{1,200})[\"']")
_SOURCE = re.compile(r"\s*<(source|title)>([^<]{1,200})</\1>\s*")
_CONTENT = re.compile(r"\s*<(document_contents?|content)>(.*)</\1>\s*", re.DOTALL)
_HEADING = 80  # characters of the line that tells what a document is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to look things up in; ``name`` is "" where it has none."""

    name: str
    text: str

    @property
    def heading(self) -> str:
        """The first line that says something, without marks of a heading."""
        for line in self.text[:2000].splitlines():
            said = line.strip().lstrip("#").strip()
            if said:
                return said if len(said) <= _HEADING else f"{said[:_HEADING].rstrip()}…"
        return ""


def split(text: str) -> tuple[str, tuple[Document, ...]]:
    """Give a message with each document's place marked, and the documents."""
    if "<document" not in text or len(text) > _SEARCHED:
        return text, ()
    found: list[Document] = []

    def note(match: re.Match[str]) -> str:
        document = _document(match[1], match[2])
        found.append(document)
        return f"⟨{document.name or len(found)}⟩"

    return _DOCUMENT.sub(note, text).strip("\n"), tuple(found)


def _document(attributes: str, text: str) -> Document:
    named = _NAME.search(attributes)
    name = named[1] if named else ""
    if source := _SOURCE.match(text):
        name, text = name or source[2].strip(), text[source.end() :]
    if content := _CONTENT.fullmatch(text):
        text = content[2]
    return Document(name=name, text=text.strip("\n"))
