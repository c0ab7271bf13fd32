"""A running window to take pictures of, with settings of its own."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from studio.gui.shell import kit, screens
from studio.gui.shell.window import MainWindow
from tests.screenshots.scenes import Look, Scene

_SETTLE = 300  # ms between two looks at whether the window has come to rest
_LONGEST = 15_000


class Studio:
    """Opens a project in the real window and shows one scene after the other."""

    def __init__(self, app: QApplication, project: Path, settings: Path) -> None:
        self._project = project
        stored = QSettings(str(settings), QSettings.Format.IniFormat)
        made = kit.build(
            app, stored, documents=settings.parent / "Documents", show_path=lambda _path: None
        )
        self.window = MainWindow(made)

    def start(self) -> None:
        """Show the window with all its screens, on no project yet."""
        self.window.show()
        wanted = {screen.key for screen in screens.all_screens()}
        self._wait(lambda: set(self.window.pages) == wanted)

    def open(self) -> None:
        """Open the project."""
        self.window.kit.session.failed.connect(_fail)
        self.window.open(self._project.absolute())
        self._wait(lambda: self.window.kit.session.current is not None)

    def set_look(self, look: Look) -> None:
        """Show the whole window otherwise."""
        self.window.kit.theme.restore(look.appearance, look.zoom)
        self.window.resize(look.width, look.height)
        pause(_SETTLE)

    def picture(self, scene: Scene) -> QPixmap | None:
        """Show a scene and give its picture, None where its action cannot be done here."""
        window = self.window
        if not scene.screen:
            return self._settled()
        window.show_screen(scene.screen)
        if not scene.action:
            return self._settled()
        try:
            action = window.actions_[scene.action]
        except KeyError:
            return None
        if not action.isEnabled():
            return None
        self._settled()
        action.trigger()
        picture = self._with_dialogs(self._settled())
        self._close()
        return picture

    def end(self) -> None:
        """Save and close everything."""
        self.window.close()
        self._wait(lambda: self.window.is_ended)

    def _dialogs(self) -> list[QDialog]:
        return [
            one
            for one in self.window.findChildren(QDialog)
            if one.isVisible() and not isinstance(one, QFileDialog)
        ]

    def _with_dialogs(self, picture: QPixmap) -> QPixmap:
        for dialog in self._dialogs():
            top = dialog.grab()
            size = picture.size().expandedTo(top.size() + QSize(2, 2))
            whole = QPixmap(size)
            whole.fill(QColor(self.window.kit.theme.color.border_strong))
            painter = QPainter(whole)
            painter.drawPixmap(_middle(size, picture.size()), picture)
            at = _middle(size, top.size())
            frame = QRect(at, top.size()).adjusted(-1, -1, 1, 1)
            painter.fillRect(frame, QColor(self.window.kit.theme.color.border_strong))
            painter.drawPixmap(at, top)
            painter.end()
            picture = whole
        return picture

    def _close(self) -> None:
        for dialog in self._dialogs():
            dialog.reject()
        for _ in range(2):  # out of a field, then out of what it is part of
            QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key.Key_Escape)
        self.window.panel.hide()
        self.window.palette_box.hide()
        pause(_SETTLE)

    def _settled(self) -> QPixmap:
        """Give a picture once two in a row are the same."""
        before, waited = self.window.grab(), 0
        while waited < _LONGEST:
            pause(_SETTLE)
            waited += _SETTLE
            now = self.window.grab()
            if waited >= 2 * _SETTLE and now.toImage() == before.toImage():
                return now
            before = now
        return before

    def _wait(self, done: Callable[[], bool]) -> None:
        for _ in range(60_000 // _SETTLE):
            if done():
                return
            pause(_SETTLE)
        raise TimeoutError("the window did not come to rest within a minute")


def _fail(problem: object) -> None:
    sys.stderr.write(f"the project cannot be opened: {problem}\n")


def _middle(outer: QSize, inner: QSize) -> QPoint:
    return QPoint((outer.width() - inner.width()) // 2, (outer.height() - inner.height()) // 2)


def pause(milliseconds: int) -> None:
    """Let the window live for a while; QTest's own wait would keep other threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
