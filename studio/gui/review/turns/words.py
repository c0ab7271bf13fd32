"""The states of turns in words and signs."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from studio.domain.judgement import Verdict
from studio.domain.turns import JudgedTurn, TurnDecision, TurnState
from studio.gui.widgets.chip import ChipTone

translate = QCoreApplication.translate

_TONES = {
    TurnState.OPEN: ChipTone.PLAIN,
    TurnState.ACCEPTED: ChipTone.GOOD,
    TurnState.REJECTED: ChipTone.BAD,
    TurnState.CONFLICT: ChipTone.OPEN,
    TurnState.HIDDEN: ChipTone.PLAIN,
}


def state(turn: JudgedTurn) -> str:
    """Say how a turn stands, in a word or two."""
    return {
        TurnState.OPEN: translate("Turns", "To review"),
        TurnState.ACCEPTED: translate("Turns", "Accepted"),
        TurnState.REJECTED: translate("Turns", "Rejected"),
        TurnState.CONFLICT: translate("Turns", "Conflict"),
        TurnState.HIDDEN: translate("Turns", "Second look"),
    }[turn.state]


def tone(turn: JudgedTurn) -> ChipTone:
    """Give the sign and tint that go with it."""
    return _TONES[turn.state]


def open_count(turns: Sequence[JudgedTurn]) -> str:
    """Say how many turns wait, "" where none does."""
    count = sum(one.is_open for one in turns)
    return translate("Turns", "%n turn(s) to review", None, count) if count else ""


def unfit(turns: Sequence[JudgedTurn]) -> str:
    """Say that nothing is learnt from a conversation, and why; "" where all is well."""
    found = [one for one in turns if one.is_unfit]
    if not found:
        return ""
    if found[0].state is TurnState.CONFLICT:
        words = translate(
            "Turns",
            "Reviewers disagree on turn {n}: nothing is learnt from this conversation until that "
            "is settled.",
        )
    else:
        words = translate(
            "Turns",
            "Turn {n} is rejected: nothing is learnt from this conversation until it is corrected.",
        )
    return words.format(n=found[0].number)


def said(made: TurnDecision, name: str) -> str:
    """Say who decided what; "" names the one who reads it."""
    accepts = made.verdict is Verdict.ACCEPT
    if made.adjudicates:
        own = (
            translate("Turns", "You settled it: accepted")
            if accepts
            else translate("Turns", "You settled it: rejected")
        )
        other = (
            translate("Turns", "{name} settled it: accepted")
            if accepts
            else translate("Turns", "{name} settled it: rejected")
        )
    else:
        own = (
            translate("Turns", "You accepted this turn")
            if accepts
            else translate("Turns", "You rejected this turn")
        )
        other = (
            translate("Turns", "{name} accepted this turn")
            if accepts
            else translate("Turns", "{name} rejected this turn")
        )
    return other.format(name=name) if name else own


def done(number: int, verdict: Verdict) -> str:
    """Say what was just done, once it is kept."""
    words = {
        Verdict.ACCEPT: translate("Turns", "Turn {n} accepted, and kept."),
        Verdict.REJECT: translate("Turns", "Turn {n} rejected, and kept."),
    }.get(verdict, translate("Turns", "Verdict on turn {n} taken back."))
    return words.format(n=number)
