"""The dialog in which a correction that was made again and again is made everywhere at once."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.domain.repair import Repair, RepairedAnswer
from studio.gui import text
from studio.gui.operations.problems import Problem
from studio.gui.review.agreement import excerpts
from studio.gui.review.agreement.excerpts import Excerpts
from studio.gui.review.agreement.repairs_model import RepairsModel
from studio.gui.review.agreement.repairs_tables import (
    AnswersTable,
    answer_columns,
    repair_columns,
)
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.tables.plain import Cell, PlainModel
from studio.gui.tables.rows_table import RowsTable
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.splitter import Splitter
from studio.reporting import visible

translate = QCoreApplication.translate
_SHOWN = 200  # characters of a correction in its cell


class RepairsDialog(Dialog):
    """Nothing is changed before "Repair" is pressed, and all of that is one step to undo."""

    def __init__(self, kit: Kit, parent: QWidget, model: ReviewModel) -> None:
        super().__init__(
            kit.theme,
            translate("RepairsDialog", "Repeated edits"),
            parent,
            size=(980, 680),
            memory=kit.memory,
            key="review.repairs",
        )
        self.setModal(False)
        self._kit, self._review = kit, model
        self.model = RepairsModel(kit.runner, self)
        self.sentence = Label(kit.theme, self.tr("Looking through the edits…")).wrapped()
        self.repairs = PlainModel(kit.theme, repair_columns(), self)
        self.repairs_table = RowsTable(
            kit.theme,
            self.repairs,
            self.tr("Corrections that repeat"),
            columns=repair_columns(),
            fitted=True,
        )
        self.examples = Excerpts(kit.theme, self.tr("Where people made it"))
        self.answers = PlainModel(kit.theme, answer_columns(), self)
        self.answers_table = AnswersTable(
            kit.theme, self.answers, self.tr("Answers that would be repaired")
        )
        self.preview = Excerpts(kit.theme, self.tr("The chosen answer, repaired"))
        self.answers_title = Label(kit.theme, weight=Weight.STRONG)
        self.more = Button(kit.theme, self.tr("Look for more"), kind=Kind.SMALL)
        self._lay_out()
        self.add_close()
        self.repair = self.add_button(self.tr("Repair"), kind=Kind.PRIMARY)
        self.repair.setDefault(False)
        self._connect()
        self._show_answers()
        self.model.load()

    def done(self, result: int) -> None:
        """Close, and look for nothing any more."""
        self.model.stop()
        super().done(result)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.tokens.space
        upper, lower = QWidget(), QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, space.s)
        above.setSpacing(space.xs)
        above.addWidget(self.repairs_table, 3)
        above.addWidget(self._small(self.tr("Where people made it")))
        above.addWidget(self.examples, 2)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, space.s, 0, 0)
        below.setSpacing(space.xs)
        head = QHBoxLayout()
        head.addWidget(self.answers_title, 1)
        head.addWidget(self.more)
        below.addLayout(head)
        below.addWidget(self.answers_table, 3)
        below.addWidget(self._small(self.tr("The chosen answer, repaired")))
        below.addWidget(self.preview, 2)
        self._parts = Splitter(theme, Qt.Orientation.Vertical, self.tr("Corrections and answers"))
        self._parts.addWidget(upper)
        self._parts.addWidget(lower)
        # Else the page would scroll before its tables do.
        self._parts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._parts.hide()
        self.none = EmptyState(
            theme,
            icon="list-checks",
            title=self.tr("No correction repeats yet"),
            text=self.tr(
                "Once three accepted edits change the same words in the same way, they can be "
                "changed in all undecided answers here."
            ),
        )
        self.none.hide()
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.none)
        self.body.addWidget(self._parts, 1)
        self.body.addStretch(0)  # keeps the sentence at the top while the rest is hidden

    def _small(self, words: str) -> Label:
        return Label(self.theme, words, size=TextSize.SMALL, tone=Tone.MUTED)

    def _connect(self) -> None:
        model = self.model
        model.found.connect(self._show_repairs)
        model.counted.connect(self._show_counts)
        model.answers_changed.connect(self._show_answers)
        model.failed.connect(self._tell_problem)
        self.repairs_table.selection_changed.connect(self._choose)
        self.answers_table.selection_changed.connect(self._show_preview)
        self.answers_table.toggled.connect(self._toggle)
        self.more.clicked.connect(lambda _checked: model.more())
        self.repair.clicked.connect(lambda _checked: self._apply())

    def _show_repairs(self, repairs: Sequence[Repair]) -> None:
        self._parts.setVisible(bool(repairs))
        self.none.setVisible(not repairs)
        self.sentence.setVisible(bool(repairs))
        if repairs:
            found = self.tr("%n correction(s) repeat in accepted edits.", "", len(repairs))
            meaning = self.tr(
                "Choose one, look at what it would change in answers that nobody has decided on, "
                "and repair them: each becomes an accepted edit. Undo takes all of it back."
            )
            self.sentence.setText(f"{found} {meaning}")
        self._show_counts()
        if repairs and self.repairs_table.current() is None:
            self.repairs_table.select(0)
        self._choose()

    def _show_counts(self) -> None:
        chosen = self.repairs_table.current()
        self.repairs_table.blockSignals(True)
        self.repairs.show_rows([self._repair_row(one) for one in self.model.repairs])
        if chosen is not None and chosen < len(self.model.repairs):
            self.repairs_table.select(chosen)
        self.repairs_table.blockSignals(False)

    def _repair_row(self, one: Repair) -> list[Cell]:
        touched = self.model.touched.get(one.repair_id, 0)
        counted = text.number(touched)
        if not self.model.is_counted:
            at_least = self.tr("at least {count}").format(count=counted)
            counted = at_least if touched else self.tr("counting…")
        before, after = _shown(one.before), _shown(one.after)
        if one.in_calls:
            before = self.tr("{words} (in tool calls)").format(words=before)
        return [
            Cell(words=text.number(one.times)),
            Cell(words=counted),
            Cell(words=before, tip=before),
            Cell(words=after or self.tr("(nothing)"), tip=after),
        ]

    def _choose(self) -> None:
        row = self.repairs_table.current()
        repairs = self.model.repairs
        repair = repairs[row] if row is not None and row < len(repairs) else None
        if repair is not self.model.chosen:
            made = repair.examples if repair is not None else ()
            self.examples.show_lines([excerpts.between(one.left, one.right) for one in made])
            self.model.choose(repair)

    def _show_answers(self) -> None:
        model = self.model
        chosen = self.answers_table.current()
        self.answers.show_rows([self._answer_row(one) for one in model.answers])
        if model.answers:
            self.answers_table.select(min(chosen or 0, len(model.answers) - 1))
        self.answers_title.setText(self._answers_words())
        self.more.setVisible(model.has_more and bool(model.answers))
        count = len(model.taken())
        words = self._repair_words(count)
        self.repair.setText(words)
        self.repair.setAccessibleName(words)
        can_begin = bool(count) and not model.is_reading
        self.repair.setEnabled(can_begin and not self._review.read_only)
        self._show_preview()

    def _repair_words(self, count: int) -> str:
        if not count:
            return self.tr("Repair")
        words = self.tr("Repair %n answer(s)", "", count)
        failing = self.model.failing()
        if not failing:
            return words
        fails = self.tr("%n of them would fail a check", "", failing)
        return f"{words}, {fails}"

    def _answers_words(self) -> str:
        model = self.model
        if model.chosen is None:
            return ""
        if model.is_reading:
            return self.tr("Looking for answers that it would change…")
        if not model.answers:
            return self.tr("No undecided answer holds these words.")
        return self.tr("%n undecided answer(s) would change", "", len(model.answers))

    def _answer_row(self, one: RepairedAnswer) -> list[Cell]:
        out = one.candidate_id in self.model.left_out
        hidden = self._review.desk.names_hidden
        failed = ", ".join(one.failed)
        breaks = self.tr("would fail: {checks}").format(checks=failed) if failed else ""
        return [
            Cell(
                words=self.tr("no") if out else self.tr("yes"),
                icon="minus" if out else "check",
                tone=Tone.MUTED if out else Tone.TEXT,
            ),
            Cell(words=one.task_label, tip=one.task_label),
            Cell(words=self.tr("hidden") if hidden else one.model),
            Cell(words=text.number(one.places)),
            Cell(
                words=breaks or self.tr("passes its checks"),
                tone=Tone.DANGER if failed else Tone.MUTED,
                icon="circle-x" if failed else "circle-check",
                tip=breaks,
            ),
        ]

    def _show_preview(self) -> None:
        row, repair = self.answers_table.current(), self.model.chosen
        if repair is None or row is None or row >= len(self.model.answers):
            self.preview.show_lines([])
            return
        answer = self.model.answers[row]
        self.preview.show_lines(excerpts.places(answer.text, repair.before, repair.after))

    def _toggle(self, rows: Sequence[int]) -> None:
        answers = self.model.answers
        self.model.toggle([answers[row].candidate_id for row in rows if row < len(answers)])

    def _apply(self) -> None:
        self.show_problem("")
        self.repair.setEnabled(False)
        self.model.apply(self._tell)

    def _tell(self, count: int) -> None:
        self._kit.news.tell(
            self.tr("%n answer(s) repaired and accepted.", "", count),
            [(self.tr("Undo"), self._undo)],
        )

    def _undo(self) -> None:
        self._kit.runner.change(lambda project: project.history.undo())

    def _tell_problem(self, problem: Problem) -> None:
        self.show_problem(problem.sentence)
        self._show_answers()


def _shown(words: str) -> str:
    shown = visible.show(words[:_SHOWN].replace("\n", "⏎"))
    return f"{shown}…" if len(words) > _SHOWN else shown
