"""Gathers what the report shows and has it written."""

from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

from studio import __version__, reporting
from studio.domain.run import Run
from studio.domain.task import Kind, Split
from studio.reporting import ReportData, RunSummary, SourceSummary
from studio.services import board_words
from studio.services.overview import OverviewService
from studio.services.run_names import run_names
from studio.services.splits import SplitService
from studio.store import models, runs, snapshots, sources, targets, tasks
from studio.store.database import Database


class ReportService:
    """Reads only."""

    def __init__(
        self, db: Database, folder: Path, overview: OverviewService, splits: SplitService
    ) -> None:
        self._db = db
        self._folder = folder
        self._overview = overview
        self._splits = splits

    def write(self, path: Path) -> Path:
        """Write the report as one HTML file and give its path."""
        reporting.write(self.data(), path)
        return path

    def data(self) -> ReportData:
        """Gather everything that the report shows."""
        board = self._overview.board()
        return ReportData(
            project=self._folder.stem,
            created_at=self._db.now(),
            app_version=__version__,
            target=targets.current(self._db),
            funnel=self._overview.stages(),
            shares=self._shares(),
            runs=self._runs(),
            curves=tuple(reversed(self._overview.curves(limit=6))),
            board=board,
            models=tuple(models.listing(self._db)),
            sources=self._sources(),
            latency_note=board_words.LATENCY,
            cost_note=board_words.cost_note(),
            lineage=self._lineage(),
        )

    def _lineage(self) -> dict[str, str]:
        found = {f"{one.purpose} snapshot": one.hash for one in snapshots.listing(self._db)}
        leakage = self._splits.leaks()
        found["leakage"] = (
            f"{leakage.eval:,} of {leakage.of_eval:,} eval tasks have a near-duplicate among the "
            "train tasks (paraphrases are not found)"
        )
        return found

    def _shares(self) -> dict[Kind, dict[Split, int]]:
        found: dict[Kind, dict[Split, int]] = defaultdict(lambda: defaultdict(int))
        for task in tasks.listing(self._db):
            found[task.kind][task.split] += 1
        return {kind: dict(by_split) for kind, by_split in found.items()}

    def _sources(self) -> tuple[SourceSummary, ...]:
        counted = Counter(task.source_id for task in tasks.listing(self._db))
        return tuple(
            SourceSummary(
                name=one.name,
                licence=one.licence,
                count=counted[one.source_id],
                note=one.note,
            )
            for one in sources.listing(self._db)
        )

    def _runs(self) -> tuple[RunSummary, ...]:
        listed = runs.listing(self._db)
        names = run_names(listed)
        return tuple(
            RunSummary(
                run_id=run.run_id,
                name=names[run.run_id],
                method=run.method,
                student=run.student,
                status=run.status,
                settings=run.settings.get("settings", {}),
                examples=snapshots.get(self._db, run.snapshot_id).row_count,
                snapshot_hash=snapshots.get(self._db, run.snapshot_id).hash,
                minutes=_minutes(run),
                device=str(run.settings.get("device", "")),
                precision=str(run.settings.get("summary", {}).get("precision", "")),
                parent=names.get(run.parent_run_id) if run.parent_run_id else None,
                message=run.message,
            )
            for run in listed
        )


def _minutes(run: Run) -> float | None:
    seconds = run.settings.get("summary", {}).get("seconds")
    if isinstance(seconds, int | float):
        return seconds / 60
    if run.finished_at is None:
        return None
    begun = datetime.fromisoformat(run.created_at)
    return (datetime.fromisoformat(run.finished_at) - begun).total_seconds() / 60
