import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.series import p99, percentile, ratio, spread

VALUES = st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=300)


def test_the_99th_percentile_of_a_hundred_values_is_the_last_but_one():
    assert p99([float(number) for number in range(1, 101)]) == 99


def test_the_99th_percentile_of_a_few_values_is_the_largest():
    assert p99([3.0, 1.0, 2.0]) == 3


def test_half_the_values_do_not_exceed_the_median():
    assert percentile([4.0, 1.0, 3.0, 2.0], 0.5) == 2


@given(VALUES, st.floats(min_value=0, max_value=1))
def test_a_percentile_is_one_of_the_values_and_a_share_does_not_exceed_it(values, share):
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) * (1 - 1e-9)


def test_no_values_have_no_percentile():
    with pytest.raises(ValueError):
        percentile([], 0.5)


def test_a_ratio_is_that_of_the_medians():
    assert ratio([2.0, 4.0, 900.0], [1.0, 2.0, 3.0]) == 2


@pytest.mark.parametrize(("ours", "rival"), [([], []), ([1.0], [1.0, 2.0])])
def test_series_of_different_rounds_are_not_compared(ours, rival):
    with pytest.raises(ValueError):
        ratio(ours, rival)


def test_a_spread_names_the_smallest_middle_and_largest_value():
    assert spread([3.0, 1.0, 2.0]) == "1.0 / 2.0 / 3.0"
    assert spread([300.4, 100.2, 200.0]) == "100 / 200 / 300"
