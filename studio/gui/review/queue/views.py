"""Saved views: filters under a name, chosen from a menu, saved, renamed and removed."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from studio.domain.review import QueueFilter, SavedView
from studio.gui.operations.problems import Problem
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.form import Field
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.line_edit import LineEdit

translate = QCoreApplication.translate


class ViewsButton(IconButton):
    """A menu of the saved views, with ways to save what is shown and to put them in order."""

    def __init__(self, kit: Kit, model: ReviewModel) -> None:
        super().__init__(kit.theme, "bookmark", "", small=True)
        self.set_name(self.tr("Saved views"))
        self._kit, self._model = kit, model
        self.menu_ = QMenu(self)
        self.menu_.setAccessibleName(self.tr("Saved views"))
        self.menu_.aboutToShow.connect(self.fill)
        self.clicked.connect(lambda _checked: self.open_menu())

    def open_menu(self) -> None:
        """Show the menu under the button."""
        self.menu_.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def fill(self) -> None:
        """List the views there are; the one that is shown has a tick."""
        self.menu_.clear()
        model = self._model
        for view in model.views:
            entry = self.menu_.addAction(view.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(view.filter == model.queue.filter)
            entry.triggered.connect(partial(self._choose, view.filter))
        if not model.views:
            self.menu_.addAction(self.tr("No view is saved yet")).setEnabled(False)
        self.menu_.addSeparator()
        save = self.menu_.addAction(self.tr("Save what is shown…"), self.save)
        manage = self.menu_.addAction(self.tr("Rename or remove views…"), self.manage)
        save.setEnabled(not model.read_only)
        manage.setEnabled(bool(model.views) and not model.read_only)

    def save(self) -> None:
        """Ask for a name and save what is shown."""
        shown = [one.name for one in self._model.views if one.filter == self._model.queue.filter]
        taken = frozenset(one.name for one in self._model.views)
        dialog = SaveViewDialog(self._kit.theme, self.window(), taken, name=next(iter(shown), ""))
        dialog.named.connect(self._model.save_view)
        dialog.open()

    def manage(self) -> None:
        """Show the views to rename and remove."""
        ViewsDialog(self._kit, self._model, self.window()).open()

    def _choose(self, filter: QueueFilter, _checked: bool = False) -> None:
        self._model.set_filter(filter)


class SaveViewDialog(Dialog):
    """Asks for a view's name; one that is taken is said to be replaced."""

    named = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, taken: frozenset[str], *, name: str = ""
    ) -> None:
        super().__init__(theme, translate("SaveViewDialog", "Save this view"), parent,
                         size=(420, 180))  # fmt: skip
        self._taken = taken
        self.name = LineEdit(theme, self.tr("Name"), text=name)
        self._field = Field(theme, self.tr("Name"), self.name)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.add_close(self.tr("Cancel"))
        self.ok = self.add_button(self.tr("Save"), kind=Kind.PRIMARY)
        self.ok.clicked.connect(lambda _checked: self._decide())
        self.name.textChanged.connect(lambda _text: self._follow())
        self._follow()
        self.name.selectAll()
        self.name.setFocus()

    def _typed(self) -> str:
        return " ".join(self.name.text().split())

    def _follow(self) -> None:
        typed = self._typed()
        self.ok.setEnabled(bool(typed))
        replaces = self.tr("It takes the place of the view of this name.")
        offer = self.tr("The filters and the order are saved; choose them again by this name.")
        self._field.set_help(replaces if typed in self._taken else offer)

    def _decide(self) -> None:
        if self._typed():
            self.named.emit(self._typed())
            self.accept()


class ViewLine(QWidget):
    """One view: its name to type over, and a button that removes it."""

    renamed = Signal(str)
    removed = Signal()

    def __init__(self, theme: Theme, view: SavedView) -> None:
        super().__init__()
        self.name = LineEdit(theme, self.tr("Name of the view"), text=view.name)
        self.remove = IconButton(
            theme, "trash-2", self.tr("Remove the view {name}").format(name=view.name)
        )
        self.name.committed.connect(self.renamed.emit)
        self.remove.clicked.connect(lambda _checked: self.removed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.remove)


class ViewsDialog(Dialog):
    """All views, one a line; what is done here is done at once."""

    def __init__(self, kit: Kit, model: ReviewModel, parent: QWidget) -> None:
        super().__init__(kit.theme, translate("ViewsDialog", "Saved views"), parent,
                         size=(420, 360))  # fmt: skip
        self._kit, self._model = kit, model
        self.lines: list[ViewLine] = []
        lines = QWidget()
        self._column = QVBoxLayout(lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.theme.tokens.space.s)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Saved views"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(lines)
        self.body.addWidget(area, 1)
        self.add_close()
        model.views_changed.connect(self._show)
        self._show(model.views)
        if self.lines:
            self.lines[0].name.setFocus()

    def _show(self, views: tuple[SavedView, ...]) -> None:
        focused = next((at for at, one in enumerate(self.lines) if one.remove.hasFocus()), None)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(view) for view in views]
        self.show_problem("")
        if focused is not None and self.lines:
            self.lines[min(focused, len(self.lines) - 1)].remove.setFocus()

    def _line(self, view: SavedView) -> ViewLine:
        line = ViewLine(self._kit.theme, view)
        line.renamed.connect(partial(self._rename, view))
        line.removed.connect(partial(self._remove, view))
        self._column.addWidget(line)
        return line

    def _rename(self, view: SavedView, name: str) -> None:
        def tell(problem: Problem) -> None:
            self._show(self._model.views)
            self.show_problem(problem.sentence)

        self._kit.runner.change(
            lambda project: project.queue.rename_view(view.view_id, name), on_problem=tell
        )

    def _remove(self, view: SavedView) -> None:
        """Remove a view, and offer to have it back."""
        runner = self._kit.runner

        def back() -> None:
            runner.change(lambda project: project.queue.save_view(view.name, view.filter))

        self._model.remove_view(view.view_id)
        self._kit.news.tell(
            self.tr("The view “{name}” is removed.").format(name=view.name),
            [(self.tr("Put it back"), back)],
        )
