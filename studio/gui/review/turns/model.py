"""Which turn of the conversation is judged, and what is said of it so far."""

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import ChangeSet
from studio.domain.ids import DecisionId, TaskId
from studio.domain.judgement import Reason, ReasonSubject, Verdict
from studio.domain.turns import JudgedTurn
from studio.gui.operations.problems import Problem
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit

if TYPE_CHECKING:
    from studio.project import Project


@dataclass(slots=True)
class _Said:
    reasons: list[str] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnJudged:
    """A verdict on a turn that is kept; ``number`` is from 1."""

    task_id: TaskId
    number: int
    verdict: Verdict


class TurnsModel(QObject):
    """One turn at a time; a verdict is kept before the next turn is shown."""

    chosen_changed = Signal()  # another turn, or none
    said_changed = Signal()  # its reasons or its note
    judged = Signal(object)  # TurnJudged, once it is kept and the desk shows it

    def __init__(self, kit: Kit, model: ReviewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit, self._model, self._desk = kit, model, model.desk
        self._chosen: int | None = None
        self._said: dict[tuple[TaskId, int], _Said] = {}
        self._made: dict[tuple[TaskId, int], DecisionId | None] = {}
        self.is_busy = False
        self._desk.item_changed.connect(self._forget_undone)

    @property
    def turns(self) -> tuple[JudgedTurn, ...]:
        """The turns of the conversation on the desk."""
        return self._desk.item.turns if self._desk.item is not None else ()

    @property
    def turn(self) -> JudgedTurn | None:
        """The turn that is judged."""
        return next((one for one in self.turns if one.turn == self._chosen), None)

    @property
    def task_id(self) -> TaskId | None:
        """The task on the desk."""
        return self._desk.item.task.task_id if self._desk.item is not None else None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be decided here."""
        return self._model.read_only

    @property
    def reasons(self) -> frozenset[str]:
        """The codes of the reasons given for the turn."""
        return frozenset(self._of_turn().reasons)

    @property
    def note(self) -> str:
        """What is said of the turn in words."""
        return self._of_turn().note

    def choose(self, place: int | None) -> None:
        """Judge another turn, by its place among the messages; None judges none."""
        if place != self._chosen:
            self._chosen = place
            self.chosen_changed.emit()

    def first(self) -> int | None:
        """Give the turn to begin with: the first that waits, else the one that is rejected."""
        turns = self.turns
        ways = (
            [one for one in turns if one.is_open],
            [one for one in turns if one.is_unfit],
            turns,
        )
        return next((found[0].turn for found in ways if found), None)

    def beside(self, step: int) -> int | None:
        """Give the next turn (1) or the one before (−1), None beyond the ends."""
        places = [one.turn for one in self.turns]
        if self._chosen not in places:
            return None
        at = places.index(self._chosen) + step
        return places[at] if 0 <= at < len(places) else None

    def next_open(self) -> int | None:
        """Give the turn that waits next, after the one that is judged, then before it."""
        after = self._chosen if self._chosen is not None else -1
        waiting = [one.turn for one in self.turns if one.is_open and one.turn != self._chosen]
        return next((place for place in waiting if place > after), next(iter(waiting), None))

    def reason_of(self, key: str) -> Reason | None:
        """Find the reason that a key stands for."""
        return next(
            (
                one
                for one in self._model.reasons
                if one.hotkey == key and one.subject is not ReasonSubject.PAIR
            ),
            None,
        )

    def toggle_reason(self, code: str) -> None:
        """Give a reason, or take it back."""
        if self.turn is None or self.read_only:
            return
        reasons = self._of_turn().reasons
        if code in reasons:
            reasons.remove(code)
        else:
            reasons.append(code)
        self.said_changed.emit()

    def set_note(self, note: str) -> None:
        """Say something in words."""
        if self.turn is not None and note != self.note:
            self._of_turn().note = note
            self.said_changed.emit()

    def judge(self, verdict: Verdict, *, adjudicates: bool = False) -> None:
        """Keep a verdict on the turn with what is said of it; "undone" takes one's own back."""
        turn, task_id = self.turn, self.task_id
        if turn is None or task_id is None or self.is_busy or self.read_only:
            return
        speaks = verdict is not Verdict.UNDONE
        said = self._of_turn()
        reasons, note = (tuple(said.reasons), said.note) if speaks else ((), "")
        self.is_busy = True

        def act(project: "Project") -> ChangeSet:
            return project.turns.judge(
                task_id, turn.turn, verdict, reasons=reasons, note=note, adjudicates=adjudicates
            )

        done = TurnJudged(task_id=task_id, number=turn.number, verdict=verdict)
        self._kit.runner.change(act, lambda _: self._arrive(done), on_problem=self._refuse)

    def can_take_back(self) -> bool:
        """Tell whether this person has a verdict on the turn."""
        turn, item = self.turn, self._desk.item
        return turn is not None and item is not None and turn.said_by(item.reader) is not None

    def _arrive(self, done: TurnJudged) -> None:
        # Behind what the desk reads again now.
        self._kit.runner.query(lambda _: None, partial(self._tell, done))

    def _tell(self, done: TurnJudged, _: None) -> None:
        self.is_busy = False
        self.judged.emit(done)

    def _refuse(self, problem: Problem) -> None:
        self.is_busy = False
        self._kit.runner.failed.emit(problem)

    def _forget_undone(self) -> None:
        """Say again what a verdict that counts now says, where another was taken back."""
        item = self._desk.item
        if item is None:
            return
        forgotten = False
        for turn in item.turns:
            key, mine = (item.task.task_id, turn.turn), turn.said_by(item.reader)
            now = mine.decision_id if mine is not None else None
            before, self._made[key] = self._made.get(key, now), now
            if now != before and (now is None or not self.is_busy):
                forgotten = self._said.pop(key, None) is not None or forgotten
        if forgotten:
            self.said_changed.emit()

    def _of_turn(self) -> _Said:
        turn, item = self.turn, self._desk.item
        if turn is None or item is None:
            return _Said()
        key = (item.task.task_id, turn.turn)
        if key not in self._said:
            mine = turn.said_by(item.reader)
            self._said[key] = _Said(list(mine.reasons), mine.note) if mine else _Said()
        return self._said[key]
