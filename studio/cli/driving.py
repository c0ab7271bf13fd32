"""Drives the worker for a command: shows what it says, stores it, stops it on Ctrl+C."""

import time

from studio.cli.progress import ProgressLine
from studio.domain.change import ChangeSet
from studio.domain.errors import TrainingError
from studio.jobs.worker_process import SILENCE_SECONDS, WorkerProcess
from studio.services.work import ImmediateStep, Step, WorkerJob


def run_step(step: Step, *, quiet: bool) -> ChangeSet:
    """Carry one step out."""
    if isinstance(step, ImmediateStep):
        ProgressLine(step.title, quiet=quiet).close()
        return step.run()
    return run_job(step.job, title=step.title, quiet=quiet)


def run_job(job: WorkerJob, *, title: str, quiet: bool) -> ChangeSet:
    """Work a prepared job to its end.

    Raises TrainingError where it failed or fell silent, CancelledError where it was stopped.
    """
    progress = ProgressLine(title, quiet=quiet)
    with WorkerProcess(job.folder) as process:
        try:
            _follow(process, job, progress)
        except KeyboardInterrupt:
            progress.close()
            ProgressLine("Stopping; saving what is done (Ctrl+C again to leave at once)").close()
            process.ask_to_stop()
            _follow(process, job, progress)
        status = process.wait()
    progress.close()
    return job.finish(status)


def _follow(process: WorkerProcess, job: WorkerJob, progress: ProgressLine) -> None:
    heard = time.monotonic()
    for event in process.events():
        if event is not None:
            heard = time.monotonic()
            job.receive(event)
            progress.show(event)
        elif time.monotonic() - heard > SILENCE_SECONDS:
            raise TrainingError(
                f"the worker has said nothing for {SILENCE_SECONDS:.0f} s and was stopped; "
                f"its log is {job.folder / 'worker.log'}; resume the run to go on"
            )
