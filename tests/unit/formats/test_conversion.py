"""Other tools' rows become tasks, answers and votes."""

from studio.domain.judgement import Outcome
from studio.domain.message import Message
from studio.formats import PairExample, SftExample, conversion

ASKED = (Message(role="user", content="Where is it?"),)
BETTER = Message(role="assistant", content="In Leipzig.")
WORSE = Message(role="assistant", content="No idea.")


def test_an_example_is_a_task_and_an_answer_to_it() -> None:
    row = SftExample(messages=ASKED, answer=BETTER, tools=({"type": "function"},), line=4)

    task, answer = conversion.to_task(row), conversion.to_answer(row, model="m")
    assert (task.messages, task.tools, task.line) == (ASKED, ({"type": "function"},), 4)
    assert (answer.messages, answer.text, answer.model) == (ASKED, "In Leipzig.", "m")


def test_a_pair_is_a_task_two_answers_and_a_vote_for_the_chosen() -> None:
    row = PairExample(messages=ASKED, chosen=BETTER, rejected=WORSE)

    better, worse = conversion.to_answers(row, chosen="a", rejected="b")
    vote = conversion.to_preference(row, task_id="t", chosen="a", rejected="b", rater="r")
    assert [(better.model, better.text), (worse.model, worse.text)] == [
        ("a", "In Leipzig."),
        ("b", "No idea."),
    ]
    assert (vote.left_model, vote.right_model, vote.outcome) == ("a", "b", Outcome.LEFT)
