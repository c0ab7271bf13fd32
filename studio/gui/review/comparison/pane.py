"""The two sides of the desk: chooser, heads, the comparison itself, and what rules say of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.diffing.results import Change
from studio.gui.actions.bindings import ActionSet
from studio.gui.diff.faults import Fault
from studio.gui.diff.view import DiffView
from studio.gui.review.comparison.ahead import Ahead
from studio.gui.review.comparison.bar import ComparisonBar
from studio.gui.review.comparison.calls_box import CallsBox
from studio.gui.review.comparison.checks_line import ChecksLine
from studio.gui.review.comparison.combiner import Combiner
from studio.gui.review.comparison.combining import Combined
from studio.gui.review.comparison.heads import Heads, owner
from studio.gui.review.comparison.hunk_menu import HunkReasons
from studio.gui.review.comparison.looks import LEFT, RIGHT, Looks
from studio.gui.review.comparison.notice import Notice
from studio.gui.review.comparison.options import Layout, Options
from studio.gui.review.comparison.sheet import Part, Sheet
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.review.turns.button import TurnsButton
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline


class ComparisonPane(QWidget):
    """Follows the desk by itself; the right side is an editor while the edit stands there."""

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__()
        self._actions, self._model, self._desk = actions, model, model.desk
        self.setAccessibleName(self.tr("Answers"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme = kit.theme
        self.options = Layout(kit.memory, self)
        self.bar = ComparisonBar(theme, actions, self._desk, self.options)
        self.turns = TurnsButton(theme, actions, model)
        self.bar.add(self.turns)
        self.looks = Looks(kit.background, self._desk, self)
        self.heads = Heads(theme, self._desk, self.looks)
        self.view = DiffView(
            theme,
            left_name=self.tr("Left side"),
            right_name=self.tr("Right side"),
            background=kit.background,
        )
        self.sheet = Sheet(self.view, model, self)
        self.ahead = Ahead(self.view, self.sheet, model, self)
        self.calls = CallsBox(theme, model, self.sheet)
        self.hunks = HunkReasons(model, self.view, self.sheet, self)
        self.combiner = Combiner(self._desk, self.sheet, kit.background, self)
        self.notice = Notice(theme, self.tr("Show the edit"))
        self.lines = {
            LEFT: ChecksLine(theme, self.tr("Checks of the left side")),
            RIGHT: ChecksLine(theme, self.tr("Checks of the right side")),
        }
        self._line = 0  # of the edit, where something was taken last
        self._lay_out(theme)
        self._provide()
        self._connect()
        self._apply(self.options.options)
        self._show()

    @property
    def last_stop(self) -> QWidget:
        """What Tab comes to last here, where there are many checks."""
        return self.lines[RIGHT].more

    def enter_editor(self) -> None:
        """Put the cursor into the edit."""
        if self._desk.item is None or self._model.read_only:
            return
        self._desk.set_compare(Compare.EDIT)
        self.view.right.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_editor(self) -> None:
        """Let keys be verdicts again; what is typed is kept."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_change(self) -> None:
        """Take the current change over into the edit."""
        self.view.take_change()

    def mark_change(self) -> None:
        """Offer the reasons for the current change alone."""
        corner = self.bar.count
        self.hunks.open(corner.mapToGlobal(QPoint(0, corner.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that scroll, while no text has the focus."""
        bar = self.view.area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: partial(bar.setValue, bar.value() + bar.singleStep()),
            Qt.Key.Key_Up: partial(bar.setValue, bar.value() - bar.singleStep()),
            Qt.Key.Key_PageDown: partial(self.view.area.page, 1),
            Qt.Key.Key_PageUp: partial(self.view.area.page, -1),
        }
        run = steps.get(Qt.Key(event.key()))
        if run is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            run()

    def _show(self) -> None:
        self.notice.hide()
        self.bar.refresh()
        self.looks.follow()
        self.sheet.show()
        if self._desk.left is None:
            self._show_said()
            self._show_lines()

    def _show_around(self) -> None:
        """Show what stands around the sides."""
        self.bar.show_way(self.sheet.way, self.sheet.used_way)
        self.bar.show_part(self.sheet.part if self.sheet.has_calls else None)
        self.heads.show_sides(read_only=self._model.read_only)
        self._show_said()
        self._show_lines()
        self._show_faults()

    def _show_said(self) -> None:
        self.hunks.mark()
        self._show_change()

    def _show_change(self) -> None:
        count, place = len(self.view.changes), self.view.current_place
        said, standing = self.hunks.said(), self.view.standing
        self.bar.show_changes(place, count, said=said, standing=standing)

    def _follow_text(self) -> None:
        self.looks.follow()
        self.heads.show_kept(None)
        self.heads.show_lengths()
        self._show_lines()

    def _show_look(self, place: str) -> None:
        self.heads.show_lengths()
        self._show_lines()
        if place == RIGHT:
            self._show_faults()

    def _show_lines(self) -> None:
        """Show what rules say of the sides that matter here."""
        desk = self._desk
        shown: dict[str, str] = {}
        if desk.left is not None and desk.right is not None:
            match desk.compare:
                case Compare.EDIT:
                    shown = {RIGHT if desk.is_edited else LEFT: ""}
                case Compare.ANSWERS:
                    shown = {LEFT: desk.left.title, RIGHT: desk.right.title}
                case Compare.REVISION:
                    shown = {RIGHT: ""}
                case Compare.REFERENCE:
                    shown = {LEFT: ""}
        for place, line in self.lines.items():
            side = desk.left if place == LEFT else desk.right
            if place not in shown or side is None:
                line.show_verdicts(())
                continue
            answer = owner(desk, side.candidate_id)
            if answer is not None and side.candidate_id != answer.candidate.candidate_id:
                answer = None  # nothing is stored of what people made of it
            line.show_title(shown[place])
            verdicts = self.looks.verdicts(place, answer)
            if verdicts or self.looks.newest(place) is not None:
                line.show_verdicts(verdicts)
            else:
                line.show_waiting(self.looks.problem(place))

    def _show_faults(self) -> None:
        look = self.looks.newest(RIGHT)
        if look is None:
            return
        in_calls = self.sheet.part is Part.CALLS
        faults = []
        for one in look.faults:
            if one.in_calls is in_calls:
                start, end = self.sheet.right.to_shown(one.start, one.end)
                faults.append(Fault(start=start, end=end, message=one.message))
        self.view.show_faults(faults)

    def _refuse(self, why: str) -> None:
        length = len(self.view.text())
        self.view.show_faults([Fault(start=0, end=length, message=why)] if why else [])

    def _show_edit(self) -> None:
        """Go on to the edit, where something was taken or left alone."""
        self._desk.set_compare(Compare.EDIT)
        right = self.view.right
        right.setFocus(Qt.FocusReason.OtherFocusReason)
        line = right.document().findBlockByNumber(min(self._line, right.blockCount() - 1))
        right.setTextCursor(QTextCursor(line))

    def _tell_combined(self, found: Combined) -> None:
        self._line = found.line
        if found.taken:
            self.notice.say(self.tr("Taken into your edit of the left answer."))
        else:
            self.notice.say(
                self.tr("Your edit has something of its own there; it was left as it is.")
            )

    def _apply(self, options: Options) -> None:
        self.view.set_wrap(options.wrap)
        self.view.set_folded(options.folded)
        self.view.show_controls(options.signs)
        self.view.set_mode(options.mode)
        self.sheet.set_lays_out(options.lay_out)
        if self.view.page.ignore_space is not options.ignore_space:
            self.view.set_ignore_space(options.ignore_space)

    def _fit_heads(self, _least: int, most: int) -> None:
        bar = self.view.area.verticalScrollBar()
        self.heads.set_bar(bar.sizeHint().width() if most > 0 else 0)

    def _toggle_mode(self) -> None:
        if self.view.area.is_inline:
            self.options.set(mode="side" if self.view.is_narrow else "auto")
        else:
            self.options.set(mode="inline")

    def _press(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAccepted():
            event.accept()
            self.leave_editor()

    def _take_asked(self, change: Change) -> None:
        if self.combiner.is_possible and not self._model.read_only:
            self.combiner.take(change)

    def _provide(self) -> None:
        runs: dict[str, Callable[[], object]] = {
            "edit": self.enter_editor,
            "next_change": partial(self.view.go_to_change, 1),
            "previous_change": partial(self.view.go_to_change, -1),
            "take": self.take_change,
            "wrap": partial(self.options.toggle, "wrap"),
            "mode": self._toggle_mode,
            "format": self.view.format_json,
            "hunk_reasons": self.mark_change,
        }
        for name, run in runs.items():
            self._actions.provide(f"review.{name}", partial(_call, run))

    def _connect(self) -> None:
        desk, view = self._desk, self.view
        desk.shown.connect(self._show)
        desk.compare_changed.connect(self._show)
        desk.said_changed.connect(self._show_said)
        desk.text_changed.connect(self._follow_text)
        desk.draft_kept.connect(self.heads.show_kept)
        self._model.reasons_changed.connect(lambda _: self._show_said())
        self.sheet.shown.connect(self._show_around)
        self.sheet.refused.connect(self._refuse)
        self.looks.changed.connect(self._show_look)
        self.options.changed.connect(self._apply)
        self.bar.way_chosen.connect(self.sheet.set_way)
        self.bar.part_chosen.connect(self.sheet.set_part)
        self.bar.stepped.connect(view.go_to_change)
        self.heads.begin_asked.connect(self.combiner.begin_with_other)
        self.combiner.combined.connect(self._tell_combined)
        self.notice.followed.connect(self._show_edit)
        view.current_changed.connect(lambda _place, _count: self._show_change())
        view.stood.connect(self._show_change)
        view.area.verticalScrollBar().rangeChanged.connect(self._fit_heads)
        view.take_asked.connect(self._take_asked)
        for pane in (view.left, view.right):
            pane.key_pressed.connect(self._press)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, _line(theme), self.heads, _line(theme)):
            column.addWidget(part)
        column.addWidget(self.view, 3)
        column.addWidget(self.calls, 2)
        column.addWidget(self.notice)
        column.addWidget(_line(theme))
        beside = QHBoxLayout()  # each under its side where both are shown
        beside.setSpacing(0)
        for line in self.lines.values():
            beside.addWidget(line, 1)
        column.addLayout(beside)


def _call(run: Callable[[], object]) -> None:
    run()


def _line(theme: Theme) -> Hairline:
    return Hairline(theme, Qt.Orientation.Horizontal)
