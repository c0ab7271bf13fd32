"""What the overview says comes next, and how often it looks at every answer for it."""

from studio.project import Project


def test_the_next_step_follows_from_the_stages_without_looking_at_the_answers_again(
    project: Project,
) -> None:
    stages = project.overview.stages()
    asked: list[str] = []
    connection = project._opened.db.connection
    connection.set_trace_callback(asked.append)
    try:
        said = project.overview.next_step(stages)
    finally:
        connection.set_trace_callback(None)
    assert said == "train the student"
    assert asked
    assert not any("candidate" in sql for sql in asked)
