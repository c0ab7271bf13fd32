from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import project as projects
from studio.project import Project
from studio.services.searching import FoundKind


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path: Path = tmp_path_factory.mktemp("sample") / "p.stillroom"
    with projects.create_sample(path, "parcel-desk") as project:
        yield project


def _found(project: Project, text: str, kind: FoundKind) -> list[str]:
    return [one.title for one in project.search.find(text) if one.kind is kind]


def test_tasks_are_found_by_the_beginnings_of_words(sample: Project) -> None:
    found = _found(sample, "parc", FoundKind.TASK)

    assert 0 < len(found) <= 20


def test_a_letter_alone_finds_no_task(sample: Project) -> None:
    assert _found(sample, "p", FoundKind.TASK) == []


@pytest.mark.parametrize("text", ['"', "AND", "parcel)", "*", "a:b", "\\"])
def test_what_a_search_engine_would_read_as_its_own_is_only_text(
    sample: Project, text: str
) -> None:
    assert isinstance(sample.search.find(f"{text} {text}"), tuple)


def test_all_topics_are_given_to_be_ranked(sample: Project) -> None:
    assert len(_found(sample, "", FoundKind.TOPIC)) == 5
