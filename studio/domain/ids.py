"""Identifiers: ULIDs as text, told apart by type."""

from typing import NewType

TargetId = NewType("TargetId", str)
TopicId = NewType("TopicId", str)
CellId = NewType("CellId", str)
TaskId = NewType("TaskId", str)
SourceId = NewType("SourceId", str)
ModelId = NewType("ModelId", str)
CallId = NewType("CallId", str)
CandidateId = NewType("CandidateId", str)
DecisionId = NewType("DecisionId", str)
PreferenceId = NewType("PreferenceId", str)
SnapshotId = NewType("SnapshotId", str)
RunId = NewType("RunId", str)
EvaluationId = NewType("EvaluationId", str)
RaterId = NewType("RaterId", str)
ChangeId = NewType("ChangeId", str)
