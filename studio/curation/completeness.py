"""Checks that an answer is there, not too long, finished, and free of stray fences."""

import regex

from studio.curation.subject import Finding, Subject, failed, passed, skipped, warned
from studio.domain.sentence import Sentence

MOST_TOKENS = 1_024
_FENCE = "```"
# Shorter prose may well be a name or a heading.
_SHORTEST_PROSE = 200
_BREAKS_OFF = regex.compile(r"[\p{L}\p{N},;:(\[{«„“\-–—/&+=]\Z")
# Brackets outside of texts, or a text: finished, or running to the end.
_JSON_PART = regex.compile(r'"(?:[^"\\]|\\.)*+("?)|[\[\]{}]', regex.DOTALL)


def check_empty(answer: Subject) -> Finding:
    """An answer says something or calls a tool."""
    if answer.text.strip() or answer.tool_calls:
        return passed("empty")
    return failed("empty", Sentence("the answer is empty"))


def check_length(answer: Subject) -> Finding:
    """An answer stays within the longest that is wanted."""
    if answer.tokens <= MOST_TOKENS:
        return passed("too_long")
    return failed(
        "too_long",
        Sentence(
            "{tokens:,} tokens, at most {most:,} wanted", tokens=answer.tokens, most=MOST_TOKENS
        ),
    )


def check_unfinished(answer: Subject) -> Finding:
    """An answer does not break off: JSON is closed, fences are, prose ends as prose does."""
    text = answer.text.strip()
    if not text:
        return skipped("unfinished", Sentence("the answer is empty"))
    if answer.is_json_due or text[0] in "{[":
        return _check_json_end(text)
    if text.count(_FENCE) % 2:
        return failed("unfinished", Sentence("a code fence is opened and never closed"))
    if len(text) >= _SHORTEST_PROSE and _BREAKS_OFF.search(text):
        return warned("unfinished", Sentence("may break off: it ends with {end!r}", end=text[-30:]))
    return passed("unfinished")


def check_fences(answer: Subject) -> Finding:
    """An answer that must be JSON has no code fences."""
    if not answer.is_json_due:
        return skipped("fences", Sentence("only answers in JSON must have no code fences"))
    if _FENCE in answer.text:
        return failed("fences", Sentence("has code fences where only JSON is allowed"))
    return passed("fences")


def _check_json_end(text: str) -> Finding:
    depth = 0
    for match in _JSON_PART.finditer(text):
        part = match.group()
        if part[0] == '"':
            if not match.group(1):
                return failed("unfinished", Sentence("breaks off inside a text of its JSON"))
        else:
            depth += 1 if part in "{[" else -1
    if depth > 0:
        return failed(
            "unfinished",
            Sentence("breaks off with brackets of its JSON still open: {depth:,}", depth=depth),
        )
    return passed("unfinished")
