"""The command ``train``."""

from dataclasses import asdict
from pathlib import Path

import click

from studio.cli.driving import run_job
from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.domain.errors import BelowFloorError, StudioError
from studio.project import Project
from studio.services.snapshots import left_out
from studio.services.training import TrainRequest
from studio.services.training_job import TrainingJob

SHOWN = ("loss", "validation_loss", "reward_margin", "reward_accuracy", "examples_per_second")


@click.command()
@common
@click.option("--method", type=click.Choice(["sft", "dpo"]), help="How to train.")
@click.option("--from", "parent", metavar="RUN", help="Start from this run's adapter.")
@click.option("--preset", help="quick, standard (the default) or thorough.")
@click.option("--resume", metavar="RUN", help="Go on with a run that was stopped.")
@click.option("--steps", type=click.IntRange(min=1), help="Stop after so many optimizer steps.")
@click.option(
    "--override", metavar="REASON", help="Train though cells lie below their floor; say why."
)
def train(
    project: Path,
    method: str | None,
    parent: str | None,
    preset: str | None,
    resume: str | None,
    steps: int | None,
    override: str | None,
    as_json: bool,
) -> None:
    """Train the student on what was accepted (sft) or preferred (dpo)."""
    if (method is None) == (resume is None):
        raise click.UsageError("give --method sft or --method dpo, or --resume RUN")
    if resume is not None and (parent or preset or steps or override):
        raise click.UsageError("--resume goes on with the run's own settings; give it alone")
    with open_project(project) as opened:
        if resume is not None:
            job = opened.training.resume(resume)
        else:
            request = TrainRequest(
                method=str(method),
                parent=parent,
                preset=preset or "standard",
                max_steps=steps,
                override=override,
            )
            job = _prepare(opened, request)
            unfit = opened.snapshots.unfit()
            if unfit:
                click.echo(left_out(unfit), err=True)
        begun = opened.training.run(job.run_id)
        source = f" from run {begun.parent_run_id}" if begun.parent_run_id else ""
        run_job(job, title=f"Training {job.title}{source}", quiet=as_json)
        run = opened.training.run(job.run_id)
        last = opened.training.last_metrics(job.run_id)
    emit(
        {"run": asdict(run), "metrics": last, "folder": str(job.folder)},
        f"Run {run.run_id} is done; its adapter is in {job.folder / 'adapter'}.",
        *(f"  {name.replace('_', ' ')}: {value:.4g}" for name, value in _shown(last)),
        as_json=as_json,
    )


def _prepare(opened: Project, request: TrainRequest) -> TrainingJob:
    """Prepare a run; where floors are missed, name every cell and how to go on all the same."""
    try:
        return opened.training.prepare(request)
    except BelowFloorError as error:
        for one in error.shortfalls:
            click.echo(f"  below floor: {one}", err=True)
        raise StudioError(f'{error}: --override "REASON"') from error


def _shown(metrics: dict[str, float]) -> list[tuple[str, float]]:
    return [(name, value) for name, value in metrics.items() if name in SHOWN]


COMMANDS = (train,)
