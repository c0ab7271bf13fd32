"""The splits: how tasks are divided, what leaks, and how to divide them anew by groups."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.errors import InvalidValueError
from studio.domain.splitting import fractions
from studio.domain.task import Split
from studio.gui import text
from studio.gui.design.splits.model import SplitsModel
from studio.gui.design.splits.table import PortionTable
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.check import Check
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.spin import NumberField

translate = QCoreApplication.translate
_WHOLE = 100  # percent


class SplitsDialog(Dialog):
    """Both steps can be undone, so neither asks back."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(
            kit.theme,
            translate("SplitsDialog", "Splits"),
            parent,
            size=(640, 660),
            memory=kit.memory,
            key="design.splits",
        )
        self._kit = kit
        project = kit.session.current
        self._writable = project is not None and not project.read_only
        self.model = SplitsModel(kit.runner, kit.background, self)
        self.leakage = Label(kit.theme, weight=Weight.STRONG).wrapped()
        self.meaning = Label(kit.theme, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
        self.table = PortionTable(kit.theme)
        self.groups = Label(kit.theme).wrapped()
        self.by_source = Check(
            kit.theme, self.tr("Also tasks of one small source (a call, a document)"), checked=True
        )
        self.group = Button(kit.theme, self.tr("Group near-duplicates"))
        self.sizes = {
            split: NumberField(kit.theme, text.split(split), high=100, suffix="\u202f%", value=size)
            for split, size in zip(Split, (75, 10, 15), strict=True)
        }
        self.total = Label(kit.theme, size=TextSize.SMALL, tone=Tone.WARNING).wrapped()
        self.total.hide()
        self.keep = Check(kit.theme, "", checked=True)
        self.keep.hide()
        self.proposal = Label(kit.theme, tone=Tone.MUTED).wrapped()
        self._lay_out()
        self.add_close()
        self.assign = self.add_button(self.tr("Assign splits"), kind=Kind.PRIMARY)
        self._connect()
        self._show_sheet()
        self.model.load()

    def done(self, result: int) -> None:
        """Close, and work nothing out any more."""
        self.model.stop()
        super().done(result)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        space = self.theme.tokens.space
        column.setContentsMargins(0, 0, space.s, 0)
        column.setSpacing(space.s)
        column.addWidget(self.leakage)
        column.addWidget(self.meaning)
        column.addWidget(self.table)
        self._add_head(column, self.tr("Groups"))
        column.addWidget(self.groups)
        column.addWidget(self.by_source)
        column.addWidget(self.group, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_head(column, self.tr("Assign splits"))
        column.addLayout(self._size_row())
        column.addWidget(self.total)
        column.addWidget(self.keep)
        column.addWidget(self.proposal)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self.body.addWidget(area)

    def _add_head(self, column: QVBoxLayout, title: str) -> None:
        head = Label(self.theme, title, weight=Weight.STRONG)
        head.setContentsMargins(0, self.theme.tokens.space.s, 0, 0)
        column.addWidget(head)

    def _size_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.tokens.space.s)
        for split, field in self.sizes.items():
            label = Label(self.theme, text.split(split))
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(self.theme.tokens.space.s)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        model = self.model
        model.sheet_changed.connect(self._show_sheet)
        model.proposal_changed.connect(self._show_proposal)
        model.done.connect(self._tell)
        self.by_source.clicked.connect(model.set_by_source)
        self.keep.clicked.connect(model.set_keep_frozen)
        self.group.clicked.connect(lambda _checked: model.group())
        self.assign.clicked.connect(lambda _checked: model.assign())
        for field in self.sizes.values():
            field.committed.connect(lambda _size: self._take_sizes())

    def _take_sizes(self) -> None:
        try:
            wanted = fractions(*(field.value() for field in self.sizes.values()))
        except InvalidValueError:
            self.total.hide()
            self.show_problem(self.tr("Give at least one split a size."))
            self.model.set_fractions(None)
            return
        self.show_problem("")
        self._show_total([wanted[split] for split in Split])
        self.model.set_fractions(wanted)

    def _show_total(self, shares: Sequence[float]) -> None:
        """Say what sizes mean that are not 100 % together."""
        total = sum(field.value() for field in self.sizes.values())
        self.total.setVisible(total != _WHOLE)
        self.total.setText(
            self.tr("Together {total}, not 100 %: they are taken as {shares}.").format(
                total=text.percent(total / _WHOLE),
                shares=" / ".join(text.percent(share) for share in shares),
            )
        )

    def _show_sheet(self) -> None:
        sheet = self.model.sheet
        if sheet is None:
            self.leakage.setText(self.tr("Counting…"))
            self.group.setEnabled(False)
            self._show_proposal()
            return
        leaking = sheet.standing.leakage.total
        self.leakage.set_tone(Tone.WARNING if leaking else Tone.TEXT)
        self.leakage.setText(self._leakage_words(leaking))
        self.meaning.setText(
            self.tr(
                "A task leaks where a task to train on says nearly the same (word triples, 70 % "
                "alike), is the same, or is of its group. Paraphrases are not found."
            )
        )
        self.groups.setText(self._group_words())
        self.group.setEnabled(self._writable and bool(sheet.grouping.joints))
        frozen = sheet.standing.frozen
        kept = self.tr("Leave %n task(s) in snapshots where they are", "", frozen)
        self.keep.setText(kept)
        self.keep.setAccessibleName(kept)
        self.keep.setVisible(bool(frozen))
        self._show_proposal()

    def _leakage_words(self, leaking: int) -> str:
        if not leaking:
            return self.tr("Leakage 0: nothing held out is given away by a task to train on.")
        return self.tr("Leakage: %n held-out task(s) given away by tasks to train on.", "", leaking)

    def _group_words(self) -> str:
        sheet = self.model.sheet
        assert sheet is not None  # called with one only
        count = sum(sheet.standing.groups.values())
        there = self.tr("%n group(s); each stays in one split.", "", count)
        joints = sheet.grouping.joints
        if not joints:
            return f"{there} {self.tr('No near-duplicates are in different groups.')}"
        tasks = sum(one.tasks for one in joints)
        alike = self.tr("%n task(s) of different groups belong together.", "", tasks)
        moved = sheet.grouping.moved
        if not moved:
            return f"{there} {alike}"
        into = self.tr("%n of them move, eval before validation before train.", "", moved)
        return f"{there} {alike} {into}"

    def _show_proposal(self) -> None:
        sheet, proposal = self.model.sheet, self.model.proposal
        moved = proposal.moved if proposal is not None else 0
        self.assign.setEnabled(self._writable and bool(moved))
        if sheet is not None:
            now = sheet.portions
            self.table.show_portions(now, proposal.portions if proposal is not None else now)
        if proposal is None:
            is_working = sheet is not None and self.model.fractions is not None
            self.proposal.setText(self.tr("Working out who goes where…") if is_working else "")
            return
        if not moved:
            self.proposal.setText(self.tr("The tasks are divided as nearly so as groups allow."))
            return
        ways = ", ".join(
            self.tr("{count} from {old} to {new}").format(
                count=text.number(count), old=text.split(old), new=text.split(new)
            )
            for (old, new), count in sorted(proposal.tasks.items())
        )
        moves = self.tr("%n task(s) would move with their groups:", "", moved)
        self.proposal.setText(f"{moves} {ways}.")

    def _tell(self, label: str) -> None:
        del label
        self._kit.news.tell(
            self.tr("The splits are changed."),
            [(self.tr("Undo"), self._undo)],
        )

    def _undo(self) -> None:
        self._kit.runner.change(lambda project: project.history.undo())
