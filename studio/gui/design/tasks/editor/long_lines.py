"""Folds lines that are too long to lay out, so that a message of a megabyte can be edited.

Qt lays a whole line out at each keystroke: a megabyte without a space takes it half a minute. A
fold is a sign that no text has and a line break; both leave the text again when it is read.
"""

# Noncharacters: Unicode keeps them free for a program's own use.
_SIGNS = tuple(chr(point) for point in range(0xFDD2, 0xFDF0))
_LONGEST = 10_000
_PIECE = 4_000
_LOOK_BACK = 200


def sign_for(text: str) -> str:
    """Choose a sign that the text does not have."""
    return next((sign for sign in _SIGNS if sign not in text), _SIGNS[0])


def fold(text: str, sign: str) -> str:
    """Break lines that are too long into pieces that end in the sign."""
    if len(text) <= _LONGEST:
        return text
    return "\n".join(_folded(line, sign) for line in text.split("\n"))


def unfold(text: str, sign: str) -> str:
    """Give the text as it was before it was folded."""
    return text.replace(f"{sign}\n", "").replace(sign, "")


def _folded(line: str, sign: str) -> str:
    if len(line) <= _LONGEST:
        return line
    pieces = []
    start = 0
    while len(line) - start > _LONGEST:
        end = _end(line, start + _PIECE)
        pieces.append(line[start:end])
        start = end
    pieces.append(line[start:])
    return f"{sign}\n".join(pieces)


def _end(line: str, most: int) -> int:
    """End a piece after a space where one is near."""
    space = line.rfind(" ", most - _LOOK_BACK, most)
    return most if space < 0 else space + 1
