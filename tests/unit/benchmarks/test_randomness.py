"""Statistics that can fail: each says yes to random bytes and no to a slight bias."""

import math
import random
import secrets

from ihm_desktop.vault.header import HEADER_BYTES, SLOT_BYTES
from tests.benchmarks.randomness import (
    byte_counts,
    bytes_p,
    chi_square_p,
    told_apart,
    uniform_p,
)
from tests.benchmarks.slot_figures import (
    evenness,
    evenness_by_mix,
    furthest_ratio,
    told_apart_by_kind,
    trial_times_us,
)
from tests.benchmarks.slot_files import MIXES, Made, made

SURELY = 1e-6
FEW = 1_000


def test_the_chi_square_distribution_is_computed_as_tables_have_it() -> None:
    assert math.isclose(chi_square_p(3.841, 1), 0.05, rel_tol=1e-3)
    assert math.isclose(chi_square_p(293.25, 255), 0.05, rel_tol=1e-2)
    assert math.isclose(chi_square_p(200.0, 255), 0.9954, rel_tol=1e-3)
    assert chi_square_p(600, 255) < SURELY


def test_the_distribution_of_kolmogorov_is_computed_as_tables_have_it() -> None:
    # For 1,000 values the distance 0.0430 has a probability of 5 % (1.36 over the root).
    values = [(at + 0.5) / 1000 for at in range(1000)]
    moved = [min(1.0, value + 0.0425) for value in values]

    assert uniform_p(values) > 0.999
    assert 0.03 < uniform_p(moved) < 0.07
    assert uniform_p([value**2 for value in values]) < SURELY


def test_random_bytes_pass_and_uneven_ones_do_not() -> None:
    noise = random.Random(1)
    even = noise.randbytes(200_000)
    uneven = bytes(noise.choice(b"\x00\xff") if at % 80 == 0 else b for at, b in enumerate(even))

    assert bytes_p(byte_counts(even)) > SURELY
    assert bytes_p(byte_counts(uneven)) < SURELY


def test_files_that_are_too_even_are_noticed_by_their_spread() -> None:
    noise = random.Random(2)
    files = []
    for _ in range(300):
        data = list(range(256)) * 16
        noise.shuffle(data)
        files.append(bytes(data))

    assert evenness([noise.randbytes(4096) for _ in range(300)]).spread > SURELY
    assert evenness(files).spread < SURELY


def biased(file: Made, at: int) -> bytes:
    """A slot file of a program that forgot to draw one byte of each used slot."""
    data = bytearray(file.data)
    for place in file.keys:
        data[HEADER_BYTES + place * SLOT_BYTES + at] = 1
    return bytes(data)


def test_one_fixed_byte_in_each_used_slot_is_noticed_in_all_files_together() -> None:
    files = [biased(made(MIXES["all"]), 300) for _ in range(FEW)]

    assert evenness(files).pooled < SURELY


def test_one_fixed_byte_in_each_used_slot_tells_used_slots() -> None:
    used, unused = [], []
    for _ in range(FEW):
        file = made(MIXES["journal"])
        place = next(iter(file.keys))
        used.append(biased(file, 300)[HEADER_BYTES + place * SLOT_BYTES :][:SLOT_BYTES])
        unused.append(secrets.choice(file.slots(used=False)))

    assert told_apart(used, unused) > 0.1


def test_a_value_that_is_rare_in_one_kind_is_noticed_wherever_it_stands() -> None:
    noise = random.Random(3)
    ones = [noise.randbytes(SLOT_BYTES) for _ in range(FEW)]
    others = [piece.replace(b"\x00", b"\x01") for piece in ones[::-1]]

    assert told_apart(ones, others) > 0.1
    assert told_apart(ones, [noise.randbytes(SLOT_BYTES) for _ in range(FEW)]) < 0.1


def test_slot_files_of_every_mix_look_random() -> None:
    # 20,000 of each in `dev.py bench --only slot_stats_p,slot_classifier_excess`.
    for name, found in evenness_by_mix(FEW).items():
        assert found.pooled > SURELY, name
        assert found.spread > SURELY, name


def test_no_simple_rule_tells_used_slots_from_unused_ones() -> None:
    for name, excess in told_apart_by_kind(FEW).items():
        assert excess < 0.5 * 6 / math.sqrt(FEW), name  # six standard deviations


def test_a_mix_uses_the_slots_that_it_says() -> None:
    counted = {name: len(made(used).keys) for name, used in MIXES.items()}

    assert list(counted.values()) == [0, 1, 2, 2, 4]


def test_a_slower_slot_would_be_seen() -> None:
    assert furthest_ratio({None: [100, 101, 102], 3: [100, 101, 102]}) == 1.0
    assert furthest_ratio({None: [100, 101, 102], 3: [130, 131, 132]}) > 1.1
    assert furthest_ratio({None: [130, 131, 132], 3: [100, 101, 102]}) > 1.1


def test_every_place_and_no_place_is_timed_equally_often() -> None:
    times = trial_times_us(3)

    assert {place: len(found) for place, found in times.items()} == dict.fromkeys(
        (None, *range(8)), 3
    )
