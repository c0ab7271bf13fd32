"""What a reviewer says of one answer before she decides."""

from dataclasses import dataclass, field

from studio.domain.judgement import Hunk


@dataclass(slots=True, kw_only=True)
class Said:
    """Reasons and parts in the order given, a note, and whether an edit makes a pair."""

    reasons: list[str] = field(default_factory=list)
    hunks: list[Hunk] = field(default_factory=list)
    note: str = ""
    keep_pair: bool = True

    def toggle(self, code: str) -> None:
        """Give a reason, or take it back."""
        if code in self.reasons:
            self.reasons.remove(code)
        else:
            self.reasons.append(code)

    def mark(self, hunk: Hunk, *, instead: Hunk | None = None) -> None:
        """Give a part its reasons in the place of those it had; without any it is no part.

        ``instead`` is what was said of it before an edit made it another part.
        """
        gone = {(one.start, one.end) for one in (hunk, instead) if one is not None}
        self.hunks = [one for one in self.hunks if (one.start, one.end) not in gone]
        if hunk.reasons:
            self.hunks.append(hunk)
            self.hunks.sort(key=lambda one: (one.start, one.end))
