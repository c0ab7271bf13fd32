"""The row over the grid: which view, which difficulty, presets and topics."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.grid import Grid, Part
from studio.domain.task import Difficulty
from studio.gui import text
from studio.gui.design.grid.figures import Mode
from studio.gui.theme.theme import Theme
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.menu_button import MenuButton
from studio.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from studio.services.distributions import Preset

translate = QCoreApplication.translate
_ALL = "all"


class GridToolbar(QWidget):
    """Wraps where it is narrow; tells what was picked and holds nothing of the project."""

    mode_chosen = Signal(object)  # Mode
    level_chosen = Signal(object)  # Difficulty, or None for all
    preset_chosen = Signal(str)
    planned_asked = Signal()
    add_asked = Signal()
    rename_asked = Signal()
    remove_asked = Signal()
    move_asked = Signal(int)  # -1 to the left, 1 to the right

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._presets: Sequence[Preset] = ()
        self.setAccessibleName(self.tr("Grid"))
        self.modes = Segmented(theme, self.tr("View"), [
            (Mode.TARGET.value, self.tr("Target vs actual")),
            (Mode.GAPS.value, self.tr("Gaps")),
            (Mode.SPLIT.value, self.tr("By split")),
            (Mode.SOURCE.value, self.tr("By source")),
        ])  # fmt: skip
        levels = [(level.value, text.difficulty(level)) for level in Difficulty]
        self.levels = Segmented(theme, self.tr("Difficulty"), [(_ALL, self.tr("All")), *levels])
        self.presets = MenuButton(theme, self.tr("Preset"))
        self.topics = MenuButton(theme, self.tr("Topics"))
        self._add = self.topics.add(self.tr("Add topics…"), self.add_asked.emit, icon="plus")
        self.topics.add_separator()
        self._hint = self.topics.add(
            self.tr("Choose one of a topic’s cells to change it:"), lambda: None
        )
        self._hint.setEnabled(False)
        self._rename = self.topics.add(self.tr("Rename…"), self.rename_asked.emit)
        self._left = self.topics.add(self.tr("Move left"), lambda: self.move_asked.emit(-1))
        self._right = self.topics.add(self.tr("Move right"), lambda: self.move_asked.emit(1))
        self.topics.add_separator()
        self._remove = self.topics.add(self.tr("Remove…"), self.remove_asked.emit, icon="trash-2")
        row = FlowLayout(theme.tokens.space.xs)
        for widget in (self.modes, self.levels, self.presets, self.topics):
            row.addWidget(widget)
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.modes.chosen.connect(lambda key: self.mode_chosen.emit(Mode(key)))
        self.levels.chosen.connect(self._choose_level)

    def show_presets(self, presets: "Sequence[Preset]") -> None:
        """Offer these presets, and the number of planned tasks."""
        if [one.key for one in presets] == [one.key for one in self._presets]:
            return
        self._presets = presets
        self.presets.clear()
        for preset in presets:
            entry = self.presets.add(
                translate("Preset", preset.title), partial(self._use, preset.key)
            )
            entry.setToolTip(translate("Preset", preset.note))
        self.presets.add_separator()
        self.presets.add(self.tr("Planned tasks…"), self.planned_asked.emit)

    def show_choice(self, mode: Mode, level: Difficulty | None) -> None:
        """Show which view holds."""
        self.modes.set_value(mode.value)
        self.levels.set_value(level.value if level else _ALL)

    def follow(self, grid: Grid, part: Part | None, *, writable: bool) -> None:
        """Enable what there is something to do with."""
        ids = [topic.topic_id for topic in grid.topics]
        at = ids.index(part.topic_id) if part is not None and part.topic_id in ids else -1
        self.presets.setEnabled(writable and bool(ids))
        self.topics.setEnabled(writable)
        self._hint.setVisible(bool(ids) and at < 0)
        for action in (self._rename, self._left, self._right, self._remove):
            action.setToolTip("" if at >= 0 else self.tr("First choose one of the topic’s cells"))
        for action in (self._rename, self._remove):
            action.setEnabled(at >= 0)
        self._left.setEnabled(at > 0)
        self._right.setEnabled(0 <= at < len(ids) - 1)
        name = grid.topic(ids[at]) if at >= 0 else ""
        for action, words in (
            (self._rename, self.tr("Rename “{topic}”…")),
            (self._remove, self.tr("Remove “{topic}”…")),
        ):
            shown = words.format(topic=name.replace("&", "&&"))
            action.setText(shown if name else words.replace("“{topic}”", "").replace(" …", "…"))

    def _use(self, key: str) -> None:
        self.preset_chosen.emit(key)

    def _choose_level(self, key: str) -> None:
        self.level_chosen.emit(None if key == _ALL else Difficulty(key))
