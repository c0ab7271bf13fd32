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

    assert "real display" not in [check.name for check in checks.all_checks()]


@pytest.mark.usefixtures("_linux")
def test_with_xvfb_the_window_is_driven_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    (check,) = [one for one in checks.all_checks() if one.name == "real display"]

    assert check.command[0] == "xvfb-run"
    assert check.variables == {"QT_QPA_PLATFORM": "xcb"}


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
