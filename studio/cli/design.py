"""The command ``design``: the distribution as a grid at the terminal, and changes of it."""

import shutil
import textwrap
import unicodedata
from pathlib import Path
from typing import Any

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit, is_colored
from studio.domain import floors as floor_rules
from studio.domain.counted import counted
from studio.domain.distribution import MOST_TASKS
from studio.domain.grid import Grid, Part, whole
from studio.domain.task import Difficulty, Kind, Split
from studio.reporting import visible
from studio.services import distribution_file
from studio.services.design_edit import DesignEdit

_FIRST, _LAST, _LEAST_CELL, _WIDTH = 14, 10, 12, 100
_MARKS = {-3: "---", -2: "--", -1: "-", 0: "", 1: "+", 2: "++", 3: "+++"}
_COLORS = {-3: "yellow", -2: "yellow", 2: "blue", 3: "blue"}


@click.command()
@common
@click.option(
    "--set",
    "shares",
    multiple=True,
    metavar="KIND/TOPIC/DIFFICULTY=SHARE",
    help="Give these cells together a share of all tasks and scale the rest. * stands for any. "
    "5 and 5% are five percent, and so is 0.05; less than one percent needs the sign.",
)
@click.option(
    "--floor",
    "floors",
    multiple=True,
    metavar="KIND/TOPIC/DIFFICULTY=N",
    help="Ask for at least N train tasks before anything is trained. KIND/TOPIC=N counts its "
    "tasks of all difficulties together; KIND/TOPIC/DIFFICULTY=N counts that difficulty alone. "
    "A floor of more than one kind or topic is spread over them by their shares.",
)
@click.option("--preset", help="Begin with these shares, spread evenly over the topics.")
@click.option(
    "--planned",
    type=click.IntRange(min=0, max=MOST_TASKS),
    help="How many tasks there shall be in the end; 0: as many as there are.",
)
@click.option("--add-topic", "added", multiple=True, metavar="NAME", help="Add a topic.")
@click.option(
    "--rename-topic", "renamed", nargs=2, multiple=True, metavar="OLD NEW", help="Rename a topic."
)
@click.option("--remove-topic", "removed", multiple=True, metavar="NAME", help="Remove a topic.")
@click.option(
    "--move-to", metavar="NAME", help="The topic that gets the tasks of those that are removed."
)
@click.option(
    "--leave-tasks", is_flag=True, help="Leave the tasks of removed topics without a topic."
)
@click.option(
    "--difficulty",
    type=click.Choice([level.value for level in Difficulty]),
    help="Show this difficulty alone.",
)
def design(
    project: Path,
    added: tuple[str, ...],
    renamed: tuple[tuple[str, str], ...],
    removed: tuple[str, ...],
    move_to: str | None,
    leave_tasks: bool,
    preset: str | None,
    planned: int | None,
    shares: tuple[str, ...],
    floors: tuple[str, ...],
    difficulty: str | None,
    as_json: bool,
) -> None:
    """Show how the tasks are spread over kinds, topics and difficulties, or change it."""
    edit = DesignEdit(
        add_topics=added,
        rename_topics=renamed,
        remove_topics=removed,
        move_to=move_to,
        leave_tasks=leave_tasks,
        preset=preset,
        planned=planned,
        shares=shares,
        floors=floors,
    )
    if edit.move_to is not None and not edit.remove_topics:
        raise click.UsageError("--move-to says where tasks go; it needs --remove-topic")
    if leave_tasks and (move_to is not None or not removed):
        raise click.UsageError("--leave-tasks goes with --remove-topic, and not with --move-to")
    with open_project(project, read_only=edit.is_empty) as opened:
        if not edit.is_empty:
            opened.design_editor.apply(edit)
        grid = opened.design.grid()
        headline = opened.design.headline()
    level = None if difficulty is None else Difficulty(difficulty)
    emit(document(grid, headline), *lines(grid, headline, level, width=_width()), as_json=as_json)


def document(grid: Grid, headline: str) -> dict[str, Any]:
    """Give the grid as plain values: the plan as a sample's file holds it, and what is there."""
    plan = distribution_file.to_json(grid)
    return {
        "headline": headline,
        "tasks": grid.placed,
        "without_topic": grid.unplaced,
        "planned": grid.distribution.planned,
        "topics": plan["topics"],
        "cells": [
            {
                "kind": place.kind.value,
                "topic": grid.topic(place.topic_id),
                "difficulty": place.difficulty.value,
                "share": grid.plan(place).share,
                "floor": grid.floor([place]),
                "wanted": round(grid.wanted([place]), 2),
                "tasks": grid.actual([place]),
                **{split.value: count for split, count in grid.by_split([place]).items()},
                "below_floor": grid.is_below_floor([place]),
            }
            for place in grid.places()
        ],
        "floors": _floors(grid),
    }


def _floors(grid: Grid) -> list[dict[str, Any]]:
    """Give every floor; without a difficulty it counts those of a kind and topic together."""
    return [
        {
            "kind": one.places[0].kind.value,
            "topic": grid.topic(one.places[0].topic_id),
            "difficulty": one.difficulty.value if one.difficulty else None,
            "floor": one.tasks,
            "train": grid.train(one.places),
        }
        for one in floor_rules.asked(grid.distribution, grid.places())
    ]


def lines(grid: Grid, headline: str, level: Difficulty | None, *, width: int) -> list[str]:
    """Write the grid as text, in blocks of as many topics as fit."""
    told = [*textwrap.wrap(headline, width), ""]
    if not grid.topics:
        return [*told, "Add topics with --add-topic NAME, then shares with --preset NAME."]
    fitting = max(1, (width - _FIRST - _LAST) // _LEAST_CELL)
    room = min(18, (width - _FIRST - _LAST) // min(fitting, len(grid.topics)))
    for start in range(0, len(grid.topics), fitting):
        told += [*_block(grid, level, range(start, min(start + fitting, len(grid.topics))), room)]
        told.append("")
    return [*told, *_foot(grid, level)]


def _block(grid: Grid, level: Difficulty | None, columns: range, room: int) -> list[str]:
    topics = [grid.topics[at] for at in columns]
    heads = "".join(_fit(topic.name, room - 6, room) for topic in topics)
    told = [f"{'':{_FIRST}}{heads}{'share':>{_LAST}}", "─" * (_FIRST + room * len(topics) + _LAST)]
    for kind in (*Kind, None):
        if kind is None:
            told.append(told[1])
        cells = "".join(
            _cell(grid, Part(kind=kind, topic_id=topic.topic_id, difficulty=level), room)
            for topic in topics
        )
        told.append(f"{kind or 'all kinds':{_FIRST}}{cells}{_share(grid, kind, level):>{_LAST}}")
    return told


def _cell(grid: Grid, part: Part, room: int) -> str:
    places = grid.places(part)
    wanted = f"/{whole(grid.wanted(places))}" if grid.is_planned else ""
    step = grid.deviation(places)
    below = grid.is_below_floor(places)
    text = " ".join(
        word for word in (f"{grid.actual(places)}{wanted}", _MARKS[step], "!" * below) if word
    )
    # Numbers stand under each other; marks follow in a place of their own.
    number, _, marks = text.partition(" ")
    shown = f"{number:>{room - 6}}{' ' + marks:<6}"
    color = "red" if below else _COLORS.get(step)
    return click.style(shown, fg=color) if color and is_colored() else shown


def _share(grid: Grid, kind: Kind | None, level: Difficulty | None) -> str:
    places = grid.places(Part(kind=kind, difficulty=level))
    wanted = f"/{100 * grid.share(places):.0f}" if grid.is_planned else ""
    return f"{100 * grid.actual_share(places):.0f}{wanted} %"


def _foot(grid: Grid, level: Difficulty | None) -> list[str]:
    splits = grid.by_split(grid.places(Part(difficulty=level)))
    parts = ", ".join(f"{splits[split]:,} {split}" for split in Split)
    which = f"{level} " if level else ""
    told = [f"{counted(sum(splits.values()), f'{which}task')}: {parts}."]
    if grid.distribution.planned:
        told[0] += f" {grid.distribution.planned:,} are planned."
    if grid.unplaced:
        told.append(f"{grid.unplaced:,} more have no topic, and so no cell.")
    if grid.is_planned:
        told.append(
            "Each cell: tasks/wanted; - to --- below target, + to +++ above, ! below floor."
        )
    else:
        told.append("No shares are set; begin with --preset NAME or --set.")
    short = grid.shortfalls(grid.places(Part(difficulty=level)))
    if short:
        cells = "1 cell is" if len(short) == 1 else f"{len(short):,} cells are"
        told.append(f"{cells} below the floor of train tasks:")
        told += [f"  {one}" for one in short]
    return told


def _fit(name: str, room: int, width: int) -> str:
    """Right-align a name with the numbers under it, or let it run on; cut what does not fit."""
    text, most = visible.show(name), width - 2
    while _columns(text) > most:
        text = text.removesuffix("…")[:-1] + "…"
    text = " " * max(0, room - _columns(text)) + text
    return text + " " * (width - _columns(text)) if _columns(text) < width - 1 else f"  {text}"


def _columns(text: str) -> int:
    """Count the columns a terminal gives a text: two for wide letters, none for accents."""
    wide = sum(unicodedata.east_asian_width(letter) in {"W", "F"} for letter in text)
    none = sum(bool(unicodedata.combining(letter)) for letter in text)
    return len(text) + wide - none


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 24)).columns


COMMANDS = (design,)
