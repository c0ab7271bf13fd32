"""What one side of a comparison marks: lines, stretches of them, and signs in the gutter."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.diffing.results import Diff, Kind
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
    changed = [block for block in diff.blocks if block.kind is not Kind.SAME]
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
