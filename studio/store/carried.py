"""Where answers were taken over from when the conversation before them was corrected."""

from studio.domain.ids import CandidateId
from studio.store.database import Database


def append(db: Database, candidate_id: CandidateId, from_id: CandidateId) -> None:
    """Note of which answer to the task as it was before this one is a copy."""
    db.insert("carried_answer", {"candidate_id": candidate_id, "from_id": from_id})


def origin(db: Database, candidate_id: CandidateId) -> CandidateId | None:
    """Give the answer that this one is a copy of, None where it is none."""
    sql = "SELECT from_id FROM carried_answer WHERE candidate_id = ?"
    found = db.value(sql, (candidate_id,))
    return None if found is None else CandidateId(found)
