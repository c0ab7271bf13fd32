"""What the dialog shows of a document, and what it can do with it."""

from collections.abc import Callable, Iterable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.task_preview import Defaults, Labels
from studio.formats import Content
from studio.formats.columns import Field
from studio.formats.tables import Document, Reading
from studio.gui.design.bringing_in.edits import Edits
from studio.gui.design.bringing_in.sifting import Item, Sifted
from studio.gui.design.bringing_in.turns import Turns
from studio.gui.operations.background import Task
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.services import preview_rows, task_preview
from studio.services.preview_rows import Found, Material, Preview, PreviewRow, Sliced

if TYPE_CHECKING:
    from studio.domain.change import ChangeSet
    from studio.project import Project
    from studio.services.task_import import Imported

# Work on more rows than this is listed among the jobs.
_MANY_ROWS = 2_000
_PAUSE_MS = 300


class BringingInModel(QObject):
    """Reads a document in the background, holds a person's edits, and imports."""

    found_changed = Signal(object)  # Found | None
    other_found = Signal(object)  # Found: the rows are answers or preferences
    sifted = Signal(object)  # Sifted
    edited = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(int, int)
    problem_changed = Signal(str)
    imported = Signal(object)  # Imported

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.document = Document()
        self.reading = Reading()
        self.mapping: dict[str, Field] | None = None
        self.content: Content | None = None
        self.found: Found | None = None
        self.preview: Preview | None = None
        self.edits = Edits()
        self.is_busy = False
        self._round = 0
        self._task: Task | None = None
        self._stopping: Event | None = None  # of the import under way
        self._left = False
        self._sifting = Turns(self)
        self._accepting = Turns(self)
        self._arriving = Turns(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)

    def take(self, document: Document, *, at_once: bool = True) -> None:
        """Read another document; ``at_once`` is False while a person types."""
        if document.path != self.document.path or not self.document.text:
            self.reading, self.mapping, self.content = Reading(), None, None
        self.document = document
        self._later(at_once)

    def read_as(self, reading: Reading) -> None:
        """Read the same document in another way; columns are then guessed anew."""
        self.reading, self.mapping = reading, None
        self._later(True)

    def map(self, column: str, field: Field | None) -> None:
        """Say what a column holds; None leaves it out."""
        if self.found is None:
            return
        mapping = dict(self.found.mapping)
        mapping.pop(column, None)
        if field is not None:
            if field is not Field.MESSAGE:
                mapping = {name: one for name, one in mapping.items() if one is not field}
            mapping[column] = field
        self.mapping = mapping
        self._later(True)

    def take_as(self, content: Content) -> None:
        """Take rows that could be either as tasks or as answers."""
        self.content = content
        self._later(True)

    def read(self) -> None:
        """Read the document now, from the beginning."""
        if self.found is not None and self.found.rows > _MANY_ROWS:
            self._stop_reading()
        self._forget()
        self.problem_changed.emit("")
        self.preview = None
        if self.document.path is None and not self.document.text.strip():
            self._show(None)
            return
        self._set_busy(True)
        self._task = self._kit.background.run(
            task_preview.look,
            self.document,
            self.reading,
            self.mapping,
            then=partial(self._looked, self._round),
            on_problem=partial(self._give_up, self._round),
        )

    @property
    def is_importing(self) -> bool:
        """Tell whether rows are being written."""
        return self._stopping is not None

    def stop(self) -> None:
        """Read no further, what was found so far stays; or import nothing after all."""
        if self._stopping is not None:
            self._stopping.set()  # the end of it is told when it comes
        else:
            self._stop_reading()

    def leave(self, *, finish: bool) -> None:
        """Tell nothing more; an import under way is finished, or stopped with the reading."""
        self._left = True
        if not (finish and self.is_importing):
            self.stop()

    def set_defaults(self, defaults: Defaults) -> None:
        """Say what tasks get that say nothing themselves."""
        if defaults != self.edits.defaults:
            self.edits.defaults = defaults
            self.sift()

    def set_relabel(self, relabel: bool) -> None:
        """Say whether tasks that are there take over the file's labels."""
        self.edits.relabel = relabel
        self.edited.emit()

    def label(self, items: Iterable[Item], labels: Labels) -> None:
        """Give rows a kind, a topic or a difficulty; what is None stays."""
        self._edit(items, lambda one: self.edits.label(one, labels))

    def leave_out(self, items: Iterable[Item], out: bool) -> None:
        """Leave rows out of the import, or take them in."""
        self._edit(items, lambda one: self.edits.leave_out(one, out))

    def accept(self, items: Iterable[Item]) -> None:
        """Take the suggestions of these rows, also where the author said otherwise."""
        self._edit(items, lambda one: self.edits.accept(one, doubts=True))

    def accept_above(self, least: float) -> None:
        """Take every suggestion that sure, where nobody said a label."""
        if self.preview is not None:
            self._edit(self.preview.rows, lambda one: self.edits.accept(one, least=least))

    def apply(self) -> None:
        """Import what is wanted, in one step."""
        preview, edits = self.preview, self.edits.copy()
        if preview is None:
            return
        done: list[Imported] = []
        stopping = self._stopping = Event()

        def act(project: "Project") -> "ChangeSet":
            choices = edits.choices(preview)
            done.append(project.task_import.apply(preview, choices, stopped=stopping.is_set))
            return done[0].change

        self._set_busy(True)
        self._kit.runner.change(act, lambda _: self._finish(done[0]), on_problem=self._fail)

    def sift(self) -> None:
        """Part the rows anew, as what is wanted of them has changed."""
        preview = self.preview
        if preview is None:
            return
        sifted = Sifted()
        items: tuple[Item, ...] = (*preview.errors, *preview.rows)
        self._sifting.run(
            items,
            lambda item: sifted.add(item, self.edits),
            lambda: self.sifted.emit(sifted),
        )

    def _stop_reading(self) -> None:
        task = self._task
        self._forget()
        if task is not None:
            task.cancel()
        self._set_busy(False)

    def _forget(self) -> None:
        """Take no notice of what is under way; quick work ends by itself."""
        self._pause.stop()
        self._sifting.stop()
        self._accepting.stop()
        self._arriving.stop()
        self._kit.collector.resume()
        self._round += 1
        self._task = None

    def _later(self, at_once: bool) -> None:
        if at_once:
            self.read()
        else:
            self._pause.start()

    def _looked(self, asked: int, found: Found) -> None:
        if asked != self._round:
            return
        self._task = None
        self._show(found)
        if (self.content or found.shape.content) is not Content.TASKS:
            self._set_busy(False)
            self.other_found.emit(found)
        elif Field.MESSAGE not in found.mapping.values():
            self._set_busy(False)
            self.problem_changed.emit(
                self.tr("Say which column holds the message, so that its rows can be read.")
            )
        else:
            self._kit.runner.query(
                lambda project: project.task_import.material(),
                partial(self._compare, asked),
                on_problem=partial(self._give_up, asked),
            )

    def _compare(self, asked: int, material: Material) -> None:
        if asked != self._round or self.found is None:
            return
        name = self.document.name or self.tr("pasted text")
        many = self.found.rows > _MANY_ROWS
        self._task = self._kit.background.run(
            task_preview.preview_in_slices,
            material,
            self.document,
            self.reading,
            self.found.mapping,
            then=partial(self._compared, asked),
            on_problem=partial(self._give_up, asked),
            title=self.tr("Reading {name}").format(name=name) if many else "",
        )
        self._task.changed.connect(partial(self._tell_progress, self._task))

    def _compared(self, asked: int, sliced: Sliced) -> None:
        if asked != self._round:
            return
        self._task = None
        items: list[Item] = []
        # Looking through this many rows for garbage, again and again, would hold the window up.
        self._kit.collector.pause()
        self._arriving.run(
            sliced.slices,
            lambda part: items.extend(preview_rows.unpacked(part)),
            lambda: self._arrived(sliced.whole(items)),
            chunk=1,
        )

    def _arrived(self, preview: Preview) -> None:
        self.preview = preview
        if len(preview.rows) + len(preview.errors) > _MANY_ROWS:
            self._kit.collector.settle()
        self._kit.collector.resume()
        self._set_busy(False)
        self.sift()

    def _tell_progress(self, task: Task) -> None:
        if task is self._task:
            self.progressed.emit(task.job.done, task.job.total)

    def _give_up(self, asked: int, problem: Problem) -> None:
        if asked != self._round:
            return
        self._task = None
        self._set_busy(False)
        if problem.cancelled:
            self.problem_changed.emit(self.tr("Reading was stopped."))
        else:
            self._show(None)
            self.problem_changed.emit(problem.sentence)

    def _show(self, found: Found | None) -> None:
        self.found = found
        if found is None:
            self.preview = None
            self.sifted.emit(Sifted())
        self.found_changed.emit(found)

    def _edit(self, items: Iterable[Item], change: Callable[[PreviewRow], object]) -> None:
        rows = (item for item in items if isinstance(item, PreviewRow))
        self._accepting.run(rows, change, self.sift)

    def _finish(self, imported: "Imported") -> None:
        self._stopping = None
        if not self._left:  # else nobody is there to be told
            self._set_busy(False)
            self.imported.emit(imported)

    def _fail(self, problem: Problem) -> None:
        self._stopping = None
        if self._left:
            return
        self._set_busy(False)
        self.problem_changed.emit(
            self.tr("The import was stopped; nothing was imported.")
            if problem.cancelled
            else problem.sentence
        )

    def _set_busy(self, busy: bool) -> None:
        if busy != self.is_busy:
            self.is_busy = busy
            self.busy_changed.emit(busy)
