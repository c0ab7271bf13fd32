"""Repeated corrections, how many undecided answers each would mend, and those answers."""

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet
from studio.domain.ids import CandidateId
from studio.domain.repair import Repair, RepairCount, RepairedAnswer, RepairPage
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

_AT_ONCE = 200  # answers shown before one asks for more
# Answers looked at, and shown, in one turn of the data thread: a verdict waits for no more.
_COUNTED, _SHOWN = 1_000, 10


class RepairsModel(QObject):
    """Looks through the undecided answers slice by slice; other work comes in between."""

    found = Signal(object)  # tuple[Repair, ...]
    counted = Signal()
    answers_changed = Signal()
    failed = Signal(object)  # Problem

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._round = self._turn = 0
        self._is_stopped = False
        self.repairs: tuple[Repair, ...] = ()
        self.touched: dict[str, int] = {}
        self.is_counted = False
        self.chosen: Repair | None = None
        self.answers: tuple[RepairedAnswer, ...] = ()
        self.left_out: frozenset[CandidateId] = frozenset()
        self._next: int | None = None
        self._wanted = 0
        self.is_reading = False

    def load(self) -> None:
        """Look for corrections that repeat, and count what they would touch."""
        self._round += 1
        self._ask(lambda project: project.repairs.found(), self._show, self._round)

    def stop(self) -> None:
        """Hear of nothing any more: what shows it is closed."""
        self._is_stopped = True

    def choose(self, repair: Repair | None) -> None:
        """Look for the answers that a repair would mend."""
        self._turn += 1
        self.chosen, self.answers, self.left_out = repair, (), frozenset()
        self._next, self._wanted, self.is_reading = 0, _AT_ONCE, repair is not None
        self.answers_changed.emit()
        if repair is not None:
            self._read(self._turn)

    @property
    def has_more(self) -> bool:
        """Whether there may be more answers than are shown."""
        return self._next is not None and not self.is_reading

    def more(self) -> None:
        """Look for more of them."""
        if self.has_more:
            self._wanted, self.is_reading = len(self.answers) + _AT_ONCE, True
            self.answers_changed.emit()
            self._read(self._turn)

    def toggle(self, candidate_ids: Collection[CandidateId]) -> None:
        """Leave answers out, or take them in again if all of them are out."""
        wanted = frozenset(candidate_ids)
        self.left_out = (
            self.left_out - wanted if wanted <= self.left_out else self.left_out | wanted
        )
        self.answers_changed.emit()

    def failing(self) -> int:
        """Count the answers taken that would fail a check afterwards."""
        return sum(
            1 for one in self.answers if one.failed and one.candidate_id not in self.left_out
        )

    def taken(self) -> tuple[CandidateId, ...]:
        """Name the answers that are to be repaired."""
        ids = (one.candidate_id for one in self.answers)
        return tuple(one for one in ids if one not in self.left_out)

    def apply(self, then: Callable[[int], None]) -> None:
        """Repair the answers taken, as one step; tells how many were asked for."""
        repair, wanted = self.chosen, self.taken()
        if repair is None or not wanted:
            return

        def arrive(_: ChangeSet) -> None:
            if not self._is_stopped:
                then(len(wanted))
                self.load()

        self._runner.change(
            lambda project: project.repairs.apply(repair, wanted), arrive, on_problem=self._fail
        )

    def _show(self, repairs: tuple[Repair, ...]) -> None:
        self.repairs, self.touched, self.is_counted = repairs, {}, not repairs
        self.found.emit(repairs)
        if repairs:
            self._count(0)

    def _count(self, start: int) -> None:
        repairs = self.repairs
        self._ask(
            lambda project: project.repairs.count(repairs, start=start, limit=_COUNTED),
            self._add,
            self._round,
        )

    def _add(self, count: RepairCount) -> None:
        for repair_id, touched in count.touched.items():
            self.touched[repair_id] = self.touched.get(repair_id, 0) + touched
        self.is_counted = count.next is None
        self.counted.emit()
        if count.next is not None:
            self._count(count.next)

    def _read(self, turn: int) -> None:
        repair, start = self.chosen, self._next
        if repair is None or start is None:
            return

        def read(project: "Project") -> RepairPage | None:
            if self._is_stopped or turn != self._turn:
                return None  # nobody waits for it any more
            return project.repairs.preview(repair, start=start, limit=_SHOWN)

        self._runner.query(read, partial(self._take, turn), on_problem=self._fail)

    def _take(self, turn: int, page: RepairPage | None) -> None:
        if self._is_stopped or turn != self._turn or page is None:
            return
        self.answers = (*self.answers, *page.answers)
        # What would fail a check is repaired only where a person says so.
        self.left_out |= {one.candidate_id for one in page.answers if one.failed}
        self._next = page.next
        self.is_reading = page.next is not None and len(self.answers) < self._wanted
        self.answers_changed.emit()
        if self.is_reading:
            self._read(turn)

    def _ask(
        self, read: "Callable[[Project], object]", then: Callable[..., None], round_: int
    ) -> None:
        def is_over() -> bool:
            return self._is_stopped or round_ != self._round

        def arrive(result: object) -> None:
            if not is_over():
                then(result)

        self._runner.query(
            lambda project: None if is_over() else read(project), arrive, on_problem=self._fail
        )

    def _fail(self, problem: Problem) -> None:
        if not self._is_stopped:
            self.is_reading = False
            self.failed.emit(problem)
