"""Field paths name keys and positions."""

import pytest

from studio.domain.errors import InvalidValueError
from studio.grading import paths


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("category", ("category",)),
        ("a.b", ("a", "b")),
        ("items[0].sku", ("items", 0, "sku")),
        ("[1][2]", (1, 2)),
        ('["odd.key"].b', ("odd.key", "b")),
        ("order number", ("order number",)),
        ("größe", ("größe",)),
    ],
)
def test_a_path_is_split_into_steps(path: str, steps: tuple[str | int, ...]) -> None:
    assert paths.parse(path) == steps


@pytest.mark.parametrize("path", ["", ".", ".a", "a.", "a..b", "a[", "a[x]", "a[-1]", '["a]'])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(InvalidValueError, match="cannot be read"):
        paths.parse(path)


@pytest.mark.parametrize("path", ["b", "a.c", "a[0]", "a.b[2]", "a.b.c", "a.b[0].c"])
def test_a_path_that_leads_nowhere_finds_nothing(path: str) -> None:
    assert paths.find({"a": {"b": [1, 2]}}, paths.parse(path)) is paths.Absent
