"""The dialog that brings tasks in: a document, how to read it, its rows, and Import."""

import json
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPalette
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from studio.formats.rows import RowError
from studio.formats.tables import Document
from studio.gui import text
from studio.gui.design.bringing_in.model import BringingInModel
from studio.gui.design.bringing_in.opening import KEPT
from studio.gui.design.bringing_in.other_panel import OtherPanel
from studio.gui.design.bringing_in.paste_box import PasteBox
from studio.gui.design.bringing_in.rows_pane import RowsPane
from studio.gui.design.bringing_in.settings_panel import SettingsPanel
from studio.gui.design.bringing_in.sifting import Part, Sifted
from studio.gui.operations import turns
from studio.gui.operations.turns import Step
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import Weight
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.check import Check
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label
from studio.gui.widgets.progress_line import ProgressLine
from studio.gui.widgets.splitter import Splitter
from studio.services.preview_rows import Found

_SIZE = (1160, 740)
_KEY = "design.bringing_in.size"
_PART = 0.92  # of the window, where no size was chosen before
_SETTINGS, _TEXT, _LEAST_TABLE = 256, 100, 108
_BAD_SHOWN = 100_000
_MOST_KEPT = 1_000_000


class BringingInDialog(Dialog):
    """Not in the way of the window; what was pasted is kept until it is imported."""

    tasks_imported = Signal(object)  # Imported
    others_imported = Signal(object)  # ImportReport

    ready = Signal()  # made, where that was spread over turns

    def __init__(self, kit: Kit, parent: QWidget, *, gradually: bool = False) -> None:
        super().__init__(kit.theme, "", parent, size=_SIZE, memory=kit.memory, key=_KEY)
        if kit.memory.get(_KEY) is None:  # wide, so that a row is seen with its labels
            self.resize(parent.window().size() * _PART)
        self.setWindowTitle(self.tr("Bring tasks in"))
        self.setAccessibleName(self.tr("Bring tasks in"))
        self.setModal(False)
        self._kit = kit
        self._ready = 0
        self._left = False  # it may be closed before all has arrived
        self._window_closes = False
        self._errors: list[RowError] = []
        self.model = BringingInModel(kit, self)
        if gradually:
            turns.build(self._steps(), self, self.ready.emit)
        else:
            for step in self._steps():
                step()

    def take_file(self, path: Path) -> None:
        """Read a file."""
        self.paste.hide()
        self.source.setText(path.name)
        self.source.setToolTip(str(path))
        self.model.take(Document(path=path))

    def take_text(self, given: str) -> None:
        """Show a text to go on with, such as the clipboard's, and read it."""
        self.source.setText(self.tr("Pasted text"))
        self.source.setToolTip("")
        self.paste.show()
        self.paste.set_text(given)
        self.paste.take_focus()
        self.model.take(Document(text=given))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let an import be finished where the window or the project closes, not the person."""
        self._window_closes = not event.spontaneous()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop reading or importing, and keep what was pasted for the next time."""
        self._left = True
        self.model.leave(finish=self._window_closes)
        self._keep_text(self.paste.text() if self.model.document.path is None else "")
        super().done(result)

    def _steps(self) -> tuple[Step, ...]:
        """Give what makes the dialog; from the outside in, as what is moved is dressed anew."""
        return (
            self._make_frame,
            self._make_settings,
            lambda: self.settings.add_reading(),  # the panel is made by the step before
            lambda: self.settings.add_defaults(),
            self._make_panes,
            self._make_rows,
            self._make_others,
            self._add_foot,
            self._fit,
            self._order_stops,
            self._connect,
            self._begin,
        )

    def _make_frame(self) -> None:
        theme = self._kit.theme
        self.across = Splitter(
            theme,
            Qt.Orientation.Horizontal,
            self.tr("Settings and rows"),
            memory=self._kit.memory,
            key="design.bringing_in.panes",
        )
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.across, 1)

    def _make_settings(self) -> None:
        self.settings = SettingsPanel(self._kit.theme, self.model)
        self.across.addWidget(self.settings)

    def _make_panes(self) -> None:
        theme, space = self._kit.theme, self._kit.theme.tokens.space
        right = QWidget()
        right.setAutoFillBackground(True)
        right.setBackgroundRole(QPalette.ColorRole.Base)
        self.across.addWidget(right)
        self.across.setStretchFactor(1, 1)
        self.across.setChildrenCollapsible(False)
        column = QVBoxLayout(right)
        column.setContentsMargins(space.l, space.l, space.l, space.s)
        column.setSpacing(space.s)
        self.source = Label(theme, weight=Weight.STRONG)
        self.panes = Splitter(theme, Qt.Orientation.Vertical, self.tr("Text and rows"))
        column.addWidget(self.source)
        column.addWidget(self.panes, 1)
        self.paste = PasteBox(theme)
        lower = QWidget()
        self.panes.addWidget(self.paste)
        self.panes.addWidget(lower)
        self.panes.setStretchFactor(1, 1)
        self.panes.setChildrenCollapsible(False)
        under = QVBoxLayout(lower)
        under.setContentsMargins(0, space.s, 0, 0)
        self.progress = ProgressLine(theme, self.tr("Comparing"))
        self.pages = QStackedWidget()
        under.addWidget(self.progress)
        under.addWidget(self.pages, 1)

    def _make_rows(self) -> None:
        self.rows = RowsPane(self._kit.theme, self.model)
        self.pages.addWidget(self.rows)

    def _make_others(self) -> None:
        self.other = OtherPanel(self._kit)
        self.pages.addWidget(self.other)

    def _fit(self) -> None:
        theme = self._kit.theme
        self.rows.table.setMinimumHeight(theme.px(_LEAST_TABLE))
        self.across.setSizes([theme.px(_SETTINGS), theme.px(_SIZE[0] - _SETTINGS)])
        self.panes.setSizes([theme.px(_TEXT), theme.px(_SIZE[1] - _TEXT)])
        self.progress.hide()

    def _order_stops(self) -> None:
        """Let Tab go from the text over its settings to the rows and the buttons."""
        feet = (self.relabel, self.choose, self.copy_bad, self.save_bad, self.cancel, self.go)
        stops = (self.paste.edit, self.paste.clear, *self.settings.stops(), *self.rows.stops())
        for before, after in pairwise((*stops, *feet)):
            QWidget.setTabOrder(before, after)

    def _begin(self) -> None:
        self._show_found(None)
        self._kit.runner.query(lambda project: project.tasks.choices(), self._offer)

    def _add_foot(self) -> None:
        # Each goes in front of those before it.
        self.save_bad = self.add_button(self.tr("Save bad lines…"), kind=Kind.QUIET, left=True)
        self.copy_bad = self.add_button(self.tr("Copy bad lines"), kind=Kind.QUIET, left=True)
        self.choose = self.add_button(
            self.tr("Choose file…"), kind=Kind.QUIET, icon="folder-open", left=True
        )
        self.relabel = Check(self._kit.theme, self.tr("Take over labels that differ"))
        self.relabel.setToolTip(
            self.tr("Tasks that are there already get the labels of these rows.")
        )
        self.rows.add_widget(self.relabel)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.go = self.add_button(self.tr("Import"), kind=Kind.PRIMARY)
        self.go.setDefault(False)  # Enter in a field must not import
        self.go.setShortcut("Ctrl+Return")

    def _connect(self) -> None:
        model = self.model
        self.paste.changed.connect(lambda given: model.take(Document(text=given), at_once=False))
        model.found_changed.connect(self._show_found)
        model.other_found.connect(self._show_other)
        model.sifted.connect(self._show_sifted)
        model.busy_changed.connect(self._show_busy)
        model.progressed.connect(self.progress.show_progress)
        model.problem_changed.connect(self.show_problem)
        model.imported.connect(self._finish)
        self.progress.cancel_asked.connect(self._cancel)
        self.other.ready_changed.connect(self._show_ready)
        self.other.imported.connect(self._finish_other)
        self.choose.clicked.connect(lambda _checked: self.choose_file())
        self.copy_bad.clicked.connect(lambda _checked: self._copy_bad())
        self.save_bad.clicked.connect(lambda _checked: self._ask_where())
        self.relabel.clicked.connect(lambda on: self._take_labels(on))
        self.go.clicked.connect(lambda _checked: self._import())

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self, self.tr("Import tasks"), str(self._kit.documents))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Tasks") + " (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.md)",
                self.tr("All files") + " (*)",
            ]
        )
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer(self, choices: object) -> None:
        if self._left:
            return
        topics = [one.name for one in choices.topics]  # type: ignore[attr-defined]
        self.settings.offer(topics, list(choices.sources))  # type: ignore[attr-defined]
        self.rows.bar.offer(topics)

    def _show_found(self, found: Found | None) -> None:
        self.pages.setCurrentWidget(self.rows)
        self._show_ready(0)
        if found is None:
            self._show_errors([])

    def _show_other(self, found: Found) -> None:
        self.pages.setCurrentWidget(self.other)
        content = self.model.content or found.shape.content
        self.other.show_found(found, content, self.model.document.path)

    def _show_sifted(self, sifted: Sifted) -> None:
        self._show_errors([one for one in sifted.parts[Part.BAD] if isinstance(one, RowError)])
        differing = len(sifted.parts[Part.DIFFERS])
        self.relabel.setVisible(differing > 0)
        self._show_ready(sifted.wanted + (differing if self.relabel.isChecked() else 0))

    def _show_errors(self, errors: list[RowError]) -> None:
        self._errors = errors
        self.copy_bad.setVisible(bool(errors))
        self.save_bad.setVisible(bool(errors))
        if not errors:
            self.relabel.setVisible(False)

    def _show_ready(self, count: int) -> None:
        self._ready = count
        rows = self.pages.currentWidget() is self.rows
        self.go.setText(
            self.tr("Import %n task(s)", "", count)
            if rows
            else self.tr("Import %n row(s)", "", count)
        )
        self.go.setShortcut("Ctrl+Return")  # a new text takes it away
        self.go.setAccessibleName(self.go.text())
        self.go.setEnabled(count > 0 and not self.model.is_busy)

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.progress.set_title(
            self.tr("Importing") if self.model.is_importing else self.tr("Comparing")
        )
        self.progress.cancel.setEnabled(True)
        if busy:
            self.progress.show_progress(0, 0)
        self._show_ready(self._ready)

    def _cancel(self) -> None:
        reading = not self.model.is_importing
        self.model.stop()
        if reading:
            self.show_problem(self.tr("Reading was stopped; change a setting to read it again."))

    def _take_labels(self, on: bool) -> None:
        self.model.set_relabel(on)
        self.model.sift()

    def _import(self) -> None:
        if self.pages.currentWidget() is self.other:
            self.other.apply()
        else:
            self.model.apply()

    def _finish(self, imported: object) -> None:
        self.paste.set_text("")
        self.tasks_imported.emit(imported)
        self.accept()

    def _finish_other(self, report: object) -> None:
        self.others_imported.emit(report)
        self.accept()

    def _bad_lines(self) -> list[str]:
        return [
            json.dumps(
                {"line": one.line, "reason": one.reason, "text": one.text}, ensure_ascii=False
            )
            for one in self._errors[:_BAD_SHOWN]
        ]

    def _copy_bad(self) -> None:
        QGuiApplication.clipboard().setText(
            "\n".join(
                self.tr("Line {line}: {reason}").format(
                    line=text.number(one.line), reason=text.said(one.reason)
                )
                + (f"\n{one.text}" if one.text else "")
                for one in self._errors[:_BAD_SHOWN]
            )
        )

    def _ask_where(self) -> None:
        name = f"{self.model.document.name or 'tasks'}.errors.jsonl"
        dialog = QFileDialog(self, self.tr("Save bad lines"), str(self._kit.documents / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda chosen: self._save_bad(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_bad(self, path: Path) -> None:
        try:
            path.write_text("\n".join(self._bad_lines()) + "\n", encoding="utf-8")
        except OSError as error:
            self.show_problem(
                self.tr("{path} cannot be written ({reason}).").format(
                    path=path, reason=error.strerror
                )
            )

    def _keep_text(self, given: str) -> None:
        project = self._kit.session.current
        if project is not None and len(given) <= _MOST_KEPT:
            self._kit.memory.set(KEPT, given if given.strip() else None, project=project.path)
