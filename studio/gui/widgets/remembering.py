"""What a widget needs in order to remember its state from one start to the next."""

from typing import Any, Protocol


class Remembers(Protocol):
    """The window's memory, as far as a widget uses it."""

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - JSON-like values
        """Give what was kept under the key."""
        ...

    def set(self, key: str, value: Any) -> None:  # noqa: ANN401 - JSON-like values
        """Keep a value under the key."""
        ...


def sizes(memory: Remembers | None, key: str, *, count: int) -> list[int] | None:
    """Give the whole numbers kept under a key, or None unless there are ``count`` of them."""
    if memory is None or not key:
        return None
    kept = memory.get(key)
    if not isinstance(kept, list | tuple) or len(kept) != count:
        return None
    try:
        found = [int(value) for value in kept]
    except (TypeError, ValueError):
        return None
    return found if all(value >= 0 for value in found) and sum(found) > 0 else None
