"""Turns other tools' training rows into the studio's tasks, answers and votes."""

from studio.domain.judgement import Outcome
from studio.domain.message import Message
from studio.formats.rows import AnswerRow, PairExample, PreferenceRow, SftExample, TaskRow


def to_task(row: SftExample | PairExample) -> TaskRow:
    """Give the conversation as a task, without the answer."""
    return TaskRow(messages=row.messages, tools=row.tools, line=row.line)


def to_answer(row: SftExample, *, model: str | None = None) -> AnswerRow:
    """Give the example's answer, which names its task by the messages."""
    return _answer(row, row.answer, model=model)


def to_answers(row: PairExample, *, chosen: str, rejected: str) -> tuple[AnswerRow, AnswerRow]:
    """Give the better and the worse answer, under the two models' names."""
    return (
        _answer(row, row.chosen, model=chosen),
        _answer(row, row.rejected, model=rejected),
    )


def to_preference(
    row: PairExample, *, task_id: str, chosen: str, rejected: str, rater: str
) -> PreferenceRow:
    """Give the pair as a vote for its left side, which is the chosen one."""
    return PreferenceRow(
        task_id=task_id,
        left_model=chosen,
        right_model=rejected,
        outcome=Outcome.LEFT,
        rater=rater,
        line=row.line,
    )


def _answer(row: SftExample | PairExample, answer: Message, *, model: str | None) -> AnswerRow:
    return AnswerRow(
        messages=row.messages,
        model=model,
        text=answer.content,
        tool_calls=answer.tool_calls,
        line=row.line,
    )
