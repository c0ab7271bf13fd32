"""The command ``tasks``: lists the tasks in use, page by page."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.domain.counted import counted
from studio.domain.errors import NotFoundError
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.project import Project
from studio.reporting import visible

_FIRST_SHOWN = 60
_HEAD = ("First message", "Kind", "Topic", "Difficulty", "Split", "Group", "Graders")


@click.command()
@common
@click.option("--where", "words", default="", help="Only tasks that say these words.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice([one.value for one in Kind]))
@click.option("--topic", "topics", multiple=True, help="A topic's name; may be given again.")
@click.option(
    "--difficulty",
    "difficulties",
    multiple=True,
    type=click.Choice([one.value for one in Difficulty]),
)
@click.option("--split", "splits", multiple=True, type=click.Choice([one.value for one in Split]))
@click.option("--source", "sources", multiple=True, help="A source's name; may be given again.")
@click.option("--group", help="Only tasks of this group.")
@click.option(
    "--sort",
    type=click.Choice([one.value for one in TaskColumn]),
    default=TaskColumn.CREATED.value,
    show_default=True,
)
@click.option("--descending", is_flag=True, help="The last first.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True)
def tasks(project: Path, limit: int, page: int, as_json: bool, **wanted: Any) -> None:  # noqa: ANN401
    """List the tasks in use, with their ids in --json."""
    with open_project(project, read_only=True) as opened:
        query = _query(opened, **wanted)
        lines = opened.tasks.lines(query, offset=(page - 1) * limit, limit=limit)
        total = opened.tasks.count(query)
    document = {
        "total": total,
        "page": page,
        "pages": -(-total // limit),
        "tasks": [asdict(line) for line in lines],
    }
    emit(document, *_said(lines, total=total, page=page, limit=limit), as_json=as_json)


def _query(
    project: Project,
    *,
    words: str,
    kinds: tuple[str, ...],
    topics: tuple[str, ...],
    difficulties: tuple[str, ...],
    splits: tuple[str, ...],
    sources: tuple[str, ...],
    group: str | None,
    sort: str,
    descending: bool,
) -> TaskQuery:
    return TaskQuery(
        text=words,
        kinds=frozenset(map(Kind, kinds)),
        topics=_topics(project, topics),
        difficulties=frozenset(map(Difficulty, difficulties)),
        splits=frozenset(map(Split, splits)),
        sources=frozenset(sources),
        group=group,
        sort=TaskColumn(sort),
        descending=descending,
    )


def _topics(project: Project, names: tuple[str, ...]) -> frozenset[TopicId | None]:
    known = {one.name: one.topic_id for one in project.tasks.choices().topics}
    for name in names:
        if name not in known:
            there = ", ".join(known) or "none yet"
            raise NotFoundError(f"there is no topic {name!r} in {project.path}; there are: {there}")
    return frozenset(known[name] for name in names)


def _said(lines: list[TaskLine], *, total: int, page: int, limit: int) -> list[str]:
    if not total:
        return ["No task is like that."]
    if not lines:
        return [f"{counted(total, 'task')}; there is no page {page}."]
    first = (page - 1) * limit + 1
    last = first + len(lines) - 1
    here = "" if len(lines) == total else f", {first:,} to {last:,}"
    more = "" if last >= total else f"; the next ones: --page {page + 1}"
    return [*_table(lines), "", f"{counted(total, 'task')}{here}{more}"]


def _table(lines: list[TaskLine]) -> list[str]:
    """Lay the lines out in columns, each as wide as its longest cell."""
    rows = [_HEAD, *map(_cells, lines)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _cells(line: TaskLine) -> tuple[str, ...]:
    """Write one task; what hides or reorders text is shown, as a terminal would obey it."""
    first = visible.show(" ".join(line.first.split()))
    return (
        first if len(first) <= _FIRST_SHOWN else f"{first[: _FIRST_SHOWN - 1]}…",
        line.kind,
        visible.show(line.topic or "–"),
        line.difficulty,
        line.split,
        visible.show(line.group_id),
        str(line.graders),
    )


COMMANDS = (tasks,)
