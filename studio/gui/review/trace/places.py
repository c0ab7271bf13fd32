"""Where the trace can be: at an answer, at its words, or at the answers that something used."""

from dataclasses import dataclass
from typing import TypeAlias

from studio.domain.ids import CandidateId, RunId, SnapshotId


@dataclass(frozen=True, slots=True, kw_only=True)
class AtAnswer:
    """What led to an answer and came of it."""

    candidate_id: CandidateId


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWords:
    """What was asked, and the answer, to be read."""

    candidate_id: CandidateId


@dataclass(frozen=True, slots=True, kw_only=True)
class AtSnapshot:
    """The answers in a snapshot; ``title`` names it."""

    snapshot_id: SnapshotId
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtRun:
    """The answers that a run learnt from; ``title`` names it."""

    run_id: RunId
    title: str


Place: TypeAlias = AtAnswer | AtWords | AtSnapshot | AtRun
