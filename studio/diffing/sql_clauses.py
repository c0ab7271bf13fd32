"""Compares SQL clause by clause: words match only inside clauses of the same name.

Case of keywords and names, and spacing, make no difference.
"""

from collections import Counter
from dataclasses import dataclass

import regex

from studio.diffing import segments, tidying
from studio.diffing.deadline import Deadline
from studio.diffing.matches import Findings
from studio.diffing.results import Span
from studio.diffing.segments import Segment

# A space, a comment, a text, a quoted name, a word, a number, or one sign.
_WORD = regex.compile(
    r"""\s++|--[^\n]*+|/\*.*?(?:\*/|\Z)|'(?:''|[^'])*+'?|"(?:""|[^"])*+"?|[^\W\d][\w$]*+|\d++|.""",
    regex.DOTALL,
)
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
    """The words of a query: their keys are equal where they mean the same in the same clause."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    lines: list[int]

    def span(self, start: int, end: int) -> Span:
        """Give where words ``start:end`` stand, one at least."""
        return Span(start=self.starts[start], end=self.ends[end - 1])


def compare(left: str, right: str, *, deadline: Deadline) -> Findings:
    """Find what differs between two queries."""
    findings = Findings()
    mine, other = cut(left), cut(right)
    aligned = segments.align(mine.keys, other.keys, deadline)
    for one in tidying.tidy(aligned, mine.keys, other.keys):
        if one.same:
            _match(findings, mine, other, one)
        else:
            findings.differ(
                mine.span(one.left_start, one.left_end) if one.left_size else None,
                other.span(one.right_start, one.right_end) if one.right_size else None,
            )
    return findings


def _match(findings: Findings, mine: Words, other: Words, same: Segment) -> None:
    """Match words that stand on one line of both sides together."""
    moved, begun = same.right_start - same.left_start, same.left_start
    for at in range(same.left_start + 1, same.left_end + 1):
        is_end = at == same.left_end
        if (
            is_end
            or mine.lines[at] != mine.lines[begun]
            or other.lines[at + moved] != other.lines[begun + moved]
        ):
            findings.match(mine.span(begun, at), other.span(begun + moved, at + moved))
            begun = at


def cut(text: str) -> Words:
    """Cut a query into words, each known by its clause and its meaning."""
    words = Words([], [], [], [])
    line, depth, clause = 0, 0, [""]
    seen: Counter[str] = Counter()
    for found in _WORD.finditer(text):
        word = found.group()
        if word.isspace():
            line += word.count("\n")
            continue
        is_name = word[0].isalpha() or word[0] == "_"
        if word == "(":
            depth += 1
            clause.append(f"{clause[-1]}(")
        elif is_name and word.upper() in _CLAUSES:
            name = f"{depth} {word.upper()}"
            seen[name] += 1
            clause[-1] = f"{name} {seen[name]}"
        # A comment or a text over several lines is a word on each of them.
        for part in _LINE.finditer(text, *found.span()) if "\n" in word else (found,):
            said = part.group()
            words.keys.append(f"{clause[-1]}\0{said.casefold() if is_name else said}")
            words.starts.append(part.start())
            words.ends.append(part.end())
            words.lines.append(line + text.count("\n", found.start(), part.start()))
        line += word.count("\n")
        if word == ")" and depth:
            depth -= 1
            clause.pop()
    return words
