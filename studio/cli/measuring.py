"""The commands ``evaluate`` and ``report``."""

from dataclasses import asdict
from pathlib import Path

import click

from studio.cli.driving import run_step
from studio.cli.opening import open_project
from studio.cli.output import common, emit, table
from studio.domain.board import Board, Figure, Unit

SHOWN = ("resolution_rate", "valid_json", "field_accuracy", "invention_rate", "latency_p50")


@click.command()
@common
@click.option("--model", "models", multiple=True, help="Only these; by default all there are.")
@click.option(
    "--split", type=click.Choice(["validation", "eval"]), default="eval", show_default=True
)
def evaluate(project: Path, models: tuple[str, ...], split: str, as_json: bool) -> None:
    """Have base, student, teachers and reference answer the held-out tasks, and grade them."""
    with open_project(project) as opened:
        for step in opened.evaluation.steps(names=models, split=split):
            run_step(step, quiet=as_json)
        board = opened.boards.latest(split=split)
    if board is not None:
        emit(asdict(board), *board_lines(board), as_json=as_json)


@click.command()
@common
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FILE.html")
def report(project: Path, output: Path, as_json: bool) -> None:
    """Write everything that was measured into one HTML file."""
    with open_project(project, read_only=True) as opened:
        written = opened.reports.write(output)
    emit({"report": str(written)}, f"The report is {written}.", as_json=as_json)


def board_lines(board: Board) -> list[str]:
    """Write the board as a table: models down, figures with intervals across."""
    shown = [name for name in SHOWN if any(name in row.figures for row in board.rows)]
    rows = [
        (row.name, *(figure_text(row.figures.get(name)) for name in shown)) for row in board.rows
    ]
    head = ("model", *(name.replace("_", " ") for name in shown))
    return [*table(head, rows), "", board.verdict, *board.notes]


def figure_text(figure: Figure | None) -> str:
    """Write a figure with its interval: ``78.3 % [70.1, 84.6]``."""
    if figure is None:
        return "–"
    if figure.unit is Unit.SHARE:
        text = f"{100 * figure.value:.1f} %"
        if figure.low is not None and figure.high is not None:
            text += f" [{100 * figure.low:.1f}, {100 * figure.high:.1f}]"
        return text
    if figure.unit is Unit.MILLISECONDS:
        return f"{figure.value:,.0f} ms"
    if figure.unit is Unit.USD:
        return f"{figure.value:.4g} USD"
    return f"{figure.value:,.1f}"


COMMANDS = (evaluate, report)
