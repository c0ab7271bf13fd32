"""The page that sets which share of the tasks two people review, and says what that means."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.spin import NumberField

_HUNDRED = 100


class DoublePage(QWidget):
    """``share_changed`` tells the share, 0 to 1, once a person is done."""

    share_changed = Signal(float)

    def __init__(self, theme: Theme, share: float, *, writable: bool) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Double review"))
        label = Label(theme, self.tr("Tasks that two people review"))
        self.field = NumberField(
            theme,
            label.text(),
            high=_HUNDRED,
            value=round(share * _HUNDRED),
            suffix="%",
            step=5,
        )
        self.field.setEnabled(writable)
        label.setBuddy(self.field)
        self.effect = Label(theme).wrapped()
        self.meaning = Label(
            theme,
            self.tr(
                "The tasks are chosen by chance, the same ones for everybody, and stay chosen when "
                "the share grows. The second reviewer does not see the first one’s verdict, edit "
                "or note before giving her own. Where the two do not agree, the answer counts for "
                "nothing until somebody settles it."
            ),
            tone=Tone.MUTED,
        ).wrapped()
        space = theme.tokens.space
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.l, 0, 0)
        column.setSpacing(space.m)
        column.addLayout(row)
        column.addWidget(self.effect)
        column.addWidget(self.meaning)
        column.addStretch(1)
        self.field.committed.connect(self._tell)
        self._show_effect(round(share * _HUNDRED))

    def _tell(self, percent: int) -> None:
        self._show_effect(percent)
        self.share_changed.emit(percent / _HUNDRED)

    def _show_effect(self, percent: int) -> None:
        if not percent:
            words = self.tr(
                "Nobody’s verdicts are looked at twice, so nothing is known of how far reviewers "
                "agree."
            )
        elif percent == _HUNDRED:
            words = self.tr("Every task is reviewed twice: twice the work, and nothing by chance.")
        else:
            words = self.tr(
                "Of 100 tasks, {twice} are reviewed twice: {times} % of the work that one review "
                "of each would be."
            ).format(twice=percent, times=_HUNDRED + percent)
        self.effect.setText(words)
