"""The target's versions, newest first, with how each differs from the one before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.card import clear
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import Label, Tone
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.services.target_differences import Difference
    from studio.services.targeting import VersionEntry


class VersionsPane(QScrollArea):
    """Read only; earlier versions stay for ever, as snapshots refer to them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Versions"))
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._column = QVBoxLayout(page)
        space = theme.tokens.space
        self._column.setContentsMargins(space.l, space.l, space.l, space.l)
        self._column.setSpacing(space.xs)
        self.setWidget(page)

    def show_versions(
        self,
        versions: "Sequence[VersionEntry]",
        since_snapshot: "Sequence[Difference] | None",
    ) -> None:
        """Show what changed since the last snapshot, then every version."""
        clear(self._column)
        self._add(self.tr("Since the last snapshot"), weight=Weight.STRONG)
        if since_snapshot is None:
            self._add(self.tr("No snapshot was made yet."), tone=Tone.MUTED)
        elif not since_snapshot:
            self._add(self.tr("Nothing changed."), tone=Tone.MUTED)
        for one in since_snapshot or ():
            self._add(visible.show(text.said(one.words)))
        for version in versions:
            self._add_version(version)
        self._column.addStretch(1)

    def _add_version(self, version: "VersionEntry") -> None:
        self._column.addWidget(Hairline(self._theme, Qt.Orientation.Horizontal))
        title = self.tr("Version {number}").format(number=version.number)
        self._add(title, weight=Weight.STRONG)
        self._add(text.date_time(version.created_at), tone=Tone.MUTED, size=TextSize.SMALL)
        if not version.differences:
            self._add(self.tr("The first."), tone=Tone.MUTED)
        for one in version.differences:
            self._add(visible.show(text.said(one.words)))

    def _add(
        self,
        said: str,
        *,
        tone: Tone = Tone.TEXT,
        weight: Weight = Weight.REGULAR,
        size: TextSize = TextSize.BODY,
    ) -> None:
        label = Label(self._theme, said, size=size, weight=weight, tone=tone).wrapped()
        self._column.addWidget(label)
