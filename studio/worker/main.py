"""The worker's entry: ``worker run FOLDER`` and ``worker doctor``."""

import argparse
import json
import logging
import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from studio.domain.errors import CancelledError, StudioError
from studio.domain.sentence import Sentence
from studio.protocol import catalogue, events, folder, jobs
from studio.protocol.jobs import Job
from studio.worker import channel, watch
from studio.worker.channel import Channel, StopRequest
from studio.worker.session import Session

_log = logging.getLogger(__name__)
# Read by the libraries when they are first imported. No hub is ever asked. Threads that wait for
# each other by spinning starve as soon as the computer has other work: a hundredfold, measured.
# Multiplications are cached by shape, half a megabyte each, and every step brings new shapes.
_SURROUNDINGS = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "OMP_WAIT_POLICY": "passive",
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "256",
}


def run(argv: Sequence[str]) -> int:
    """Do what the arguments say; gives the exit status: 0 done or stopped, 1 failed."""
    parser = argparse.ArgumentParser(prog="studio worker", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="work the job of a run folder").add_argument(
        "folder", type=Path
    )
    commands.add_parser("doctor", help="say in one JSON line what this computer can do")
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    os.environ.update(_SURROUNDINGS)
    output = channel.claim_output()
    if arguments.command == "doctor":
        from studio.worker import doctor

        output.write(json.dumps(doctor.report(catalogue.cache_folder())).encode() + b"\n")
        output.flush()
        return 0
    stop = StopRequest()
    return _run(arguments.folder, Channel(output, stop, mirror=_mirror(arguments.folder)), stop)


def _mirror(run_folder: Path) -> Path | None:
    return run_folder / folder.EVENTS if run_folder.is_dir() else None


def _run(run_folder: Path, speaker: Channel, stop: StopRequest) -> int:
    watch.start(speaker, stop)
    session = Session(folder=run_folder, cache=catalogue.cache_folder(), channel=speaker, stop=stop)
    last, status = _outcome(session)
    speaker.close(last)
    return status


def _outcome(session: Session) -> tuple[events.Event, int]:
    try:
        job = jobs.read(session.folder)
        # A worker whose program was killed may still be saving here when the run is resumed.
        with FileLock(session.folder / folder.LOCK, timeout=watch.ORPHAN_SECONDS):
            return events.Done(summary=_work(job, session)), 0
    except CancelledError:
        return events.Stopped(step=_last_step(session.folder)), 0
    except Timeout:
        return events.Failed(message=_taken(session.folder)), 1
    except StudioError as error:
        _log.info("failed", exc_info=True)
        return events.Failed(message=str(error)), 1
    except Exception as error:  # noqa: BLE001 - the last word must be an event in any case
        _log.exception("failed by a fault of ours")
        return events.Failed(message=_fault(error)), 1


def _work(job: Job, session: Session) -> dict[str, Any]:
    session.phase(Sentence("Starting the model libraries"))
    _quiet()
    from studio.worker import generation, precision, training

    settings = job.settings
    speaker = session.channel
    speaker.emit(
        events.Hello(
            pid=os.getpid(),
            device=str(precision.choose_device(settings.device)),
            versions=_versions(),
        )
    )
    session.heed_stop()
    if isinstance(job, jobs.GenerateJob):
        return generation.run(job, session)
    return training.run(job, session)


def _taken(run_folder: Path) -> str:
    return Sentence(
        "another worker is still at work in {run_folder}; wait for it to end, or end it",
        run_folder=run_folder,
    )


def _quiet() -> None:
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]


def _versions() -> dict[str, str]:
    found = {name: version(name) for name in ("torch", "transformers", "peft")}
    return {"python": platform.python_version(), **found}


def _last_step(run_folder: Path) -> int:
    """Read off the newest checkpoint's name how far the run has come."""
    found = (run_folder / folder.CHECKPOINTS).glob("step-[0-9]*[0-9]")
    return max((int(path.name.removeprefix("step-")) for path in found), default=0)


def _fault(error: Exception) -> str:
    first = (str(error).strip() or type(error).__name__).splitlines()[0]
    return Sentence(
        "the worker failed by a fault of its own ({kind}: {first}); see its log",
        kind=type(error).__name__,
        first=first,
    )


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
