"""Checks that an answer does not repeat its own instructions."""

from studio.curation import words
from studio.curation.subject import Finding, Subject, failed, passed, skipped
from studio.domain.sentence import Sentence

_NAME = "prompt_leak"
# As many words in the same order are no chance, and few enough to catch a part.
LEAKED_WORDS = 8


def check(answer: Subject) -> Finding:
    """No run of eight words of the system prompt, unless the user wrote it too."""
    secret, open_ = _instructions(answer), _conversation(answer)
    runs = _runs(secret) - _runs(open_)
    if not runs:
        return skipped(
            _NAME, Sentence("the system prompt has no {words} words of its own", words=LEAKED_WORDS)
        )
    leaked = runs & _runs(answer.text)
    if not leaked:
        return passed(_NAME)
    shown = " ".join(min(leaked))
    return failed(_NAME, Sentence("repeats the system prompt, for instance {shown!r}", shown=shown))


def _instructions(answer: Subject) -> str:
    turns = (turn.content for turn in answer.task.messages if turn.role == "system")
    return "\n".join((answer.target.system_prompt, *turns))


def _conversation(answer: Subject) -> str:
    return "\n".join(turn.content for turn in answer.task.messages if turn.role != "system")


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    found = words.split(text)
    return frozenset(
        tuple(found[at : at + LEAKED_WORDS]) for at in range(len(found) - LEAKED_WORDS + 1)
    )
