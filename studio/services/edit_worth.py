"""What edits are worth: how much of each teacher's answers was corrected, and pairs from that."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, TypeAlias

from studio.diffing import distance
from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TopicId
from studio.domain.judgement import Verdict
from studio.domain.task import Kind
from studio.statistics import intervals, medians
from studio.statistics.values import Estimate, Rate
from studio.store import edits, json_text, models, topics
from studio.store.database import Database
from studio.store.edits import AcceptedEdit, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class EditWorth:
    """What people made of the answers of a teacher, to a sort of task, or of both.

    ``judged`` answers were accepted as they are (``unchanged``), ``edited`` or ``rejected``;
    what is escalated, or was decided by a rule, does not count. ``distance`` is the median edit
    distance as a share of the longer text, with its interval; None for fewer than six edits.
    ``pairs`` is how many of the edits are kept as pairs to learn from. A model, kind or topic of
    None stands for all of them, a topic of "" for none.
    """

    model: str | None = None
    kind: Kind | None = None
    topic: str | None = None
    judged: int
    unchanged: Rate
    edited: int
    rejected: int
    distance: Estimate | None
    pairs: int

    @property
    def cell(self) -> str:
        """The sort of task, as "refusal × customs"; "" for all."""
        return "" if self.kind is None else f"{self.kind} × {self.topic or '–'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTally:
    """Pairs of an accepted edit over what it corrects: ``made``, and ``frozen`` in a snapshot.

    What is exported is frozen first, with the origin "edit".
    """

    made: int
    frozen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorthReport:
    """What all edits are worth, by teacher, by cell (kind × topic), and by both.

    Each list begins where most was judged.
    """

    whole: EditWorth
    teachers: tuple[EditWorth, ...]
    cells: tuple[EditWorth, ...]
    crossed: tuple[EditWorth, ...]
    pairs: PairTally

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return asdict(self)


class EditWorthService:
    """Reads only; the distance of an edit is found once, as neither text ever changes."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._distances: dict[CandidateId, float] = {}

    def report(self) -> WorthReport:
        """Tell what the accepted edits are worth."""
        made = edits.accepted(self._db)
        self._measure(made)
        found = self._tallies(made)
        whole = _Tally()
        for one in found.values():
            whole.add(one)
        return WorthReport(
            whole=whole.worth(model=None, kind=None, topic=None),
            teachers=self._worth(lambda place: (place.model_id, None, None), found),
            cells=self._worth(lambda place: (None, place.kind, place.topic_id), found),
            crossed=self._worth(lambda place: (place.model_id, place.kind, place.topic_id), found),
            pairs=PairTally(
                made=sum(one.is_pair for one in made),
                frozen=sum(one.is_pair and one.in_snapshot for one in made),
            ),
        )

    def _measure(self, made: Iterable[AcceptedEdit]) -> None:
        new = {one.edit_id: one.root_id for one in made if one.edit_id not in self._distances}
        roots: dict[CandidateId, list[CandidateId]] = defaultdict(list)
        for edit_id, root_id in new.items():
            roots[root_id].append(edit_id)
        order = list(roots)
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            wanted = [*some, *(edit for root in some for edit in roots[root])]
            said = {one.candidate_id: _said(one) for one in edits.texts(self._db, wanted)}
            for root in some:
                for edit in roots[root]:
                    self._distances[edit] = distance.normalized(said[root], said[edit])

    def _tallies(self, made: Iterable[AcceptedEdit]) -> dict[Place, "_Tally"]:
        tallies: dict[Place, _Tally] = defaultdict(_Tally)
        for (judged, said), count in edits.judged(self._db).items():
            tallies[judged].verdicts[said] += count
        by_root: dict[CandidateId, list[AcceptedEdit]] = defaultdict(list)
        for one in made:
            by_root[one.root_id].append(one)
        for root_id, (place, verdict) in edits.places(self._db, by_root).items():
            tally = tallies[place]
            if verdict in _COUNTED:
                # An answer of which an edit is accepted is neither taken as it is nor thrown away.
                tally.verdicts[verdict] -= 1
            tally.edited += 1
            tally.distances += [self._distances[one.edit_id] for one in by_root[root_id]]
            tally.pairs += sum(one.is_pair for one in by_root[root_id])
        return tallies

    def _worth(self, key: "_Grouping", found: Mapping[Place, "_Tally"]) -> tuple[EditWorth, ...]:
        names = {one.model_id: one.name for one in models.listing(self._db)}
        labels: Mapping[TopicId, str] = topics.names(self._db)
        sums: dict[_Key, _Tally] = defaultdict(_Tally)
        for place, tally in found.items():
            sums[key(place)].add(tally)
        rows = [
            tally.worth(
                model=names[model_id] if model_id else None,
                kind=kind,
                topic=None if kind is None else labels.get(topic_id, "") if topic_id else "",
            )
            for (model_id, kind, topic_id), tally in sums.items()
        ]
        return tuple(sorted(rows, key=lambda one: (-one.judged, one.model or "", one.cell)))


_Key: TypeAlias = tuple[ModelId | None, Kind | None, TopicId | None]
_Grouping: TypeAlias = Callable[[Place], _Key]
_COUNTED = frozenset({Verdict.ACCEPT, Verdict.REJECT})
_AT_ONCE = 200


@dataclass(slots=True)
class _Tally:
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    edited: int = 0
    pairs: int = 0
    distances: list[float] = field(default_factory=list)

    def add(self, other: "_Tally") -> None:
        """Count what another counted as well."""
        self.verdicts += other.verdicts
        self.edited += other.edited
        self.pairs += other.pairs
        self.distances += other.distances

    def worth(self, *, model: str | None, kind: Kind | None, topic: str | None) -> EditWorth:
        """Make figures of the counts."""
        unchanged, rejected = self.verdicts[Verdict.ACCEPT], self.verdicts[Verdict.REJECT]
        judged = unchanged + rejected + self.edited
        return EditWorth(
            model=model,
            kind=kind,
            topic=topic,
            judged=judged,
            unchanged=intervals.wilson(unchanged, judged),
            edited=self.edited,
            rejected=rejected,
            distance=medians.median(self.distances),
            pairs=self.pairs,
        )


def _said(candidate: Candidate) -> str:
    """Give all that an answer says: its text and its tool calls."""
    calls = (json_text.canonical(dict(call)) for call in candidate.tool_calls)
    return "\n".join((candidate.text, *calls))
