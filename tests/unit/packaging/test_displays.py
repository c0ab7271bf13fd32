"""Tests on a real display run where there can be one, and say why where there cannot."""

import shutil
import sys

import pytest
from devkit import checks, displays, libraries


@pytest.fixture
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("_linux")
def test_without_xvfb_the_checks_leave_the_display_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    named = {check.name: check for check in checks.all_checks()}

    assert "real display" not in named
    assert "--ignore=tests/end_to_end" not in named["tests"].command


@pytest.mark.usefixtures("_linux")
def test_with_xvfb_the_window_is_driven_on_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    named = {check.name: check for check in checks.all_checks()}

    assert named["real display"].command[0] == "xvfb-run"
    assert named["real display"].variables == {"QT_QPA_PLATFORM": "xcb"}
    assert "--ignore=tests/end_to_end" in named["tests"].command  # once is enough


@pytest.mark.usefixtures("_linux")
def test_chosen_tests_run_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")

    assert "real display" not in [check.name for check in checks.all_checks(["-k", "one"])]


@pytest.mark.usefixtures("_linux")
def test_who_may_not_install_is_told_how(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(libraries, "may_install", lambda: False)

    assert "apt-get install xvfb xauth" in displays.ensure()


def test_elsewhere_than_on_linux_the_reason_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert "only Linux" in displays.ensure()
    assert displays.starter() == ()
