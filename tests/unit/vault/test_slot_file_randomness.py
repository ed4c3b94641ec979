"""A thousand slot files in all stages of use must look like noise."""

import math
from collections import Counter

from ihm_desktop.vault.header import SLOT_BYTES, never_used
from ihm_desktop.vault.key_slots import Payload, seal_slot
from ihm_desktop.vault.profiles import PROFILES
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import make_file, open_file, rewritten
from ihm_desktop.vault.slot_map import Role
from tests.fakes_vault import cheap_derive, secret

FILES = 1000


def chi_square_p(statistic: float, degrees: int) -> float:
    """The upper tail of the chi-square distribution.

    Source: Press et al., Numerical Recipes, section 6.2, series and continued fraction of
    the incomplete gamma function.
    """
    shape, x = degrees / 2, statistic / 2
    scale = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        term = total = 1 / shape
        for step in range(1, 10_000):
            term *= x / (shape + step)
            total += term
        return 1 - total * scale
    b, c = x + 1 - shape, 1e300
    d = fraction = 1 / b
    for step in range(1, 10_000):
        factor = -step * (step - shape)
        b += 2
        d = 1 / (factor * d + b)
        c = b + factor / c
        fraction *= c * d
    return fraction * scale


def pooled_p(files: list[bytes]) -> float:
    counts = Counter(byte for data in files for byte in data)
    expected = sum(counts.values()) / 256
    return chi_square_p(sum((counts[v] - expected) ** 2 / expected for v in range(256)), 255)


def used(number: int) -> bytes:
    """A slot file with one to eight used slots."""
    profile = PROFILES[number % 4]
    key = Secret(bytearray(32))  # the dullest payload there is
    data = make_file(secret("a"), profile, cheap_derive, vault_index=0, data_key=key)
    with open_file(data, secret("a"), cheap_derive) as opened:
        slots = {
            index: seal_slot(
                opened.kek,
                opened.reading.header.salt,
                index,
                Payload(role=Role.DECOY, vault_index=0, generation=0, data_key=key),
            )
            for index in range(number % 8)
        }
        return rewritten(opened, slots)


def test_the_distribution_is_computed_as_tables_have_it() -> None:
    assert math.isclose(chi_square_p(3.841, 1), 0.05, rel_tol=1e-3)
    assert math.isclose(chi_square_p(293.25, 255), 0.05, rel_tol=1e-2)
    assert math.isclose(chi_square_p(200.0, 255), 0.9954, rel_tol=1e-3)
    assert chi_square_p(600, 255) < 1e-6


def test_a_thousand_slot_files_pooled_look_random() -> None:
    files = [never_used(n % 4) if n % 4 == 0 else used(n) for n in range(FILES)]

    assert pooled_p(files) > 1e-6


def test_the_check_would_notice_one_byte_in_each_slot() -> None:
    marked = []
    for n in range(FILES):
        data = bytearray(never_used(n % 4))
        for slot in range(8):
            data[128 + slot * SLOT_BYTES] = 1
        marked.append(bytes(data))

    assert pooled_p(marked) < 1e-6
