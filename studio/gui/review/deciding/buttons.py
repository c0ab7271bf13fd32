"""The row of verdicts: each a button with its key; words give way where there is no room."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.labels import plain_tip
from studio.gui.widgets.narrowing import NarrowingLayout


class VerdictButtons(QWidget):
    """Follows the actions of the review; which of them show depends on what is compared."""

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Verdict"))
        self.accept_edit = KeyButton(
            theme, self.tr("Accept edit"), icon="check", kind=Kind.PRIMARY, yields=6
        )
        self.accept = KeyButton(theme, self.tr("Accept"), icon="check", shows_icon=False, yields=5)
        self.accept_other = KeyButton(
            theme, self.tr("Accept"), icon="check", shows_icon=False, yields=4
        )
        self.accept_plain = KeyButton(
            theme, self.tr("Accept as it was"), icon="check", shows_icon=False, yields=4
        )
        self.reject = KeyButton(theme, self.tr("Reject"), icon="x", yields=3)
        self.escalate = KeyButton(theme, self.tr("Escalate"), icon="flag", yields=2)
        self.skip = KeyButton(
            theme,
            self.tr("Skip"),
            icon="skip-forward",
            kind=Kind.QUIET,
            shows_icon=False,
            yields=1,
        )
        self.pair = KeyButton(
            theme, self.tr("Keep pair"), icon="git-compare", kind=Kind.QUIET, yields=0
        )
        self.note = KeyButton(
            theme, self.tr("Note"), icon="message-square", kind=Kind.QUIET, yields=0
        )
        layout = NarrowingLayout(theme.tokens.space.s)
        self.setLayout(layout)
        for button, action in (
            (self.accept_edit, "review.accept_edit"),
            (self.accept, "review.accept"),
            (self.accept_other, "review.accept_b"),
            (self.accept_plain, "review.accept_plain"),
            (self.reject, "review.reject"),
            (self.escalate, "review.escalate"),
            (self.skip, "review.skip"),
        ):
            layout.addWidget(button.follow(actions[action]))
        layout.add_gap()
        layout.addWidget(self.pair.follow(actions["review.pair"]))
        self.pair.hide()
        layout.addWidget(self.note.follow(actions["review.note"]))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_sides(two_answers=False, edited=False)

    def show_sides(
        self, *, two_answers: bool, edited: bool, shows_edit: bool = True, letters: str = "AB"
    ) -> None:
        """Offer what can be accepted; the most likely of it asks loudest to be pressed.

        ``letters`` are those of the answers that the keys A and B accept. Where the edit is shown
        and says something else, A accepts it, too, and the answer as it was has a key of its own.
        """
        takes_edit = edited and shows_edit and not two_answers
        self.accept.setVisible(not takes_edit)
        self.accept_plain.setVisible(takes_edit)
        named = self.tr("Accept {letter}")
        offers_edit = edited or not two_answers
        self.accept_edit.setVisible(offers_edit)
        self.accept_other.setVisible(two_answers)
        self.accept.set_words(named.format(letter=letters[0]) if two_answers else self.tr("Accept"))
        self.accept_other.set_words(named.format(letter=letters[1]))
        self.accept_edit.set_kind(Kind.PRIMARY if edited else Kind.NORMAL)
        self.accept.set_kind(Kind.NORMAL if edited or two_answers else Kind.PRIMARY)

    def show_pair(self, words: str, *, kept: bool) -> None:
        """Offer the pair that an edit makes; "" offers none."""
        self.pair.setVisible(bool(words))
        self.pair.set_on(kept)
        self.pair.setAccessibleDescription(words)
        self.pair.setToolTip(plain_tip(words))

    def show_note(self, note: str, *, is_open: bool) -> None:
        """Fill the button of the note where there is one."""
        written = bool(note.strip())
        self.note.set_on(written or is_open)
        self.note.set_words(self.tr("Note ✓") if written else self.tr("Note"))
        self.note.setAccessibleDescription(note.strip())
