"""What one side of a comparison marks: lines, stretches of them, and signs in the gutter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from studio.diffing.patching import Patch
from studio.diffing.results import Block, Diff, Kind
from studio.gui.diff.places import Places, Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The marks of one text: which lines differ, and where in them."""

    is_left: bool
    changed: frozenset[int] = frozenset()
    stretches: Mapping[int, list[Stretch]] = field(default_factory=dict)

    @property
    def sign(self) -> str:
        """The gutter's sign, so that colour is not the only cue."""
        return "−" if self.is_left else "+"


def sides(diff: Diff, left: str, right: str) -> tuple[Side, Side]:
    """Give the marks of both texts."""
    return _sides(diff.blocks, left, right)


def patched(sides: tuple[Side, Side], patch: Patch) -> tuple[Side, Side]:
    """Give the marks after an edit: new ones where it was, the others moved with their lines."""
    left, right = _sides(patch.found, patch.left, patch.right)
    return (
        _spliced(
            sides[0], left, start=patch.left_start, old_end=patch.left_end, end=patch.left_end
        ),
        _spliced(
            sides[1],
            right,
            start=patch.right_start,
            old_end=patch.old_right_end,
            end=patch.right_end,
        ),
    )


def _spliced(whole: Side, part: Side, *, start: int, old_end: int, end: int) -> Side:
    moved = end - old_end
    if not moved:
        return _replaced(whole, part, start=start, end=end)
    changed = {
        line if line < start else line + moved
        for line in whole.changed
        if not start <= line < old_end
    }
    stretches = {
        line if line < start else line + moved: found
        for line, found in whole.stretches.items()
        if not start <= line < old_end
    }
    changed.update(line + start for line in part.changed)
    stretches.update((line + start, found) for line, found in part.stretches.items())
    return replace(whole, changed=frozenset(changed), stretches=stretches)


def _replaced(whole: Side, part: Side, *, start: int, end: int) -> Side:
    """Give the marks after an edit that moved no line."""
    changed = whole.changed.difference(range(start, end))
    stretches = dict(whole.stretches)
    for line in range(start, end):
        stretches.pop(line, None)
    stretches.update((line + start, found) for line, found in part.stretches.items())
    return replace(
        whole,
        changed=changed.union(line + start for line in part.changed),
        stretches=stretches,
    )


def _sides(blocks: Sequence[Block], left: str, right: str) -> tuple[Side, Side]:
    changed = [block for block in blocks if block.kind is not Kind.SAME]
    return (
        Side(
            is_left=True,
            changed=frozenset(
                line for one in changed for line in range(one.left_start, one.left_end)
            ),
            stretches=Places(left).stretches(span for one in changed for span in one.left),
        ),
        Side(
            is_left=False,
            changed=frozenset(
                line for one in changed for line in range(one.right_start, one.right_end)
            ),
            stretches=Places(right).stretches(span for one in changed for span in one.right),
        ),
    )
