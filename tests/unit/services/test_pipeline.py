"""What the pipeline does first, and what it needs to begin."""

from pathlib import Path

import pytest

from studio import project as projects
from studio.domain.errors import InvalidValueError
from studio.domain.message import Message
from studio.domain.task import Kind, Split
from studio.domain.task_draft import TaskDraft


def test_without_answers_it_says_that_they_must_come_first(tmp_path: Path) -> None:
    with projects.create(tmp_path / "p.stillroom") as project:
        with pytest.raises(InvalidValueError, match="no tasks yet"):
            next(project.pipeline.steps())
        project.tasks.add(
            TaskDraft(
                messages=(Message(role="user", content="Is it ripe?"),),
                kind=Kind.COMMON,
                split=Split.TRAIN,
                topic_id=None,
            )
        )
        with pytest.raises(InvalidValueError, match="teachers' answers first"):
            next(project.pipeline.steps())
