"""Checks an answer for personal data that was not in its input."""

from collections.abc import Callable

import regex

from studio.curation.subject import Finding, Subject, passed, warned
from studio.domain.sentence import Sentence

_NAME = "personal_data"
_EMAIL = regex.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE = regex.compile(r"(?<![\w-])(?:\+|00?|\(0?)\d(?:[\s().\-/]{0,2}\d){7,14}(?![\w-])")
_CARD = regex.compile(r"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])")
_IBAN = regex.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w)")
_SEPARATORS = regex.compile(r"[\s().\-/]")
_SHOWN = 3


def check(answer: Subject) -> Finding:
    """Warn of e-mail addresses, phone, card and account numbers that the input has not."""
    given = _compact(answer.given)
    found = [
        _told(kind, value) for kind, value in find(answer.text) if _compact(value) not in given
    ]
    if not found:
        return passed(_NAME)
    more = len(found) - _SHOWN
    shown = Sentence.joined(", ", found[:_SHOWN])
    if more > 0:
        shown = Sentence("{shown} and {more} more", shown=shown, more=more)
    return warned(_NAME, Sentence("has {shown}, which the input has not", shown=shown))


def _told(kind: str, value: str) -> Sentence:
    match kind:
        case "an account number":
            return Sentence("an account number {value!r}", value=value)
        case "a card number":
            return Sentence("a card number {value!r}", value=value)
        case "an e-mail address":
            return Sentence("an e-mail address {value!r}", value=value)
        case _:
            return Sentence("a phone number {value!r}", value=value)


def find(text: str) -> list[tuple[str, str]]:
    """Give each piece of personal data in a text with its kind, once."""
    found: dict[str, tuple[str, str]] = {}
    for kind, pattern, holds in _kinds():
        pieces = [
            match.span() for match in pattern.finditer(text) if holds(_compact(match.group()))
        ]
        for start, end in pieces:
            found.setdefault(_compact(text[start:end]), (kind, text[start:end]))
        text = _without(text, pieces)
    return list(found.values())


def _kinds() -> tuple[tuple[str, regex.Pattern[str], Callable[[str], bool]], ...]:
    # In this order: what is an account or card number is not looked at again.
    return (
        ("an account number", _IBAN, is_iban),
        ("a card number", _CARD, is_card),
        ("an e-mail address", _EMAIL, bool),
        ("a phone number", _PHONE, bool),
    )


def _without(text: str, pieces: list[tuple[int, int]]) -> str:
    """Cut the pieces out, so that part of an account number is no phone number as well."""
    starts = [0, *(end for _, end in pieces)]
    ends = [*(start for start, _ in pieces), len(text)]
    return " | ".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def is_card(digits: str) -> bool:
    """Tell whether the check digit is right (Luhn's algorithm, ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0 and len(set(digits)) > 1


def is_iban(text: str) -> bool:
    """Tell whether the check digits are right (ISO 13616, modulo 97)."""
    rearranged = text[4:] + text[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1


def _compact(text: str) -> str:
    return str(_SEPARATORS.sub("", text)).casefold()
