"""A table keeps the pages it used last, and no more."""

from studio.gui.tables.pages import SIZE, Pages


def pages_of(*numbers: int) -> Pages[str]:
    pages: Pages[str] = Pages()
    for number in numbers:
        pages.put(number, [f"{number}/{at}" for at in range(SIZE)])
    return pages


def test_a_row_is_found_by_its_number() -> None:
    assert pages_of(0, 3).row(3 * SIZE + 7) == "3/7"


def test_a_row_of_a_page_that_is_not_kept_is_none() -> None:
    assert pages_of(0, 3).row(SIZE) is None


def test_a_row_beyond_a_short_page_is_none() -> None:
    pages: Pages[str] = Pages()
    pages.put(0, ["only"])
    assert pages.row(1) is None


def test_however_far_one_scrolls_the_number_of_pages_stays() -> None:
    assert len(pages_of(*range(10_000))) == len(pages_of(*range(100)))


def test_the_page_that_was_not_used_for_longest_goes_first() -> None:
    pages = pages_of(*range(40))
    assert pages.row(0) == "0/0"
    pages.put(40, [])
    assert pages.has(0)
    assert not pages.has(1)


def test_the_row_before_a_page_is_known_if_its_page_is() -> None:
    pages = pages_of(4)
    assert (pages.before(5), pages.before(4), pages.before(0)) == (f"4/{SIZE - 1}", None, None)


def test_the_numbers_of_loaded_rows_come_in_order() -> None:
    assert pages_of(3, 0).numbers(SIZE - 2, 3 * SIZE + 1) == [98, 99, 300, 301]
