"""Names answers as the desk does now, so that a trace does not tell what is hidden there."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from studio.domain.ids import CandidateId
from studio.gui.review.desk import Desk
from studio.reporting import visible

translate = QCoreApplication.translate


class Names:
    """Letters for the answers on the desk while names are hidden there."""

    def __init__(self, desk: Desk, reasons: Mapping[str, str]) -> None:
        self._hidden = desk.names_hidden
        self._letters = (
            {one.candidate.candidate_id: desk.name_of(one) for one in desk.answers}
            if desk.names_hidden
            else {}
        )
        self._reasons = reasons

    @property
    def are_hidden(self) -> bool:
        """Whether teachers are not to be known."""
        return self._hidden

    def answer(self, candidate_id: CandidateId, model: str) -> str:
        """Name whose answer it is."""
        if not self._hidden:
            return visible.show(model)
        letter = self._letters.get(candidate_id)
        return letter or translate("Trace", "An answer, its name hidden")

    def reason(self, code: str) -> str:
        """Give a reason in the project's words."""
        own = {
            "passed_checks": translate("Trace", "passes all checks"),
            "edited": translate("Trace", "edited"),
        }
        return self._reasons.get(code) or own.get(code) or code.replace("_", " ")
