"""Compares SQL clause by clause: words match only inside clauses of the same name.

Case of keywords and names, and spacing, make no difference.
"""

from collections import Counter
from dataclasses import dataclass

from pygments.lexers import SqlLexer
from pygments.token import Keyword, Name, _TokenType, is_token_subtype

from studio.diffing import segments, tidying
from studio.diffing.deadline import Deadline
from studio.diffing.matches import Findings
from studio.diffing.results import Span

_QUOTES = ("'", '"', "`", "[")
_CLAUSES = frozenset(
    {
        "WITH", "SELECT", "FROM", "JOIN", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT",
        "OFFSET", "UNION", "INTERSECT", "EXCEPT", "INSERT", "VALUES", "UPDATE", "SET", "DELETE",
        "RETURNING", "CREATE",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word of SQL: its key is equal where it means the same in the same clause."""

    key: str
    text: str
    span: Span


def compare(left: str, right: str, *, deadline: Deadline) -> Findings:
    """Find what differs between two queries."""
    findings = Findings()
    left_pieces, right_pieces = cut(left), cut(right)
    left_keys = [piece.key for piece in left_pieces]
    right_keys = [piece.key for piece in right_pieces]
    aligned = segments.align(left_keys, right_keys, deadline)
    for one in tidying.tidy(aligned, left_keys, right_keys):
        if one.same:
            for step in range(one.left_size):
                findings.match(
                    left_pieces[one.left_start + step].span,
                    right_pieces[one.right_start + step].span,
                )
        else:
            findings.differ(
                _span(left_pieces[one.left_start : one.left_end]),
                _span(right_pieces[one.right_start : one.right_end]),
            )
    return findings


def cut(text: str) -> list[Piece]:
    """Cut a query into words, each known by its clause and its meaning."""
    pieces: list[Piece] = []
    depth, clause = 0, [""]
    seen: Counter[str] = Counter()
    at = 0
    for sort, word in SqlLexer(stripnl=False, ensurenl=False).get_tokens(text):
        start, at = at, at + len(word)
        if word == "(":
            depth += 1
            clause.append(f"{clause[-1]}(")
        elif is_token_subtype(sort, Keyword) and word.upper() in _CLAUSES:
            name = f"{depth} {word.upper()}"
            seen[name] += 1
            clause[-1] = f"{name} {seen[name]}"
        if not word.isspace():
            key = f"{clause[-1]}\0{_meaning(sort, word)}"
            pieces.append(Piece(key=key, text=word, span=Span(start=start, end=at)))
        if word == ")" and depth:
            depth -= 1
            clause.pop()
    return pieces


def _meaning(sort: _TokenType, word: str) -> str:
    free = is_token_subtype(sort, Keyword) or is_token_subtype(sort, Name)
    return word.casefold() if free and not word.startswith(_QUOTES) else word


def _span(pieces: list[Piece]) -> Span | None:
    return Span(start=pieces[0].span.start, end=pieces[-1].span.end) if pieces else None
