"""Cuts SQL into words, each known by its clause and its meaning."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from studio.diffing import tokens
from studio.diffing.results import Span

# A space, a comment, a text, a quoted name, a word, a number, or one sign.
_WORD = regex.compile(
    r"""\s++|--[^\n]*+|/\*.*?(?:\*/|\Z)|'(?:''|[^'])*+'?|"(?:""|[^"])*+"?|[^\W\d][\w$]*+|\d++|.""",
    regex.DOTALL,
)
# Brackets in brackets are told apart down to here.
_DEEPEST = 50
_LINE = regex.compile(r"\S[^\n]*+")
_CLAUSES = frozenset(
    {
        "WITH", "SELECT", "FROM", "JOIN", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT",
        "OFFSET", "UNION", "INTERSECT", "EXCEPT", "INSERT", "VALUES", "UPDATE", "SET", "DELETE",
        "RETURNING", "CREATE",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a query: their keys are equal where they mean the same in the same clause.

    ``signs`` are names and brackets in capitals, and empty for all else.
    """

    keys: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, start: int, end: int) -> Span:
        """Give where words ``start:end`` stand, one at least."""
        return Span(start=self.starts[start], end=self.ends[end - 1])

    def add(self, key: str, sign: str, clause: str, at: tuple[int, int], line: int) -> None:
        """Add a word of a clause that stands at ``at`` in a line."""
        self.keys.append(f"{clause}\0{key}")
        self.signs.append(sign)
        self.clauses.append(clause)
        self.starts.append(at[0])
        self.ends.append(at[1])
        self.lines.append(line)


def cut(text: str) -> Words:
    """Cut a query into words; a comment is cut like prose."""
    words = Words()
    line, depth, clause = 0, 0, [""]
    seen: Counter[str] = Counter()
    for found in _WORD.finditer(text):
        word = found.group()
        if word.isspace():
            line += word.count("\n")
            continue
        is_name = word[0].isalpha() or word[0] == "_"
        sign = word.upper() if is_name else word if word in "();" else ""
        if sign == "(":
            depth += 1
            clause.append(f"{clause[-1]}(" if depth <= _DEEPEST else clause[-1])
        elif sign in _CLAUSES:
            name = f"{depth} {sign}"
            seen[name] += 1
            clause[-1] = f"{name} {seen[name]}"
        if is_name or len(word) == 1:
            words.add(word.casefold(), sign, clause[-1], found.span(), line)
        else:
            for said, start in _parts(text, word, found.start()):
                at = start, start + len(said)
                inside = line + text.count("\n", found.start(), start)
                words.add(said, "", clause[-1], at, inside)
        line += word.count("\n")
        if sign == ")" and depth:
            depth -= 1
            clause.pop()
    return words


def _parts(text: str, word: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the words of a comment, the lines of a text, and all else as it is."""
    if word.startswith(("--", "/*")):
        found = tokens.cut(word, start)
        for said, at in zip(found.pieces, found.starts, strict=False):
            if not said.isspace():
                yield said, at
    elif "\n" in word:
        for line in _LINE.finditer(text, start, start + len(word)):
            yield line.group(), line.start()
    else:
        yield word, start
