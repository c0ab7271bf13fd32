"""Reviewing at the terminal: what comes next, deciding, comparing, tracing, agreeing."""

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from studio.cli import main
from studio.domain.judgement import Verdict
from studio.domain.target import ContractType
from studio.domain.task import Kind, Split
from studio.project import Project
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk


class Terminal:
    """A project, and commands run on it."""

    def __init__(self, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
        self.desk = desk
        self.path = str(desk.project.path)
        self._capsys = capsys

    def answers(self, task: int) -> list[str]:
        return [str(one) for one in self.ids[task]]

    def close(self) -> None:
        self.ids = [self.desk.answers(task) for task in self.desk.tasks]
        self.desk.project.close()

    def run(self, command: str, *arguments: str, status: int = 0) -> str:
        assert main.run([command, self.path, *arguments]) == status
        said = self._capsys.readouterr()
        return said.err if status else said.out

    def json(self, command: str, *arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run(command, *arguments, "--json"))
        return found


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """Three tasks: two of the usual kind, one to refuse."""
    desk = reviewing.desk(tmp_path / "desk.stillroom")
    desk.task("The parcel is late.", "The shipment is late.", text="Where is my parcel?")
    desk.task("one", "two", text="And now?", kind=Kind.REFUSAL, topic="claims")
    desk.task("only", text="Say something")
    found = Terminal(desk, capsys)
    found.close()
    return found


def test_what_waits_is_listed_with_how_far_the_work_is(terminal: Terminal) -> None:
    terminal.run("review", "--next")
    said = terminal.run("review")
    assert len(said.splitlines()) == 5
    assert said.splitlines()[-1] == "0 done, 3 to go"
    document = terminal.json("review", "--kind", "refusal")
    assert [one["topic"] for one in document["items"]] == ["claims"]
    assert (document["left"], document["done"]) == (1, 0)


def test_the_next_item_comes_with_its_texts_and_ids(terminal: Terminal) -> None:
    found = terminal.json("review", "--next", "--order", "oldest")
    item = found["item"]
    assert item["messages"] == [{"role": "user", "content": "Where is my parcel?"}]
    assert [one["model"] for one in item["answers"]] == ["large", "small"]
    assert [one["candidate"] for one in item["answers"]] == terminal.answers(0)
    assert item["answers"][1]["text"] == "The shipment is late."
    assert "tone" in [one["code"] for one in found["reasons"]]
    assert found["progress"]["left"] == 3


def test_an_item_given_to_one_is_not_given_to_another(terminal: Terminal) -> None:
    given = [
        terminal.json("review", "--next", "--as", name)["item"]["task_id"]
        for name in ("mira", "jon", "ann")
    ]
    assert sorted(given) == sorted(terminal.desk.tasks)
    assert terminal.json("review", "--next", "--as", "eve")["item"] is None
    again = terminal.json("review", "--next", "--as", "jon")["item"]["task_id"]
    assert again == given[1]


def test_the_one_after_is_given_without_deciding(terminal: Terminal) -> None:
    options = ("--next", "--order", "oldest")
    first = terminal.json("review", *options)["item"]["task_id"]
    second = terminal.json("review", *options, "--after", first)["item"]["task_id"]
    assert [first, second] == terminal.desk.tasks[:2]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--topic", "claims"), 1),
        (("--teacher", "small"), 2),
        (("--where", "something"), 1),
        (("--longer-than", "10"), 1),
        (("--split", "eval"), 0),
        (("--disagree",), 2),
        (("--state", "decided"), 0),
        (("--reviewer", "mira", "--state", "all"), 0),
    ],
)
def test_filters_are_options(terminal: Terminal, options: tuple[str, ...], expected: int) -> None:
    terminal.run("review", "--next", "--as", "mira")
    assert len(terminal.json("review", *options)["items"]) == expected


def test_a_name_that_is_not_there_is_told_with_those_that_are(terminal: Terminal) -> None:
    terminal.run("review", "--next")
    said = terminal.run("review", "--teacher", "huge", status=1)
    assert said == "stillroom: there is no teacher 'huge' in the project; use: large, small\n"
    said = terminal.run("review", "--failed", "luck", status=1)
    assert "there is no failed check 'luck' in the project; it has none yet" in said


def test_an_answer_that_is_not_there_has_none_like_it(terminal: Terminal) -> None:
    terminal.run("review", "--next")
    said = terminal.run("review", "--like", "nobody", status=1)
    assert said.startswith("stillroom: there is no answer 'nobody' in ")


def test_teachers_can_be_hidden(terminal: Terminal) -> None:
    found = terminal.json("review", "--next", "--order", "oldest", "--blind")["item"]
    assert [one["model"] for one in found["answers"]] == ["Answer A", "Answer B"]
    said = terminal.run("review", "--next", "--order", "oldest", "--blind")
    assert "=== Answer A" in said
    assert "large" not in said


def test_an_item_is_read_out_in_words(terminal: Terminal) -> None:
    said = terminal.run("review", "--task", terminal.desk.tasks[0])
    assert "[user]\nWhere is my parcel?" in said
    assert f"=== large  {terminal.answers(0)[0]}  undecided\nThe parcel is late." in said
    assert said.splitlines()[-1].startswith("reasons: ")


def test_a_task_that_was_asked_for_is_held_like_one_that_was_given(terminal: Terminal) -> None:
    document = terminal.json("review", "--task", terminal.desk.tasks[0], "--as", "mira")
    assert document["item"]["task_id"] == terminal.desk.tasks[0]
    given = terminal.json("review", "--next", "--order", "oldest", "--as", "jon")
    assert given["item"]["task_id"] == terminal.desk.tasks[1]


def test_the_list_is_read_while_somebody_writes(terminal: Terminal) -> None:
    with Project.open(Path(terminal.path)) as opened:
        opened.queue.prepare()
        assert len(terminal.json("review")["items"]) == 3
        assert "open" in terminal.run("review", "--next", status=1)


def test_the_list_says_what_is_not_in_it_yet(terminal: Terminal) -> None:
    assert terminal.run("review").splitlines()[-1] == (
        "3 tasks not in the queue yet: each --next takes in more, --next --wait all of them."
    )


def test_deciding_with_reasons_and_a_note_is_told_by_the_trace(terminal: Terminal) -> None:
    first, second = terminal.answers(0)
    done = terminal.json(
        "decide", first, "reject", "--reason", "tone", "--note", "too curt", "--as", "jon"
    )
    assert (done["standing"], done["reasons"], done["edit"]) == ("open", ["tone"], None)
    said = terminal.run("decide", second, "accept")
    assert said == f"Accepted {second}. The task is accepted.\n"
    found = terminal.json("trace", first)
    assert [(one["rater"], one["decision"]["note"]) for one in found["decisions"]] == [
        ("jon", "too curt")
    ]
    assert "jon: reject (tone): too curt" in terminal.run("trace", first)


def test_a_corrected_text_is_accepted_as_an_edit(terminal: Terminal, tmp_path: Path) -> None:
    first = terminal.answers(0)[0]
    file = tmp_path / "better.txt"
    file.write_text("The parcel comes today.\n", encoding="utf-8")
    done = terminal.json("decide", first, "accept", "--text", str(file))
    found = terminal.json("trace", done["edit"])
    assert found["candidate"]["text"] == "The parcel comes today."
    assert [one["candidate"]["candidate_id"] for one in found["ancestors"]] == [first]
    said = terminal.run("diff", "parent", done["edit"])
    assert "[-is late-]" in said
    assert "{+comes today+}" in said


def test_the_corrected_text_may_come_from_standard_input(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Grüße\r\n".encode())))
    done = terminal.json("decide", terminal.answers(2)[0], "accept", "--text", "-", "--no-pair")
    assert terminal.json("trace", done["edit"])["candidate"]["text"] == "Grüße"


def test_a_verdict_is_taken_back_or_undone(terminal: Terminal) -> None:
    only = terminal.answers(2)[0]
    terminal.run("decide", only, "escalate", "--as", "jon")
    assert terminal.json("decide", only, "take-back", "--as", "jon")["standing"] == "open"
    terminal.run("decide", only, "accept")
    assert "Undid: Accept" in terminal.run("undo")
    assert terminal.json("trace", only)["verdict"] is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody", "accept"), "there is no answer 'nobody' in"),
        (("{0}", "accept", "--reason", "tonne"), "there is no reason 'tonne'; use one of"),
        (("{0}", "accept", "--text", "/no/such/file"), "/no/such/file cannot be read"),
        (("{0}", "take-back"), "you have no verdict on this answer"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    terminal: Terminal, arguments: tuple[str, ...], said: str
) -> None:
    first = terminal.answers(0)[0]
    told = terminal.run("decide", *(one.format(first) for one in arguments), status=1)
    assert said in told
    assert len(told.splitlines()) == 1


def test_a_withdrawn_answer_is_not_decided_on(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "better.txt"
    file.write_text("better", encoding="utf-8")
    edit = terminal.json("decide", terminal.answers(2)[0], "accept", "--text", str(file))["edit"]
    terminal.run("undo")
    assert "was withdrawn meanwhile" in terminal.run("decide", edit, "accept", status=1)


def test_an_empty_or_broken_text_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    empty, broken = tmp_path / "empty", tmp_path / "broken"
    empty.write_bytes(b"\n")
    broken.write_bytes(b"ok \xff")
    only = terminal.answers(2)[0]
    assert "empty edit" in terminal.run("decide", only, "accept", "--text", str(empty), status=1)
    assert "not text in UTF-8 (byte 4)" in terminal.run(
        "decide", only, "accept", "--text", str(broken), status=1
    )
    assert terminal.json("trace", only)["decisions"] == []


def test_a_text_with_a_nul_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "utf-16.txt"
    file.write_bytes("better".encode("utf-16-le"))
    said = terminal.run("decide", terminal.answers(0)[0], "accept", "--text", str(file), status=1)
    assert "has a NUL at character 2" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("decide", "{0}", "maybe"),
        ("decide", "{0}", "reject", "--text", "-"),
        ("decide", "{0}", "accept", "--no-pair"),
        ("decide", "{0}", "take-back", "--note", "oops"),
        ("review", "--after", "x"),
        ("review", "--next", "--task", "x"),
        ("trace",),
        ("trace", "{0}", "--run", "x"),
        ("diff", "{0}"),
    ],
)
def test_wrong_usage_is_told_apart(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    first = terminal.answers(0)[0]
    terminal.run(*(one.format(first) for one in arguments), status=2)


def test_words_that_differ_are_marked_without_colours(terminal: Terminal) -> None:
    first, second = terminal.answers(0)
    assert terminal.run("diff", first, second).splitlines() == [
        f"--- large {first}",
        f"+++ small {second}",
        "- The [-parcel-] is late.",
        "+ The {+shipment+} is late.",
        "1 change.",
    ]
    assert terminal.run("diff", first, first).splitlines()[-1] == "Both say the same."


def test_a_comparison_is_given_as_plain_values(terminal: Terminal) -> None:
    found = terminal.json("diff", *terminal.answers(0))
    assert (found["method"], found["coarse"]) == ("words", False)
    assert found["changes"][0]["left"] == ["parcel"]
    assert found["changes"][0]["right"] == ["shipment"]
    assert found["changes"][0]["left_lines"] == [1, 1]


def test_json_is_compared_by_its_values(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = reviewing.desk(tmp_path / "json.stillroom")
    reviewing.set_target(desk, ContractType.JSON)
    desk.task('{"a": 1, "b": 2}', '{"b": 3, "a": 1}')
    found = Terminal(desk, capsys)
    found.close()
    document = found.json("diff", *found.answers(0))
    assert document["method"] == "json"
    assert [one["path"] for one in document["notes"] if "changed" in one["text"]] == ["$.b"]
    assert found.json("diff", *found.answers(0), "--method", "words")["notes"] == []


def test_an_answer_is_compared_with_its_reference_where_there_is_one(terminal: Terminal) -> None:
    first = terminal.answers(0)[0]
    assert "has no reference" in terminal.run("diff", first, "reference", status=1)
    assert "corrects no other" in terminal.run("diff", "parent", first, status=1)
    assert "one answer's id at least" in terminal.run("diff", "parent", "reference", status=1)


def test_equal_lines_are_folded_and_hidden_characters_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = reviewing.desk(tmp_path / "long.stillroom")
    same = "\n".join(f"line {number}" for number in range(20))
    desk.task(f"{same}\nend", f"{same}\n\x1b[31mend\u202e")
    found = Terminal(desk, capsys)
    found.close()
    said = found.run("diff", *found.answers(0))
    assert "⋯ 17 lines the same" in said
    assert "\x1b" not in said
    assert "⟨U+202E⟩" in said


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_words_have_colours(terminal: Terminal) -> None:
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "studio", "diff", terminal.path, *terminal.answers(0)]
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    subprocess.run(command, stdout=follower, check=True, timeout=60, env=environment)
    os.close(follower)
    said = os.read(leader, 10_000).decode()
    os.close(leader)
    assert "\x1b[31m\x1b[7mparcel\x1b[0m\x1b[31m is late." in said
    assert "[-" not in said


def test_a_snapshot_leads_back_to_its_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = reviewing.desk(tmp_path / "used.stillroom")
    reviewing.set_target(desk)
    desk.task("learnt")
    desk.task("held out", split=Split.EVAL)
    desk.project.review.decide(desk.answers(desk.tasks[0])[0], Verdict.ACCEPT)
    snapshot = desk.project.snapshots.for_sft().snapshot_id
    found = Terminal(desk, capsys)
    found.close()
    document = found.json("trace", "--snapshot", snapshot)
    assert [one["candidate_id"] for one in document["rows"]] == found.answers(0)
    said = found.run("trace", found.answers(0)[0])
    assert f"snapshot   {snapshot}  sft, train, row 1: answer, came in as accepted" in said
    assert "in no snapshot yet" in found.run("trace", found.answers(1)[0])
    assert "there is no run 'nothing' in" in found.run("trace", "--run", "nothing", status=1)


def test_a_snapshot_goes_on_after_the_row_that_the_last_page_ended_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = reviewing.desk(tmp_path / "paged.stillroom")
    reviewing.set_target(desk)
    for number in range(5):
        desk.task(f"answer {number}")
        desk.project.review.decide(desk.answers(desk.tasks[number])[0], Verdict.ACCEPT)
    snapshot = desk.project.snapshots.for_sft().snapshot_id
    found = Terminal(desk, capsys)
    found.close()
    first = found.run("trace", "--snapshot", snapshot, "--limit", "3")
    assert [line.split()[0] for line in first.splitlines()[:-1]] == ["1", "2", "3"]
    assert first.rstrip().endswith("the next ones: --after 3")
    rest = found.run("trace", "--snapshot", snapshot, "--after", "3")
    assert [line.split()[0] for line in rest.splitlines()[:-1]] == ["4", "5"]
    assert "--after" not in rest


def test_agreement_and_conflicts_are_told(terminal: Terminal) -> None:
    assert terminal.run("agreement") == "No answer was judged by two people yet.\n"
    only = terminal.answers(2)[0]
    terminal.run("decide", only, "accept", "--as", "jon")
    done = terminal.json("decide", only, "reject", "--reason", "tone", "--as", "mira")
    assert done["standing"] == "conflict"
    said = terminal.run("agreement")
    assert "too few; 19 more" in said
    assert f"1 conflict to settle.\n  {only}  jon accept, mira reject" in said
    document = terminal.json("agreement")
    assert document["conflicts"][0]["verdicts"] == {"jon": "accept", "mira": "reject"}
    terminal.run("decide", only, "accept", "--adjudicate", "--as", "ann")
    assert terminal.json("agreement")["conflict_count"] == 0


def test_escalations_are_told_with_the_agreement(terminal: Terminal) -> None:
    only = terminal.answers(2)[0]
    terminal.run("decide", only, "accept", "--as", "jon")
    terminal.run("decide", only, "escalate", "--as", "mira")
    said = terminal.run("agreement").splitlines()
    assert said[1] == "1 of them was escalated, which asks others: it is not counted under verdict."
    assert "0 conflicts to settle." in said
    assert said[-1].startswith("1 escalated answer to settle too: ")
    assert terminal.json("review", "--state", "escalated")["left"] == 1


def test_the_document_has_the_same_parts_whatever_there_is(terminal: Terminal) -> None:
    given = terminal.json("review", "--next")
    none = terminal.json("review", "--next", "--where", "nobody says this")
    chosen = terminal.json("review", "--task", terminal.desk.tasks[0])
    assert given.keys() == none.keys() == chosen.keys()
    assert none["item"] is None


def test_a_very_long_answer_is_read_out_from_its_beginning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = reviewing.desk(tmp_path / "long.stillroom")
    desk.task("word " * 30_000, "line\n" * 2_000)
    found = Terminal(desk, capsys)
    found.close()
    said = found.run("review", "--next")
    assert len(said) < 60_000
    assert "⋯ 100,000 more characters; --json has all of it" in said
    assert "⋯ 7,501 more characters; --json has all of it" in said
    texts = [one["text"] for one in found.json("review", "--next")["item"]["answers"]]
    assert [len(text) for text in texts] == [150_000, 10_000]


def test_ids_may_be_cut_short_as_long_as_they_are_one_things(terminal: Terminal) -> None:
    left, right = terminal.answers(0)
    # The last characters of ids made within one millisecond differ.
    others = [one for task in range(3) for one in terminal.answers(task) if one != left]
    cut = next(
        size for size in range(4, 27) if not any(one.startswith(left[:size]) for one in others)
    )
    assert terminal.json("trace", left[:cut].lower())["candidate"]["candidate_id"] == left
    assert terminal.json("decide", left[:cut], "accept")["candidate"] == left
    assert left[:4] == right[:4]  # the years since 1970
    assert "several ids begin or end with" in terminal.run("trace", left[:4], status=1)


@pytest.mark.parametrize("option", ["--after", "--task"])
def test_a_task_that_is_not_there_is_told(terminal: Terminal, option: str) -> None:
    options = ("--next", option, "nobody") if option == "--after" else (option, "nobody")
    said = terminal.run("review", *options, status=1)
    assert said.startswith("stillroom: there is no task 'nobody' in ")
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [("trace", "--run", "nobody"), ("trace", "--snapshot", "nobody"), ("trace", "")],
)
def test_what_cannot_be_traced_is_told(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    said = terminal.run(*arguments, status=1)
    assert len(said.splitlines()) == 1
