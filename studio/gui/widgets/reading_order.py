"""Keeps Tab going through a part in the order of its layouts, also to what is made later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_PAUSE = 150  # milliseconds: what is shown comes first, and nobody presses Tab earlier


class ReadingOrder(QObject):
    """For a part whose stops come and go; they follow each other, the first one ``after``.

    ``after`` must be able to have the focus. Whoever changes the part has it looked at again.
    """

    def __init__(self, part: QWidget, after: QWidget) -> None:
        super().__init__(part)
        self._part, self._after = part, after
        self._order: list[QWidget] = []
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._arrange)
        self.look()

    def look(self) -> None:
        """Look again in a moment."""
        self._later.start()

    def _arrange(self) -> None:
        stops = [one for one in _inside(self._part) if self._is_stop(one)]
        if stops != self._order:
            self._order = stops
            for before, following in pairwise((self._after, *stops)):
                QWidget.setTabOrder(before, following)

    def _is_stop(self, widget: QWidget) -> bool:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return takes and not widget.isHidden() and widget.focusProxy() is None


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget lays out, before what that lays out in its turn."""
    page = widget.widget() if isinstance(widget, QScrollArea) else None
    if page is not None:
        yield page
        yield from _inside(page)
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
            yield from _inside(widget)
        elif inner is not None:
            yield from _laid_out(inner)
