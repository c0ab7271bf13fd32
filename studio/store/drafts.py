"""Drafts beside the project's file: what is being written and is not yet part of the project."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio.store import files, layout


def read(project: Path, name: str) -> dict[str, Any] | None:
    """Give a draft, None where there is none or its file was tampered with."""
    try:
        found = json.loads(_file(project, name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def keep(project: Path, name: str, draft: Mapping[str, Any]) -> None:
    """Put a draft on the disk; a power cut leaves this one or the one before.

    Raises StorageFullError or ProjectError where it cannot be written.
    """
    file = _file(project, name)
    partial = file.with_suffix(".part")
    with files.translated(file):
        file.parent.mkdir(exist_ok=True)
        partial.write_text(json.dumps(draft, ensure_ascii=False, indent=1), encoding="utf-8")
        files.replace(partial, file)


def drop(project: Path, name: str) -> None:
    """Remove a draft; harmless where there is none."""
    file = _file(project, name)
    with files.translated(file):
        file.unlink(missing_ok=True)


def names(project: Path, *, prefix: str) -> list[str]:
    """Name the drafts there are whose names begin so."""
    return sorted(file.stem for file in files_of(project, prefix=prefix))


def files_of(project: Path, *, prefix: str) -> list[Path]:
    """Give the files of the drafts whose names begin so."""
    return list((project / layout.DRAFTS).glob(f"{prefix}*.json"))


def _file(project: Path, name: str) -> Path:
    return project / layout.DRAFTS / f"{name}.json"
