"""The command ``doctor``: what this computer can do, and what is missing."""

import json
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import platformdirs

from studio import __version__, resources
from studio.cli.output import emit
from studio.domain.errors import MissingResourceError

WORKER_SECONDS = 120


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
def doctor(as_json: bool) -> None:
    """Say what this computer can do for training, and what is missing."""
    disk = shutil.disk_usage(Path.home())
    facts: dict[str, Any] = {
        "stillroom": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "data": str(resources.root()),
        "cache": platformdirs.user_cache_dir("stillroom"),
        "free_disk_gib": round(disk.free / 2**30, 1),
        "worker": _worker(),
    }
    lines = [f"{name:<16} {value}" for name, value in _flat(facts)]
    emit(facts, *lines, as_json=as_json)


def _worker() -> dict[str, Any]:
    """Ask the worker, which alone may load the model libraries."""
    command = [sys.executable, "-m", "studio", "worker", "doctor"]
    try:
        asked = subprocess.run(
            command, capture_output=True, timeout=WORKER_SECONDS, encoding="utf-8", check=True
        )
        answer: dict[str, Any] = json.loads(asked.stdout.strip().splitlines()[-1])
    except (subprocess.SubprocessError, OSError, ValueError, IndexError) as error:
        raise MissingResourceError(
            f"the worker does not start ({error}); install the program again"
        ) from error
    return answer


def _flat(facts: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in facts.items():
        label = f"{prefix}{name}".replace("_", " ")
        if isinstance(value, dict):
            found += _flat(value, "" if name == "worker" else f"{label} ")
        else:
            found.append((label, value))
    return found


COMMANDS = (doctor,)
