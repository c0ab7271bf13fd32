"""The commands ``undo``, ``redo`` and ``history``."""

from pathlib import Path

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit


@click.command()
@common
def undo(project: Path, as_json: bool) -> None:
    """Take the newest change back."""
    with open_project(project) as opened:
        change = opened.history.undo()
        state = opened.history.state()
    emit(
        {"done": change.label, "undo": state.undo, "redo": state.redo},
        f"{change.label}.",
        f"Next to undo: {state.undo}." if state.undo else "Nothing is left to undo.",
        as_json=as_json,
    )


@click.command()
@common
def redo(project: Path, as_json: bool) -> None:
    """Do again what was taken back last."""
    with open_project(project) as opened:
        change = opened.history.redo()
        state = opened.history.state()
    emit(
        {"done": change.label, "undo": state.undo, "redo": state.redo},
        f"{change.label}.",
        f"Next to do again: {state.redo}." if state.redo else "Nothing is left to do again.",
        as_json=as_json,
    )


@click.command()
@common
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many to list."
)
def history(project: Path, limit: int, as_json: bool) -> None:
    """List the changes that can be undone or done again, the newest first."""
    with open_project(project, read_only=True) as opened:
        found = opened.history.listing(limit)
        state = opened.history.state()
    lines = [
        f"{one.created_at}  {'undone' if one.state == 'undone' else '      '}  {one.label}"
        for one in found
    ]
    document = {
        "undo": state.undo,
        "redo": state.redo,
        "changes": [
            {"id": one.change_id, "label": one.label, "state": one.state, "at": one.created_at}
            for one in found
        ],
    }
    emit(document, *(lines or ["There is nothing to undo."]), as_json=as_json)


COMMANDS = (undo, redo, history)
