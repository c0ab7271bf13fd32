"""Collects cyclic garbage on the window's thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

_CHECK_MS = 200


class Collector(QObject):
    """Stands in for Python's automatic collection, which runs on whichever thread allocates.

    A widget or chart item that is garbage would then be destroyed by the data thread, and Qt's
    objects may only be destroyed by the thread they live on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = False
        self._timer = QTimer(self, interval=_CHECK_MS)
        self._timer.timeout.connect(self._check)

    def start(self) -> None:
        """Take over from the automatic collection."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Leave out what has been loaded by now: it stays, and looking through it takes time."""
        gc.freeze()

    def pause(self) -> None:
        """Collect nothing while very many things arrive that will stay; then settle and resume."""
        self._timer.stop()

    def resume(self) -> None:
        """Go on collecting; harmless where it does."""
        if not gc.isenabled():
            self._timer.start()

    def stop(self) -> None:
        """Hand back to the automatic collection."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    def _check(self) -> None:
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count <= threshold:
                return
            gc.collect(generation)
