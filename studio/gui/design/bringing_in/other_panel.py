"""A file of answers or preferences: says what importing it would do, and does it."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.formats import Content
from studio.gui import text
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import Weight
from studio.gui.widgets.check import Check
from studio.gui.widgets.form import Form
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit
from studio.services.preview_rows import Found

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.change import ChangeSet
    from studio.project import Project
    from studio.services.importing import ImportReport, ImportRequest

_SHOWN_ERRORS = 8


class OtherPanel(QWidget):
    """``ready_changed`` tells how many rows can be imported; 0 while that is not known."""

    ready_changed = Signal(int)
    imported = Signal(object)  # ImportReport

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._path: Path | None = None
        self._found: Found | None = None
        self._content = Content.ANSWERS
        theme = kit.theme
        self.title = Label(theme, weight=Weight.STRONG).wrapped()
        self.report = Label(theme).wrapped()
        self.errors = Label(theme, tone=Tone.MUTED).wrapped()
        self.model_name = LineEdit(
            theme, self.tr("Model"), placeholder=self.tr("who answered, where rows do not say")
        )
        self.skip = Check(theme, self.tr("Leave bad lines out and import the others"))
        form = Form(theme)
        form.add_widget(self.title)
        form.add_widget(self.report)
        form.add(self.tr("Model"), self.model_name)
        form.add_widget(self.skip)
        form.add_widget(self.errors)
        form.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.model_name.committed.connect(lambda _text: self._look())
        self.skip.clicked.connect(lambda _checked: self._look())

    def show_found(self, found: Found, content: Content, path: "Path | None") -> None:
        """Say what the rows are, and look at what importing them would do."""
        self._found, self._content, self._path = found, content, path
        format_ = found.shape.format
        self.title.setText(
            self.tr("These rows are answers of models, in the format {name}.").format(name=format_)
            if content is Content.ANSWERS
            else self.tr("These rows are preferences, in the format {name}.").format(name=format_)
        )
        self.ready_changed.emit(0)
        if path is None:
            self.report.setText(
                self.tr("Save them as a file, and choose it here: pasted text can only be tasks.")
            )
            return
        self._look()

    def apply(self) -> None:
        """Import the file."""
        request = self._request()
        done: list[ImportReport] = []

        def act(project: "Project") -> "ChangeSet":
            done.append(project.importing.run(request))
            return done[0].change

        self._kit.runner.change(act, lambda _: self._finish(done[0]), on_problem=self._fail)

    def _look(self) -> None:
        if self._path is not None:
            request = self._request()
            self._kit.runner.query(
                lambda project: project.importing.preview(request),
                self._show,
                on_problem=self._fail,
            )

    def _request(self) -> "ImportRequest":
        from studio.services.importing import ImportRequest

        assert self._path is not None
        assert self._found is not None
        return ImportRequest(
            path=self._path,
            content=self._content.value,
            format=self._found.shape.format,
            model=self.model_name.text().strip() or None,
            skip_bad=self.skip.isChecked(),
        )

    def _show(self, report: "ImportReport") -> None:
        self.report.setText(
            self.tr("{added} to import, {present} already there, {bad} bad.").format(
                added=text.number(report.added),
                present=text.number(report.present),
                bad=text.number(len(report.errors)),
            )
        )
        lines = [
            self.tr("Line {line}: {reason}").format(
                line=text.number(one.line), reason=text.said(one.reason)
            )
            for one in report.errors[:_SHOWN_ERRORS]
        ]
        self.errors.setText("\n".join(lines))
        self.skip.setVisible(bool(report.errors))
        blocked = bool(report.errors) and not self.skip.isChecked()
        self.ready_changed.emit(0 if blocked else report.added)

    def _finish(self, report: "ImportReport") -> None:
        if shiboken6.isValid(self):  # the dialog may have been closed meanwhile
            self.imported.emit(report)

    def _fail(self, problem: Problem) -> None:
        if not shiboken6.isValid(self):
            return
        self.report.setText(problem.sentence)
        self.ready_changed.emit(0)
