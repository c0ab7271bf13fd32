"""What a person says of the rows before they are added: labels, what to leave out, defaults."""

from dataclasses import dataclass, field, replace

from studio.domain.task import Kind, Split
from studio.domain.task_preview import POSSIBLE, Choices, Defaults, Labels, Status
from studio.services.preview_rows import Preview, PreviewRow

# A suggestion this sure that disagrees with an author's label is worth a second look.
DOUBTFUL = 0.6


@dataclass(slots=True, kw_only=True)
class Edits:
    """Rows are known by their content, so that edits outlive another reading of the columns."""

    defaults: Defaults = field(default_factory=Defaults)
    labels: dict[str, Labels] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    taken_in: set[str] = field(default_factory=set)
    relabel: bool = False

    def label(self, one: PreviewRow, given: Labels) -> None:
        """Give a row labels; what is None stays."""
        known = self.labels.get(one.content_hash, Labels())
        self.labels[one.content_hash] = Labels(
            kind=given.kind or known.kind,
            topic=given.topic or known.topic,
            difficulty=given.difficulty or known.difficulty,
        )

    def accept(self, one: PreviewRow, *, least: float = 0.0, doubts: bool = False) -> bool:
        """Take the suggestions of a row that lacks a label; tells whether there was any.

        With ``doubts`` also those that disagree with what the author said.
        """
        given = {
            aspect: found.label
            for aspect, found in one.suggestions.items()
            if found.confidence >= least
            and (self.lacks(one, aspect) or (doubts and aspect in self.doubts(one)))
        }
        if given:
            kind = Kind(given["kind"]) if "kind" in given else None
            self.label(one, Labels(kind=kind, topic=given.get("topic")))
        return bool(given)

    def stated(self, one: PreviewRow, aspect: str) -> object:
        """Give a label as a person or the row says it, None where neither does."""
        said = self.labels.get(one.content_hash)
        return (getattr(said, aspect) if said else None) or getattr(one.row, aspect)

    def lacks(self, one: PreviewRow, aspect: str) -> bool:
        """Tell whether nobody has said a label yet."""
        return self.stated(one, aspect) is None

    def doubts(self, one: PreviewRow) -> tuple[str, ...]:
        """Name the author's labels that a sure suggestion disagrees with, and nobody looked at."""
        said = self.labels.get(one.content_hash)
        return tuple(
            aspect
            for aspect in one.doubts
            if one.suggestions[aspect].confidence >= DOUBTFUL
            and not (said and getattr(said, aspect))
        )

    def leave_out(self, one: PreviewRow, out: bool) -> None:
        """Leave a row out of the import, or take it in."""
        key = one.content_hash
        (self.left_out.add if out else self.left_out.discard)(key)
        if one.status is Status.TORN:
            (self.taken_in.discard if out else self.taken_in.add)(key)

    def is_wanted(self, one: PreviewRow) -> bool:
        """Tell whether a row will be added."""
        if one.status not in POSSIBLE or one.content_hash in self.left_out:
            return False
        return one.status is not Status.TORN or one.content_hash in self.taken_in

    def split(self, one: PreviewRow) -> Split:
        """Give the split a row goes to."""
        return one.split or self.defaults.split

    def leaks(self, one: PreviewRow) -> bool:
        """Tell whether a row goes elsewhere than it would, so that nothing leaks."""
        return (one.row.split or self.defaults.split) is not self.split(one)

    def choices(self, preview: Preview) -> Choices:
        """Give the choices by the rows' numbers, as the import takes them."""
        rows = preview.rows
        return Choices(
            defaults=self.defaults,
            labels={
                one.number: self.labels[one.content_hash]
                for one in rows
                if one.content_hash in self.labels
            },
            left_out=frozenset(o.number for o in rows if o.content_hash in self.left_out),
            taken_in=frozenset(o.number for o in rows if o.content_hash in self.taken_in),
            relabel=frozenset(o.number for o in rows if self.relabel),
        )

    def copy(self) -> "Edits":
        """Give a copy that another thread may read."""
        return replace(
            self,
            labels=dict(self.labels),
            left_out=set(self.left_out),
            taken_in=set(self.taken_in),
        )
