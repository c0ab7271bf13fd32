"""The splits dialog: what it says, what it proposes, and its two steps."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import ProjectBusyError
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.task import Split
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.splits import opening
from studio.gui.design.splits.dialog import SplitsDialog
from studio.gui.shell.kit import Kit
from studio.project import Project
from studio.services.split_values import Standing
from studio.store import tasks
from studio.store.identifiers import new_id

ReadStanding = Callable[[], Standing]


@pytest.fixture
def dialog(sample_kit: Kit, window: QWidget, qtbot: QtBot) -> Iterator[SplitsDialog]:
    window.show()
    dialog = opening.show(sample_kit, window)
    qtbot.waitUntil(lambda: dialog.model.proposal is not None)
    yield dialog
    dialog.close()


@pytest.fixture
def standing(sample_kit: Kit, qtbot: QtBot) -> ReadStanding:
    """Reads the splits as they stand in the project now."""

    def read() -> Standing:
        found: list[Standing] = []
        sample_kit.runner.query(lambda project: project.splits.standing(), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return read


def test_it_says_what_leaks_and_how_many_groups_there_are(dialog: SplitsDialog) -> None:
    assert dialog.leakage.text().startswith("Leakage 0")
    assert "Paraphrases are not found" in dialog.meaning.text()
    assert dialog.groups.text().startswith("449 group")
    assert not dialog.group.isEnabled()


def test_it_says_beforehand_what_would_move_and_changes_nothing(
    dialog: SplitsDialog, standing: ReadStanding
) -> None:
    proposal = dialog.model.proposal
    assert proposal is not None

    assert dialog.proposal.text().startswith(f"{proposal.moved} task")
    assert "from Eval to Train" in dialog.proposal.text()
    assert standing().tasks == {Split.TRAIN: 309, Split.VALIDATION: 38, Split.EVAL: 118}


def test_assigning_is_one_step_that_can_be_undone(
    dialog: SplitsDialog, sample_kit: Kit, standing: ReadStanding, qtbot: QtBot
) -> None:
    dialog.assign.click()
    qtbot.waitUntil(
        lambda: dialog.model.proposal is not None and not dialog.model.proposal.moved,
    )
    after = standing()
    assert after.tasks == {Split.TRAIN: 349, Split.VALIDATION: 46, Split.EVAL: 70}
    assert after.leakage.total == 0
    assert not dialog.assign.isEnabled()

    with qtbot.waitSignal(sample_kit.runner.changed):
        sample_kit.runner.change(lambda project: project.history.undo())
    assert standing().tasks[Split.EVAL] == 118


def test_other_sizes_lead_to_another_proposal(dialog: SplitsDialog, qtbot: QtBot) -> None:
    first = dialog.model.proposal
    dialog.sizes[Split.EVAL].setValue(30)
    qtbot.waitUntil(
        lambda: dialog.model.proposal is not None and dialog.model.proposal is not first,
    )
    proposal = dialog.model.proposal
    assert proposal is not None
    wanted = {one.split: one.wanted for one in proposal.portions if one.kind is None}

    assert wanted[Split.EVAL] / sum(wanted.values()) == pytest.approx(30 / 115)


def test_sizes_that_are_not_100_together_say_what_they_are_taken_as(dialog: SplitsDialog) -> None:
    assert dialog.total.isHidden()
    dialog.sizes[Split.VALIDATION].setValue(60)
    assert not dialog.total.isHidden()
    assert "150\u202f%" in dialog.total.text()
    assert "50\u202f% / 40\u202f% / 10\u202f%" in dialog.total.text()
    dialog.sizes[Split.VALIDATION].setValue(10)
    assert dialog.total.isHidden()


def test_no_sizes_at_all_are_refused_in_words(dialog: SplitsDialog) -> None:
    for field in dialog.sizes.values():
        field.setValue(0)

    assert not dialog._problem.isHidden()


def test_a_leak_is_told_and_gone_once_grouped(
    dialog: SplitsDialog, sample_kit: Kit, standing: ReadStanding, qtbot: QtBot
) -> None:
    sample_kit.runner.change(_leak)
    qtbot.waitUntil(lambda: dialog.group.isEnabled())
    assert "Leakage" in dialog.leakage.text()
    assert standing().leakage.total == 1

    dialog.group.click()
    qtbot.waitUntil(lambda: not dialog.group.isEnabled())
    qtbot.waitUntil(lambda: dialog.leakage.text().startswith("Leakage 0"))
    assert standing().leakage.total == 0


def _leak(project: Project) -> ChangeSet:
    """Put a task's twin into another split, as no service would."""
    db = project._opened.db
    known = next(one for one in tasks.listing(db) if one.split is Split.EVAL)
    twin = replace(
        known,
        task_id=TaskId(new_id()),
        group_id="twin",
        split=Split.TRAIN,
        messages=(Message(role="system", content="Be brief."), *known.messages),
    )
    tasks.add_many(db, [twin])
    return ChangeSet(label="Leak", entities=frozenset({Entity.TASK}))


def _try_open(path: Path, opened: list[Project]) -> bool:
    """Open a project as soon as it is let go."""
    with suppress(ProjectBusyError):
        opened.append(Project.open(path))
    return bool(opened)


def test_nothing_can_be_changed_in_a_project_that_is_only_read(
    sample_kit: Kit, window: QWidget, qtbot: QtBot, design_actions: ActionSet
) -> None:
    del design_actions
    project = sample_kit.session.current
    assert project is not None
    sample_kit.session.close()
    others: list[Project] = []
    qtbot.waitUntil(lambda: _try_open(project.path, others))
    [other] = others
    try:
        with qtbot.waitSignal(sample_kit.session.opened):
            sample_kit.session.open(project.path)
        dialog = opening.show(sample_kit, window)
        qtbot.waitUntil(lambda: dialog.model.proposal is not None)
        assert not dialog.assign.isEnabled()
        dialog.close()
    finally:
        other.close()


def test_sizes_of_nothing_leave_nothing_to_assign(
    dialog: SplitsDialog, standing: ReadStanding, qtbot: QtBot
) -> None:
    before = standing().tasks
    for split in (Split.TRAIN, Split.VALIDATION, Split.EVAL):
        dialog.sizes[split].setValue(0)
        dialog.sizes[split].committed.emit(0)
    assert not dialog.assign.isEnabled()
    assert dialog.proposal.text() == ""
    dialog.assign.click()
    assert standing().tasks == before

    dialog.sizes[Split.EVAL].setValue(100)
    dialog.sizes[Split.EVAL].committed.emit(100)
    qtbot.waitUntil(dialog.assign.isEnabled)
    assert "to Eval" in dialog.proposal.text()


def test_no_choice_is_shown_before_it_is_known_what_it_is_of(
    sample_kit: Kit, window: QWidget
) -> None:
    window.show()
    dialog = opening.show(sample_kit, window)
    assert dialog.model.sheet is None
    assert not dialog.keep.isVisible()
    dialog.close()
