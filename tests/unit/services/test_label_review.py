from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import project as projects
from studio.domain.task_query import TaskQuery
from studio.formats.tables import Document
from studio.project import Project
from studio.services import label_review, task_preview
from studio.services.label_review import Doubt, Review
from studio.store import task_list

ODD = "The mirror in my parcel arrived broken and cracked"
ROWS = [
    *(f"My parcel {n} arrived broken and the vase is cracked,damage" for n in range(8)),
    *(f"The invoice {n} charges my card the wrong price,billing" for n in range(8)),
    f"{ODD},billing",
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with projects.create(tmp_path / "p.stillroom") as made:
        text = "\n".join(["message,topic", *ROWS])
        preview = task_preview.preview(made.task_import.material(), Document(text=text))
        made.task_import.apply(preview)
        yield made


def _review(project: Project) -> Review:
    return label_review.review(project.suggesting.material())


def _topic(project: Project) -> str | None:
    lines = task_list.page(project._opened.db, TaskQuery())
    return next(line.topic for line in lines if line.first == ODD)


def _doubt(project: Project) -> Doubt:
    (doubt,) = _review(project).doubts
    return doubt


def test_a_task_that_reads_unlike_its_label_is_listed(project: Project) -> None:
    doubt = _doubt(project)
    assert (doubt.text, doubt.aspect, doubt.label, doubt.suggested) == (
        ODD, "topic", "billing", "damage",
    )  # fmt: skip
    assert doubt.neighbours


def test_reviewing_changes_nothing(project: Project) -> None:
    before = project.history.state()
    _review(project)
    assert (_topic(project), project.history.state()) == ("billing", before)


def test_a_suggestion_taken_is_one_step_and_can_be_undone(project: Project) -> None:
    project.suggesting.apply([_doubt(project)])
    assert _topic(project) == "damage"
    assert project.history.state().undo == "Relabel 1 task"
    project.history.undo()
    assert _topic(project) == "billing"


def test_a_label_that_is_kept_is_not_asked_about_again(project: Project) -> None:
    project.suggesting.dismiss([_doubt(project)])
    assert _review(project).doubts == ()
    assert _topic(project) == "billing"


def test_it_says_how_often_suggestions_and_labels_agree(project: Project) -> None:
    agreement = _review(project).agreement["topic"]
    assert (agreement.right, agreement.of) == (16, 17)
