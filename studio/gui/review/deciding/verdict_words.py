"""Verdicts in words and signs."""

from PySide6.QtCore import QCoreApplication

from studio.domain.judgement import Verdict
from studio.gui.review.deciding.standing import Standing
from studio.gui.widgets.chip import ChipTone

translate = QCoreApplication.translate


def said(one: Standing) -> str:
    """Say who decided what: "Bo rejected it"."""
    if one.rater_id is None:
        return _by_rule(one.verdict)
    if one.adjudicates:
        return _settled(one)
    if one.on_edit and one.verdict is Verdict.ACCEPT:
        return _edited(one)
    return _yours(one.verdict) if one.is_reader else _theirs(one.verdict).format(name=one.name)


def tone(verdict: Verdict) -> ChipTone:
    """Give the sign and tint of a verdict."""
    return {
        Verdict.ACCEPT: ChipTone.GOOD,
        Verdict.REJECT: ChipTone.BAD,
        Verdict.ESCALATE: ChipTone.OPEN,
    }.get(verdict, ChipTone.PLAIN)


def done(verdict: Verdict, *, is_edit: bool = False) -> str:
    """Say what was just done, once it is kept."""
    if is_edit:
        return translate("Verdict", "Edit accepted")
    return {
        Verdict.ACCEPT: translate("Verdict", "Accepted"),
        Verdict.REJECT: translate("Verdict", "Rejected"),
        Verdict.ESCALATE: translate("Verdict", "Escalated"),
        Verdict.UNDONE: translate("Verdict", "Verdict taken back"),
    }[verdict]


def name(verdict: Verdict) -> str:
    """Name a verdict in a table."""
    return {
        Verdict.ACCEPT: translate("Verdict", "accepts"),
        Verdict.REJECT: translate("Verdict", "rejects"),
        Verdict.ESCALATE: translate("Verdict", "escalates"),
        Verdict.UNDONE: translate("Verdict", "took it back"),
    }[verdict]


def _yours(verdict: Verdict) -> str:
    return {
        Verdict.ACCEPT: translate("Verdict", "You accepted it"),
        Verdict.REJECT: translate("Verdict", "You rejected it"),
        Verdict.ESCALATE: translate("Verdict", "You escalated it"),
        Verdict.UNDONE: translate("Verdict", "You took your verdict back"),
    }[verdict]


def _theirs(verdict: Verdict) -> str:
    return {
        Verdict.ACCEPT: translate("Verdict", "{name} accepted it"),
        Verdict.REJECT: translate("Verdict", "{name} rejected it"),
        Verdict.ESCALATE: translate("Verdict", "{name} escalated it"),
        Verdict.UNDONE: translate("Verdict", "{name} took the verdict back"),
    }[verdict]


def _edited(one: Standing) -> str:
    if one.is_reader:
        own = translate("Verdict", "You accepted your edit")
        return own if one.edit_is_own else translate("Verdict", "You accepted an edit")
    own = translate("Verdict", "{name} accepted an edit of their own")
    words = own if one.edit_is_own else translate("Verdict", "{name} accepted an edit")
    return words.format(name=one.name)


def _settled(one: Standing) -> str:
    accepts = one.verdict is Verdict.ACCEPT
    if one.is_reader:
        return (
            translate("Verdict", "You settled it: accepted")
            if accepts
            else translate("Verdict", "You settled it: rejected")
        )
    words = (
        translate("Verdict", "{name} settled it: accepted")
        if accepts
        else translate("Verdict", "{name} settled it: rejected")
    )
    return words.format(name=one.name)


def _by_rule(verdict: Verdict) -> str:
    if verdict is Verdict.ACCEPT:
        return translate("Verdict", "Accepted by a rule: it passes all checks")
    return translate("Verdict", "Decided by a rule")
