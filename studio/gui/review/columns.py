"""The desk between its task and the queue, which go into drawers where there is no room."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from studio.gui.review.head import ReviewHead
from studio.gui.shell.kit import Kit
from studio.gui.widgets.drawer import Drawer
from studio.gui.widgets.splitter import Splitter

translate = QCoreApplication.translate
_QUEUE_FROM, _TASK_FROM = 1100, 820  # widths of the window that leave room for them
_PARTS, _TASK_HIDDEN = "review.parts", "review.task_hidden"
_WIDTHS = (256, 752, 224)  # of task, desk and queue


class Columns(Splitter):
    """The head's buttons bring what is in a drawer, and put the task away where it is beside."""

    def __init__(self, kit: Kit, screen: QWidget, head: ReviewHead) -> None:
        super().__init__(
            kit.theme,
            Qt.Orientation.Horizontal,
            translate("Columns", "Task, answers and queue"),
            memory=kit.memory,
            key=_PARTS,
        )
        self._kit, self._head = kit, head
        self.task_drawer = Drawer(kit.theme, screen, self.tr("Task"))
        self.queue_drawer = Drawer(kit.theme, screen, self.tr("Queue"))
        self._task, self._queue = QWidget(), QWidget()
        self._is_task_shown = not kit.memory.get(_TASK_HIDDEN, False)
        head.task.setChecked(self._is_task_shown)
        head.queue_asked.connect(self.queue_drawer.slide_in)
        head.task_toggled.connect(self._toggle_task)
        self.task_drawer.closed.connect(lambda: head.task.setChecked(False))

    def hold(self, task: QWidget, desk: QWidget, queue: QWidget) -> None:
        """Take the three; call it once."""
        self._task, self._queue = task, queue
        for part in (task, desk, queue):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self._share()

    def fit(self, width: int) -> None:
        """Put beside the desk what a window of this width has room for."""
        px = self._kit.theme.px
        narrow, tight = width < px(_QUEUE_FROM), width < px(_TASK_FROM)
        self._head.queue.setVisible(narrow)
        before = self._is_beside(self._task), self._is_beside(self._queue)
        if narrow and before[1]:
            self.queue_drawer.set_content(self._queue)
        elif not narrow and not before[1]:
            self.queue_drawer.slide_out()
            self.queue_drawer.take_content()
            self.addWidget(self._queue)
            self._queue.show()
        if tight and before[0]:
            self.task_drawer.set_content(self._task)
            self._head.task.setChecked(False)
        elif not tight and not before[0]:
            self.task_drawer.slide_out()
            self.task_drawer.take_content()
            self.insertWidget(0, self._task)
            self._head.task.setChecked(self._is_task_shown)
        if before != (not tight, not narrow):
            self._share()
        self._show_task()

    def show_task(self) -> None:
        """Show the task, wherever it is."""
        self._head.task.setChecked(True)

    def hide_task_drawer(self) -> None:
        """Put the task away where it lies over the desk."""
        self.task_drawer.slide_out()

    def _share(self) -> None:
        """Give each its width: what she gave it where all are there, else its usual one."""
        task, desk, queue = map(self._kit.theme.px, _WIDTHS)
        if self.count() == len(_WIDTHS):
            self.start_with(task, desk, queue)
            return
        sizes = [self.width() - task] * self.count()  # the desk's; Qt cuts off what is too much
        for part, width in ((self._task, task), (self._queue, queue)):
            if self._is_beside(part):
                sizes[self.indexOf(part)] = width
        self.setSizes(sizes)

    def _toggle_task(self, shown: bool) -> None:
        if self._is_beside(self._task):
            self._is_task_shown = shown
            self._kit.memory.set(_TASK_HIDDEN, not shown)
            self._show_task()
        elif shown:
            self.task_drawer.slide_in()
        else:
            self.task_drawer.slide_out()
        names = self.tr("Hide the task"), self.tr("Show the task")
        self._head.task.set_name(names[not shown])

    def _show_task(self) -> None:
        if self._is_beside(self._task):
            self._task.setVisible(self._is_task_shown)

    def _is_beside(self, part: QWidget) -> bool:
        return self.indexOf(part) >= 0
