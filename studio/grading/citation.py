"""Grades an answer by what it cites: every number, id or quoted span must be in the input."""

import unicodedata
from collections.abc import Iterator
from itertools import islice

import regex

from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade
from studio.domain.sentence import Sentence
from studio.domain.task import GraderSettings
from studio.grading import answer as answers
from studio.grading import patterns, results, settings
from studio.grading.answer import Answer
from studio.grading.results import quoted

_QUOTES = r'"([^"\n]{2,})"|“([^”]{2,})”|„([^“”]{2,})[“”]|«\s*([^»]{2,}?)\s*»|「([^」]{2,})」'
_LONGEST_REFERENCE = 300
_FAULTS_SHOWN = 3
# An answer that never stops may cite without end.
_MOST_CITATIONS = 500


def grade(options: GraderSettings, answer: Answer) -> Grade:
    """Settings ``patterns`` (regular expressions) and ``quotes`` (true: quoted spans too).

    Sought in the task's messages. A number or id may be written with other case, spaces or
    hyphens there, but not as part of a longer one. An answer that cites nothing passes.
    """
    wanted = settings.texts(options, "patterns")
    quotes = settings.flag(options, "quotes", default=False)
    if not wanted and not quotes:
        raise InvalidValueError("the grader 'citation' needs 'patterns' or 'quotes'")
    source = _plain("\n".join(message.content for message in answer.task.messages))
    said = _plain(answers.prose(answer))
    cited = dict.fromkeys(islice(_references(wanted, said), _MOST_CITATIONS))
    parts = {_key(reference): _stands_in(reference, source) for reference in cited}
    if quotes:
        spans = dict.fromkeys(islice(_spans(answer, said), _MOST_CITATIONS))
        parts |= {_key(span): _squeezed(span) in _squeezed(source) for span in spans}
    return _verdict(parts)


def _verdict(parts: dict[str, bool]) -> Grade:
    invented = [cited for cited, found in parts.items() if not found]
    if not invented:
        reason = Sentence("cites nothing")
        if parts:
            reason = Sentence("all {count} citations are in the input", count=len(parts))
        return results.passed("citation", reason, parts=parts)
    shown = ", ".join(quoted(cited) for cited in invented[:_FAULTS_SHOWN])
    more = len(invented) - _FAULTS_SHOWN
    if more > 0:
        shown = Sentence("{shown} and {more} more", shown=shown, more=more)
    reason = Sentence("not in the input: {shown}", shown=shown)
    return results.failed("citation", reason, score=1 - len(invented) / len(parts), parts=parts)


def _references(wanted: tuple[str, ...], said: str) -> Iterator[str]:
    for pattern in wanted:
        for match in patterns.find_all(pattern, said):
            if match.group():
                yield match.group() + _digits_after(match.end(), said)


def _digits_after(end: int, said: str) -> str:
    """Give the rest of a number that a pattern matched only in part: it is another number."""
    stop = end
    while said[end - 1].isdigit() and said[stop : stop + 1].isdigit():
        stop += 1
    return said[end:stop]


def _spans(answer: Answer, said: str) -> Iterator[str]:
    if answer.json_problem and answer.text.lstrip()[:1] in {"{", "["}:
        raise InvalidValueError("the answer is broken JSON, so its quotes cannot be told apart")
    for match in patterns.find_all(_QUOTES, said):
        yield next(group for group in match.groups() if group is not None)


def _stands_in(cited: str, source: str) -> bool:
    characters = [regex.escape(character) for character in cited if character.isalnum()]
    if not characters or len(characters) > _LONGEST_REFERENCE:
        return cited.casefold() in source.casefold()
    between = r"[\s\p{P}]{0,3}".join(characters)
    return patterns.search(rf"(?i)(?<!\w){between}(?!\w)", source)


def _key(cited: str) -> str:
    # Half a surrogate pair cannot be written to a file or a database.
    return cited.encode("utf-8", "backslashreplace").decode("utf-8")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _squeezed(text: str) -> str:
    return " ".join(text.casefold().split())
