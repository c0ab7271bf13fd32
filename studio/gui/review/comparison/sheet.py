"""Brings the desk's sides into the comparison, and what is typed there back to the desk."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from studio.diffing.results import Method
from studio.domain import tool_calls
from studio.domain.errors import InvalidValueError
from studio.domain.json_layout import Style
from studio.domain.target import ContractType, Target
from studio.gui import text
from studio.gui.diff import loading
from studio.gui.diff.view import DiffView
from studio.gui.review.comparison import laying, ways
from studio.gui.review.comparison.laying import Laid
from studio.gui.review.comparison.ways import Way
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare, Side

_MOST_EDITS = 40  # as many as the view keeps the undo of


class Part(StrEnum):
    """Which part of the answers is compared."""

    TEXT = "text"
    CALLS = "calls"


class Sheet(QObject):
    """Shows only what differs from what is shown, so that an edit keeps its place and undo."""

    shown = Signal()  # other sides, or another part of them
    refused = Signal(str)  # why what is typed are no tool calls; "" where they are

    def __init__(self, view: DiffView, model: ReviewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._model, self._desk = view, model, model.desk
        self.way: Way | None = None
        self.part = Part.TEXT
        self.has_calls = False
        self.left = self.right = Laid("", "")
        self.lays_out = True
        self._style: Style | None = None
        self._item: object = None
        self._right_key = ""  # whose edit stands on the right
        self._lays_as_before = True
        self._shown: tuple[object, ...] = ()
        self._edits: dict[str, str] = {}  # what an edit's own document holds
        self._is_showing = False
        view.edited.connect(self._take)
        self._desk.text_changed.connect(self._follow)

    @property
    def used_way(self) -> Way:
        """By what the texts are compared now."""
        if self.part is Part.CALLS:
            return Way.JSON
        return self.way or ways.of_target(self._target())

    def set_way(self, way: Way | None) -> None:
        """Compare by this from now on; None follows the target."""
        self.way, self._lays_as_before = way, False
        self.show()

    def set_part(self, part: Part) -> None:
        """Compare the texts, or the tool calls."""
        if part is not self.part:
            self.part = part
            self.show()

    def set_lays_out(self, lays_out: bool) -> None:
        """Show JSON on one line over several, or as it is."""
        if lays_out is not self.lays_out:
            self.lays_out, self._lays_as_before = lays_out, False
            self.show()

    def lay_edit(self, text: str) -> str:
        """Give an edit as it is shown."""
        return laying.lay(text).shown if self._style is not None else text

    def written(self, shown: str) -> str:
        """Give the text of the edit that is shown so."""
        return laying.written(shown, self._style)

    def remember(self) -> None:
        """Let the edit, where it is shown next, be undone to what it is now."""
        self._edits.setdefault(self._key(), self._of_edit())
        while len(self._edits) > _MOST_EDITS:
            del self._edits[next(iter(self._edits))]

    def show(self) -> None:
        """Show the desk's sides."""
        left, right = self._desk.left, self._desk.right
        if left is None or right is None:
            self._shown = ()
            self._view.show_texts("", "", Method.WORDS)
            return
        self._choose_part(left, right)
        is_edit = right.is_edit
        self._view.set_editable(is_edit and not self._model.read_only)
        self._view.set_lending(right=self._desk.compare is Compare.ANSWERS)
        language = (
            "json" if self.part is Part.CALLS else ways.language(self.used_way, self._target())
        )
        self._choose_style()
        self.left = self._laid(left)
        key = self._key() if is_edit else ""
        as_typed = key and key == self._right_key and right.text == self.right.text
        if not (as_typed and self._lays_as_before):
            self.right = self._laid(right)
        self._right_key, self._lays_as_before = key, True
        texts = self.left.shown, self.right.shown
        wanted = (left.title, right.title, *texts, self.used_way, is_edit)
        if wanted != self._shown:
            self._show_texts(left, right, language)
            self._shown = wanted
        self.shown.emit()

    def _show_texts(self, left: Side, right: Side, language: str) -> None:
        key = self._key() if right.is_edit else ""
        method, typed = ways.method(self.used_way), self.right.shown
        known = self._edits.get(key, typed) if key else typed
        if len(known) + len(self.left.shown) > loading.AT_ONCE:
            known = typed  # read in by turns; there is no step to undo before it is there
        self._is_showing = True
        for pane, side in ((self._view.left, left), (self._view.right, right)):
            pane.setAccessibleName(side.title)
            pane.highlight(language)
        self._view.show_texts(self.left.shown, known, method, key=key)
        if known != typed:
            self._view.replace_text(typed)
        self._is_showing = False
        if key:
            self._edits.pop(key, None)
            self._edits[key] = typed
            self.remember()

    def _choose_part(self, left: Side, right: Side) -> None:
        """Begin with the tool calls where an answer is nothing else."""
        calls = left.tool_calls or right.tool_calls
        target = self._target()
        due = target is not None and target.contract.type is ContractType.TOOL_CALL
        self.has_calls = bool(calls) or due
        if self._item is not self._task():
            self._item = self._task()
            alone = self.has_calls and not left.text.strip()
            self.part = Part.CALLS if alone else Part.TEXT
        elif not self.has_calls:
            self.part = Part.TEXT

    def _take(self) -> None:
        """Hand what is typed to the desk."""
        right = self._desk.right
        if self._is_showing or right is None or not right.is_edit:
            return
        typed = self._view.text()
        self._edits[self._key()] = typed
        if self.part is Part.TEXT:
            self._note(typed, self.written(typed))
            self._desk.set_text(self.right.text)
            return
        try:
            calls = tool_calls.wrapped(tool_calls.read(typed))
        except InvalidValueError as error:
            self.refused.emit(text.said(error.sentence))
        else:
            self._note(typed, typed)
            self.refused.emit("")
            self._desk.set_text(self._desk.text, calls)

    def _note(self, shown: str, text: str) -> None:
        """Know what stands on the right without showing it anew."""
        self.right = Laid(shown, text)
        if self._shown:
            self._shown = (*self._shown[:3], shown, *self._shown[4:])

    def _follow(self) -> None:
        """Show an edit that was changed elsewhere, as a step that can be undone."""
        left, right = self._desk.left, self._desk.right
        if left is None or right is None or not right.is_edit or not self._shown:
            return
        wanted = self._laid(right)
        if self.part is Part.CALLS and _same_calls(self._view.text(), wanted.shown):
            return
        if wanted.text != self.right.text:
            self._note(wanted.shown, wanted.text)
            if self._view.is_loading:
                self._shown = ()
                self.show()
                return
            self._is_showing = True
            self._view.replace_text(wanted.shown)
            self._is_showing = False
            self._edits[self._key()] = wanted.shown

    def _choose_style(self) -> None:
        """Lay an edit out only where its answer's form can be had back."""
        subject = self._desk.subject
        lays = self.lays_out and self.used_way is Way.JSON and self.part is Part.TEXT
        original = subject.candidate.text if lays and subject is not None else ""
        self._style = laying.style_of(original) if original else None

    def _laid(self, side: Side) -> Laid:
        if self.part is Part.CALLS:
            written = _written(side)
            return Laid(written, written)
        lays = self.lays_out and self.used_way is Way.JSON
        if lays and self._desk.compare is Compare.EDIT:
            lays = self._style is not None
        return laying.lay(side.text) if lays else Laid(side.text, side.text)

    def _of_edit(self) -> str:
        if self.part is Part.TEXT:
            return self.lay_edit(self._desk.text)
        return tool_calls.written(tool_calls.plain(self._desk.tool_calls))

    def _key(self) -> str:
        subject = self._desk.subject
        return "" if subject is None else f"{subject.candidate.candidate_id} {self.part}"

    def _target(self) -> Target | None:
        return self._desk.item.target if self._desk.item is not None else None

    def _task(self) -> object:
        return self._desk.item.task.task_id if self._desk.item is not None else None


def _written(side: Side) -> str:
    return tool_calls.written(tool_calls.plain(side.tool_calls))


def _same_calls(typed: str, written: str) -> bool:
    """Tell whether what is typed stands for these calls, however it is laid out."""
    try:
        return tool_calls.written(tool_calls.read(typed)) == written
    except InvalidValueError:
        return False
