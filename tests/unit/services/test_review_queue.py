"""The review queue: what is in it, in which order, for whom, and how far the work is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import CandidateId
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter, QueueOrder, Standing
from studio.domain.target import ContractType
from studio.domain.task import Difficulty, Kind, Split
from studio.project import Project
from studio.services.queue_options import STATES
from studio.store import queue_rows, tasks
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk

ACCEPT, REJECT, ESCALATE = Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE
UNCERTAIN = QueueFilter(order=QueueOrder.UNCERTAIN)
OLDEST = QueueFilter(order=QueueOrder.OLDEST)
SAME, OTHER = "aaaa aaaa", "bbbb bbbb"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    yield made
    made.project.close()


def decide(desk: Desk, number: int, verdict: Verdict, *, at: int = 0, by: str = "mira") -> None:
    answer = desk.answers(desk.tasks[number])[at]
    desk.project.review.decide(answer, verdict, rater=desk.rater(by))


def test_only_tasks_with_answers_of_models_wait(desk: Desk) -> None:
    desk.task()
    desk.task(SAME)
    assert desk.order() == [1]


def test_a_task_that_gets_an_answer_comes_into_the_queue(desk: Desk) -> None:
    task_id = desk.task()
    assert desk.order() == []
    desk.answer(task_id, SAME)
    assert desk.order() == [0]


def test_a_withdrawn_task_leaves_and_comes_back(desk: Desk) -> None:
    task_id = desk.task(SAME)
    desk.project.tasks.withdraw([task_id])
    assert desk.order() == []
    desk.project.history.undo()
    assert desk.order() == [0]


def test_the_uncertain_come_first(desk: Desk) -> None:
    desk.task(SAME, SAME)
    desk.task(SAME, OTHER)
    desk.task(SAME, "aaaa aaab")
    assert desk.order(UNCERTAIN) == [1, 2, 0]


def test_disagreement_is_by_fields_where_answers_are_json(desk: Desk) -> None:
    reviewing.set_target(desk, ContractType.JSON)
    desk.task('{"a": 1, "b": 2}', '{"b": 2, "a": 9}')
    (item,) = desk.project.queue.page(QueueFilter(), limit=1)
    assert item.disagreement == pytest.approx(0.5)


def test_another_form_of_answers_makes_it_anew(desk: Desk) -> None:
    desk.task('{"a": 1}', '{ "a": 1 }')
    (before,) = desk.project.queue.page(QueueFilter(), limit=1)
    reviewing.set_target(desk, ContractType.JSON)
    (after,) = desk.project.queue.page(QueueFilter(), limit=1)
    assert before.disagreement > 0
    assert after.disagreement == 0


def test_the_oldest_and_the_newest_answers_come_first(desk: Desk) -> None:
    for day in (5, 3, 9):
        desk.answer(desk.task(), SAME, at=f"2026-03-0{day}T00:00:00Z")
    assert desk.order(OLDEST) == [1, 0, 2]
    assert desk.order(replace(OLDEST, order=QueueOrder.NEWEST)) == [2, 0, 1]


def test_the_audit_is_by_chance_and_always_the_same(desk: Desk) -> None:
    for _ in range(30):
        desk.task(SAME)
    found = desk.order(QueueFilter(order=QueueOrder.AUDIT))
    assert found != sorted(found)
    assert sorted(found) == list(range(30))
    assert desk.order(QueueFilter(order=QueueOrder.AUDIT)) == found


def test_the_cell_furthest_below_its_floor_comes_first(desk: Desk) -> None:
    desk.task(SAME)
    desk.task(SAME, kind=Kind.REFUSAL)
    desk.task(SAME, difficulty=Difficulty.HARD)
    desk.floor(2)
    desk.floor(5, kind=Kind.REFUSAL)
    assert desk.order() == [1, 0, 2]


def test_accepted_train_tasks_bring_a_cell_nearer_to_its_floor(desk: Desk) -> None:
    for kind in (Kind.COMMON, Kind.REFUSAL):
        for _ in range(3):
            desk.task(SAME, kind=kind)
    desk.floor(3)
    desk.floor(2, kind=Kind.REFUSAL)
    assert desk.order() == [0, 1, 2, 3, 4, 5]
    decide(desk, 0, ACCEPT)
    decide(desk, 1, ACCEPT)
    assert desk.order() == [3, 4, 5, 2]
    desk.project.history.undo()
    assert desk.order() == [1, 2, 3, 4, 5]


def test_within_a_cell_the_uncertain_come_first(desk: Desk) -> None:
    desk.task(SAME, SAME)
    desk.task(SAME, OTHER)
    assert desk.order() == [1, 0]


@pytest.mark.parametrize("order", QueueOrder)
def test_pages_follow_one_another_without_gap_or_repeat(desk: Desk, order: QueueOrder) -> None:
    for number in range(23):
        kind = (Kind.COMMON, Kind.REFUSAL, Kind.FORMAT)[number % 3]
        desk.task(SAME, SAME if number % 4 else OTHER, kind=kind, split=list(Split)[number % 2])
    wanted = QueueFilter(order=order, splits=frozenset())
    found, after = [], None
    while page := desk.project.queue.page(wanted, limit=5, after=after):
        found += [desk.tasks.index(item.task_id) for item in page]
        after = page[-1].task_id
    assert found == desk.order(wanted)
    assert sorted(found) == list(range(23))


@pytest.mark.parametrize("order", QueueOrder)
@pytest.mark.parametrize("often", [2, 30], ids=["rare", "common"])
def test_a_filter_keeps_the_order_and_leaves_out_the_rest(
    desk: Desk, order: QueueOrder, often: int
) -> None:
    with desk.db.atomic():
        for number in range(60):
            kind = (Kind.COMMON, Kind.REFUSAL)[number % 2]
            text = "x" * (300 if number < often else 10)
            desk.task(text, SAME if number % 4 else text, kind=kind, text=f"number {number}")
    desk.floor(50, kind=Kind.REFUSAL)
    every = desk.order(QueueFilter(order=order))
    long = QueueFilter(order=order, longer_than=100)
    expected = [number for number in every if number < often]
    assert desk.order(long) == expected
    assert desk.project.queue.count(long) == len(expected)
    half = desk.project.queue.page(long, limit=100, after=desk.tasks[expected[0]])
    assert [desk.tasks.index(item.task_id) for item in half] == expected[1:]


def test_longer_queues_than_one_look_reads_come_in_order(desk: Desk) -> None:
    with desk.db.atomic():
        for number in range(300):
            desk.task(f"{number:03d}", "aaa", split=list(Split)[number % 2])
    wanted = QueueFilter(order=QueueOrder.OLDEST, splits=frozenset())
    while desk.project.queue.prepare():
        pass
    assert desk.order(wanted) == sorted(range(300), key=lambda at: desk.tasks[at])


def test_filters_by_labels(desk: Desk) -> None:
    desk.task(SAME)
    desk.task(SAME, kind=Kind.REFUSAL)
    desk.task(SAME, topic="claims")
    desk.task(SAME, topic=None)
    desk.task(SAME, difficulty=Difficulty.HARD)
    desk.task(SAME, split=Split.EVAL)
    assert desk.order(QueueFilter(kinds=frozenset({Kind.REFUSAL}))) == [1]
    others = QueueFilter(topics=frozenset({desk.topic("claims"), None}))
    assert sorted(desk.order(others)) == [2, 3]
    assert desk.order(QueueFilter(difficulties=frozenset({Difficulty.HARD}))) == [4]
    assert desk.order(QueueFilter(splits=frozenset({Split.EVAL}))) == [5]
    assert len(desk.order(QueueFilter(splits=frozenset()))) == 6


def test_a_task_that_is_labelled_otherwise_moves(desk: Desk) -> None:
    desk.task(SAME)
    desk.order()
    desk.project.tasks.label([desk.tasks[0]], kind=Kind.FORMAT)
    assert desk.order(QueueFilter(kinds=frozenset({Kind.FORMAT}))) == [0]


def test_filters_by_what_is_known_of_answers(desk: Desk) -> None:
    desk.task(SAME, SAME)
    desk.task("x" * 300, OTHER)
    desk.answer(desk.task(), SAME, model=desk.small, at="2020-01-01T00:00:00Z")
    desk.fail(desk.answers(desk.tasks[1])[0], "citation")

    def found(wanted: QueueFilter) -> list[int]:
        return sorted(desk.order(wanted))

    assert found(QueueFilter(models=frozenset({desk.large}))) == [0, 1]
    assert found(QueueFilter(failed_checks=frozenset({"citation", "never"}))) == [1]
    assert found(QueueFilter(failed_checks=frozenset({"cit"}))) == []
    assert found(QueueFilter(disagree=True)) == [1]
    assert found(QueueFilter(disagree=False)) == [0, 2]
    assert found(QueueFilter(confidence_below=0.6)) == [1]
    assert found(QueueFilter(longer_than=299)) == [1]
    assert found(QueueFilter(longer_than=300)) == []
    assert found(QueueFilter(shorter_than=100)) == [0, 2]
    assert found(QueueFilter(older_than_days=30)) == [2]
    assert found(QueueFilter(older_than_days=10**12)) == []


def test_filters_by_words_of_the_task(desk: Desk) -> None:
    desk.task(SAME, text="My parcel is lost")
    desk.task(SAME, text="荷物はどこですか")
    desk.task(SAME, text="100 % lost_and found")
    for text, expected in {
        "lost": [0, 2],
        "par": [0],
        "par ": [],
        "荷物": [1],
        "%": [2],
        "_": [2],
        '"lost" OR': [],
        " ": [0, 1, 2],
    }.items():
        assert sorted(desk.order(QueueFilter(text=text))) == expected, text


def test_filters_by_who_decided(desk: Desk) -> None:
    desk.task(SAME)
    desk.task(SAME)
    desk.task(SAME)
    decide(desk, 0, ACCEPT)
    decide(desk, 1, ACCEPT, by="jon")
    wanted = QueueFilter(reviewers=frozenset({desk.rater("jon")}), state="decided")
    assert desk.order(wanted) == [1]
    assert desk.project.queue.count(wanted) == 1


def test_like_this_one_is_the_same_model_with_the_same_failed_checks(desk: Desk) -> None:
    for _ in range(4):
        desk.task(SAME, OTHER)
    for number, at, name in ((0, 0, "a"), (0, 0, "b"), (1, 0, "b"), (1, 0, "a"), (2, 0, "a")):
        desk.fail(desk.answers(desk.tasks[number])[at], name)
    desk.fail(desk.answers(desk.tasks[3])[1], "a")
    desk.fail(desk.answers(desk.tasks[3])[1], "b")
    like = QueueFilter(like=desk.answers(desk.tasks[0])[0])
    assert sorted(desk.order(like)) == [0, 1]
    sound = QueueFilter(like=desk.answers(desk.tasks[0])[1])
    assert sorted(desk.order(sound)) == [0, 1, 2]


def test_an_answer_is_called_by_what_its_task_says(desk: Desk) -> None:
    (answer,) = desk.answers(desk.task(SAME, text="Where is it?\nIt is late."))
    assert desk.project.queue.label_of(answer) == "Where is it?"
    assert desk.project.queue.label_of(CandidateId("gone")) == ""


def test_like_one_that_fails_nothing_are_those_of_its_kind_and_topic(desk: Desk) -> None:
    desk.task(SAME)
    desk.task(SAME, kind=Kind.REFUSAL)
    desk.task(SAME, topic="fees")
    desk.task(SAME)
    for kind in (Kind.REFUSAL, Kind.COMMON):
        desk.task(SAME, kind=kind, topic=None)
    desk.task(SAME, topic=None)
    for number, found in ((0, [0, 3]), (1, [1]), (5, [5, 6])):
        like = QueueFilter(like=desk.answers(desk.tasks[number])[0])
        assert sorted(desk.order(like)) == found


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ((ACCEPT, None), Standing.ACCEPTED),
        ((REJECT, None), Standing.OPEN),
        ((REJECT, REJECT), Standing.REJECTED),
        ((REJECT, ESCALATE), Standing.ESCALATED),
        ((ACCEPT, ESCALATE), Standing.ACCEPTED),
    ],
)
def test_a_task_stands_as_its_answers_do(
    desk: Desk, said: tuple[Verdict | None, ...], standing: Standing
) -> None:
    desk.task(SAME, OTHER)
    for at, verdict in enumerate(said):
        if verdict is not None:
            decide(desk, 0, verdict, at=at)
    assert desk.item(0).item.standing is standing
    states = ("open", "accepted", "rejected", "escalated", "conflict")
    found = {state: desk.order(QueueFilter(state=state)) for state in states}  # type: ignore[arg-type]
    assert [state for state, there in found.items() if there] == [standing.value]
    assert desk.order(QueueFilter(state="all")) == [0]


def test_next_gives_one_after_the_other(desk: Desk) -> None:
    for _ in range(3):
        desk.task(SAME)
    first = desk.next(OLDEST)
    second = desk.next(OLDEST, after=desk.tasks[0])
    third = desk.next(OLDEST, after=desk.tasks[1])
    assert [first, second, third] == [0, 1, 2]


@pytest.mark.parametrize("order", QueueOrder)
def test_what_is_passed_over_comes_again_when_all_else_is_done(
    desk: Desk, order: QueueOrder
) -> None:
    for _ in range(3):
        desk.task(SAME)
    wanted = QueueFilter(order=order)
    passed = desk.next(wanted)
    assert passed is not None
    at: int | None = passed
    for _ in range(2):
        at = desk.next(wanted, after=desk.tasks[at or 0])
        assert at not in (None, passed)
        decide(desk, at or 0, ACCEPT)
    assert desk.next(wanted, after=desk.tasks[at or 0]) == passed


def test_nothing_is_next_where_only_the_one_in_view_is_left(desk: Desk) -> None:
    desk.task(SAME)
    assert desk.next() == 0
    assert desk.next(after=desk.tasks[0]) is None
    assert desk.next() == 0


def test_next_can_be_asked_before_the_one_in_view_is_decided(desk: Desk) -> None:
    for _ in range(3):
        desk.task(SAME)
    assert desk.next() == 0
    assert desk.next(after=desk.tasks[0]) == 1
    decide(desk, 0, ACCEPT)
    assert desk.next(after=desk.tasks[1]) == 2
    decide(desk, 1, ACCEPT)
    decide(desk, 2, ACCEPT)
    assert desk.next(after=desk.tasks[2]) is None


def test_one_that_is_released_is_given_again(desk: Desk) -> None:
    desk.task(SAME)
    desk.task(SAME)
    assert desk.next(OLDEST, after=desk.tasks[1]) == 0
    desk.project.queue.release(desk.tasks[0])
    assert desk.next(OLDEST, after=desk.tasks[1]) == 0


def test_two_people_are_never_given_the_same(desk: Desk) -> None:
    desk.task(SAME)
    desk.task(SAME)
    jon = desk.rater("jon")
    assert desk.next(OLDEST) == 0
    assert desk.next(OLDEST, rater=jon) == 1
    assert desk.next(OLDEST) == 0


def test_what_one_has_begun_is_left_to_her(desk: Desk) -> None:
    desk.task(SAME, OTHER)
    decide(desk, 0, REJECT)
    assert desk.next(rater=desk.rater("jon")) is None
    assert desk.next() == 0


def test_what_one_holds_is_free_after_a_while(desk: Desk) -> None:
    desk.task(SAME)
    assert desk.next() == 0
    assert desk.next(rater=desk.rater("jon")) is None
    desk.db.run("UPDATE claim SET at = '2020-01-01T00:00:00.000Z'")
    assert desk.next(rater=desk.rater("jon")) == 0


def test_double_review_gives_a_task_to_a_second_one(desk: Desk) -> None:
    desk.task(SAME)
    desk.project.queue.set_double_share(1.0)
    decide(desk, 0, ACCEPT)
    assert desk.next() is None
    assert desk.next(rater=desk.rater("jon")) == 0
    decide(desk, 0, ACCEPT, by="jon")
    assert desk.next(rater=desk.rater("ada")) is None
    assert desk.order(QueueFilter(state="accepted")) == [0]


def test_without_double_review_one_is_enough(desk: Desk) -> None:
    desk.task(SAME)
    decide(desk, 0, ACCEPT)
    assert desk.next(rater=desk.rater("jon")) is None


def test_the_share_of_double_review_applies_to_what_was_decided_before(desk: Desk) -> None:
    for _ in range(40):
        desk.task(SAME)
    for number in range(40):
        decide(desk, number, ACCEPT)
    desk.project.sign("jon")
    assert desk.project.queue.count(QueueFilter()) == 0
    desk.project.queue.set_double_share(0.5)
    assert 8 <= desk.project.queue.count(QueueFilter()) <= 32
    desk.project.queue.set_double_share(0.0)
    assert desk.project.queue.count(QueueFilter()) == 0


def test_what_the_first_one_did_is_hidden_until_the_second_has_judged(desk: Desk) -> None:
    desk.task(SAME)
    desk.project.queue.set_double_share(1.0)
    answer = desk.answers(desk.tasks[0])[0]
    desk.project.review.accept_edit(answer, "better", note="so much better")
    jon = desk.rater("jon")
    item = desk.item(0, jon)
    (shown,) = item.answers
    assert shown.hidden
    assert (shown.verdict, shown.decisions, shown.now, shown.edits) == (None, (), (), ())
    assert item.item.standing is Standing.OPEN
    assert not desk.item(0).answers[0].hidden
    desk.project.sign("jon")
    (listed,) = desk.project.queue.page(QueueFilter(), limit=5)
    assert listed.standing is Standing.OPEN
    desk.project.review.decide(answer, REJECT)
    (shown,) = desk.item(0, jon).answers
    assert not shown.hidden
    assert [one.text for one in shown.edits] == ["better"]


def test_an_item_names_its_reader_and_what_each_one_says_now(desk: Desk) -> None:
    desk.task(SAME)
    decide(desk, 0, ACCEPT)
    decide(desk, 0, ESCALATE, by="jon")
    decide(desk, 0, REJECT)
    mira, jon = desk.rater("mira"), desk.rater("jon")
    item = desk.item(0)
    assert item.reader == mira
    assert (item.people[mira], item.people[jon]) == ("mira", "jon")
    said = [(one.rater_id, one.verdict) for one in item.answers[0].now]
    assert said == [(jon, ESCALATE), (mira, REJECT)]


def test_a_conflict_is_shown_to_all_and_settled_by_adjudication(desk: Desk) -> None:
    desk.task(SAME)
    desk.project.queue.set_double_share(1.0)
    decide(desk, 0, ACCEPT)
    decide(desk, 0, REJECT, by="jon")
    ada = desk.rater("ada")
    assert desk.order(QueueFilter(state="conflict")) == [0]
    (shown,) = desk.item(0, ada).answers
    assert (shown.conflict, shown.hidden, shown.verdict) == (True, False, None)
    answer = desk.answers(desk.tasks[0])[0]
    desk.project.review.decide(answer, ACCEPT, rater=ada, adjudicates=True)
    assert desk.order(QueueFilter(state="conflict")) == []
    assert desk.item(0).item.standing is Standing.ACCEPTED
    desk.project.history.undo()
    assert desk.order(QueueFilter(state="conflict")) == [0]
    desk.project.history.redo()
    assert desk.item(0).item.standing is Standing.ACCEPTED


def test_progress_says_what_is_done_left_and_short(desk: Desk) -> None:
    for kind in (Kind.COMMON, Kind.COMMON, Kind.REFUSAL):
        desk.task(SAME, kind=kind)
    desk.floor(2)
    desk.floor(3, kind=Kind.REFUSAL)
    desk.floor(1, kind=Kind.REFUSAL, difficulty=Difficulty.HARD)
    before = desk.project.queue.progress(QueueFilter())
    assert (before.done, before.left, before.pace) == (0, 3, None)
    assert before.short == (("refusal × customs", 4), ("common × customs", 2))
    answers = desk.answers(desk.tasks[0])
    desk.project.review.decide(answers[0], ACCEPT, seconds=20.0)
    desk.project.review.decide(desk.answers(desk.tasks[1])[0], REJECT, seconds=10.0)
    after = desk.project.queue.progress(QueueFilter())
    assert (after.done, after.left, after.pace) == (2, 1, 15.0)
    assert after.short == (("refusal × customs", 4), ("common × customs", 1))
    assert after.seconds_left == 15.0
    only = desk.project.queue.progress(QueueFilter(kinds=frozenset({Kind.COMMON})))
    assert (only.done, only.left, only.short) == (2, 0, (("common × customs", 1),))


def test_what_is_decided_is_not_left(desk: Desk) -> None:
    for _ in range(3):
        desk.task(SAME)
    decide(desk, 0, ACCEPT)
    decide(desk, 1, ESCALATE)
    left = {state: desk.project.queue.progress(QueueFilter(state=state)).left for state in STATES}
    assert left == {
        "open": 1,
        "accepted": 1,
        "rejected": 1,
        "escalated": 1,
        "conflict": 0,
        "decided": 1,
        "all": 1,
    }


def test_the_pace_is_of_items_not_of_decisions(desk: Desk) -> None:
    desk.task(SAME, OTHER)
    for answer in desk.answers(desk.tasks[0]):
        desk.project.review.decide(answer, REJECT, seconds=5.0)
    assert desk.project.queue.progress(QueueFilter()).pace == 10.0


def test_a_flag_says_why_a_task_is_worth_a_look(desk: Desk) -> None:
    desk.task(SAME, SAME)
    desk.task(SAME, OTHER)
    desk.task(SAME, SAME)
    desk.task("x " * 20 + "y " * 100, "x " * 20)
    desk.fail(desk.answers(desk.tasks[1])[1], "json_schema")
    desk.fail(desk.answers(desk.tasks[2])[1], "too_long", warn=True)
    flags = [desk.item(number).item for number in range(3)]
    assert [(one.flag, one.is_fault) for one in flags] == [
        ("", False),
        ("json schema", True),
        ("too long", False),
    ]


def test_views_are_saved_replaced_and_removed(desk: Desk) -> None:
    queue = desk.project.queue
    wanted = QueueFilter(
        text="x",
        kinds=frozenset({Kind.REFUSAL}),
        topics=frozenset({desk.topic("customs"), None}),
        splits=frozenset(),
        disagree=False,
        older_than_days=3,
        state="decided",
        order=QueueOrder.NEWEST,
    )
    queue.save_view(" mine ", QueueFilter())
    queue.save_view("mine", wanted)
    queue.save_view("other", QueueFilter())
    mine, other = queue.views()
    assert (mine.name, mine.filter) == ("mine", wanted)
    queue.remove_view(other.view_id)
    assert [view.name for view in queue.views()] == ["mine"]
    with pytest.raises(NotFoundError):
        queue.remove_view(other.view_id)
    with pytest.raises(InvalidValueError):
        queue.save_view("  ", wanted)


def test_a_task_without_answers_is_no_item(desk: Desk) -> None:
    task_id = desk.task()
    with pytest.raises(NotFoundError, match="no answers to review"):
        desk.project.queue.item(task_id)


def test_an_item_has_all_that_the_desk_shows(desk: Desk) -> None:
    reviewing.set_target(desk)
    task_id = desk.task(SAME, OTHER)
    desk.fail(desk.answers(task_id)[1], "citation")
    item = desk.item(0)
    assert item.task == tasks.get(desk.db, task_id)
    assert item.target is not None
    assert item.group_size == 1
    assert [one.model for one in item.answers] == ["large", "small"]
    assert [one.candidate.text for one in item.answers] == [SAME, OTHER]
    assert [check.name for check in item.answers[1].checks] == ["citation"]
    assert item.item.answers == 2
    assert item.draft == {}


def test_the_queue_can_be_looked_at_in_a_project_that_can_only_be_read(desk: Desk) -> None:
    desk.task(SAME, OTHER)
    decided = desk.task(SAME)
    desk.order()
    with Project.open(desk.project.path, read_only=True) as reader:
        assert [item.task_id for item in reader.queue.page(QueueFilter(), limit=5)] == [*desk.tasks]
        found = reader.queue.next(QueueFilter())
        assert found is not None
        assert reader.queue.item(decided).task.task_id == decided
        decide(desk, 1, ACCEPT)
        assert reader.queue.progress(QueueFilter()).left == 1
        assert reader.queue.count(QueueFilter(state="decided")) == 1


def test_difficulties_that_share_a_floor_count_for_it_together(desk: Desk) -> None:
    for _ in range(4):
        desk.task(SAME, difficulty=Difficulty.EASY)
    desk.task(SAME, kind=Kind.REFUSAL)
    for difficulty in Difficulty:
        desk.floor(1, difficulty=difficulty)
    desk.floor(1, kind=Kind.REFUSAL, difficulty=Difficulty.HARD)
    decide(desk, 0, ACCEPT)
    (common, refusal) = desk.project.queue.progress(QueueFilter()).floors
    assert (common.floor, common.accepted, common.missing) == (3, 1, 2)
    assert (refusal.kind, refusal.missing) == (Kind.REFUSAL, 1)
    decide(desk, 1, ACCEPT)
    decide(desk, 2, ACCEPT)
    (refusal,) = desk.project.queue.progress(QueueFilter()).floors
    assert refusal.kind is Kind.REFUSAL


def test_tasks_count_as_waiting_before_they_are_in_the_queue(desk: Desk) -> None:
    for _ in range(3):
        desk.task(SAME)
    desk.task(SAME, split=Split.EVAL)
    assert desk.project.overview.waiting(["review"]) == {"review": 3}
    assert desk.project.queue.prepare() == 0
    decide(desk, 0, ACCEPT)
    assert desk.project.overview.waiting(["review"]) == {"review": 2}


def test_what_a_filter_asks_for_is_taken_in_first(desk: Desk) -> None:
    for _ in range(3):
        desk.task(SAME)
    desk.task(SAME, kind=Kind.REFUSAL)
    desk.task(SAME, topic=None)
    refusals = QueueFilter(kinds=frozenset({Kind.REFUSAL}), order=QueueOrder.OLDEST)
    assert desk.project.queue.prepare(1, first=refusals) == 4
    none = QueueFilter(topics=frozenset({None}), splits=frozenset())
    assert desk.project.queue.prepare(1, first=none) == 3
    known = {task for task in desk.tasks if not queue_rows.is_stale(desk.db, task)}
    assert known == {desk.tasks[3], desk.tasks[4]}
    assert desk.project.queue.prepare(9, first=none) == 0


def test_the_cell_furthest_below_its_floor_is_taken_in_first(desk: Desk) -> None:
    for kind in (Kind.COMMON, Kind.FORMAT, Kind.REFUSAL):
        desk.task(SAME, kind=kind)
    desk.floor(1, kind=Kind.FORMAT)
    desk.floor(9, kind=Kind.REFUSAL)
    taken = []
    for _ in range(3):
        desk.project.queue.prepare(1, first=QueueFilter())
        taken += [
            at
            for at, task in enumerate(desk.tasks)
            if not queue_rows.is_stale(desk.db, task) and at not in taken
        ]
    assert taken == [2, 1, 0]


def test_a_view_gets_another_name_that_no_other_has(desk: Desk) -> None:
    queue = desk.project.queue
    queue.save_view("one", QueueFilter())
    queue.save_view("two", QueueFilter(state="conflict"))
    one, two = queue.views()
    queue.rename_view(two.view_id, " three ")
    assert [(view.name, view.filter.state) for view in queue.views()] == [
        ("one", "open"),
        ("three", "conflict"),
    ]
    with pytest.raises(InvalidValueError, match="already"):
        queue.rename_view(two.view_id, "one")
    with pytest.raises(InvalidValueError):
        queue.rename_view(one.view_id, "  ")
    with pytest.raises(NotFoundError):
        queue.rename_view("gone", "four")


@pytest.mark.parametrize("order", QueueOrder)
@pytest.mark.parametrize(
    "wanted",
    [
        QueueFilter(),
        QueueFilter(state="all", splits=frozenset()),
        QueueFilter(disagree=True),
        QueueFilter(text="parcel"),
    ],
)
def test_a_page_can_begin_anywhere(desk: Desk, wanted: QueueFilter, order: QueueOrder) -> None:
    for number in range(24):
        kind = (Kind.COMMON, Kind.REFUSAL)[number % 2]
        split = Split.EVAL if number % 7 == 6 else Split.TRAIN
        task_id = desk.task(SAME, (SAME, OTHER)[number % 3 == 0], kind=kind, split=split)
        desk.answer(task_id, SAME, at=f"2026-03-{1 + number % 5:02d}T00:00:00Z")
    desk.floor(9, kind=Kind.REFUSAL)
    for number, verdict in enumerate((ACCEPT, REJECT, ESCALATE)):
        decide(desk, number, verdict)
    asked = replace(wanted, order=order)
    page = desk.project.queue.page
    whole = [one.task_id for one in page(asked, limit=100)]
    for offset in (1, len(whole) // 2, len(whole) - 1, len(whole)):
        found = [one.task_id for one in page(asked, limit=5, offset=offset)]
        assert found == whole[offset : offset + 5]
    after = [one.task_id for one in page(asked, limit=3, after=whole[2], offset=1)]
    assert after == whole[4:7]
