"""The trace in a drawer over the desk, opened and closed by one key."""

from PySide6.QtWidgets import QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.trace.panel import TracePanel
from studio.gui.shell.kit import Kit
from studio.gui.widgets.drawer import Drawer

_WIDTH = 440


class TraceDrawer(Drawer):
    """Made with its screen; what is in it is made when it is first opened."""

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel, screen: QWidget) -> None:
        title = actions["review.trace"].text()
        super().__init__(kit.theme, screen, title, width=_WIDTH)
        self._kit, self._actions, self._model = kit, actions, model
        self.panel: TracePanel | None = None
        actions.provide("review.trace", self.toggle)

    def toggle(self) -> None:
        """Open it at the answer that is judged, or close it."""
        if not self.isHidden():
            self.slide_out()
            return
        if self.panel is None:
            self.panel = TracePanel(self._kit, self._actions, self._model)
            self.panel.task_opened.connect(self.slide_out)
            self.set_content(self.panel)
        self.panel.follow_desk()
        self.slide_in()
        self.panel.focus_list()
