"""Finds every string that the window passes to tr and translate, by reading the source."""

import ast
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from devkit.problem import Problem

# Context of a table's titles -> the file below resources/.
TABLES: Mapping[str, str] = {
    "Action": "theme/actions.toml",
    "Preset": "catalogue/distributions.toml",
    "Report": "report/labels.toml",
    "Said": "translations/words.toml",
}
# Sentences of the core, which devkit/sentences.py finds.
CORE = "Core"
_WORDS = frozenset({"title", "hint", "words", "label", "note", "explains", "reference_label"})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Message:
    """One string to translate, in the context that the program will ask for it in."""

    context: str
    text: str
    comment: str = ""
    counts: bool = False


def find(source: Path, resources: Path) -> list[Message]:
    """Give the messages of all modules below a folder and of the tables of data.

    Raises Problem where a string could not be found or would not be asked for as written.
    """
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(source)}
    found: list[Message] = []
    mistakes: list[str] = []
    for path, tree in trees.items():
        try:
            found.extend(_of_module(path, tree))
        except Problem as problem:
            mistakes.append(str(problem))
    if mistakes:
        raise Problem("Strings that cannot be translated:\n" + "\n".join(mistakes))
    heirs = _heirs(trees.values())
    # Qt asks for a counting string in the class of the object alone, not in those it is made of.
    inherited = [
        Message(context=heir, text=one.text, comment=one.comment, counts=True)
        for one in found
        if one.counts
        for heir in sorted(heirs.get(one.context, ()))
    ]
    return sorted({*found, *inherited, *_of_tables(resources)})


def modules(source: Path) -> list[Path]:
    """Give every module below a folder, in order."""
    return sorted(source.rglob("*.py"))


def called(node: ast.AST) -> str:
    """Give the last name of what a call calls; "" where there is none."""
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def families(trees: Iterable[ast.Module]) -> dict[str, set[str]]:
    """Give the names of all classes that a class is made of, directly or not."""
    bases: dict[str, set[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                named = {base.id for base in node.bases if isinstance(base, ast.Name)}
                bases.setdefault(node.name, set()).update(named)
    return {name: _all_above(name, bases) for name in bases}


def _of_module(path: Path, tree: ast.Module) -> Iterator[Message]:
    for node, owner in _walk(tree, ""):
        if not isinstance(node, ast.Call):
            continue
        name = called(node)
        if name == "tr" and isinstance(node.func, ast.Attribute):
            if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self"):
                raise Problem(f"{path}:{node.lineno}: tr is asked of self alone; use translate")
            yield _message(path, node, [owner, *_texts(path, node, node.args)])
        elif name == "translate" and not _is_of_table(node):
            yield _message(path, node, _texts(path, node, node.args))


def _is_of_table(node: ast.Call) -> bool:
    """Whether it stands in a table of data or in the core, which are read for themselves."""
    first = node.args[0] if node.args else None
    return (
        isinstance(first, ast.Constant)
        and first.value in (*TABLES, CORE)
        and not isinstance(node.args[1], ast.Constant)
    )


def _walk(node: ast.AST, owner: str) -> Iterator[tuple[ast.AST, str]]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        yield child, inner
        yield from _walk(child, inner)


def _texts(path: Path, node: ast.Call, arguments: list[ast.expr]) -> list[str]:
    """Give the leading literals; a first argument that is none is a mistake unless a variable."""
    texts = []
    for argument in arguments:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            texts.append(argument.value)
        elif isinstance(argument, ast.JoinedStr):
            raise Problem(f"{path}:{node.lineno}: no f-string inside tr: use .format after it")
        else:
            break
    return texts


def _message(path: Path, node: ast.Call, texts: list[str]) -> Message:
    if len(texts) < 2:
        raise Problem(f"{path}:{node.lineno}: what is translated must be written out here")
    extra = node.args[len(texts) - (0 if _is_translate(node) else 1) :]
    counts = bool(extra) or any(keyword.arg == "n" for keyword in node.keywords)
    if counts != ("%n" in texts[1]):
        raise Problem(f"{path}:{node.lineno}: %n stands with a count, and a count with %n")
    comment = texts[2] if len(texts) > 2 else ""
    return Message(context=texts[0], text=texts[1], comment=comment, counts=counts)


def _is_translate(node: ast.Call) -> bool:
    return not (isinstance(node.func, ast.Attribute) and node.func.attr == "tr")


def _heirs(trees: Iterable[ast.Module]) -> dict[str, set[str]]:
    """Give the names of all classes made of a class, directly or not."""
    heirs: dict[str, set[str]] = {}
    for name, above in families(trees).items():
        for base in above:
            heirs.setdefault(base, set()).add(name)
    return heirs


def _all_above(name: str, bases: dict[str, set[str]]) -> set[str]:
    pending, seen = list(bases[name]), set[str]()
    while pending:
        base = pending.pop()
        if base not in seen:
            seen.add(base)
            pending.extend(bases.get(base, ()))
    return seen


def _of_tables(resources: Path) -> Iterator[Message]:
    for context, name in TABLES.items():
        data = tomllib.loads((resources / name).read_text(encoding="utf-8"))
        for text in _words(data):
            yield Message(context=context, text=text)


def _words(data: object) -> Iterator[str]:
    """Give what a person reads of a table, however deep it lies."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in _WORDS and isinstance(value, str):
                yield value
            else:
                yield from _words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value)
