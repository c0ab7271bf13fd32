import pytest

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade, GradeStatus, resolved
from studio.domain.ids import CandidateId, PreferenceId, RaterId, TaskId
from studio.domain.judgement import Outcome, Preference
from studio.domain.message import Message
from studio.domain.target import Target
from studio.domain.task import content_hash


def _grade(status: GradeStatus) -> Grade:
    return Grade(grader="fields", status=status, score=1.0)


def test_a_vote_between_a_candidate_and_itself_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="same candidate"):
        Preference(
            preference_id=PreferenceId("p"),
            task_id=TaskId("t"),
            left_id=CandidateId("c"),
            right_id=CandidateId("c"),
            outcome=Outcome.LEFT,
            rater_id=RaterId("r"),
        )


def test_a_floor_outside_0_to_1_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="resolution_rate"):
        Target(statement="", system_prompt="", student="s", floors={"resolution_rate": 80.0})


def test_an_answer_is_resolved_when_all_gradable_graders_pass() -> None:
    assert resolved((_grade(GradeStatus.PASSED), _grade(GradeStatus.NOT_GRADABLE))) is True


def test_one_failed_grader_leaves_an_answer_unresolved() -> None:
    assert resolved((_grade(GradeStatus.PASSED), _grade(GradeStatus.FAILED))) is False


def test_resolution_is_unknown_where_nothing_could_grade() -> None:
    assert resolved((_grade(GradeStatus.NOT_GRADABLE),)) is None


def test_the_content_hash_tells_inputs_apart() -> None:
    one = (Message(role="user", content="a"),)
    assert content_hash(one) == content_hash((Message(role="user", content="a"),))
    assert content_hash(one) != content_hash((Message(role="user", content="b"),))
    assert content_hash(one) != content_hash(one, ({"type": "function"},))


def test_a_change_touches_only_what_it_names() -> None:
    change = ChangeSet(label="Vote", entities=frozenset({Entity.PREFERENCE}))
    assert change.touches(Entity.RUN, Entity.PREFERENCE)
    assert not change.touches(Entity.RUN)
