"""Opens a project and builds its services."""

from pathlib import Path
from types import TracebackType
from typing import Self

from studio.domain.beginning import Beginning
from studio.services.agreement import AgreementService
from studio.services.beginning import BeginningService
from studio.services.boards import BoardService
from studio.services.checking import CheckService
from studio.services.clock import utc_now
from studio.services.coverage import CoverageService
from studio.services.design import DesignService
from studio.services.design_edit import DesignEditor
from studio.services.edit_worth import EditWorthService
from studio.services.evaluation import EvaluationService
from studio.services.exporting import ExportService
from studio.services.history import HistoryService
from studio.services.importing import ImportService
from studio.services.label_review import LabelReviewService
from studio.services.overview import OverviewService
from studio.services.pipeline import PipelineService, Stages
from studio.services.queue_tally import QueueTally
from studio.services.queue_upkeep import QueueUpkeep
from studio.services.repairs import RepairService
from studio.services.reports import ReportService
from studio.services.review import ReviewService
from studio.services.review_queue import ReviewQueueService
from studio.services.samples import SampleService
from studio.services.searching import SearchService
from studio.services.short_ids import ShortIds
from studio.services.snapshots import SnapshotService
from studio.services.splits import SplitService
from studio.services.targeting import TargetService
from studio.services.task_drafts import TaskDrafts
from studio.services.task_import import TaskImportService
from studio.services.tasks import TaskService
from studio.services.tracing import TracingService
from studio.services.training import TrainingService
from studio.services.turn_drafts import TurnDrafts
from studio.services.turn_review import TurnService, TurnServices
from studio.store import backup as backups
from studio.store import opening, restoring, verifying
from studio.store.opening import OpenProject
from studio.store.verifying import Finding


class Project:
    """An open project; everything in it belongs to the thread that opened it."""

    def __init__(self, opened: OpenProject) -> None:
        self._opened = opened
        db, folder = opened.db, opened.folder
        snapshots = SnapshotService(db, folder)
        self.path = folder
        self.name = folder.stem
        self.read_only = db.read_only
        self.notices = tuple(opened.notices)
        self.boards = BoardService(db)
        tally = QueueTally(db)
        upkeep = QueueUpkeep(db, tally)
        self.queue = ReviewQueueService(db, folder, upkeep, tally)
        self.overview = OverviewService(db, self.boards, self.queue)
        self.history = HistoryService(db)
        self.design = DesignService(db)
        self.design_editor = DesignEditor(db, self.design)
        self.snapshots = snapshots
        self.target = TargetService(db, folder)
        self.beginning = BeginningService(db, self.target, self.design)
        self.exporting = ExportService(db, snapshots)
        self.checking = CheckService(db)
        self.search = SearchService(db)
        self.splits = SplitService(db)
        self.importing = ImportService(db, self.splits)
        self.coverage = CoverageService(db, folder)
        self.tasks = TaskService(db, self.splits)
        self.task_drafts = TaskDrafts(folder)
        self.turn_drafts = TurnDrafts(folder)
        self.task_import = TaskImportService(db, self.splits)
        self.suggesting = LabelReviewService(db)
        self.review = ReviewService(db, folder, upkeep)
        self.turns = TurnService(
            db, TurnServices(upkeep=upkeep, review=self.review, tasks=self.tasks)
        )
        self.tracing = TracingService(db, upkeep)
        self.ids = ShortIds(db)
        self.agreement = AgreementService(db)
        self.worth = EditWorthService(db)
        self.repairs = RepairService(db, upkeep)
        self.training = TrainingService(db, folder, snapshots)
        self.evaluation = EvaluationService(db, folder, snapshots)
        self.reports = ReportService(db, folder, self.overview, self.splits)
        self.samples = SampleService(db)
        self.pipeline = PipelineService(
            db,
            Stages(
                checking=self.checking,
                review=self.review,
                training=self.training,
                evaluation=self.evaluation,
            ),
        )

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a project; to write, it is taken from all other programs, and runs recovered.

        Raises NotFoundError, ProjectError, ProjectBusyError or DamagedProjectError.
        """
        if read_only:
            return cls(opening.open_to_read(path, clock=utc_now))
        project = cls(opening.open_to_write(path, clock=utc_now))
        try:
            project.training.recover()
        except BaseException:
            project.close()
            raise
        return project

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def person(self) -> str:
        """The name under which changes are recorded; "" where nobody said."""
        return self._opened.db.person

    def sign(self, person: str) -> None:
        """Record changes from now on as the work of this person; "" names nobody."""
        self._opened.db.person = person.strip()

    def backup(self) -> Path:
        """Copy the project's file, verified, into its backups folder."""
        return backups.backup(self._opened.db, self.path)

    def close(self) -> None:
        """Let go of the project; harmless the second time."""
        self._opened.close()


def create(path: Path, beginning: Beginning | None = None) -> Project:
    """Make a project with what is known of it and open it.

    Raises ProjectError where something is there.
    """
    project = Project(opening.create(path, clock=utc_now))
    try:
        project.review.begin()
        if beginning is not None:
            project.beginning.fill(beginning)
    except BaseException:
        project.close()
        raise
    return project


def create_sample(path: Path, sample: str) -> Project:
    """Make a project filled with a sample that ships with the program.

    Raises NotFoundError naming the samples there are, ProjectError where something is there.
    """
    content = SampleService.find(sample)
    project = create(path)
    try:
        project.samples.fill(content)
    except BaseException:
        project.close()
        raise
    return project


def restore(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of a project's file; gives where the earlier file is kept."""
    return restoring.restore(path, backup, clock=utc_now)


def verify(path: Path) -> tuple[Finding, ...]:
    """Check a project for damage; an empty tuple says that it is sound."""
    return tuple(verifying.verify(path, clock=utc_now))
