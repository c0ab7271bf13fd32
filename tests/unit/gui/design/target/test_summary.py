from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.target import Contract, ContractType
from studio.domain.target_draft import Fault, TargetField
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.target.contract_box import ContractBox
from studio.gui.design.target.summary import TargetSummary
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label
from studio.project import Project


def _texts(summary: TargetSummary) -> list[str]:
    return [label.text() for label in summary.findChildren(Label) if label.isVisibleTo(summary)]


def test_it_shows_the_target_and_that_its_example_passes(
    summary: TargetSummary, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: summary.contract.verdict.text() == "example passes")
    texts = _texts(summary)
    assert "Answer." in texts
    assert "SmolLM2 135M Instruct" in texts
    assert "Valid JSON" in texts
    assert any(text.startswith("≥ 90") for text in texts)
    assert summary.version.text() == "v2"
    assert summary.changed.isHidden()
    assert summary.draft.isHidden()


def test_a_length_that_is_only_estimated_says_about(
    opened: Kit, summary: TargetSummary, qtbot: QtBot
) -> None:
    done: list[ChangeSet] = []

    def prompt(project: Project) -> ChangeSet:
        target = project.target.current()
        assert target is not None
        return project.target.set(replace(target, system_prompt="a" * 40))

    opened.runner.change(prompt, done.append)
    qtbot.waitUntil(lambda: summary.tokens.text().startswith("about 10"))


def test_a_project_without_a_target_offers_to_write_one(
    kit: Kit, actions: ActionSet, qtbot: QtBot, tmp_path: Path
) -> None:
    kit.session.create(tmp_path / "empty")
    qtbot.waitUntil(lambda: kit.session.current is not None)
    summary = TargetSummary(kit, actions)
    qtbot.addWidget(summary)
    qtbot.waitUntil(lambda: summary.model.sheet.value is not None)
    assert summary.write.isVisibleTo(summary)
    assert not summary.edit.isVisibleTo(summary)


def test_a_project_that_was_closed_leaves_nothing_behind(
    opened: Kit, summary: TargetSummary
) -> None:
    opened.session.close()
    assert not summary.statement.isVisibleTo(summary)


def test_an_example_that_fails_says_so_by_word_and_sign(theme: Theme, qtbot: QtBot) -> None:
    box = ContractBox(theme)
    qtbot.addWidget(box)
    box.show_contract(Contract(type=ContractType.JSON, example="{"))
    box.show_check(Fault(field=TargetField.EXAMPLE, message="no JSON", line=1))
    assert box.verdict.text() == "example fails"
    assert "no JSON" in box.verdict.accessibleDescription()


def test_many_fields_are_counted_and_tools_are_named(theme: Theme, qtbot: QtBot) -> None:
    box = ContractBox(theme)
    qtbot.addWidget(box)
    properties: dict[str, object] = {f"field_{number}": {} for number in range(9)}
    box.show_contract(Contract(type=ContractType.JSON, schema={"properties": properties}))
    shown = [label.text() for label in box.findChildren(Label) if label.isVisibleTo(box)]
    assert "field_5" in shown
    assert "field_6" not in shown
    assert any("3" in text and "more" in text for text in shown)

    tool = {"type": "function", "function": {"name": "track", "description": "Find a parcel"}}
    box.show_contract(Contract(type=ContractType.TOOL_CALL, tools=(tool,)))
    shown = [label.text() for label in box.findChildren(Label) if label.isVisibleTo(box)]
    assert "track" in shown
    assert box.verdict.text() == "no example yet"
