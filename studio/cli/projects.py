"""The commands ``new`` and ``status``."""

import shlex
from dataclasses import asdict, replace
from pathlib import Path

import click

from studio import project as projects
from studio.cli import review_words
from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.cli.splits import leakage_line
from studio.services.run_names import run_names


@click.command()
@common
@click.option(
    "--sample", help="Fill the project with a sample that ships with Stillroom: parcel-desk."
)
def new(project: Path, sample: str | None, as_json: bool) -> None:
    """Make a new, empty project, or one filled with a sample."""
    made = projects.create_sample(project, sample) if sample else projects.create(project)
    with made:
        counts = {stage.key: stage.count for stage in made.overview.stages()}
    emit(
        {"project": str(made.path), "sample": sample, "counts": counts},
        f"{made.path} is ready" + (f" with the sample {sample}." if sample else "."),
        f"Next: stillroom {'check' if sample else 'target'} {shlex.quote(str(made.path))}"
        + ("" if sample else " TARGET.json"),
        as_json=as_json,
    )


@click.command()
@common
def status(project: Path, as_json: bool) -> None:
    """Say what is in the project and what comes next."""
    with open_project(project, read_only=True) as opened:
        stages = opened.overview.stages()
        runs = tuple(
            replace(run, status=opened.training.standing(run)) for run in opened.overview.runs()
        )
        names = run_names(runs[::-1])
        board = opened.overview.board()
        to_review = opened.queue.to_review()
        next_step = opened.overview.next_step(stages)
        leakage = opened.splits.leakage()
    lines = [f"{stage.label:<14} {stage.count:>8,}  {stage.note}".rstrip() for stage in stages]
    lines.append(review_words.to_review(to_review))
    lines += [f"run {names[run.run_id]}  {run.run_id}  {run.status}" for run in runs]
    lines.append(board.verdict if board else "Nothing is evaluated yet.")
    lines.append(leakage_line(leakage))
    lines.append(f"Next: {next_step}")
    document = {
        "project": str(opened.path),
        "stages": [asdict(stage) for stage in stages],
        "to_review": to_review,
        "runs": [asdict(run) for run in runs],
        "verdict": board.verdict if board else None,
        "leakage": leakage,
        "next": next_step,
    }
    emit(document, *lines, as_json=as_json)


COMMANDS = (new, status)
