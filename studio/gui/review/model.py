"""The review queue as one person works through it: what is next, and what she decides."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import Reason, Verdict
from studio.domain.review import Progress, QueueFilter, ReviewItem, SavedView
from studio.gui.operations.problems import Problem
from studio.gui.review import reading
from studio.gui.review.counting import QueueCounts, QueueState
from studio.gui.review.desk import Desk
from studio.gui.review.keeping import KeepingNews
from studio.gui.review.retrying import Retrying
from studio.gui.review.turning import Turner
from studio.gui.shell.kit import Kit

if TYPE_CHECKING:
    from studio.project import Project

_FILTER = "review.filter"
_REMEMBERED = 16  # changes of one's own that everybody is still to be told of
_SHOWN = frozenset(
    {
        Entity.CANDIDATE,
        Entity.CHECK,
        Entity.DECISION,
        Entity.TURN_DECISION,
        Entity.TASK,
        Entity.TARGET,
        Entity.MODEL,
    }
)
_LISTED = _SHOWN | {Entity.CELL, Entity.PLAN, Entity.TOPIC}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A verdict that is kept; ``candidate_id`` is the edit where an edit was accepted.

    ``leaves_edit`` says that the answer was accepted as it is, though a draft of hers corrects it.
    """

    verdict: Verdict
    task_id: TaskId
    candidate_id: CandidateId
    label: str
    leaves_edit: bool = False


class ReviewModel(QObject):
    """Reads ahead, so that the next item is there when the present one is decided."""

    queue_changed = Signal(object)  # QueueState
    progress_changed = Signal(object)  # Progress
    reasons_changed = Signal(object)  # tuple[Reason, ...]
    views_changed = Signal(object)  # tuple[SavedView, ...]
    decided = Signal(object)  # Decided, once it is kept
    undone = Signal()  # a step was taken back, whatever it was
    skipped = Signal()
    ahead_read = Signal(object)  # the ReviewItem that comes next, while another is looked at
    looked = Signal()  # the project was asked for an item; there may be none

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit, self._runner = kit, kit.runner
        self.desk = Desk(kit, self)
        self._counts = QueueCounts(kit.runner, self)
        self._turner = Turner(kit, self.desk, self)
        self.retrying = Retrying(self)
        KeepingNews(kit, self.desk.drafts, self.retrying, self)
        self.reasons: tuple[Reason, ...] = ()
        self.views: tuple[SavedView, ...] = ()
        self.double_share = 0.0
        self.is_loaded = False
        self.has_looked = False  # whether the project was asked: then none means none
        self._is_awake = False
        self._missed = False
        self._opening = 0  # what was asked of an earlier project comes too late
        self._own: deque[ChangeSet] = deque(maxlen=_REMEMBERED)
        self._counts.changed.connect(self.queue_changed)
        self._counts.progress_changed.connect(self.progress_changed)
        self._counts.prepared.connect(self._look)
        self._turner.shown.connect(self._tell_looked)
        self._turner.ahead_read.connect(self.ahead_read)
        self._runner.changed.connect(self._hear)
        self.retrying.given_up.connect(self._turner.be_free)
        kit.session.opening.connect(lambda _: self.retrying.hurry())

    @property
    def queue(self) -> QueueState:
        """The list as far as it is read."""
        return self._counts.state

    @property
    def progress(self) -> Progress | None:
        """How far the work is; None before it was read."""
        return self._counts.progress

    @property
    def read_only(self) -> bool:
        """Whether nothing can be decided here."""
        project = self._kit.session.current
        return project is None or project.read_only

    @property
    def is_busy(self) -> bool:
        """Whether a verdict or another item is on its way; what is decided meanwhile is not."""
        return self._turner.is_busy or self.retrying.is_waiting

    def load(self) -> None:
        """Read the project that was opened, and show the first item of the filter kept for it."""
        project = self._kit.session.current
        if project is None:
            return
        self.clear()
        self.is_loaded = self._is_awake = True
        stored = self._kit.memory.get(_FILTER, project=project.path)
        self._runner.query(partial(reading.begin, stored), partial(self._begin, self._opening))
        self._counts.prepare()

    def clear(self) -> None:
        """Show nothing of a project that was closed."""
        self.desk.forget()
        self.retrying.end()
        self._opening += 1
        self.is_loaded = self.has_looked = self._missed = False
        self._counts.clear()
        self._offer((), ())
        self._turner.clear()

    def wake(self) -> None:
        """The screen is shown: catch up with what changed meanwhile."""
        self._is_awake = True
        if self._missed and self.is_loaded:
            self._missed = False
            self._turner.read_again()
            self._counts.read()
            self._counts.prepare()

    def sleep(self) -> None:
        """The screen is not shown: keep what is typed, and follow changes later."""
        self._is_awake = False
        self.desk.flush()
        self.retrying.hurry()

    def set_filter(self, filter: QueueFilter) -> None:
        """Ask for other items, from now on in this project, and show the first of them."""
        project = self._kit.session.current
        if project is None:
            return
        self._runner.query(
            lambda _: reading.to_json(filter),
            lambda stored: self._kit.memory.set(_FILTER, stored, project=project.path),
        )
        self._follow(filter)

    def open_item(self, task_id: TaskId) -> None:
        """Show a task that was chosen, and hold it."""
        if not self.retrying.is_waiting:
            self._turner.open(task_id)

    def next_item(self) -> None:
        """Go on without a verdict."""
        if not self.retrying.is_waiting:
            self._turner.forward()

    def previous_item(self) -> None:
        """Go back to what lay on the desk before."""
        if not self.retrying.is_waiting:
            self._turner.back()

    @property
    def has_previous(self) -> bool:
        """Whether something lay on the desk before."""
        return self._turner.has_previous

    def skip(self) -> None:
        """Go on without a verdict; the item comes again once all else is done."""
        if self.desk.item is not None and not self.is_busy:
            self._turner.go_on()
            self.skipped.emit()

    def decide(
        self,
        verdict: Verdict,
        *,
        candidate_id: CandidateId | None = None,
        adjudicates: bool = False,
    ) -> None:
        """Decide with what is said on the desk; the answer judged, unless another is named.

        A rejection goes on to the task's next answer that nobody decided on, all else to the
        next item; what is taken back stays on the desk.
        """
        desk = self.desk
        if desk.item is None or desk.subject is None or not self._may_decide():
            return
        chosen = candidate_id or desk.subject.candidate.candidate_id
        speaks = verdict is not Verdict.UNDONE
        # What is said goes with the verdict that is given; parts are those of the answer judged.
        reasons, note = (tuple(desk.said.reasons), desk.note) if speaks else ((), "")
        mine = chosen == desk.subject.candidate.candidate_id
        hunks = desk.hunks if mine and speaks else ()
        seconds = desk.seconds()

        def act(project: "Project") -> tuple[ChangeSet, CandidateId]:
            change = project.review.decide(
                chosen,
                verdict,
                reasons=reasons,
                hunks=hunks,
                note=note,
                seconds=seconds,
                adjudicates=adjudicates,
            )
            return change, chosen

        leaves_edit = verdict is Verdict.ACCEPT and mine and desk.has_draft
        stays = verdict is Verdict.UNDONE or (
            verdict is Verdict.REJECT
            and any(one.candidate.candidate_id != chosen for one in desk.open_answers())
        )
        self._decide(act, verdict, stays=stays, leaves_edit=leaves_edit)

    def accept_edit(self) -> None:
        """Accept what is typed over the answer, and reject the answer."""
        desk = self.desk
        if desk.item is None or desk.subject is None or not self._may_decide():
            return
        parent_id = desk.subject.candidate.candidate_id
        text, calls, said, seconds = desk.text, desk.tool_calls, desk.said, desk.seconds()
        reasons, hunks, note, keep = tuple(said.reasons), desk.hunks, said.note, said.keep_pair

        def act(project: "Project") -> tuple[ChangeSet, CandidateId]:
            report = project.review.accept_edit(
                parent_id,
                text,
                tool_calls=calls,
                reasons=reasons,
                hunks=hunks,
                note=note,
                seconds=seconds,
                keep_pair=keep,
            )
            return report.change, report.candidate_id

        self._decide(act, Verdict.ACCEPT, stays=False, settles=text)

    def take_back(self, candidate_id: CandidateId | None = None) -> None:
        """Take back one's own verdict on the answer judged, or on another."""
        self.decide(Verdict.UNDONE, candidate_id=candidate_id)

    def save_view(self, name: str) -> None:
        """Save the filter by a name."""
        wanted = self.queue.filter
        self._runner.change(lambda project: project.queue.save_view(name, wanted))

    def remove_view(self, view_id: str) -> None:
        """Forget a saved view."""
        self._runner.change(lambda project: project.queue.remove_view(view_id))

    def set_reasons(self, reasons: Sequence[Reason]) -> None:
        """Offer these reasons and no others."""
        self._runner.change(lambda project: project.review.set_reasons(tuple(reasons)))

    def set_double_share(self, share: float) -> None:
        """Have this share of tasks reviewed by two people, 0 to 1."""
        self._runner.change(lambda project: project.queue.set_double_share(share))

    def _tell_looked(self) -> None:
        self.has_looked = True
        self.looked.emit()

    def _look(self) -> None:
        if self.is_loaded and self._is_awake:
            self._turner.look()

    def _may_decide(self) -> bool:
        return not (self.is_busy or self.read_only)

    def _begin(self, turn: int, read: "reading.Beginning") -> None:
        if turn == self._opening:
            self._set_said(read)
            self._follow(read.filter, read.begun)

    def _set_said(self, read: "reading.Beginning") -> None:
        self.double_share = read.double_share
        self._offer(read.reasons, read.views)

    def _offer(self, reasons: tuple[Reason, ...], views: tuple[SavedView, ...]) -> None:
        if reasons != self.reasons:
            self.reasons = reasons
            self.reasons_changed.emit(reasons)
        if views != self.views:
            self.views = views
            self.views_changed.emit(views)

    def _follow(self, filter: QueueFilter, begun: TaskId | None = None) -> None:
        self.has_looked = False
        self._turner.begin(filter, begun)  # the item first: counting takes longer
        self._counts.begin(filter)

    def _decide(
        self,
        act: "Callable[[Project], tuple[ChangeSet, CandidateId]]",
        verdict: Verdict,
        *,
        stays: bool,
        leaves_edit: bool = False,
        settles: str | None = None,
    ) -> None:
        """Decide, and show what comes of it; ``settles`` is the text that need be no draft then."""
        task_id = self._turner.present
        assert task_id is not None  # an answer of it is decided on
        self._turner.is_busy = True
        made: list[tuple[ChangeSet, CandidateId]] = []
        told: list[Decided] = []
        again: list[ReviewItem] = []

        def run(project: "Project") -> ChangeSet:
            if not made:  # where only what follows failed, it was decided the time before
                made.append(act(project))
            change, candidate_id = made[0]
            self._own.append(change)
            told.append(
                Decided(
                    verdict=verdict,
                    task_id=task_id,
                    candidate_id=candidate_id,
                    label=change.label,
                    leaves_edit=leaves_edit,
                )
            )
            if stays:
                again.extend(reading.again(project, task_id))
            return change

        def submit() -> None:
            if settles is not None:
                self.desk.settle(settles)
            self._runner.change(
                run,
                first=lambda _: self._arrive(told[0], again, stays=stays),
                on_problem=self._refuse,
            )

        self.retrying.begin(submit)

    def _arrive(self, decided: Decided, again: list[ReviewItem], *, stays: bool) -> None:
        self._turner.is_busy = False
        self.retrying.end()
        self.decided.emit(decided)
        self._counts.read_later()
        if self._turner.present != decided.task_id:
            return
        if not stays:
            self._counts.take_out()
            self._turner.go_on()
        elif again:
            self.desk.show_again(again[0])
            if decided.verdict is Verdict.REJECT:
                self._judge_next()

    def _judge_next(self) -> None:
        waiting = self.desk.open_answers()
        if waiting:
            self.desk.set_subject(self.desk.answers.index(waiting[0]))

    def _refuse(self, problem: Problem) -> None:
        """Try again where that may help, else say why not; what was typed is still there."""
        self.desk.keep_again()
        if not self.retrying.refused(problem):
            self._turner.is_busy = False
            self._runner.failed.emit(problem)

    def _hear(self, change: ChangeSet) -> None:
        if not self.is_loaded or any(one is change for one in self._own):
            return
        if change.undoes:
            self.undone.emit()
        if change.touches(Entity.REASON, Entity.SAVED_VIEW, Entity.DECISION):
            self._runner.query(reading.words, self._set_said)
        if not change.touches(*_LISTED):
            return
        if not self._is_awake:
            self._missed = True
            return
        if change.unjudged is not None and change.unjudged != self._turner.present:
            self._turner.open(change.unjudged)
        elif change.touches(*_SHOWN):
            self._turner.read_again(is_undone=change.undoes)
        self._counts.read_later()
        self._counts.prepare()
