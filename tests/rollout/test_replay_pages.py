"""Pages against a plain set; what is refused changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.episodes import PAGE_ROWS
from drillyard.rollout.replay.pages import Pages, pages_of

calls = st.lists(st.tuples(st.booleans(), st.integers(0, 9)), max_size=40)


@given(st.integers(1, 30), calls)
def test_no_page_is_out_twice_and_none_is_lost(count: int, made: list[tuple[bool, int]]) -> None:
    pages, again = Pages(count), Pages(count)
    out: list[tuple[int, ...]] = []
    for takes, number in made:
        if takes:
            free = pages.free
            taken = pages.take(number)
            assert again.take(number) == taken  # the same calls, the same pages
            if number > free:
                assert taken is None
                assert pages.free == free
                continue
            assert taken is not None
            assert len(taken) == number
            out.append(taken)
        elif out:
            back = out.pop(number % len(out))
            pages.give_back(back)
            again.give_back(back)
        held = [page for each in out for page in each]
        assert len(set(held)) == len(held)
        assert set(held) <= set(range(count))
        assert pages.free == count - len(held)


def test_what_came_back_goes_out_first_and_in_order() -> None:
    pages = Pages(6)
    assert pages.take(4) == (0, 1, 2, 3)
    pages.give_back((1, 2))
    assert pages.take(3) == (1, 2, 4)
    assert pages.take(0) == ()


@pytest.mark.parametrize(
    ("wrong", "match"), [((0, 9), "no page 9"), ((0, -1), "no page -1"), ((0, 3), "is free"), ((0, 1, 0), "twice")]
)
def test_foreign_and_free_pages_are_refused_whole(wrong: tuple[int, ...], match: str) -> None:
    pages = Pages(4)
    pages.take(2)
    with pytest.raises(ValueError, match=match):
        pages.give_back(wrong)
    assert pages.free == 2
    pages.give_back((0, 1))
    with pytest.raises(ValueError, match="is free"):
        pages.give_back((0,))
    assert pages.take(4) is not None


def test_counts_out_of_range_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Pages(0)
    with pytest.raises(ValueError, match="cannot be taken"):
        Pages(3).take(-1)


@given(st.integers(0, 10_000))
def test_an_episode_has_a_row_for_each_step_and_one_more(length: int) -> None:
    assert (pages_of(length) - 1) * PAGE_ROWS < length + 1 <= pages_of(length) * PAGE_ROWS
