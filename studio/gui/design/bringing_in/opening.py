"""Opens the dialog: by its actions, or for a file dropped on the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.shell.kit import Kit

if TYPE_CHECKING:  # the dialog reads tables; its imports can wait
    from studio.gui.design.bringing_in.dialog import BringingInDialog
    from studio.gui.design.bringing_in.review_dialog import ReviewDialog
    from studio.services.importing import ImportReport
    from studio.services.task_import import Imported

KEPT = "design.bringing_in.text"
Tell: TypeAlias = Callable[[str, Sequence[tuple[str, Callable[[], None]]]], None]


class BringingIn(QObject):
    """One dialog at a time; ``shown`` asks to show the tasks that came in."""

    shown = Signal(object)  # frozenset[TaskId]
    undone = Signal()

    def __init__(self, kit: Kit, actions: ActionSet, window: QWidget, tell: Tell) -> None:
        super().__init__(window)
        self._kit, self._actions, self._window, self._tell = kit, actions, window, tell
        self.dialog: BringingInDialog | None = None
        self._making: BringingInDialog | None = None
        self._wanted: Callable[[BringingInDialog], None] = _nothing
        self.review: ReviewDialog | None = None
        actions.provide("task.import", self.choose_file)
        actions.provide("task.paste", self.paste)
        actions.provide("task.labels", self.review_labels)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        kit.session.closed.connect(self._close)

    def choose_file(self) -> None:
        """Ask for a file and show what is in it."""
        self._open(lambda dialog: dialog.choose_file())

    def paste(self) -> None:
        """Open with what was pasted last time, or what the clipboard holds."""
        project = self._kit.session.current
        kept = None if project is None else self._kit.memory.get(KEPT, project=project.path)
        copied = QGuiApplication.clipboard().text()
        given = str(kept) if kept else copied if looks_like_tasks(copied) else ""
        self._open(lambda dialog: dialog.take_text(given))

    def review_labels(self) -> None:
        """List the tasks that read unlike their label."""
        if self.review is None:
            from studio.gui.design.bringing_in.review_dialog import ReviewDialog

            self.review = ReviewDialog(self._kit, self._window)
            self.review.finished.connect(self._forget_review)
        self.review.show()
        self.review.raise_()
        self.review.activateWindow()

    def take_file(self, path: Path) -> None:
        """Show what is in a file."""
        self._open(lambda dialog: dialog.take_file(path))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is dropped on the window."""
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            assert isinstance(event, QDropEvent)
            path = _dropped(event)
            if path is not None and self._actions["task.import"].isEnabled():
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.take_file(path)
                return True
        return super().eventFilter(watched, event)

    def _open(self, then: "Callable[[BringingInDialog], None]") -> None:
        """Bring the dialog to the front, made first where need be, and go on with it."""
        self._wanted = then
        if self.dialog is not None:
            self._show(self.dialog)
        elif self._making is None:
            from studio.gui.design.bringing_in.dialog import BringingInDialog

            made = self._making = BringingInDialog(self._kit, self._window, gradually=True)
            made.ready.connect(lambda: self._take(made))

    def _take(self, made: "BringingInDialog") -> None:
        self._making, self.dialog = None, made
        made.finished.connect(self._forget)
        made.tasks_imported.connect(self._tell_tasks)
        made.others_imported.connect(self._tell_others)
        self._show(made)

    def _show(self, dialog: "BringingInDialog") -> None:
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        self._wanted(dialog)

    def _forget(self) -> None:
        self.dialog = None

    def _forget_review(self) -> None:
        self.review = None

    def _close(self) -> None:
        if self.review is not None:
            self.review.reject()
        if self._making is not None:
            self._making.deleteLater()
            self._making = None
        if self.dialog is not None:
            self.dialog.close()

    def _tell_tasks(self, imported: "Imported") -> None:
        count, ids = len(imported.task_ids), frozenset(imported.task_ids)
        said = self.tr("%n task(s) imported.", "", count)
        if imported.relabelled:
            said += " " + self.tr("%n task(s) got other labels.", "", imported.relabelled)
        offers: list[tuple[str, Callable[[], None]]] = [(self.tr("Undo"), self.undone.emit)]
        if ids:
            offers.append((self.tr("Show"), lambda: self.shown.emit(ids)))
        self._tell(said, offers)

    def _tell_others(self, report: "ImportReport") -> None:
        self._tell(
            self.tr("%n row(s) imported.", "", report.added), [(self.tr("Undo"), self.undone.emit)]
        )


def looks_like_tasks(text: str) -> bool:
    """Tell a text worth offering from a word or an address that happens to be copied."""
    start = text.strip()[:200]
    if not start:
        return False
    return "\n" in text.strip() or start[0] in "[{" or start.count(" ") > 2


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


def _nothing(_dialog: object) -> None:
    """Stand where nothing is wanted yet."""
