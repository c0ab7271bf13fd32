"""The sample's whole pipeline at the terminal, for a computer without a display."""

import time
from pathlib import Path

import click
import platformdirs

from studio import project as projects
from studio.cli.driving import run_step
from studio.cli.measuring import board_lines
from studio.cli.opening import open_project
from studio.cli.progress import duration
from studio.project import Project

SAMPLE = "parcel-desk"


@click.command(hidden=True)
@click.option("--folder", type=click.Path(path_type=Path), help="Where the project is kept.")
def demo(folder: Path | None) -> None:
    """Run the sample's pipeline: check, accept, train, evaluate, report."""
    path = (folder or sample_home()) / f"{SAMPLE}.stillroom"
    begun = time.monotonic()
    with _sample(path) as opened:
        click.echo(f"The sample project is {opened.path}", err=True)
        for step in opened.pipeline.steps():
            run_step(step, quiet=False)
        board = opened.boards.latest(split="eval")
        report = opened.reports.write(opened.path / "exports" / "report.html")
    for line in board_lines(board) if board else ():
        click.echo(line)
    click.echo(f"Took {duration(time.monotonic() - begun)}. The report is {report}")


def sample_home() -> Path:
    """Name the folder in which the sample project is kept: among the person's documents."""
    return Path(platformdirs.user_documents_dir()) / "Stillroom"


def _sample(path: Path) -> Project:
    """Open the sample project, making it the first time; it is never overwritten."""
    if path.exists():
        opened = open_project(path)
        opened.samples.complete(opened.samples.find(SAMPLE))
        return opened
    path.parent.mkdir(parents=True, exist_ok=True)
    return projects.create_sample(path, SAMPLE)


COMMANDS = (demo,)
