"""What a filter of the review queue can ask for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.domain.task import Difficulty, Kind, Split
from studio.services.queue_options import Option
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    yield made
    made.project.close()


def counts(options: tuple[Option, ...]) -> dict[str, int | None]:
    return {one.name: one.count for one in options if one.count}


def test_labels_are_counted_as_the_rest_of_the_filter_allows(desk: Desk) -> None:
    desk.task("a", "b")
    desk.task("a", kind=Kind.REFUSAL)
    desk.task("a", kind=Kind.REFUSAL, topic="claims")
    desk.task("a", kind=Kind.REFUSAL, topic=None)
    desk.task("a", split=Split.EVAL)
    found = desk.project.queue.options(QueueFilter(kinds=frozenset({Kind.REFUSAL})))
    assert counts(found.kinds) == {"common": 1, "refusal": 3}
    assert counts(found.topics) == {"customs": 1, "claims": 1, "": 1}
    assert counts(found.splits) == {"train": 3}
    assert counts(found.difficulties) == {"easy": 3}


def test_states_are_counted_by_how_tasks_stand(desk: Desk) -> None:
    for _ in range(4):
        desk.task("a")
    for number, verdict in enumerate((Verdict.ACCEPT, Verdict.REJECT)):
        desk.project.review.decide(desk.answers(desk.tasks[number])[0], verdict)
    found = desk.project.queue.options(QueueFilter())
    assert counts(found.states) == {"open": 2, "accepted": 1, "rejected": 1, "decided": 2, "all": 4}


def test_checks_and_teachers_are_counted_where_they_are(desk: Desk) -> None:
    for _ in range(3):
        desk.task("a", "b")
    for number in (0, 1):
        desk.fail(desk.answers(desk.tasks[number])[1], "citation")
    desk.fail(desk.answers(desk.tasks[1])[0], "length")
    desk.task("a")
    found = desk.project.queue.options(QueueFilter(failed_checks=frozenset({"gone"})))
    assert [(one.key, one.count) for one in found.failed_checks] == [
        ("citation", 2),
        ("length", 1),
        ("gone", 0),
    ]
    assert not counts(found.models)
    found = desk.project.queue.options(QueueFilter())
    assert counts(found.models) == {"large": 4, "small": 3}


def chosen(wanted: QueueFilter, group: str, option: Option) -> QueueFilter:
    if group == "states":
        return replace(wanted, state=option.key)  # type: ignore[arg-type]
    key = option.key or None
    return replace(wanted, **{group: frozenset({key})})  # type: ignore[arg-type]


@pytest.fixture
def mixed(desk: Desk) -> Desk:
    """Tasks of many labels, judged by two people, of which some wait for a second look."""
    jon = desk.rater("jon")
    desk.project.queue.set_double_share(0.5)
    for number in range(40):
        answers = ("one", "two") if number % 3 else ("same",)
        task = desk.task(
            *answers,
            text=f"{'invoice' if number % 2 else 'parcel'} {number} — 税",
            kind=(Kind.COMMON, Kind.REFUSAL)[number % 5 == 0],
            topic=("customs", "claims", None)[number % 3],
            difficulty=[*Difficulty][number % 2],
            split=Split.EVAL if number % 7 == 0 else Split.TRAIN,
        )
        if number % 4 == 0:
            desk.fail(desk.answers(task)[-1], "length" if number % 8 else "citation")
        if number % 3 == 1:
            verdict = (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)[number % 9 // 3]
            desk.project.review.decide(desk.answers(task)[0], verdict, rater=jon)
        if number % 6 == 1:
            desk.project.review.decide(desk.answers(task)[0], Verdict.ACCEPT)
    desk.project.queue.prepare()
    return desk


@pytest.mark.parametrize(
    "wanted",
    [
        QueueFilter(),
        QueueFilter(state="all", splits=frozenset()),
        QueueFilter(text="invoice", failed_checks=frozenset({"length"}), state="all"),
        QueueFilter(text="parcel 税", splits=frozenset()),
        QueueFilter(kinds=frozenset({Kind.REFUSAL}), failed_checks=frozenset({"citation"})),
        QueueFilter(topics=frozenset({None}), disagree=True, state="decided"),
        QueueFilter(disagree=False, shorter_than=4, state="accepted"),
        QueueFilter(text="no such words"),
    ],
)
def test_each_option_counts_what_one_would_see_with_it_chosen(
    mixed: Desk, wanted: QueueFilter
) -> None:
    queue = mixed.project.queue
    found = queue.options(wanted)
    for group in ("states", "kinds", "topics", "difficulties", "splits", "models", "failed_checks"):
        options = getattr(found, group)
        shown = {one.name: queue.count(chosen(wanted, group, one)) for one in options}
        assert {one.name: one.count for one in options} == shown, group


def test_what_is_chosen_in_all_lists_is_counted_by_the_reviewer_too(mixed: Desk) -> None:
    wanted = QueueFilter(reviewers=frozenset({mixed.rater("jon")}), state="all")
    found = mixed.project.queue.options(wanted)
    assert sum(one.count or 0 for one in found.kinds) == mixed.project.queue.count(wanted) > 0


def test_decided_and_left_are_all_there_is_under_double_review(desk: Desk) -> None:
    queue, jon = desk.project.queue, desk.rater("jon")
    queue.set_double_share(0.2)
    for number in range(60):
        answer = desk.answers(desk.task("a"))[0]
        if number < 50:
            desk.project.review.decide(answer, Verdict.ACCEPT, rater=jon)
    second = queue.count(QueueFilter()) - 10
    assert 0 < second < 50
    mine, his = (queue.progress(QueueFilter(), rater=one) for one in (None, jon))
    assert (mine.done, mine.left) == (50 - second, 10 + second)
    assert (his.done, his.left) == (50, 10)
    assert mine.left == queue.to_review() == len(queue.page(QueueFilter(), limit=100))
    assert mine.done == queue.count(QueueFilter(state="decided"))


def test_what_waits_for_a_second_look_is_not_found_by_how_the_first_judged(mixed: Desk) -> None:
    queue = mixed.project.queue
    open_ = {one.task_id for one in queue.page(QueueFilter(), limit=100)}
    for state in ("accepted", "rejected", "escalated", "decided"):
        found = queue.page(QueueFilter(state=state), limit=100)
        assert len(found) == queue.count(QueueFilter(state=state))
        assert open_.isdisjoint(one.task_id for one in found)


def test_conflicts_count_as_left_and_not_as_done(desk: Desk) -> None:
    for _ in range(3):
        desk.task("a")
        answer = desk.answers(desk.tasks[-1])[0]
        desk.project.review.decide(answer, Verdict.ACCEPT)
    desk.project.review.decide(
        desk.answers(desk.tasks[0])[0], Verdict.REJECT, rater=desk.rater("jon")
    )
    progress = desk.project.queue.progress(QueueFilter(state="conflict"))
    assert (progress.done, progress.left) == (2, 1)


def test_reviewers_are_the_people_of_the_project(desk: Desk) -> None:
    desk.rater("jon")
    desk.task("a")
    desk.project.review.decide(desk.answers(desk.tasks[0])[0], Verdict.ACCEPT)
    names = {one.name for one in desk.project.queue.options(QueueFilter()).reviewers}
    assert names == {"mira", "jon"}
