"""Regular expressions under a time limit, because a pattern may backtrack for ever."""

from collections.abc import Iterator

import regex

from studio.domain.errors import StudioError

SECONDS = 1.0


class PatternError(StudioError):
    """A pattern cannot be read, or took too long on a text."""


def search(pattern: str, text: str, *, full: bool = False) -> bool:
    """Tell whether the pattern matches somewhere, or the whole text. Raises PatternError."""
    try:
        compiled = regex.compile(pattern)
        match = compiled.fullmatch if full else compiled.search
        return match(text, timeout=SECONDS) is not None
    except regex.error as error:
        raise PatternError(
            "the pattern {pattern!r} cannot be read: {error}", pattern=pattern, error=error
        ) from None
    except TimeoutError:
        raise PatternError(
            "the pattern {pattern!r} took over {seconds:g} s", pattern=pattern, seconds=SECONDS
        ) from None


def find_all(pattern: str, text: str) -> Iterator[regex.Match[str]]:
    """Give every stretch that the pattern matches. Raises PatternError on the way."""
    try:
        yield from regex.finditer(pattern, text, timeout=SECONDS)
    except regex.error as error:
        raise PatternError(
            "the pattern {pattern!r} cannot be read: {error}", pattern=pattern, error=error
        ) from None
    except TimeoutError:
        raise PatternError(
            "the pattern {pattern!r} took over {seconds:g} s", pattern=pattern, seconds=SECONDS
        ) from None
