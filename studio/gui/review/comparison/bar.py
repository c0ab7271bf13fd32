"""The bar over both sides: what is compared and how, and the way through the changes."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.diff.recomparing import Standing
from studio.gui.review.comparison import ways
from studio.gui.review.comparison.options import Layout, LayoutButton
from studio.gui.review.comparison.sheet import Part
from studio.gui.review.comparison.ways import Way
from studio.gui.review.desk import Desk
from studio.gui.review.sides import Compare
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.key_caps import KeyCap
from studio.gui.widgets.labels import ElidedLabel, Label, Tone, plain_tip
from studio.gui.widgets.menu_button import MenuButton
from studio.gui.widgets.segmented import Segmented

_LEAST_REASONS = 48  # pixels at 100 % under which words say nothing


class ComparisonBar(QWidget):
    """Two groups side by side, or one under the other where the room is narrow."""

    way_chosen = Signal(object)  # Way; None for what suits the target
    part_chosen = Signal(object)  # Part
    stepped = Signal(int)  # to the next change (1) or the previous one (−1)

    def __init__(self, theme: Theme, actions: ActionSet, desk: Desk, layout: Layout) -> None:
        super().__init__()
        self._theme, self._actions, self._desk = theme, actions, desk
        self.setAccessibleName(self.tr("What is compared"))
        self.compare = Segmented(
            theme,
            self.tr("What is compared"),
            [
                (Compare.EDIT, ""),
                (Compare.ANSWERS, ""),
                (Compare.REVISION, self.tr("Revision")),
                (Compare.REFERENCE, self.tr("Reference")),
            ],
        )
        self.way = MenuButton(theme, "", kind=Kind.QUIET)
        self.way.setAccessibleName(self.tr("How it is compared"))
        self._ways: dict[Way | None, QAction] = {}
        self.part = Segmented(
            theme,
            self.tr("Part of the answer"),
            [(Part.TEXT, self.tr("Text")), (Part.CALLS, self.tr("Tool calls"))],
        )
        self.part.hide()
        self.count = Label(theme, tone=Tone.MUTED)
        self.reasons = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.WARNING)
        self.before = self._step_button("chevron-up", -1, actions["review.previous_change"])
        self.after = self._step_button("chevron-down", 1, actions["review.next_change"])
        self.names = KeyButton(
            theme, self.tr("Hide names"), icon="eye", kind=Kind.QUIET, yields=1
        ).follow(actions["review.hide_names"])
        self.layout_button = LayoutButton(theme, layout, {"wrap": actions["review.wrap"]})
        self._left, self._right = QWidget(), QWidget()
        self._is_stacked = False
        self._lay_out()
        self._fill_ways()
        self.part.chosen.connect(lambda key: self.part_chosen.emit(Part(key)))
        self.compare.chosen.connect(lambda key: desk.set_compare(Compare(key)))
        theme.changed.connect(self._fit)
        self.show_changes(0, 0)
        self.refresh()

    def add(self, widget: QWidget) -> None:
        """Put a widget before what lays the comparison out."""
        row = self._right.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.indexOf(self.layout_button), widget)

    def refresh(self) -> None:
        """Show what the desk compares now, and what it could."""
        desk = self._desk
        at = desk.answers.index(desk.subject) if desk.subject is not None else 0
        mine = _letter(at)
        other = _letter(desk.other if len(desk.answers) > 1 else at + 1)
        self.compare.set_text(Compare.EDIT, self.tr("{answer} / edit").format(answer=mine))
        self.compare.set_text(Compare.ANSWERS, f"{mine} / {other}")
        for choice in Compare:
            self.compare.segment(choice).setEnabled(choice in desk.choices)
        self.compare.segment(Compare.REVISION).setToolTip(
            "" if Compare.REVISION in desk.choices else self.tr("Nobody has edited this answer")
        )
        self.compare.segment(Compare.REFERENCE).setToolTip(
            "" if Compare.REFERENCE in desk.choices else self.tr("The task has no reference answer")
        )
        self.compare.set_value(desk.compare)
        self.names.set_on(desk.names_hidden)
        self.names.set_words(
            self.tr("Names hidden") if desk.names_hidden else self.tr("Hide names")
        )
        self._fit()

    def show_way(self, chosen: Way | None, used: Way) -> None:
        """Show how it is compared, and whether that follows the target."""
        before = self.way.text()
        self.way.setText(ways.title(used))
        self.way.setToolTip(ways.help(used))
        self._ways[None].setText(self.tr("As the target asks"))
        self._ways[chosen].setChecked(True)
        if before != self.way.text():
            self._fit()

    def show_part(self, part: Part | None) -> None:
        """Show which part is compared; None where answers are nothing but text."""
        before = self.part.isHidden(), self.way.isHidden()
        self.part.setVisible(part is not None)
        self.way.setVisible(part is not Part.CALLS)
        if part is not None:
            self.part.set_value(part)
        if before != (self.part.isHidden(), self.way.isHidden()):
            self._fit()

    def show_changes(
        self, place: int, count: int, *, said: str = "", standing: Standing = Standing.KNOWN
    ) -> None:
        """Say which of the changes is the current one, and the reasons that it has."""
        if standing is Standing.UNDER_WAY:
            text = self.tr("Comparing…")
        elif standing is Standing.FAILED:
            text = self.tr("Not compared")
        elif count == 0:
            text = self.tr("No change")
        elif place == 0:
            text = self.tr("%n change(s)", "", count)
        else:
            text = self.tr("Change {n} of {all}").format(n=place, all=count)
        before = self.count.text(), self.reasons.text()
        self.count.setText(text)
        self.count.setToolTip(plain_tip(said) if said else "")
        self.count.setAccessibleDescription(said)
        self.reasons.setText(said)
        for button in (self.before, self.after):
            button.setEnabled(count > 0)
        if before != (text, said):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider group, which may stand alone in its line."""
        margins = self._grid.contentsMargins()
        width = max(part.minimumSizeHint().width() for part in (self._left, self._right))
        height = super().minimumSizeHint().height()
        return QSize(width + margins.left() + margins.right(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the groups side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _step_button(self, icon: str, step: int, action: QAction) -> IconButton:
        button = IconButton(self._theme, icon, action.text(), small=True)
        key = action.shortcut().toString()
        button.setToolTip(f"{action.text()} ({key})" if key else action.text())
        button.clicked.connect(lambda _checked: self.stepped.emit(step))
        return button

    def _fill_ways(self) -> None:
        group = QActionGroup(self)
        entries: Mapping[Way | None, str] = {None: "", **{way: ways.title(way) for way in Way}}
        for way, text in entries.items():
            action = self.way.add(text, partial(self.way_chosen.emit, way))
            action.setCheckable(True)
            if way is None:
                self.way.add_separator()
            else:
                action.setToolTip(ways.help(way))
            group.addAction(action)
            self._ways[way] = action

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        left = QHBoxLayout(self._left)
        right = QHBoxLayout(self._right)
        for row in (left, right):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(space.s)
        key = self._actions["review.compare"].shortcut().toString()
        left.addWidget(self.compare)
        if key:
            left.addWidget(KeyCap(self._theme, key))
        left.addWidget(self.part)
        left.addWidget(self.way)
        left.addStretch(1)
        right.addStretch(1)
        right.addWidget(self.reasons)
        right.addWidget(self.count)
        right.addWidget(self.before)
        right.addWidget(self.after)
        right.addWidget(self.names)
        right.addWidget(self.layout_button)
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(space.m, space.xs, space.s, space.xs)
        self._grid.setHorizontalSpacing(space.s)
        self._grid.setVerticalSpacing(space.xs)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 0, 1)
        self._grid.setColumnStretch(1, 1)

    def _fit(self) -> None:
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        rest = room - self._left_width(only_possible=False)
        words = self.names.width_of(narrow=False) - self.names.width_of(narrow=True)
        self.names.set_narrow(False)
        self.names.updateGeometry()
        self.reasons.hide()
        needed = self._right.sizeHint().width()
        only_possible = needed - words > rest
        self._show_segments(only_possible=only_possible)
        if only_possible:
            rest = room - self._left_width(only_possible=True)
        if needed > rest and needed - words <= rest:
            self.names.set_narrow(True)
            self.names.updateGeometry()
            needed -= words
        stacked = needed > rest
        if stacked is not self._is_stacked:
            self._is_stacked = stacked
            self._grid.removeWidget(self._right)
            if stacked:
                self._grid.addWidget(self._right, 1, 0, 1, 2)
            else:
                self._grid.addWidget(self._right, 0, 1)
        self._fit_reasons((room if stacked else rest) - needed)

    def _left_width(self, *, only_possible: bool) -> int:
        """Give the width of the left group with all that could be compared, or what can be."""
        segments = [one for one in Compare if not only_possible or self._is_kept(one)]
        widths = [sum(self.compare.segment(one).sizeHint().width() for one in segments)]
        for part in self._left.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            if part is not self.compare and not part.isHidden():
                widths.append(part.sizeHint().width())
        return sum(widths) + self._theme.tokens.space.s * len(widths)

    def _show_segments(self, *, only_possible: bool) -> None:
        """Leave out what cannot be compared where the row would be too long with it."""
        for choice in Compare:
            self.compare.set_shown(choice, not only_possible or self._is_kept(choice))

    def _is_kept(self, choice: Compare) -> bool:
        return choice in (Compare.EDIT, Compare.ANSWERS) or choice in self._desk.choices

    def _fit_reasons(self, room: int) -> None:
        """Name the reasons where that moves nothing else; the count names them on hover."""
        room -= self._theme.tokens.space.s
        shown = bool(self.reasons.text()) and room >= self._theme.px(_LEAST_REASONS)
        if shown:
            self.reasons.setFixedWidth(min(room, self.reasons.sizeHint().width()))
        self.reasons.setVisible(shown)


def _letter(index: int) -> str:
    return chr(ord("A") + index % 26)
