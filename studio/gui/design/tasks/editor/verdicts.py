"""How an answer fares under each grader: a sign, a word and the reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.domain.grade import Grade, GradeStatus
from studio.gui import text
from studio.gui.design.tasks.editor import grader_forms
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone
from studio.reporting import visible

_SIGNS = {
    GradeStatus.PASSED: ("circle-check", Tone.SUCCESS),
    GradeStatus.FAILED: ("circle-x", Tone.DANGER),
    GradeStatus.NOT_GRADABLE: ("circle-question-mark", Tone.WARNING),
}
_LONGEST = 600


class Verdicts(QWidget):
    """One line a grader; empty where nothing was graded."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._forms = grader_forms.forms()
        self._grades: tuple[Grade, ...] = ()
        self._signs: list[tuple[QLabel, str, Tone]] = []
        self.setAccessibleName(name)
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(theme.tokens.space.s)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(2, 1)
        theme.changed.connect(self._restyle)
        self.hide()

    @property
    def grades(self) -> tuple[Grade, ...]:
        """What is shown."""
        return self._grades

    def show_grades(self, grades: Sequence[Grade]) -> None:
        """Show other verdicts."""
        if tuple(grades) == self._grades:
            return
        self._grades = tuple(grades)
        self._clear()
        for row, grade in enumerate(grades):
            self._add(row, grade)
        self.setVisible(bool(grades))
        self._restyle()

    def _add(self, row: int, grade: Grade) -> None:
        icon, tone = _SIGNS[grade.status]
        sign = QLabel()
        sign.setAccessibleName(self._word(grade.status))
        self._signs.append((sign, icon, tone))
        form = self._forms.get(grade.grader)
        name = form.title if form else grade.grader
        reason = visible.show(text.said(grade.reason)[:_LONGEST])
        word = Label(self._theme, self._word(grade.status), tone=tone, weight=Weight.MEDIUM)
        said = Label(self._theme, f"{name}: {reason}", size=TextSize.SMALL).wrapped()
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(sign, row, 0, top)
        self._rows.addWidget(word, row, 1, top)
        self._rows.addWidget(said, row, 2)

    def _clear(self) -> None:
        self._signs.clear()
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _restyle(self) -> None:
        side = self._theme.px(self._theme.tokens.type.line_body)
        for sign, icon, tone in self._signs:
            sign.setPixmap(self._theme.pixmap(icon, getattr(self._theme.color, tone)))
            sign.setFixedHeight(side)

    def _word(self, status: GradeStatus) -> str:
        return {
            GradeStatus.PASSED: self.tr("Passed"),
            GradeStatus.FAILED: self.tr("Failed"),
            GradeStatus.NOT_GRADABLE: self.tr("Not gradable"),
        }[status]
