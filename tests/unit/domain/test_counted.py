import pytest

from studio.domain.counted import counted


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 problems"), (1, "1 problem"), (2, "2 problems"), (1204, "1,204 problems")],
)
def test_one_is_singular_and_all_else_plural(count: int, said: str) -> None:
    assert counted(count, "problem") == said


def test_an_odd_plural_is_given() -> None:
    assert counted(2, "entry", "entries") == "2 entries"
