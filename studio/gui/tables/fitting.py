"""Shares a table's width among its columns by what they show."""

from collections.abc import Sequence


def shared(needs: Sequence[int], room: int) -> list[int]:
    """Give every column what it needs; where there is too little, the widest give way, alike.

    What is left goes to the last. All are in pixels.
    """
    given = list(needs)
    if not given:
        return given
    if sum(given) <= room:
        given[-1] += room - sum(given)
        return given
    left, most = room, room
    for place, need in enumerate(sorted(given)):
        most = max(0, left // (len(given) - place))
        if need > most:
            break
        left -= need
    given = [min(need, most) for need in given]
    given[-1] += max(0, room - sum(given))
    return given
