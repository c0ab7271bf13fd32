"""The headline, the toolbar, the grid and its legend: the upper half of the design screen."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from studio.domain.grid import Column, Grid, Part
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.grid import facts
from studio.gui.design.grid.figures import Figures, Mode
from studio.gui.design.grid.legend import Legend
from studio.gui.design.grid.view import GridView
from studio.gui.design.model import DesignModel
from studio.gui.design.toolbar import GridToolbar
from studio.gui.design.topic_dialogs import (
    AddTopicsDialog,
    RemoveTopicDialog,
    RenameTopicDialog,
)
from studio.gui.shell.kit import Kit
from studio.gui.shell.memory import JsonValue
from studio.gui.theme.fonts import Weight
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.buttons import Kind as Look
from studio.gui.widgets.card import Card
from studio.gui.widgets.labels import Label

if TYPE_CHECKING:
    from studio.services.distributions import Preset

Value = TypeVar("Value", bound=StrEnum)
_MODE, _LEVEL, _CELL = "design.mode", "design.difficulty", "design.cell"


class GridPane(QWidget):
    """Shows the model's grid; every change a person makes goes through the model."""

    chosen = Signal(object)  # Part, or None
    opened = Signal(object)  # Part
    unplaced_asked = Signal()

    def __init__(self, kit: Kit, actions: ActionSet, model: DesignModel) -> None:
        super().__init__()
        self._kit, self._actions, self._model = kit, actions, model
        theme = kit.theme
        self.mode = Mode.TARGET
        self.level: Difficulty | None = None
        self.grid = Grid()
        self._wanted: Part | None = None  # chosen when the project was looked at last
        self.setAccessibleName(self.tr("Distribution"))
        self.headline = Headline(kit)
        self.toolbar = GridToolbar(theme)
        self.view = GridView(theme)
        self.legend = Legend(theme)
        self.unplaced = Button(theme, "", kind=Look.SMALL)
        self.unplaced.setToolTip(self.tr("Show the tasks that have no topic, and so no cell"))
        self._lay_out()
        self._connect()

    def minimumSizeHint(self) -> QSize:
        """High enough for the lines that sentence and tools take at the present width."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None:
            return hint
        return QSize(hint.width(), max(hint.height(), layout.minimumHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width takes more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def restore(self) -> None:
        """Take the view of this project that was looked at last."""
        project = self._kit.session.current
        path = project.path if project is not None else None
        memory = self._kit.memory
        self.mode = _enum(Mode, memory.get(_MODE, project=path)) or Mode.TARGET
        self.level = _enum(Difficulty, memory.get(_LEVEL, project=path))
        self._wanted = self._kept_part()
        self.toolbar.show_choice(self.mode, self.level)
        self.view.set_writable(project is not None and not project.read_only)
        self._draw()
        self._model.ask_presets(self.toolbar.show_presets)

    def part(self) -> Part:
        """Give the chosen part; all tasks of the shown difficulty where none is."""
        return self.view.part() or Part(difficulty=self.level)

    def ask_topics(self) -> None:
        """Ask for new topics."""
        self._model.ask_presets(self._ask_topics)

    def _ask_topics(self, presets: "Sequence[Preset]") -> None:
        dialog = AddTopicsDialog(
            self._kit.theme, self.window(), presets, planned=self.grid.is_planned
        )
        dialog.decided.connect(self._model.add_topics)
        dialog.open()

    def _ask_name(self) -> None:
        topic = self._topic()
        if topic is not None:
            others = [one.name for one in self.grid.topics if one is not topic]
            dialog = RenameTopicDialog(self._kit.theme, self.window(), topic, others)
            dialog.decided.connect(lambda name: self._model.rename_topic(topic.topic_id, name))
            dialog.open()

    def _ask_heir(self) -> None:
        topic = self._topic()
        if topic is not None:
            dialog = RemoveTopicDialog(self._kit.theme, self.window(), self.grid, topic)
            dialog.decided.connect(lambda heir: self._model.remove_topic(topic.topic_id, heir))
            dialog.open()

    def _move(self, by: int) -> None:
        topic = self._topic()
        if topic is not None:
            at = self.grid.topics.index(topic)
            self._model.move_topic(at, at + by)

    def _topic(self) -> Column | None:
        part = self.view.part()
        ids = {topic.topic_id: topic for topic in self.grid.topics}
        return ids.get(part.topic_id) if part is not None and part.topic_id else None

    def _lay_out(self) -> None:
        space = self._kit.theme.tokens.space
        foot = QHBoxLayout()
        foot.setSpacing(space.s)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.unplaced)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.s)
        column.setSpacing(space.s)
        column.addWidget(self.headline)
        column.addWidget(self.toolbar)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        column.addStretch()

    def _connect(self) -> None:
        model, view, toolbar = self._model, self.view, self.toolbar
        model.changed.connect(self._show)
        model.headline_changed.connect(self.headline.show_words)
        toolbar.mode_chosen.connect(self._set_mode)
        toolbar.level_chosen.connect(self._set_level)
        toolbar.preset_chosen.connect(model.apply_preset)
        toolbar.planned_asked.connect(self._edit_planned)
        toolbar.add_asked.connect(self.ask_topics)
        toolbar.rename_asked.connect(self._ask_name)
        toolbar.remove_asked.connect(self._ask_heir)
        toolbar.move_asked.connect(self._move)
        view.chosen.connect(self._choose)
        view.opened.connect(self.opened.emit)
        view.target_entered.connect(model.enter_target)
        view.floor_entered.connect(model.set_floor)
        view.nudged.connect(model.nudge)
        view.dragged.connect(model.drag)
        view.dropped.connect(model.keep)
        view.cleared.connect(lambda part: model.set_share(part, 0.0))
        view.add_asked.connect(self._actions["task.add"].trigger)
        view.topic_moved.connect(model.move_topic)
        view.menu_asked.connect(self._show_menu)
        view.topic_menu_asked.connect(self._show_topic_menu)
        self.unplaced.clicked.connect(lambda _checked: self.unplaced_asked.emit())

    def _show(self, grid: Grid) -> None:
        self.grid = grid
        self._draw()
        if self._wanted is not None and grid.topics:
            wanted, self._wanted = self._wanted, None
            self.view.choose(wanted)

    def _kept_part(self) -> Part | None:
        project = self._kit.session.current
        kept = None if project is None else self._kit.memory.get(_CELL, project=project.path)
        if not isinstance(kept, dict):
            return None
        topic = kept.get("topic")
        return Part(
            kind=_enum(Kind, kept.get("kind")),
            topic_id=TopicId(topic) if isinstance(topic, str) else None,
        )

    def _keep_part(self, part: Part | None) -> None:
        cell: JsonValue = None
        if part is not None:
            cell = {"kind": part.kind and part.kind.value, "topic": part.topic_id}
        self._remember(_CELL, cell)

    def _draw(self) -> None:
        figures, before = Figures(self.grid, self.mode, self.level), self.view.part()
        self.view.show_figures(figures)
        if before is not None and self._kit.session.current is not None:
            self._let_go(before)
        self.legend.show_figures(figures)
        self.unplaced.setVisible(bool(self.grid.unplaced))
        self.unplaced.setText(self.tr("%n task(s) without a topic", "", self.grid.unplaced))
        self.unplaced.setAccessibleName(self.unplaced.text())
        self._follow()

    def _let_go(self, before: Part) -> None:
        """Choose nothing where the chosen topic is no longer there."""
        now = self.view.part()
        if now is None or (now.kind, now.topic_id) != (before.kind, before.topic_id):
            self.view.choose(None)
            self._choose(None)

    def _follow(self) -> None:
        writable = self.view.table.writable
        self.toolbar.follow(self.grid, self.view.part(), writable=writable)

    def _choose(self, part: Part | None) -> None:
        self._follow()
        self._keep_part(part)
        self.chosen.emit(part)

    def _set_mode(self, mode: Mode) -> None:
        self.mode = mode
        self._remember(_MODE, mode.value)
        self._draw()

    def _set_level(self, level: Difficulty | None) -> None:
        self.level = level
        self._remember(_LEVEL, level.value if level else None)
        self._draw()
        self._choose(self.view.part())

    def _remember(self, key: str, value: JsonValue) -> None:
        project = self._kit.session.current
        if project is not None:
            self._kit.memory.set(key, value, project=project.path)

    def _edit_planned(self) -> None:
        """Type into the corner, which stands for all tasks; other views have no target there."""
        if self.mode is not Mode.TARGET or self.level is not None:
            self.mode, self.level = Mode.TARGET, None
            self.toolbar.show_choice(self.mode, self.level)
            self._draw()
        self.view.choose(Part())
        self.view.setFocus()
        self.view.edit_target()

    def _show_menu(self, part: Part, place: QPoint) -> None:
        view, writable = self.view, self.view.table.writable
        menu = QMenu(view)
        menu.setAccessibleName(facts.name(self.grid, part))
        entries = (
            (self.tr("Show its tasks") + "\tEnter", lambda: self.opened.emit(part), True),
            (self.tr("Set target…") + "\t0–9", lambda: view.edit_target(), writable),
            (self.tr("Set floor…") + "\tF", view.edit_floor, writable),
            (self.tr("One task more") + "\t+", lambda: self._model.nudge(part, 1), writable),
            (self.tr("One task fewer") + "\t−", lambda: self._model.nudge(part, -1), writable),
            (self.tr("No target") + "\tDel", lambda: self._model.set_share(part, 0.0), writable),
        )
        for title, run, enabled in entries:
            entry = QAction(title, menu)
            entry.setEnabled(enabled)
            entry.triggered.connect(lambda _checked, act=run: act())
            menu.addAction(entry)
        self._pop(menu, place)

    def _show_topic_menu(self, column: int, place: QPoint) -> None:
        topic = self.grid.topics[column]
        self.view.choose(Part(kind=self.part().kind, topic_id=topic.topic_id))
        menu = QMenu(self.view)
        menu.setAccessibleName(topic.name)
        if self.view.table.writable:
            menu.addActions([one for one in self.toolbar.topics.actions_() if one.isEnabled()])
        self._pop(menu, place)

    def _pop(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


class Headline(Card):
    """What the student will become, in words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.theme, "")
        self.setAccessibleName(self.tr("What the student will become"))
        self._sign = QLabel()
        self.words = Label(kit.theme, weight=Weight.MEDIUM).wrapped()
        space = kit.theme.tokens.space
        self.title.hide()
        self.fact.hide()
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        self.body.addLayout(row)
        whole = self.layout()
        if whole is not None:  # a card has one
            margins = whole.contentsMargins()
            whole.setContentsMargins(margins.left() - space.xs, space.s, margins.right(), space.s)
            whole.setSpacing(0)
        kit.theme.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, words: str) -> None:
        """Say another sentence."""
        self.words.setText(words)
        self.setAccessibleDescription(words)

    def _restyle(self) -> None:
        self._sign.setPixmap(self.theme.pixmap("graduation-cap", self.theme.color.warning))


def _enum(kind: type[Value], kept: object) -> Value | None:
    """Read a kept choice; anything unknown counts as none."""
    return next((one for one in kind if one.value == kept), None)
