"""Sets answers as code: JSON indented without changing a character of it, syntax in colour."""

import re

from markupsafe import Markup
from pygments.lexer import Lexer
from pygments.lexers.data import JsonLexer
from pygments.lexers.python import PythonLexer
from pygments.lexers.sql import SqlLexer
from pygments.token import STANDARD_TYPES, _TokenType

from studio.domain import json_text
from studio.domain.target import ContractType
from studio.reporting import visible

# What a person can still read in one place; the rest is counted, not shown.
MAX_CHARACTERS = 6000
_MAX_DEPTH = 40
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def answer(text: str, contract: ContractType, *, beside: str = "") -> Markup:
    """The answer escaped, indented where it is JSON, and coloured by the contract's language.

    Where both are JSON, lines that the answer ``beside`` it does not have are marked.
    """
    lexer = _lexer(text, contract)
    strict = isinstance(lexer, JsonLexer) and _defect(text) is None
    whole = _indented(text) if strict else text
    shown = whole[:MAX_CHARACTERS]
    if lexer is None:
        return visible.mark(shown) + _cut(whole)
    if strict and beside and _defect(beside) is None:
        return _differing(shown, _indented(beside), lexer) + _cut(whole)
    return _coloured(shown, lexer) + _cut(whole)


def prose(text: str) -> Markup:
    """Plain text escaped, with hidden characters shown, cut where it is very long."""
    return visible.mark(text[:MAX_CHARACTERS]) + _cut(text)


def is_code(text: str, contract: ContractType) -> bool:
    """Tell whether the answer is set as code, which reads from left to right in any language."""
    return _lexer(text, contract) is not None


def defect(text: str, contract: ContractType) -> str:
    """Why the answer breaks a JSON contract, in words; "" where it does not."""
    if contract != ContractType.JSON or not text.strip():
        return ""
    return _defect(text) or ""


def _defect(text: str) -> str | None:
    try:
        json_text.parse(text, max_depth=_MAX_DEPTH)
    except json_text.NotJsonError as error:
        return str(error)
    return None


def _lexer(text: str, contract: ContractType) -> Lexer | None:
    options = {"stripnl": False, "ensurenl": False}
    if contract == ContractType.SQL:
        return SqlLexer(**options)
    if contract == ContractType.PYTHON:
        return PythonLexer(**options)
    if text.lstrip()[:1] in {"{", "["}:
        return JsonLexer(**options)
    return None


def _coloured(text: str, lexer: Lexer) -> Markup:
    return Markup("").join(
        Markup('<span class="{}">{}</span>').format(name, visible.mark(value))
        if (name := _class(token))
        else visible.mark(value)
        for token, value in lexer.get_tokens(text)
    )


def _differing(text: str, other: str, lexer: Lexer) -> Markup:
    known = {line.rstrip(",") for line in other.split("\n")}
    lines = []
    for line in text.split("\n"):
        content = line.lstrip(" ")
        written = _coloured(content, lexer)
        if line.rstrip(",") not in known:
            written = Markup("<mark>{}</mark>").format(written)
        lines.append(Markup(line[: len(line) - len(content)]) + written)
    return Markup("\n").join(lines)


def _cut(text: str) -> Markup:
    rest = len(text) - MAX_CHARACTERS
    if rest <= 0:
        return Markup("")
    return Markup('\n<span class="cut">… {} more characters</span>').format(f"{rest:,}")


def _class(token: _TokenType) -> str:
    """Pygments' short name of the token's type, or of the nearest type above it."""
    return next(STANDARD_TYPES[kind] for kind in reversed(token.split()) if kind in STANDARD_TYPES)


def _indented(text: str) -> str:
    """Lay strict JSON out on lines; every token stays as the model wrote it."""
    written: list[str] = []
    level = 0
    tokens: list[str] = _JSON_TOKEN.findall(text)
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token in "}]" and not _ends_with_opening(written):
            level -= 1
            written.append(_newline(level))
        written.append(f"{token} " if token == ":" else token)
        if token == ",":
            written.append(_newline(level))
        elif token in "{[" and following not in "}]":
            level += 1
            written.append(_newline(level))
    return "".join(written)


def _ends_with_opening(written: list[str]) -> bool:
    return written[-1:] in (["{"], ["["])


def _newline(level: int) -> str:
    return "\n" + "  " * level
