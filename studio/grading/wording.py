"""Grades an answer by its wording: exact, contains, regex."""

import unicodedata

from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade
from studio.domain.sentence import Sentence
from studio.domain.task import GraderSettings
from studio.grading import patterns, results, settings
from studio.grading.answer import Answer
from studio.grading.results import quoted


def normal(text: str, *, case: bool = True) -> str:
    """Give the text in NFC without outer white space, and without case where it counts not."""
    trimmed = unicodedata.normalize("NFC", text).strip()
    return trimmed if case else unicodedata.normalize("NFC", trimmed.casefold())


def grade_exact(options: GraderSettings, answer: Answer) -> Grade:
    """Settings ``answers`` (else the reference text) and ``case`` (true unless set)."""
    case = settings.flag(options, "case", default=True)
    accepted = settings.texts(options, "answers") or _reference(answer)
    said = normal(answer.text, case=case)
    if any(said == normal(text, case=case) for text in accepted):
        return results.passed("exact", Sentence("equals an accepted answer"))
    return results.failed(
        "exact",
        Sentence(
            "expected {expected}, got {got}", expected=quoted(accepted[0]), got=quoted(answer.text)
        ),
    )


def grade_contains(options: GraderSettings, answer: Answer) -> Grade:
    """Settings ``all``, ``any``, ``none`` (texts) and ``case`` (true unless set)."""
    case = settings.flag(options, "case", default=True)
    wanted = {key: settings.texts(options, key) for key in ("all", "any", "none")}
    if not any(wanted.values()):
        raise InvalidValueError("the grader 'contains' needs texts under 'all', 'any' or 'none'")
    said = normal(answer.text, case=case)
    found = {text: normal(text, case=case) in said for texts in wanted.values() for text in texts}
    faults = [
        Sentence("lacks {text}", text=quoted(text)) for text in wanted["all"] if not found[text]
    ]
    faults += [Sentence("has {text}", text=quoted(text)) for text in wanted["none"] if found[text]]
    if wanted["any"] and not any(found[text] for text in wanted["any"]):
        faults.append(Sentence("has none of {texts}", texts=", ".join(map(quoted, wanted["any"]))))
    parts = {f"all: {text}": found[text] for text in wanted["all"]}
    parts |= {f"none: {text}": not found[text] for text in wanted["none"]}
    if faults:
        return results.failed("contains", Sentence.joined("; ", faults), parts=parts)
    return results.passed(
        "contains", Sentence("has what it should and nothing it should not"), parts=parts
    )


def grade_regex(options: GraderSettings, answer: Answer) -> Grade:
    """Settings ``pattern`` and ``full`` (false unless set: a match anywhere will do)."""
    pattern = settings.text(options, "pattern")
    full = settings.flag(options, "full", default=False)
    if patterns.search(pattern, normal(answer.text), full=full):
        return results.passed("regex", Sentence("matches {pattern}", pattern=quoted(pattern)))
    return results.failed(
        "regex",
        Sentence(
            "{text} does not match {pattern}", text=quoted(answer.text), pattern=quoted(pattern)
        ),
    )


def _reference(answer: Answer) -> tuple[str, ...]:
    if not isinstance(answer.task.reference, str):
        raise InvalidValueError("the grader 'exact' needs 'answers' or a reference text")
    return (answer.task.reference,)
