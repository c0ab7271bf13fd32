"""Names of what lies in a project's folder."""

from pathlib import Path

FILE = "project.db"
RUNS = "runs"
SNAPSHOTS = "snapshots"
EXPORTS = "exports"
BACKUPS = "backups"
FOLDERS = (RUNS, SNAPSHOTS, EXPORTS, BACKUPS)
LOCK = ".lock"
HOLDER = ".lock.json"


def database(project: Path) -> Path:
    """Name the project's database file."""
    return project / FILE


def sidecars(file: Path) -> tuple[Path, Path]:
    """Name the write-ahead log and its index, which belong to a database file."""
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


def newest_backup(project: Path) -> Path | None:
    """Find the newest backup by the time in its name; None where there is none."""
    try:
        found = sorted((project / BACKUPS).glob("project-*.db"))
    except OSError:
        return None
    return found[-1] if found else None


def way_back(project: Path) -> str:
    """Say in a sentence how a damaged project is restored."""
    backup = newest_backup(project)
    if backup is None:
        return (
            f"There is no backup in {project / BACKUPS}; look for a copy of the folder elsewhere."
        )
    return f'Restore the newest backup with: stillroom restore "{project}" "{backup}"'
