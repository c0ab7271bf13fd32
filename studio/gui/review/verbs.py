"""What the review screen's actions do where they need no part of the screen."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from studio.domain.judgement import Verdict
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare

# Those that do nothing while there is no item on the desk.
_NEED_ITEM = (
    "accept",
    "accept_b",
    "accept_edit",
    "accept_plain",
    "reject",
    "escalate",
    "skip",
    "take_back",
    "note",
    "pair",
    "edit",
    "compare",
    "next_change",
    "previous_change",
    "take",
    "trace",
    "next",
    "like",
)
_NEED_MORE = frozenset({"accept_b", "accept_plain", "take_back"})


class Verbs(QObject):
    """Binds the actions to the model, and says which of them have something to act on."""

    def __init__(self, actions: ActionSet, model: ReviewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._model, self._desk = actions, model, model.desk
        for name, run in self._runs().items():
            actions.provide(f"review.{name}", run)
        self._said: dict[str, tuple[bool, str]] = {}
        self._desk.shown.connect(self.allow)
        self._desk.compare_changed.connect(self.allow)
        self._desk.text_changed.connect(self._allow_plain)
        self.allow()

    def allow(self) -> None:
        """Enable what has something to act on."""
        has_item = self._desk.item is not None
        for name in _NEED_ITEM:
            if not has_item or name not in _NEED_MORE:
                self._allow(name, has_item, self._nothing())
        if has_item:
            self._allow("accept_b", self._accepts_right(), self.tr("Compare two answers first"))
            self._allow("take_back", self._has_verdict(), self.tr("You have no verdict on it"))
            self._allow_plain()
        self._allow("previous", self._model.has_previous, self.tr("This is the first one"))

    def _runs(self) -> Mapping[str, Callable[[], None]]:
        model, desk = self._model, self._desk
        return {
            "accept": self._accept,
            "accept_b": self._accept_right,
            "accept_edit": model.accept_edit,
            "accept_plain": partial(model.decide, Verdict.ACCEPT),
            "reject": partial(model.decide, Verdict.REJECT),
            "escalate": partial(model.decide, Verdict.ESCALATE),
            "take_back": model.take_back,
            "skip": model.skip,
            "next": model.next_item,
            "previous": model.previous_item,
            "compare": desk.next_compare,
            "hide_names": lambda: desk.set_names_hidden(not desk.names_hidden),
        }

    def _allow(self, name: str, allowed: bool, reason: str) -> None:
        if self._said.get(name) != (allowed, reason):  # to say it costs time with each item
            self._said[name] = allowed, reason
            self._actions.allow(f"review.{name}", allowed, reason)

    def _accepts_right(self) -> bool:
        right = self._desk.right
        return (
            self._desk.compare in (Compare.ANSWERS, Compare.REVISION)
            and right is not None
            and right.candidate_id is not None
        )

    def _allow_plain(self) -> None:
        if self._desk.item is not None:
            edited = self._desk.is_edited
            self._allow("accept_plain", edited, self.tr("You have not edited this answer"))

    def _accept(self) -> None:
        """Accept what she sees: the edit where she has one before her, else the answer."""
        if self._desk.compare is Compare.ANSWERS:
            self._accept_lettered(0)
        elif self._desk.compare is Compare.EDIT and self._desk.is_edited:
            self._model.accept_edit()
        else:
            self._model.decide(Verdict.ACCEPT)

    def _accept_lettered(self, place: int) -> None:
        chosen = self._desk.answers[self._desk.lettered[place]]
        self._model.decide(Verdict.ACCEPT, candidate_id=chosen.candidate.candidate_id)

    def _accept_right(self) -> None:
        right = self._desk.right
        if self._desk.compare is Compare.ANSWERS:
            self._accept_lettered(1)
        elif right is not None and right.candidate_id is not None:
            self._model.decide(Verdict.ACCEPT, candidate_id=right.candidate_id)

    def _has_verdict(self) -> bool:
        subject = self._desk.subject
        return subject is not None and bool(subject.verdict or subject.edit_verdicts)

    def _nothing(self) -> str:
        return self.tr("There is no item on the desk")
