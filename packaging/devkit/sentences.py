"""Finds the sentences of the core, which the window says by their templates, in the source."""

import ast
import json
import string
from collections.abc import Iterator, Sequence
from pathlib import Path

from devkit import messages
from devkit.messages import Message
from devkit.problem import Problem

_FAMILY = "StudioError"
# The window says its own, the command line is English, and without its files there is no window.
_LEFT_OUT = ("gui", "cli", "resources.py")
_MADE_THERE = (ast.JoinedStr, ast.BinOp)


def find(studio: Path) -> list[Message]:
    """Give the templates of all errors and sentences made below a folder, outside gui and cli.

    Raises Problem where one is no literal, or its places are not its values.
    """
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in messages.modules(studio)
        if path.relative_to(studio).parts[0] not in _LEFT_OUT
    }
    makers = {"Sentence", _FAMILY, *_errors(list(trees.values()))}
    found: set[Message] = set()
    mistakes: list[str] = []
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and messages.called(node) in makers and node.args:
                try:
                    found.update(_of_call(node))
                except Problem as problem:
                    mistakes.append(f"{path}:{node.lineno}: {problem}")
    if mistakes:
        raise Problem("Sentences that cannot be translated:\n" + "\n".join(mistakes))
    return sorted(found)


def write(found: Sequence[Message], target: Path) -> None:
    """List the templates, by which the window knows again what it reads as plain text."""
    listed = json.dumps(templates(found), ensure_ascii=False, indent=1)
    target.write_text(listed + "\n", encoding="utf-8", newline="\n")


def templates(found: Sequence[Message]) -> list[str]:
    """Give the templates of the core among all that is translated."""
    return [one.text for one in found if one.context == messages.CORE]


def fields(template: str) -> set[str]:
    """Give the names of the places in a template."""
    named = {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    return named | ({"n"} if "%n" in template else set())


def _errors(trees: list[ast.Module]) -> set[str]:
    return {name for name, bases in messages.families(trees).items() if _FAMILY in bases}


def _of_call(node: ast.Call) -> Iterator[Message]:
    template = node.args[0]
    values = {keyword.arg for keyword in node.keywords}
    if isinstance(template, _MADE_THERE) or messages.called(template) in ("format", "join"):
        raise Problem("give the template and its values, not a finished text")
    if not isinstance(template, ast.Constant):
        if values - {None}:  # ** alone hands on what was found where it was called
            raise Problem("a template must be written out here")
        return
    text = str(template.value)
    if values and fields(text) != values:
        raise Problem(f"places and values differ: {sorted(fields(text) ^ values, key=str)}")
    yield Message(context=messages.CORE, text=text, counts="%n" in text and bool(values))
