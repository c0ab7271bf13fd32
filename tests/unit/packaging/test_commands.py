"""The command line of the tools."""

import pytest
from devkit import commands


def test_arguments_after_dashes_are_passed_on() -> None:
    assert commands.split_at_dashes(["test", "--", "-k", "name", "--", "x"]) == (
        ["test"],
        ["-k", "name", "--", "x"],
    )


def test_without_dashes_nothing_is_passed_on() -> None:
    assert commands.split_at_dashes(["setup", "--bench"]) == (["setup", "--bench"], [])


def test_only_test_takes_arguments_for_pytest(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        commands.main(["setup", "--", "-k", "name"])

    assert stopped.value.code == 2
    assert "`setup` takes nothing after --" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_display_is_found(platform: str, variables: dict[str, str], expected: bool) -> None:
    assert commands.has_display(platform, variables) is expected
