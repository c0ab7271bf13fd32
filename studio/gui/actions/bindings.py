"""Live actions: the table's rows bound to what runs them, enabled as the state demands."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.domain.errors import InvalidValueError
from studio.gui.actions.table import Action, ActionTable, When
from studio.gui.theme.theme import Theme


def translated(title: str) -> str:
    """Give a title of the table in the window's language."""
    return QCoreApplication.translate("Action", title)


class ActionSet(QObject):
    """One QAction for every row of the table, reachable by id."""

    def __init__(
        self,
        table: ActionTable,
        runs: Mapping[str, Callable[[], None]],
        *,
        theme: Theme,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        odd = {action.id for action in table.actions} ^ set(runs)
        if odd:
            raise InvalidValueError(f"actions without a row or a function: {sorted(odd)}")
        self.table = table
        self._theme = theme
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {row.id: self._bind(row, runs[row.id], owner) for row in table.actions}
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def refresh(self, holds: Iterable[When]) -> None:
        """Enable exactly the actions whose conditions all hold."""
        present = frozenset(holds)
        for row in self.table.actions:
            self._actions[row.id].setEnabled(row.when <= present)

    def _bind(self, row: Action, run: Callable[[], None], owner: QWidget) -> QAction:
        action = QAction(translated(row.title), owner)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.triggered.connect(lambda _checked: run())
        if row.choice:
            action.setCheckable(True)
            self._group(row.choice).addAction(action)
        if row.id == "window.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        owner.addAction(action)
        return action

    def _group(self, choice: str) -> QActionGroup:
        if choice not in self._groups:
            self._groups[choice] = QActionGroup(self)
        return self._groups[choice]

    def _draw_icons(self) -> None:
        for row in self.table.actions:
            if row.icon and not row.choice:
                icon = self._theme.icon(row.icon, self._theme.color.text_muted)
                self._actions[row.id].setIcon(icon)
