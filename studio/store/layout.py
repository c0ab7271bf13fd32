"""Names of what lies in a project's folder."""

import re
from pathlib import Path

from studio.domain.sentence import Sentence

FILE = "project.db"
RUNS = "runs"
SNAPSHOTS = "snapshots"
EXPORTS = "exports"
BACKUPS = "backups"
DRAFTS = "drafts"  # made with the first draft
FOLDERS = (RUNS, SNAPSHOTS, EXPORTS, BACKUPS)
LOCK = ".lock"
HOLDER = ".lock.json"

BACKUP_PREFIX = "project-"
# The end of the name of a backup that no one asked for.
AUTOMATIC = "-auto"
_BACKUP = re.compile(rf"{BACKUP_PREFIX}\d{{8}}T\d{{6}}Z({AUTOMATIC})?\.db")


def database(project: Path) -> Path:
    """Name the project's database file."""
    return project / FILE


def sidecars(file: Path) -> tuple[Path, Path]:
    """Name the write-ahead log and its index, which belong to a database file."""
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


def backups(project: Path, *, automatic: bool = False) -> list[Path]:
    """List the finished backups, or those that no one asked for, oldest first."""
    found = (file for file in (project / BACKUPS).glob("*.db") if _BACKUP.fullmatch(file.name))
    return sorted(file for file in found if not automatic or file.stem.endswith(AUTOMATIC))


def newest_backup(project: Path) -> Path | None:
    """Find the newest backup by the time in its name; None where there is none."""
    return max(backups(project), default=None)


def way_back(project: Path) -> str:
    """Say in a sentence how a damaged project is restored."""
    backup = newest_backup(project)
    if backup is None:
        return Sentence(
            "There is no backup in {backups}; look for a copy of the folder elsewhere.",
            backups=project / BACKUPS,
        )
    return Sentence(
        'Restore the newest backup with: stillroom restore "{project}" "{backup}"',
        project=project,
        backup=backup,
    )
