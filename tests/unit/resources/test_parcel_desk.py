"""The sample project's files are complete, consistent and free of leaks between splits."""

import functools
import itertools
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import jsonschema
import pytest

from studio import resources
from studio.domain import message
from studio.domain.grade import GradeStatus
from studio.domain.ids import TaskId, TopicId
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.grading import graders

Row: TypeAlias = dict[str, Any]

TOPICS = {"tracking", "delivery", "damage", "customs", "billing"}
TEACHERS = {"scripted-large", "scripted-small"}
ORDER_NUMBER = re.compile(r"(?<![A-Z0-9])[A-Z]{2}-\d{6}(?!\d)")
CONTRACT_KEYS = ["category", "priority", "order_number", "action", "reply"]
NEAR_DUPLICATE = 0.7


@functools.cache
def target_json() -> Row:
    found: Row = json.loads(resources.read_text("samples", "parcel-desk", "target.json"))
    return found


@functools.cache
def listed(name: str) -> list[Row]:
    found: list[Row] = json.loads(resources.read_text("samples", "parcel-desk", name))
    return found


@functools.cache
def rows(name: str) -> list[Row]:
    text = resources.read_text("samples", "parcel-desk", name)
    return [json.loads(line) for line in text.split("\n") if line]


@functools.cache
def target() -> Target:
    data = target_json()
    return Target(
        statement=data["statement"],
        system_prompt=data["system_prompt"],
        student=data["student"],
        in_scope=tuple(data["in_scope"]),
        out_of_scope=tuple(data["out_of_scope"]),
        contract=Contract(
            type=ContractType(data["contract"]["type"]), schema=data["contract"]["schema"]
        ),
        floors=data["floors"],
    )


def to_task(row: Row) -> Task:
    return Task(
        task_id=TaskId(row["id"]),
        messages=message.from_json(row["messages"]),
        kind=Kind(row["kind"]),
        topic_id=TopicId(row["topic"]),
        difficulty=Difficulty(row["difficulty"]),
        split=Split(row["split"]),
        group_id=row["group"],
        reference=row.get("reference"),
        graders=tuple(row["graders"]),
    )


def customer_words(row: Row) -> str:
    return message.user_text(message.from_json(row["messages"]))


def shingles(text: str) -> set[tuple[str, ...]]:
    """Word 3-grams; a shorter text is its own only shingle."""
    words = re.findall(r"\w+", text.lower()) or [text.strip()]
    return {tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2))}


def near_duplicates(pairs: Iterable[tuple[Row, Row]]) -> Iterator[tuple[str, str]]:
    marks = {row["id"]: shingles(customer_words(row)) for row in rows("tasks.jsonl")}
    for one, other in pairs:
        left, right = marks[one["id"]], marks[other["id"]]
        if len(left & right) >= NEAR_DUPLICATE * len(left | right):
            yield one["id"], other["id"]


def failures(row: Row, text: str) -> list[str]:
    grades = graders.grade(to_task(row), text, target=target())
    return [f"{g.grader}: {g.reason}" for g in grades if g.status is not GradeStatus.PASSED]


def references() -> list[Row]:
    return [json.loads(row["reference"]) for row in rows("tasks.jsonl") if "reference" in row]


def answers_of(model: str) -> dict[str, Row]:
    return {row["task_id"]: row for row in rows("answers.jsonl") if row["model"] == model}


def faulty_share(model: str) -> float:
    tasks = {row["id"]: row for row in rows("tasks.jsonl") if "reference" in row}
    given = answers_of(model)
    faulty = [task_id for task_id, row in tasks.items() if failures(row, given[task_id]["text"])]
    return len(faulty) / len(tasks)


def test_task_ids_are_unique() -> None:
    ids = [row["id"] for row in rows("tasks.jsonl")]

    assert len(set(ids)) == len(ids)


def test_messages_are_unique_conversations() -> None:
    hashes = Counter(to_task(row).content_hash for row in rows("tasks.jsonl"))

    assert max(hashes.values()) == 1


def test_there_are_enough_tasks_in_every_split() -> None:
    split = Counter(row["split"] for row in rows("tasks.jsonl"))

    assert split.total() >= 420
    assert split["train"] >= 270
    assert split["validation"] >= 35
    assert split["eval"] >= 110


@pytest.mark.parametrize("split", ["train", "eval"])
def test_every_kind_meets_every_topic(split: str) -> None:
    cells = {(row["kind"], row["topic"]) for row in rows("tasks.jsonl") if row["split"] == split}

    assert cells == set(itertools.product(Kind, TOPICS))


@pytest.mark.parametrize("aspect", ["kind", "topic", "difficulty"])
def test_eval_mirrors_train(aspect: str) -> None:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows("tasks.jsonl"):
        counts[row["split"]][row[aspect]] += 1
    train, held_out = counts["train"], counts["eval"]

    assert set(train) == set(held_out)
    for value in train:
        gap = train[value] / train.total() - held_out[value] / held_out.total()
        assert abs(gap) < 0.05, value


def test_no_group_straddles_splits() -> None:
    splits = defaultdict(set)
    for row in rows("tasks.jsonl"):
        splits[row["group"]].add(row["split"])

    assert [group for group, found in splits.items() if len(found) > 1] == []


def test_no_near_duplicate_lies_between_two_splits() -> None:
    pairs = (
        (one, other)
        for one, other in itertools.combinations(rows("tasks.jsonl"), 2)
        if one["split"] != other["split"]
    )

    assert list(near_duplicates(pairs)) == []


def test_near_duplicates_within_a_split_share_a_group() -> None:
    pairs = (
        (one, other)
        for one, other in itertools.combinations(rows("tasks.jsonl"), 2)
        if one["split"] == other["split"] and one["group"] != other["group"]
    )

    assert list(near_duplicates(pairs)) == []


def test_references_stand_where_a_model_is_measured_and_nowhere_else() -> None:
    for row in rows("tasks.jsonl"):
        assert ("reference" in row) == (row["split"] != "train"), row["id"]


def test_every_task_carries_the_graders_of_its_split() -> None:
    for row in rows("tasks.jsonl"):
        expected = ["json_schema", "citation", "refusal"]
        expected += ["fields"] if "reference" in row else []
        assert [grader["type"] for grader in row["graders"]] == expected, row["id"]


def test_conversations_begin_and_end_with_the_customer() -> None:
    for row in rows("tasks.jsonl"):
        roles = [turn["role"] for turn in row["messages"]]
        assert roles[::2] == ["user"] * len(roles[::2]), row["id"]
        assert roles[1::2] == ["assistant"] * (len(roles) // 2), row["id"]
        assert len(roles) % 2 == 1, row["id"]


def test_the_desks_earlier_turns_follow_the_contract() -> None:
    validator = jsonschema.Draft202012Validator(target_json()["contract"]["schema"])
    for row in rows("tasks.jsonl"):
        for turn in row["messages"][1::2]:
            assert list(validator.iter_errors(json.loads(turn["content"]))) == [], row["id"]


def test_references_pass_their_own_graders() -> None:
    for row in rows("tasks.jsonl"):
        if "reference" in row:
            assert failures(row, row["reference"]) == [], row["id"]


def test_references_are_one_line_of_json_with_the_keys_in_order() -> None:
    for row in rows("tasks.jsonl"):
        if "reference" in row:
            answer = json.loads(row["reference"])
            assert list(answer) == CONTRACT_KEYS, row["id"]
            assert row["reference"] == json.dumps(answer, ensure_ascii=False), row["id"]


def test_references_name_only_numbers_the_customer_wrote() -> None:
    for row in rows("tasks.jsonl"):
        if "reference" in row:
            number = json.loads(row["reference"])["order_number"]
            written = set(ORDER_NUMBER.findall(customer_words(row)))
            assert (number is None and not written) or number in written, row["id"]


def test_references_keep_the_rules_that_join_priority_and_action() -> None:
    for answer in references():
        if answer["action"] == "escalate":
            assert answer["priority"] == "high", answer
        if answer["action"] == "refuse":
            assert answer["priority"] == "low", answer
        if answer["action"] in {"open_claim", "reschedule", "refund_review"}:
            assert answer["order_number"] is not None, answer
            assert answer["priority"] != "low", answer


def test_references_show_every_value_of_the_contract() -> None:
    properties = target_json()["contract"]["schema"]["properties"]
    for name in ("category", "priority", "action"):
        assert {answer[name] for answer in references()} == set(properties[name]["enum"])


def test_the_prompt_is_short_and_names_every_value() -> None:
    prompt = target_json()["system_prompt"]
    properties = target_json()["contract"]["schema"]["properties"]

    assert len(prompt) < 900
    for name, rule in properties.items():
        assert name in prompt
        for value in rule.get("enum", []):
            assert value in prompt


@pytest.mark.parametrize("model", sorted(TEACHERS))
def test_a_teacher_answered_every_task_once(model: str) -> None:
    answered = [row["task_id"] for row in rows("answers.jsonl") if row["model"] == model]

    assert sorted(answered) == sorted(row["id"] for row in rows("tasks.jsonl"))


def test_answers_are_billed_by_their_tokens() -> None:
    prices = {model["name"]: model for model in listed("models.json")}
    for row in rows("answers.jsonl"):
        price = prices[row["model"]]
        cost = row["prompt_tokens"] * price["price_in_per_million"]
        cost += row["answer_tokens"] * price["price_out_per_million"]
        assert row["cost"] == pytest.approx(cost / 1e6, abs=1e-8), row["task_id"]
        assert row["latency_ms"] > 0


def test_the_teachers_word_their_replies_differently() -> None:
    large, small = answers_of("scripted-large"), answers_of("scripted-small")

    assert [task_id for task_id in large if large[task_id]["text"] == small[task_id]["text"]] == []


def test_teachers_err_as_often_as_the_card_says() -> None:
    assert 0.05 < faulty_share("scripted-large") < 0.15
    assert 0.20 < faulty_share("scripted-small") < 0.40


def test_votes_compare_the_two_teachers_on_train_tasks() -> None:
    train = {row["id"] for row in rows("tasks.jsonl") if row["split"] == "train"}
    raters = {rater["name"] for rater in listed("raters.json")}
    for vote in rows("preferences.jsonl"):
        assert vote["task_id"] in train
        assert {vote["left_model"], vote["right_model"]} == TEACHERS
        assert vote["outcome"] in {"left", "right", "tie", "both_bad", "skip"}
        assert vote["rater"] in raters


def test_reasons_of_votes_are_in_the_list() -> None:
    codes = {reason["code"] for reason in listed("reasons.json")}
    hotkeys = [reason["hotkey"] for reason in listed("reasons.json")]

    assert {code for vote in rows("preferences.jsonl") for code in vote["reasons"]} <= codes
    assert len(set(hotkeys)) == len(hotkeys)


def preferred(vote: Row) -> str:
    side = f"{vote['outcome']}_model"
    return str(vote.get(side, vote["outcome"]))


def shared_votes() -> list[Sequence[Row]]:
    """Give the pairs that both raters voted on."""
    by_task = defaultdict(list)
    for vote in rows("preferences.jsonl"):
        by_task[vote["task_id"]].append(vote)
    return [votes for votes in by_task.values() if len(votes) > 1]


def test_two_raters_cast_sixty_votes_and_sometimes_disagree() -> None:
    shared = shared_votes()
    apart = [votes for votes in shared if len({preferred(vote) for vote in votes}) > 1]

    assert len(rows("preferences.jsonl")) == 60
    assert len(shared) >= 20
    assert all(len({vote["rater"] for vote in votes}) == 2 for votes in shared)
    assert 0.1 <= len(apart) / len(shared) <= 0.25


def test_sides_are_mixed() -> None:
    left = Counter(vote["left_model"] for vote in rows("preferences.jsonl"))

    assert min(left[model] for model in TEACHERS) >= 20
