"""A drop-down list whose entries stand for values."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from studio.gui.theme.theme import Theme
from studio.gui.widgets.choice import Choice


class Combo(Choice):
    """One of several values, each with a text; ``picked`` tells only what a person chose."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._pick)

    def set_items(
        self,
        items: Sequence[tuple[Any, str]],
        *,
        value: Any = None,  # noqa: ANN401 - whatever the caller chooses among
    ) -> None:
        """Replace the entries without announcing one."""
        texts = [text for _, text in items]
        self._values = [one for one, _ in items]
        if [self.itemText(index) for index in range(self.count())] != texts:
            self.clear()
            self.addItems(texts)
        self.set_value(value)

    def value(self) -> Any:  # noqa: ANN401 - whatever the caller chooses among
        """Give the chosen value, None where there is none."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - whatever the caller chooses among
        """Choose a value without announcing it; an unknown one chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _pick(self, index: int) -> None:
        if 0 <= index < len(self._values):
            self.picked.emit(self._values[index])
