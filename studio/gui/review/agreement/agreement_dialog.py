"""The dialog about reviewers among themselves: agreement, conflicts, double review."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studio.domain.change import Entity
from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter
from studio.gui import text
from studio.gui.operations.live import LiveValue
from studio.gui.review.agreement.agreeing_page import AgreeingPage
from studio.gui.review.agreement.conflicts_page import ConflictsPage
from studio.gui.review.agreement.double_page import DoublePage
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label
from studio.gui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from studio.services.agreement_values import AgreementReport

translate = QCoreApplication.translate
_TOUCHED_BY = frozenset({Entity.DECISION, Entity.REASON, Entity.CANDIDATE})
_SIZE = (920, 620)


class AgreementDialog(Dialog):
    """Stays open beside the desk, and reads again when verdicts change."""

    def __init__(self, kit: Kit, parent: QWidget, model: ReviewModel) -> None:
        super().__init__(
            kit.theme,
            translate("AgreementDialog", "Agreement"),
            parent,
            size=_SIZE,
            memory=kit.memory,
            key="review.agreement",
        )
        self.setModal(False)
        self._model = model
        self.sentence = Label(kit.theme, self.tr("Counting…")).wrapped()
        self.tabs = Tabs(kit.theme, self.tr("Agreement"))
        self.agreeing = AgreeingPage(kit.theme)
        self.conflicts = ConflictsPage(kit.theme)
        self.double = DoublePage(kit.theme, model.double_share, writable=not model.read_only)
        self.tabs.add("agreeing", self.tr("Agreement"), self.agreeing)
        self.tabs.add("conflicts", self.tr("Conflicts"), self.conflicts)
        self.tabs.add("double", self.tr("Double review"), self.double)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.tabs, 1)
        self.add_close()
        self.agreeing.step_asked.connect(lambda: self.tabs.set_value("double"))
        self.conflicts.opened.connect(self._open)
        self.conflicts.all_asked.connect(self._review_all)
        self.double.share_changed.connect(model.set_double_share)
        self.report: LiveValue[AgreementReport] = LiveValue(
            kit.runner,
            lambda project: project.agreement.report_in_steps(),
            touched_by=_TOUCHED_BY,
            pause=1.0,
            parent=self,
        )
        self.report.changed.connect(self._show)
        self.report.load()

    def show_conflicts(self) -> None:
        """Bring the conflicts to the front."""
        self.tabs.set_value("conflicts")

    def _show(self, report: "AgreementReport") -> None:
        words = self._words(report)
        self.sentence.setText(words)
        self.sentence.setVisible(bool(words))
        self.agreeing.show_report(report)
        labels = {one.code: one.label for one in self._model.reasons}
        hidden = self._model.desk.names_hidden
        self.conflicts.show_report(report, labels, names_hidden=hidden)
        title = self.tr("Conflicts")
        count = report.conflict_count
        self.tabs.set_title("conflicts", f"{title} ({text.number(count)})" if count else title)

    def done(self, result: int) -> None:
        """Close, and read nothing any more."""
        self.report.stop()
        super().done(result)

    def _words(self, report: "AgreementReport") -> str:
        if not report.items:
            return ""
        said = [self.tr("%n answer(s) were judged by two people or more.", "", report.items)]
        if report.escalated:
            said.append(
                self.tr(
                    "%n of them were escalated, which asks others: not counted under verdict.",
                    "",
                    report.escalated,
                )
            )
        missing = report.verdict.missing
        if missing:
            said.append(self.tr("%n more, and their agreement is worth a figure.", "", missing))
        if report.escalation_count:
            said.append(
                self.tr(
                    "%n escalated answer(s) to settle: filter the queue by Escalated.",
                    "",
                    report.escalation_count,
                )
            )
        return " ".join(said)

    def _open(self, task_id: TaskId) -> None:
        self._model.open_item(task_id)

    def _review_all(self) -> None:
        self._model.set_filter(QueueFilter(state="conflict"))
        self.accept()
