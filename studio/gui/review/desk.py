"""What lies on the desk: one item, what is compared, and what is said of it so far."""

import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.domain.ids import CandidateId, RaterId
from studio.domain.judgement import Hunk
from studio.domain.message import ToolCall
from studio.domain.review import Answer, ReviewItem
from studio.gui.review import beginning, sides
from studio.gui.review.drafts import Drafts, Typed
from studio.gui.review.said import Said
from studio.gui.review.sides import Compare, Side
from studio.gui.shell.kit import Kit

_COMPARE = "review.compare"
_NAMES_HIDDEN = "review.names_hidden"


class Desk(QObject):
    """One item at a time; what is typed is kept as a draft, and nothing is decided here."""

    item_changed = Signal()  # another item, or the same one read again
    shown = Signal()  # all that follows is to be shown anew; comes once, in their place
    compare_changed = Signal()  # other sides or names
    said_changed = Signal()  # reasons, note, hunks, pair
    text_changed = Signal()  # the edit, by typing or by program
    draft_kept = Signal(object)  # datetime; why not, as str; None where nothing is typed

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.drafts = Drafts(kit.runner, self)
        self.drafts.kept.connect(self._tell_kept)
        self.drafts.failed.connect(self._tell_failed)
        self.item: ReviewItem | None = None
        self.answers: tuple[Answer, ...] = ()  # as they are shown
        self.subject: Answer | None = None
        self.other = 0
        self.compare = _remembered(kit.memory.get(_COMPARE))
        self.choices: tuple[Compare, ...] = ()
        self.left: Side | None = None
        self.right: Side | None = None
        self.names_hidden = bool(kit.memory.get(_NAMES_HIDDEN, False))
        self._kept: dict[CandidateId, datetime | str] = {}
        self._place = Path()
        self._said: dict[CandidateId, Said] = {}
        self._texts: dict[CandidateId, tuple[str, tuple[ToolCall, ...]]] = {}
        self._since = 0.0

    def show(self, item: ReviewItem | None, place: Path) -> None:
        """Put another item on the desk, or clear it."""
        self.flush()
        self._place = place
        self._texts.clear()
        self._kept.clear()
        self._since = time.monotonic()
        self._take(item)
        draft = self._restore()
        self._choose(draft or beginning.first(self.answers, self._reader()))
        wanted = _remembered(self._kit.memory.get(_COMPARE))
        self.compare = Compare.EDIT if draft is not None else wanted
        self._set_sides()
        self.item_changed.emit()
        self.shown.emit()

    def forget(self) -> None:
        """Forget what was said of every answer: another project, or another person at the desk."""
        self.drafts.clear()
        self._said.clear()

    def show_again(self, item: ReviewItem) -> bool:
        """Show the same item as it is now; gives False where the answer judged is gone.

        What was typed over an answer that is gone is typed over what came in its place.
        """
        before = self.subject
        self._take(item)
        after = beginning.successor(self.answers, before, self._reader())
        if before is not None and after is not None:
            gone, new = before.candidate.candidate_id, after.candidate.candidate_id
            if gone != new and gone in self._texts:
                self._texts[new] = self._texts.pop(gone)
                self._keep()
        self._choose(after)
        if after is not None and after.candidate.candidate_id in self._texts:
            self._keep()
        self._set_sides()
        self.item_changed.emit()
        self.shown.emit()
        return (
            before is None
            or after is None
            or before.candidate.candidate_id == after.candidate.candidate_id
        )

    @property
    def kept(self) -> datetime | str | None:
        """When what is typed over the answer judged was kept; why not, as str; None is not yet."""
        if self.subject is None:
            return None
        return self._kept.get(self.subject.candidate.candidate_id)

    def set_subject(self, index: int) -> None:
        """Judge another of the answers, as they are shown."""
        if 0 <= index < len(self.answers) and self.answers[index] is not self.subject:
            self._choose(self.answers[index])
            self._set_sides()
            self.shown.emit()

    def set_other(self, index: int) -> None:
        """Compare with another of the answers, as they are shown."""
        if 0 <= index < len(self.answers) and self.answers[index] is not self.subject:
            self.other = index
            self._set_sides()
            self.compare_changed.emit()

    def set_compare(self, compare: Compare) -> None:
        """Compare otherwise, also from the next item on."""
        if compare in self.choices and compare is not self.compare:
            self.compare = compare
            self._kit.memory.set(_COMPARE, compare.value)
            self._set_sides()
            self.compare_changed.emit()

    def next_compare(self) -> None:
        """Go on to the next of what can be compared."""
        if self.choices:
            at = self.choices.index(self.compare)
            self.set_compare(self.choices[(at + 1) % len(self.choices)])

    def set_names_hidden(self, hidden: bool) -> None:
        """Show letters for the teachers' names, or the names again; it is remembered."""
        if hidden is self.names_hidden:
            return
        self.names_hidden = hidden
        self._kit.memory.set(_NAMES_HIDDEN, hidden)
        if self.item is not None:
            self._take(self.item)
            self._choose(self.subject)
            self._set_sides()
        self.compare_changed.emit()

    @property
    def lettered(self) -> tuple[int, int]:
        """Give the answers that the keys A and B mean where two are compared.

        A key means the answer of its own letter where that is one of the two, wherever it stands.
        """
        left = self.answers.index(self.subject) if self.subject is not None else 0
        right = self.other
        return (right, left) if left == 1 or right == 0 else (left, right)

    def name_of(self, answer: Answer) -> str:
        """Name an answer as it may be named now."""
        return sides.name(self.answers, answer, names_hidden=self.names_hidden)

    @property
    def said(self) -> Said:
        """What is said of the answer that is judged; it waits where she goes on without a verdict.

        What she decided with waits too, for the case that she undoes her verdict.
        """
        if self.subject is None:
            return Said()
        return self._said.setdefault(self.subject.candidate.candidate_id, Said())

    @property
    def reasons(self) -> frozenset[str]:
        """The codes of the reasons given for the whole answer."""
        return frozenset(self.said.reasons)

    @property
    def hunks(self) -> tuple[Hunk, ...]:
        """Parts of the answer with reasons of their own."""
        return tuple(self.said.hunks)

    @property
    def note(self) -> str:
        """What is said of the answer in words."""
        return self.said.note

    @property
    def keep_pair(self) -> bool:
        """Whether an accepted edit and the answer become a pair to learn from."""
        return self.said.keep_pair

    def toggle_reason(self, code: str) -> None:
        """Give a reason, or take it back."""
        if self.subject is not None:
            self.said.toggle(code)
            self.said_changed.emit()

    def mark_hunk(self, hunk: Hunk, *, instead: Hunk | None = None) -> None:
        """Give a part of the answer reasons of its own; one without any is taken back.

        ``instead`` is what was said of it before an edit made it another part.
        """
        if self.subject is not None:
            self.said.mark(hunk, instead=instead)
            self.said_changed.emit()

    def set_note(self, note: str) -> None:
        """Say something in words."""
        if self.subject is not None and note != self.note:
            self.said.note = note
            self.said_changed.emit()

    def set_keep_pair(self, keep: bool) -> None:
        """Say whether the edit and the answer become a pair."""
        if self.subject is not None and keep is not self.keep_pair:
            self.said.keep_pair = keep
            self.said_changed.emit()

    @property
    def text(self) -> str:
        """The edit; the answer itself where nothing is typed."""
        return self._edit()[0]

    @property
    def tool_calls(self) -> tuple[ToolCall, ...]:
        """The tool calls of the edit."""
        return self._edit()[1]

    @property
    def is_edited(self) -> bool:
        """Whether the edit says something else than the answer."""
        if self.subject is None:
            return False
        original = self.subject.candidate
        text, calls = self._edit()
        return (text, list(calls)) != (original.text, list(original.tool_calls))

    @property
    def has_draft(self) -> bool:
        """Whether something was typed over the answer that is not accepted yet."""
        return self.subject is not None and self.is_drafted(self.subject)

    def is_drafted(self, answer: Answer) -> bool:
        """Tell whether something waits that was typed over one of the answers."""
        typed = self._texts.get(answer.candidate.candidate_id)
        if typed is None:
            return False
        text, calls = beginning.text(answer)
        return (typed[0], list(typed[1])) != (text, list(calls))

    def set_text(self, text: str, tool_calls: tuple[ToolCall, ...] | None = None) -> None:
        """Take what was typed; it is kept as a draft once typing pauses."""
        if self.subject is None:
            return
        calls = self.tool_calls if tool_calls is None else tuple(tool_calls)
        if (text, list(calls)) == (self.text, list(self.tool_calls)):
            return
        self._texts[self.subject.candidate.candidate_id] = text, calls
        self._keep()
        if self.right is not None and self.right.is_edit:
            self.right = sides.of_edit(text, calls)
        self.text_changed.emit()

    def seconds(self) -> float:
        """Give for how long this item has been looked at, and count anew."""
        now = time.monotonic()
        spent, self._since = now - self._since, now
        return spent

    def flush(self) -> None:
        """Keep now what is typed."""
        self.drafts.flush()

    def settle(self, text: str) -> None:
        """Keep a text typed over the answer that is judged no more: it is decided on."""
        if self.subject is not None:
            candidate_id = self.subject.candidate.candidate_id
            typed = self.drafts.waiting(candidate_id)
            if typed is not None and typed.text == text:
                self.drafts.forget(candidate_id)

    def keep_again(self) -> None:
        """Keep as a draft after all what could not be decided on."""
        if self.is_edited:
            self._keep()
            self.flush()

    def _edit(self) -> tuple[str, tuple[ToolCall, ...]]:
        if self.subject is None:
            return "", ()
        return self._texts.get(self.subject.candidate.candidate_id, beginning.text(self.subject))

    def open_answers(self) -> tuple[Answer, ...]:
        """Give the answers that wait for this person's verdict, as they are shown."""
        reader = self._reader()
        return tuple(one for one in self.answers if beginning.is_open(reader, one))

    def _reader(self) -> RaterId | None:
        return self.item.reader if self.item is not None else None

    def _take(self, item: ReviewItem | None) -> None:
        self.item = item
        answers = item.answers if item is not None else ()
        if item is not None:
            answers = sides.in_order(answers, item.task.task_id, names_hidden=self.names_hidden)
        self.answers = answers

    def _restore(self) -> Answer | None:
        """Take up drafts of an earlier time, and what could not be kept.

        Gives the answer that was typed over last.
        """
        found: list[Answer] = []
        for answer, draft in beginning.drafts(self.item, self.answers):
            candidate_id = answer.candidate.candidate_id
            self._texts[candidate_id] = draft.text, draft.tool_calls
            if draft.kept_at is not None:
                self._kept[candidate_id] = draft.kept_at
            found.append(answer)
        for answer in self.answers:
            candidate_id = answer.candidate.candidate_id
            waiting = self.drafts.waiting(candidate_id)
            if waiting is not None:
                self._texts[candidate_id] = waiting.text, waiting.tool_calls
                self._kept.pop(candidate_id, None)
                found.insert(0, answer)
        return found[0] if found else None

    def _choose(self, subject: Answer | None) -> None:
        self.subject = subject
        self.other = beginning.other(self.answers, subject, self.other)
        self.choices = (
            sides.choices(self.item, subject)
            if self.item is not None and subject is not None
            else ()
        )

    def _set_sides(self) -> None:
        item, subject = self.item, self.subject
        if item is None or subject is None:
            self.left = self.right = None
            return
        if self.compare not in self.choices:
            self.compare = self.choices[0]
        self.left = sides.of_answer(subject, self.name_of(subject))
        match self.compare:
            case Compare.EDIT:
                self.right = sides.of_edit(self.text, self.tool_calls)
            case Compare.ANSWERS:
                other = self.answers[self.other]
                self.right = sides.of_answer(other, self.name_of(other))
            case Compare.REVISION:
                self.left, self.right = sides.of_revisions(subject, self.name_of(subject))
            case Compare.REFERENCE:
                self.right = sides.of_reference(item)

    def _keep(self) -> None:
        if self.subject is not None:
            text, calls = self._edit()
            candidate_id = self.subject.candidate.candidate_id
            self._kept.pop(candidate_id, None)
            self.drafts.take(
                Typed(
                    place=self._place,
                    candidate_id=candidate_id,
                    text=text,
                    tool_calls=calls,
                    is_edited=self.has_draft,
                )
            )

    def _tell_kept(self, candidate_id: CandidateId, moment: datetime) -> None:
        self._kept[candidate_id] = moment
        if self._is_judged(candidate_id):
            self.draft_kept.emit(moment)

    def _tell_failed(self, candidate_id: CandidateId, sentence: str) -> None:
        self._kept[candidate_id] = sentence
        if self._is_judged(candidate_id):
            self.draft_kept.emit(sentence)

    def _is_judged(self, candidate_id: CandidateId) -> bool:
        return self.subject is not None and self.subject.candidate.candidate_id == candidate_id


def _remembered(value: object) -> Compare:
    try:
        return Compare(str(value))
    except ValueError:
        return Compare.EDIT
