"""A map of the sample, drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.curation import coverage
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.coverage.model import CoverageModel, State
from studio.gui.design.coverage.panel import CoveragePanel
from studio.gui.design.coverage.plot import CoveragePlot
from studio.gui.shell.kit import Kit


@pytest.fixture(scope="session")
def checked_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its map beside it, so that most tests need not wait for one."""
    path = tmp_path_factory.mktemp("drawn") / "desk.stillroom"
    with projects.create_sample(path, "parcel-desk") as made:
        keyed = made.coverage.material()
        made.coverage.keep(keyed.key, coverage.compute(keyed.material))
    return path


@pytest.fixture
def panel(sample_kit: Kit, design_actions: ActionSet, qtbot: QtBot) -> Iterator[CoveragePanel]:
    panel = CoveragePanel(sample_kit, design_actions)
    qtbot.addWidget(panel)
    panel.resize(320, 420)
    panel.show()
    qtbot.waitUntil(lambda: panel.model.state is State.READY, timeout=60_000)
    yield panel
    if panel.large is not None:
        panel.large.close()


@pytest.fixture
def map_model(panel: CoveragePanel) -> CoverageModel:
    return panel.model


@pytest.fixture
def plot(panel: CoveragePanel) -> CoveragePlot:
    return panel.body.plot
