import json

import pytest

from studio import resources
from studio.curation import suggesting
from studio.curation.suggesting import Example, Suggester

DAMAGE = ("The vase arrived broken", "My mirror is cracked", "The box was crushed and torn",
          "A broken plate in the parcel")  # fmt: skip
BILLING = ("You charged my card twice", "The invoice shows the wrong price",
           "Refund the second charge to my card", "Why is the invoice so high?")  # fmt: skip


def _examples() -> list[Example]:
    labelled = [*((text, "damage") for text in DAMAGE), *((text, "billing") for text in BILLING)]
    return [
        Example(name=f"t{number}", text=text, labels={"topic": label})
        for number, (text, label) in enumerate(labelled)
    ]


def _ask(text: str, examples: list[Example] | None = None) -> suggesting.Suggestion | None:
    suggester = Suggester(_examples() if examples is None else examples)
    return dict(suggester.suggest({"asked": text}))["asked"].get("topic")


def test_a_text_gets_the_label_of_those_it_reads_like() -> None:
    damage, billing = _ask("The mirror came broken"), _ask("They charged the invoice twice")
    assert damage is not None
    assert billing is not None
    assert (damage.label, billing.label) == ("damage", "billing")
    assert damage.neighbours[0].label == "damage"


def test_a_confidence_lies_between_0_and_1_and_falls_with_likeness() -> None:
    near, far = _ask("The mirror came broken"), _ask("broken invoice")
    assert near is not None
    assert far is not None
    assert 0 < far.confidence < near.confidence < 1


@pytest.mark.parametrize("text", ["", "   ", "日本語"])
def test_what_is_like_nothing_gets_no_suggestion(text: str) -> None:
    assert _ask(text) is None


@pytest.mark.parametrize("examples", [[], _examples()[:1]])
def test_there_is_nothing_to_say_without_two_examples(examples: list[Example]) -> None:
    assert _ask("The mirror came broken", examples) is None


def test_one_label_alone_is_suggested_with_what_is_like_it() -> None:
    found = _ask("My mirror came cracked", _examples()[:4])
    assert found is not None
    assert found.label == "damage"


def test_an_example_is_judged_by_the_others() -> None:
    wrong = Example(name="wrong", text="The vase arrived cracked", labels={"topic": "billing"})
    found = dict(Suggester([*_examples(), wrong]).suggest({"wrong": wrong.text}))
    assert found["wrong"]["topic"].label == "damage"


def test_aspects_are_told_apart() -> None:
    examples = [
        Example(name=one.name, text=one.text, labels={**one.labels, "kind": "common"})
        for one in _examples()
    ]
    found = dict(Suggester(examples).suggest({"asked": "The mirror came broken"}))["asked"]
    assert {aspect: one.label for aspect, one in found.items()} == {
        "topic": "damage", "kind": "common",
    }  # fmt: skip


def test_of_very_many_examples_rare_labels_are_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "MOST_EXAMPLES", 20)
    many = [
        Example(name=f"m{number}", text=f"The invoice {number} is wrong", labels={"topic": "b"})
        for number in range(200)
    ]
    rare = [
        Example(name=f"r{n}", text=text, labels={"topic": "d"}) for n, text in enumerate(DAMAGE)
    ]
    found = _ask("My mirror is cracked and broken", [*many, *rare])
    assert found is not None
    assert found.label == "d"


def test_turns_are_part_of_what_a_text_is() -> None:
    assert suggesting.text_of(["a", "b"]) != suggesting.text_of(["a\nb"])


def test_on_the_sample_topics_and_kinds_are_suggested_as_well_as_it_is_said() -> None:
    path = resources.path("samples", "parcel-desk", "tasks.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    examples = [
        Example(
            name=row["id"],
            text=suggesting.text_of(
                [turn["content"] for turn in row["messages"] if turn["role"] == "user"]
            ),
            labels={"topic": row["topic"], "kind": row["kind"]},
        )
        for row in rows
    ]
    found = suggesting.measure(examples, {row["id"]: row["group"] for row in rows}, folds=5)
    assert found["topic"].share > 0.6
    assert found["kind"].share > 0.42


def test_what_a_text_reads_like_is_told_by_how_it_begins() -> None:
    long = Example(
        name="t-long",
        text="The vase\narrived broken, " + "broken " * 500,
        labels={"topic": "damage"},
    )
    found = _ask("The vase arrived broken", [*_examples(), long])
    assert found is not None
    told = {one.name: one.text for one in found.neighbours}
    assert told["t0"] == DAMAGE[0]
    assert told["t-long"].startswith("The vase arrived broken, broken")
    assert told["t-long"].endswith("…")
    assert len(told["t-long"]) <= 60
