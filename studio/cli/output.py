"""What a command prints: plain words, or one JSON document."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])


def common(function: Function) -> Function:
    """Give a command its first argument, the project, and the option ``--json``."""
    wrapped = click.option(
        "--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."
    )(function)
    return click.argument("project", type=click.Path(path_type=Path))(wrapped)


def emit(data: Mapping[str, Any], *lines: str, as_json: bool) -> None:
    """Print the document, or the lines that say the same in words."""
    if as_json:
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for line in lines:
        click.echo(line)


def is_colored() -> bool:
    """Tell whether colours are seen: standard output is a terminal, and NO_COLOR is not set."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    """Lay rows out in columns: the first to the left, the others to the right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]

    def line(row: tuple[str, ...]) -> str:
        first = row[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        return "  ".join((first, *rest)).rstrip()

    return [line(head), "  ".join("─" * width for width in widths), *map(line, rows)]
