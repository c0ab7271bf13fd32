"""Turns a file's bytes into text, whatever common encoding they are in."""

import codecs
import re
from dataclasses import dataclass

from studio.domain.errors import ImportFileError
from studio.domain.sentence import Sentence

# Longest first: UTF-32's mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
          "utf-32-le": "UTF-32", "utf-32-be": "UTF-32"}  # fmt: skip
_SAMPLE = 4096
# In UTF-16 text of Latin letters every other byte is 0.
_MANY_NULS = 0.3
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's text with plain line ends, its encoding's name, and what was odd about it.

    A byte that fits no character stands in the text as half of a surrogate pair, so that only
    its own row need be refused.
    """

    text: str
    encoding: str
    note: str = ""


def decode(raw: bytes, name: str) -> Decoded:
    """Read text with or without a byte order mark. Raises ImportFileError for binary files."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            errors = "surrogateescape" if encoding == "utf-8" else "replace"
            return _decoded(raw[len(mark) :].decode(encoding, errors), _NAMES[encoding], name)
    if b"\0" in raw[:_SAMPLE]:
        encoding = _without_mark(raw[:_SAMPLE], name)
        return _decoded(raw.decode(encoding, "replace"), _NAMES[encoding], name)
    text = raw.decode("utf-8", "surrogateescape")
    if _is_western(text):
        western = raw.decode("cp1252", "replace")
        note = Sentence(
            "The file is not UTF-8; it was read as Windows-1252. Check accented letters."
        )
        return _decoded(western, "Windows-1252", name, note=note)
    return _decoded(text, "UTF-8", name)


def plain_lines(text: str) -> str:
    """Give the text with every line end as one newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_storable(text: str) -> bool:
    """Tell whether a text is free of half surrogate pairs, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decoded(text: str, encoding: str, name: str, *, note: str = "") -> Decoded:
    if "\0" in text:
        raise ImportFileError("{name} is a binary file; choose a text file.", name=name)
    return Decoded(text=plain_lines(text), encoding=encoding, note=note)


def _without_mark(sample: bytes, name: str) -> str:
    """Tell UTF-16's byte order by where the zeros are, if it is text at all."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    if max(even, odd) < _MANY_NULS * len(sample) / 2 or _CONTROL.search(text):
        raise ImportFileError("{name} is a binary file; choose a text file.", name=name)
    return encoding


def _is_western(text: str) -> bool:
    """Tell whether bytes beyond ASCII fit UTF-8 less often than not."""
    wrong = len(_ESCAPED.findall(text))
    if not wrong:
        return False
    right = sum(1 for character in text if character > "\x7f") - wrong
    return wrong > right
