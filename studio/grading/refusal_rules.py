"""Reads the rules for recognising a refusal, and applies them to prose."""

import functools
import tomllib
from dataclasses import dataclass

import regex

from studio import resources
from studio.grading import patterns

# More than this is no opening; the rules need not look further.
_OPENING_CHARACTERS = 2_000
_SENTENCE_END = regex.compile(r"(?<=[.!?。！？])\s+|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalRules:
    """Flags of JSON answers, and patterns for sentences that refuse or only seem to."""

    flag_fields: tuple[str, ...]
    flag_values: frozenset[str]
    opening_sentences: int
    rules: tuple[str, ...]
    exceptions: tuple[str, ...]


@functools.cache
def load() -> RefusalRules:
    """Read resources/grading/refusal.toml, once."""
    table = tomllib.loads(resources.read_text("grading", "refusal.toml"))
    return RefusalRules(
        flag_fields=tuple(table["flag"]["fields"]),
        flag_values=frozenset(table["flag"]["values"]),
        opening_sentences=table["opening_sentences"],
        rules=tuple(f"(?x){rule['pattern']}" for rule in table["rule"]),
        exceptions=tuple(f"(?x){rule['pattern']}" for rule in table["exception"]),
    )


def refuses(text: str, rules: RefusalRules) -> bool:
    """Tell whether one of the text's first sentences refuses. Raises PatternError."""
    opening = text[:_OPENING_CHARACTERS].casefold().replace("’", "'").strip()
    sentences = [" ".join(sentence.split()) for sentence in _SENTENCE_END.split(opening)]
    first = [sentence for sentence in sentences if sentence][: rules.opening_sentences]
    return any(_refuses(sentence, rules) for sentence in first)


def _refuses(sentence: str, rules: RefusalRules) -> bool:
    if not any(patterns.search(rule, sentence) for rule in rules.rules):
        return False
    return not any(patterns.search(exception, sentence) for exception in rules.exceptions)
