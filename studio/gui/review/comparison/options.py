"""How the comparison is laid out: remembered, and changed in a small menu."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from studio.gui.diff.view import Mode
from studio.gui.shell.memory import Memory
from studio.gui.theme.theme import Theme
from studio.gui.widgets.icon_button import IconButton

_KEY = "review.layout"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """``mode`` "auto" shows one column where the room is narrow."""

    wrap: bool = True
    folded: bool = True
    signs: bool = False
    ignore_space: bool = False
    lay_out: bool = True
    mode: Mode = "auto"


class Layout(QObject):
    """Holds the options and remembers them."""

    changed = Signal(object)  # Options

    def __init__(self, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self.options = _remembered(memory)

    def set(self, **other: bool | str) -> None:
        """Take other options."""
        options = replace(self.options, **other)  # type: ignore[arg-type]
        if options != self.options:
            self.options = options
            self._memory.set(_KEY, {**asdict(options)})
            self.changed.emit(options)

    def toggle(self, name: str) -> None:
        """Switch one of the options over."""
        self.set(**{name: not getattr(self.options, name)})


class LayoutButton(IconButton):
    """Opens the menu of options; it goes by keys as menus do."""

    def __init__(self, theme: Theme, layout: Layout, actions: dict[str, QAction]) -> None:
        super().__init__(theme, "sliders-horizontal", "")
        self.set_name(self.tr("Layout of the comparison"))
        self._layout = layout
        self._switches: dict[str, QAction] = {}
        self._modes: dict[str, QAction] = {}
        self.menu_ = QMenu(self)
        self.menu_.setAccessibleName(self.accessibleName())
        self._fill(actions)
        self.menu_.aboutToShow.connect(self._refresh)
        self.clicked.connect(lambda _checked: self.open_menu())

    def open_menu(self) -> None:
        """Show the menu under the button."""
        self.menu_.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _fill(self, actions: dict[str, QAction]) -> None:
        self._switch("wrap", self.tr("Wrap long lines"), actions.get("wrap"))
        self._switch("folded", self.tr("Fold what is equal"))
        self._switch("signs", self.tr("Show spaces and line ends"))
        self._switch("ignore_space", self.tr("Leave spaces out of account"))
        self._switch("lay_out", self.tr("Lay JSON out over lines"))
        self.menu_.addSeparator()
        group = QActionGroup(self.menu_)
        for mode, text in (
            ("auto", self.tr("Columns as the width allows")),
            ("side", self.tr("Two columns")),
            ("inline", self.tr("One column")),
        ):
            action = self._entry(text, partial(self._layout.set, mode=mode))
            group.addAction(action)
            self._modes[mode] = action
        self._refresh()

    def _switch(self, name: str, text: str, shown: QAction | None = None) -> None:
        action = self._entry(text, partial(self._layout.toggle, name))
        if shown is not None:  # the key of the action that does the same
            key = shown.shortcut().toString()
            action.setText(f"{text}\t{key}" if key else text)
        self._switches[name] = action

    def _entry(self, text: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self.menu_)
        action.setCheckable(True)
        action.triggered.connect(lambda _checked: run())
        self.menu_.addAction(action)
        return action

    def _refresh(self) -> None:
        options = self._layout.options
        for name, action in self._switches.items():
            action.setChecked(bool(getattr(options, name)))
        for mode, action in self._modes.items():
            action.setChecked(mode == options.mode)


def _remembered(memory: Memory) -> Options:
    kept = memory.get(_KEY, {})
    known = {one.name for one in fields(Options)}
    found = (
        {key: value for key, value in kept.items() if key in known}
        if isinstance(kept, dict)
        else {}
    )
    if found.get("mode") not in get_args(Mode):
        found.pop("mode", None)
    switches = {key: bool(value) for key, value in found.items() if key != "mode"}
    mode = {"mode": found["mode"]} if "mode" in found else {}
    return Options(**{**switches, **mode})  # type: ignore[arg-type]
