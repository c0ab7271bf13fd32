"""What can be done to the tasks that are selected, however many."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.buttons import Kind as ButtonKind
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from studio.services.task_detail import TaskChoices


class BulkBar(QWidget):
    """Labels, moves and withdraws; a right click on the table offers the same."""

    kind_chosen = Signal(object)
    topic_chosen = Signal(object)
    difficulty_chosen = Signal(object)
    split_chosen = Signal(object)

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._actions = actions
        self._topics: list[tuple[TopicId, str]] = []
        self.count = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.label = MenuButton(theme, self.tr("Label"), kind=ButtonKind.QUIET)
        self.move_to = MenuButton(theme, self.tr("Move to"), kind=ButtonKind.QUIET)
        self.withdraw = Button(theme, self.tr("Withdraw"), kind=ButtonKind.QUIET, icon="trash-2")
        self.withdraw.follow(actions["task.withdraw"])
        self.withdraw.setToolTip(self.tr("Withdraw the selected tasks (Del)"))
        for menu in self._label_menus(self.label):
            self.label.add_action(menu.menuAction())
        for split in Split:
            self.move_to.add(text.split(split), partial(self.split_chosen.emit, split))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.label, self.move_to, self.withdraw):
            row.addWidget(part)
        row.addWidget(self.count)
        self.setAccessibleName(self.tr("What is selected"))

    def show_choices(self, choices: "TaskChoices") -> None:
        """Offer the topics there are."""
        self._topics = [(one.topic_id, one.name) for one in choices.topics]

    def show_selected(self, count: int, *, of: int, writable: bool) -> None:
        """Say how many are selected, and offer what can be done to them."""
        for part in (self.label, self.move_to):
            part.setEnabled(bool(count) and writable)
        self.count.setText(
            self.tr("%n selected", "", count) if count else self.tr("%n task(s)", "", of)
        )

    def show_menu(self, at: QPoint) -> None:
        """Offer the same at a place on the screen."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self._actions["task.edit"])
        menu.addSeparator()
        if self.label.isEnabled():
            for part in self._label_menus(menu):
                menu.addMenu(part)
            splits = menu.addMenu(self.tr("Move to"))
            for split in Split:
                _add(splits, text.split(split), partial(self.split_chosen.emit, split))
        menu.addSeparator()
        menu.addAction(self._actions["task.withdraw"])
        menu.popup(at)

    def _label_menus(self, parent: QWidget) -> list[QMenu]:
        kinds = QMenu(self.tr("Kind"), parent)
        for kind in Kind:
            _add(kinds, text.kind(kind), partial(self.kind_chosen.emit, kind))
        topics = QMenu(self.tr("Topic"), parent)
        topics.aboutToShow.connect(partial(self._fill_topics, topics))
        difficulties = QMenu(self.tr("Difficulty"), parent)
        for one in Difficulty:
            _add(difficulties, text.difficulty(one), partial(self.difficulty_chosen.emit, one))
        return [kinds, topics, difficulties]

    def _fill_topics(self, menu: QMenu) -> None:
        menu.clear()
        for topic_id, name in self._topics:
            _add(menu, name.replace("&", "&&"), partial(self.topic_chosen.emit, topic_id))


def _add(menu: QMenu, title: str, run: Callable[[], None]) -> None:
    menu.addAction(title).triggered.connect(lambda _checked: run())
