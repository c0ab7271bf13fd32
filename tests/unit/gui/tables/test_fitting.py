import pytest

from studio.gui.tables import fitting


@pytest.mark.parametrize(
    ("needs", "room", "given"),
    [
        ([100, 50], 200, [100, 100]),
        ([100, 50], 150, [100, 50]),
        ([300, 50, 40], 190, [100, 50, 40]),
        ([300, 200, 40], 240, [100, 100, 40]),
        ([300, 300], 100, [50, 50]),
        ([10], 40, [40]),
        ([], 40, []),
    ],
)
def test_the_widest_give_way_alike_and_the_last_takes_the_rest(
    needs: list[int], room: int, given: list[int]
) -> None:
    assert fitting.shared(needs, room) == given
