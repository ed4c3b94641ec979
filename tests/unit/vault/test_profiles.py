from collections.abc import Callable, Iterator

import pytest

from ihm_desktop.vault.profiles import (
    DEFAULT,
    FLOOR,
    PROFILES,
    SCARCE_MEMORY_BYTES,
    calibrate,
    is_scarce,
)

PLENTY = 16 * 1024**3


def clock_of(reference_s: float) -> Callable[[], float]:
    """A clock on which the reference work takes a given time, three times in a row."""

    def ticks() -> Iterator[float]:
        now = 100.0
        while True:
            yield now
            now += reference_s
            yield now

    ticking = ticks()
    return lambda: next(ticking)


@pytest.mark.parametrize(
    ("reference_s", "number"),
    [(0.02, 3), (0.09, 3), (0.10, 2), (0.17, 2), (0.18, 1), (0.38, 1), (0.39, 0), (60.0, 0)],
)
def test_the_strongest_profile_of_about_a_second_is_chosen(reference_s: float, number: int) -> None:
    chosen = calibrate(clock_of(reference_s), memory_bytes=PLENTY)

    assert chosen.number == number


def test_the_fastest_of_three_runs_counts() -> None:
    times = iter([0.0, 9.0, 10.0, 10.1, 20.0, 29.0])

    assert calibrate(lambda: next(times)).number == 2


def test_scarce_memory_bars_the_large_profiles_and_asks_for_a_warning() -> None:
    assert calibrate(clock_of(0.01), memory_bytes=SCARCE_MEMORY_BYTES - 1).number == 1
    assert is_scarce(SCARCE_MEMORY_BYTES - 1)
    assert not is_scarce(SCARCE_MEMORY_BYTES)


def test_unknown_memory_bars_nothing() -> None:
    assert calibrate(clock_of(0.01)).number == 3


def test_the_profiles_are_the_published_ones() -> None:
    costs = [(p.number, p.memory_kib // 1024, p.passes) for p in PROFILES]

    assert costs == [(0, 64, 3), (1, 128, 3), (2, 256, 3), (3, 512, 2)]
    assert (PROFILES[0], PROFILES[2]) == (FLOOR, DEFAULT)
