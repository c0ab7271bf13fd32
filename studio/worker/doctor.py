"""Says what this computer offers to training: devices, libraries, speeds, students."""

import os
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil
import torch

from studio.domain.errors import MissingResourceError
from studio.protocol import catalogue
from studio.protocol.catalogue import CatalogueStudent
from studio.worker import precision
from studio.worker.generation import DECODING_TOKENS


def report(cache: Path) -> dict[str, Any]:
    """Give the report as one JSON object; takes a few seconds to measure."""
    return {
        "type": "doctor",
        "devices": _devices(),
        "threads": torch.get_num_threads(),
        "cores": os.cpu_count(),
        "memory_bytes": psutil.virtual_memory().total,
        "versions": {name: version(name) for name in ("torch", "transformers", "peft")},
        "precision": {
            "training": _speeds(precision.TRAINING_TOKENS),
            "answering": _speeds(DECODING_TOKENS),
        },
        "students": [_student(one, cache) for one in catalogue.students().values()],
        "cache": str(cache),
    }


def _devices() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {"device": "cpu", "name": torch.backends.cpu.get_cpu_capability()}
    ]
    for number in range(torch.cuda.device_count()):
        properties = torch.cuda.get_device_properties(number)
        found.append(
            {
                "device": f"cuda:{number}",
                "name": properties.name,
                "memory_bytes": properties.total_memory,
            }
        )
    if torch.backends.mps.is_available():
        found.append({"device": "mps", "name": "Apple GPU"})
    return found


def _speeds(tokens: int) -> dict[str, Any]:
    speeds = precision.measure(tokens=tokens)
    return {
        "fp32_gflops": round(speeds.fp32 / 1e9, 1),
        "bf16_gflops": round(speeds.bf16 / 1e9, 1),
        "faster": speeds.faster,
    }


def _student(student: CatalogueStudent, cache: Path) -> dict[str, Any]:
    try:
        student.source()
        missing = None
    except MissingResourceError as error:
        missing = str(error)
    return {
        "name": student.name,
        "title": student.title,
        "licence": student.licence,
        "available": missing is None,
        "missing": missing,
        "unpacked": catalogue.is_unpacked(student, cache),
    }
