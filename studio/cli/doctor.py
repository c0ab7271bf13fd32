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
    emit(facts, *_words(facts), as_json=as_json)


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


def _words(facts: dict[str, Any]) -> list[str]:
    worker = facts["worker"]
    devices = ", ".join(f"{one['device']} ({one['name']})" for one in worker["devices"])
    speed = worker["precision"]["training"]
    missing = [one["missing"] for one in worker["students"] if one["missing"]]
    return [
        f"Stillroom {facts['stillroom']} with Python {facts['python']} on {facts['system']}",
        f"Trains on {devices} with {worker['threads']} threads, in {speed['faster']}: "
        f"{speed['fp32_gflops']:.0f} GFLOP/s in fp32, {speed['bf16_gflops']:.0f} in bf16.",
        f"Memory {worker['memory_bytes'] / 2**30:.1f} GiB, free disk {facts['free_disk_gib']} GiB.",
        *(f"Student {one['title']}: {_standing(one)}." for one in worker["students"]),
        f"Unpacked students are kept in {facts['cache']}; they can be deleted.",
        *(missing or ["Nothing is missing."]),
    ]


def _standing(student: dict[str, Any]) -> str:
    if student["unpacked"]:
        return "ready"
    return "installed; unpacked at its first use" if student["available"] else "not installed"


COMMANDS = (doctor,)
