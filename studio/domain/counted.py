"""Counts in English words, for what is written outside the window."""


def counted(count: int, singular: str, plural: str = "") -> str:
    """Write "1 problem", "2 problems", "1,204 tasks"; ``plural`` where an s does not make it."""
    word = singular if count == 1 else plural or f"{singular}s"
    return f"{count:,} {word}"
