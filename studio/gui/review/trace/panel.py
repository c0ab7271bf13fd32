"""Goes from an answer to all that led to it and came of it, and back."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.change import ChangeSet, Entity
from studio.domain.ids import TaskId
from studio.domain.trace import Trace, UsedAnswers
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.problems import Problem
from studio.gui.review.model import ReviewModel
from studio.gui.review.trace import answer_lines, document, reading, use_lines
from studio.gui.review.trace.line_list import LineList
from studio.gui.review.trace.lines import Line
from studio.gui.review.trace.names import Names
from studio.gui.review.trace.places import AtAnswer, AtRun, AtSnapshot, Place
from studio.gui.review.trace.reading import Words
from studio.gui.review.trace.words_page import WordsPage
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import Weight
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Tone
from studio.reporting import visible

_PATIENCE = 120  # milliseconds that what was shown before stays, as most is read by then
_TOUCHED_BY = frozenset(Entity) - {Entity.METRIC, Entity.SAVED_VIEW}


@dataclass(slots=True, kw_only=True)
class _Step:
    """A place on the way, with the row that was left there and the list as far as it was read."""

    place: Place
    row: int = 0
    listed: UsedAnswers | None = None


class TracePanel(QWidget):
    """Follows the answer that is judged; reads nothing while it is not shown."""

    task_opened = Signal()  # another item was laid on the desk from here

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__()
        del actions  # its keys are those of a list
        self._kit, self._model, self._desk = kit, model, model.desk
        self._path: list[_Step] = []
        self.shown: Trace | Words | UsedAnswers | None = None  # what was read of the place
        self._shown_of: Place | None = None
        self._asked = 0
        self._is_stale = True
        self._wants_focus = False
        self.setAccessibleName(self.tr("Trace"))
        theme = kit.theme
        self.back = IconButton(theme, "arrow-left", self.tr("Back (←)"), small=True)
        self.title = ElidedLabel(theme, weight=Weight.MEDIUM)
        self.open_task = Button(theme, self.tr("Open"), kind=Kind.SMALL)
        self.open_task.setAccessibleName(self.tr("Lay its task on the desk"))
        self.open_task.setToolTip(self.open_task.accessibleName())
        self.copy = IconButton(theme, "copy", self.tr("Copy as JSON"), small=True)
        self.list = LineList(theme)
        self.words = WordsPage(theme)
        self.about = ElidedLabel(theme, tone=Tone.MUTED)
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._late.timeout.connect(self._tell_reading)
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.accessibleName())
        self._lay_out()
        self._connect()
        self._follow()

    @property
    def place(self) -> Place | None:
        """Where the trace is."""
        return self._path[-1].place if self._path else None

    def go(self, place: Place) -> None:
        """Go on to a place; Left comes back to the line it was left from."""
        self._note_row()
        self._path.append(_Step(place=place))
        self._read()

    def go_back(self) -> None:
        """Go back to where one came from."""
        if len(self._path) > 1:
            self._path.pop()
            listed = self._path[-1].listed
            if listed is None:
                self._read()
            else:
                self._asked += 1
                self._show(listed)

    def follow_desk(self) -> None:
        """Begin at the answer that is judged."""
        subject = self._desk.subject
        self._path = []
        if subject is None:
            self._clear()
        else:
            self.go(AtAnswer(candidate_id=subject.candidate.candidate_id))

    def focus_list(self) -> None:
        """Give the keys to what is shown."""
        self._wants_focus = self.shown is None or self._is_stale
        page = self.words if self._pages.currentWidget() is self.words else self.list
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_json(self) -> None:
        """Put what is shown on the clipboard, as JSON."""
        if self.shown is not None:
            QGuiApplication.clipboard().setText(document.written(self.shown, self._names()))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the desk and the project."""
        super().showEvent(event)
        if self._is_stale:
            self._follow()
            self._read()

    def _lay_out(self) -> None:
        theme, space = self._kit.theme, self._kit.theme.tokens.space
        head = QHBoxLayout()
        head.setContentsMargins(space.s, space.s, space.s, space.s)
        head.setSpacing(space.xs)
        for part in (self.back, self.title, self.open_task, self.copy):
            head.addWidget(part, 1 if part is self.title else 0)
        self.about.setContentsMargins(space.l, space.m, space.l, 0)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self.list, self.words, self.about):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._desk.item_changed.connect(self._follow)
        self._desk.compare_changed.connect(self._follow_names)
        self._desk.shown.connect(self._follow_names)
        self._kit.runner.changed.connect(self._hear)
        self._kit.session.closed.connect(self._close)
        self.list.opened.connect(self.go)
        self.list.back_asked.connect(self.go_back)
        self.words.back_asked.connect(self.go_back)
        self.list.rows.wanted.connect(self._read_more)
        self.back.clicked.connect(lambda _checked: self.go_back())
        self.copy.clicked.connect(lambda _checked: self.copy_json())
        self.open_task.clicked.connect(lambda _checked: self._open_task())

    def _follow(self) -> None:
        """Begin anew where another answer is judged."""
        subject = self._desk.subject
        wanted = None if subject is None else AtAnswer(candidate_id=subject.candidate.candidate_id)
        begun = self._path[0].place if self._path else None
        if wanted != begun or wanted is None:
            self.follow_desk()

    def _follow_names(self) -> None:
        self._follow()
        if self.shown is not None:
            self._show(self.shown)

    def _hear(self, change: ChangeSet) -> None:
        # What a snapshot holds never changes.
        if change.touches(*_TOUCHED_BY) and self._path and self._path[-1].listed is None:
            self._note_row()
            self._read()

    def _note_row(self) -> None:
        if self._path and self._pages.currentWidget() is self.list:
            self._path[-1].row = max(0, self.list.currentIndex().row())

    def _close(self) -> None:
        self._path = []
        self._clear()

    def _clear(self) -> None:
        self._asked += 1
        self._late.stop()
        self.shown = None
        self.title.setText("")
        self._tell(self.tr("No answer is on the desk."))
        for part in (self.back, self.copy, self.open_task):
            part.setEnabled(False)

    def _read(self) -> None:
        self._asked += 1
        self._is_stale = not self.isVisible()
        place = self.place
        if place is None or self._is_stale:
            return
        if self.shown is None:
            self._tell_reading()
        elif place != self._shown_of:
            self._late.start()
        self._kit.runner.query(
            partial(reading.read, place),
            partial(self._arrive, self._asked),
            on_problem=partial(self._give_up, self._asked),
        )

    def _tell_reading(self) -> None:
        """Say that what is asked for is being read, in the place of what was asked for before."""
        self._late.stop()
        focus = self.window().focusWidget()
        if focus is not None and self._pages.isAncestorOf(focus):
            self._wants_focus = True  # for what is coming
        self.shown = None
        self.title.setText("")
        self.back.setEnabled(len(self._path) > 1)
        self.copy.setEnabled(False)
        self.open_task.hide()
        self._tell(self.tr("Reading the trace…"))

    def _arrive(self, asked: int, found: Trace | Words | UsedAnswers) -> None:
        if asked == self._asked:
            self._show(found)

    def _give_up(self, asked: int, problem: Problem) -> None:
        if asked == self._asked:
            self._late.stop()
            self.shown = None
            self._tell(problem.sentence)

    def _tell(self, said: str) -> None:
        self.about.setText(said)
        self._pages.setCurrentWidget(self.about)

    def _show(self, found: Trace | Words | UsedAnswers) -> None:
        self._late.stop()
        self.shown, self._shown_of = found, self.place
        focus = self.window().focusWidget()
        wants_focus = self._wants_focus or (focus is not None and self.isAncestorOf(focus))
        self._wants_focus = False
        if isinstance(found, Words):
            self.words.show_words(found)
            self._pages.setCurrentWidget(self.words)
        else:
            self._keep(found)
            self.list.rows.show(self._lines(found), more=_has_more(found, found))
            self._pages.setCurrentWidget(self.list)
            self.list.stand_on(self._path[-1].row if self._path else 0)
        self._show_head(found)
        if wants_focus:
            self.focus_list()

    def _keep(self, found: Trace | UsedAnswers) -> None:
        if self._path and isinstance(found, UsedAnswers):
            self._path[-1].listed = found

    def _lines(self, found: Trace | UsedAnswers) -> list[Line]:
        names = self._names()
        if isinstance(found, UsedAnswers):
            return use_lines.used(found.rows, names)
        return [*answer_lines.lines(found, names), *use_lines.lines(found, names)]

    def _show_head(self, found: Trace | Words | UsedAnswers) -> None:
        self.title.setText(self._title(found))
        self.back.setEnabled(len(self._path) > 1)
        self.copy.setEnabled(True)
        present = self._desk.item.task.task_id if self._desk.item is not None else None
        task_id = _task_of(found)
        self.open_task.setVisible(task_id is not None and task_id != present)
        self.open_task.setEnabled(True)

    def _title(self, found: Trace | Words | UsedAnswers) -> str:
        if isinstance(found, Trace):
            return visible.show(found.task_label) or self.tr("Answer")
        if isinstance(found, Words):
            return self.tr("Prompt and answer")
        place = self.place
        named = place.title if isinstance(place, AtSnapshot | AtRun) else ""
        count = self.tr("%n row(s)", "", found.total)
        return f"{visible.show(named)}: {count}"

    def _read_more(self) -> None:
        found, place = self.shown, self.place
        if not isinstance(found, UsedAnswers) or place is None or not found.rows:
            return
        self._kit.runner.query(
            partial(reading.read, place, after=found.rows[-1].position),
            partial(self._add, self._asked, found),
        )

    def _add(self, asked: int, before: UsedAnswers, more: Trace | Words | UsedAnswers) -> None:
        if asked != self._asked or not isinstance(more, UsedAnswers):
            return
        whole = UsedAnswers(
            snapshot_id=more.snapshot_id, rows=(*before.rows, *more.rows), total=more.total
        )
        self.shown = whole
        self._keep(whole)
        self.list.rows.add(use_lines.used(more.rows, self._names()), more=_has_more(whole, more))

    def _open_task(self) -> None:
        task_id = None if self.shown is None else _task_of(self.shown)
        if task_id is not None:
            self._model.open_item(task_id)
            self.task_opened.emit()

    def _names(self) -> Names:
        return Names(self._desk, {one.code: one.label for one in self._model.reasons})


def _has_more(whole: Trace | UsedAnswers, read: Trace | UsedAnswers) -> bool:
    if not isinstance(whole, UsedAnswers) or not isinstance(read, UsedAnswers):
        return False
    return bool(read.rows) and len(whole.rows) < whole.total


def _task_of(found: Trace | Words | UsedAnswers) -> TaskId | None:
    return None if isinstance(found, UsedAnswers) else found.candidate.task_id
