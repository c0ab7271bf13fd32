"""Widgets that are used again for the next item, as making them takes longer than filling them."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Box = TypeVar("Box", bound=QWidget)


class Pool(Generic[Box]):
    """Keeps boxes in a layout, one below the other, and shows as many as are wanted."""

    def __init__(self, layout: QVBoxLayout, make: Callable[[], Box]) -> None:
        self._layout, self._make = layout, make
        self._boxes: list[Box] = []
        self._wanted = 0

    def take(self, count: int) -> list[Box]:
        """Give so many boxes to be filled; the others are hidden."""
        while len(self._boxes) < count:
            box = self._make()
            self._layout.addWidget(box)
            self._boxes.append(box)
        for number, box in enumerate(self._boxes):
            if box.isHidden() is (number < count):
                box.setVisible(number < count)
        self._wanted = count
        return self._boxes[:count]

    def shown(self) -> list[Box]:
        """Give the boxes that were taken last."""
        return self._boxes[: self._wanted]
