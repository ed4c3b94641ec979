import hashlib
from dataclasses import replace

import pytest

from ihm_desktop.domain.errors import NewerVersion
from ihm_desktop.vault.header import (
    HEADER_BYTES,
    TELLING_FIRST_BYTES,
    Header,
    encode,
    fresh_salt,
    is_intact,
)
from ihm_desktop.vault.mending import mend
from ihm_desktop.vault.reading import Condition, read

HEADER = Header(salt=bytes(range(100, 132)), version=1, profile=2, generation=41)
SLOTS = hashlib.shake_256(b"slots").digest(8 * 496)


def flipped(data: bytes, *bits: int) -> bytes:
    copy = bytearray(data)
    for bit in bits:
        copy[bit // 8] ^= 0x80 >> bit % 8
    return bytes(copy)


@pytest.mark.parametrize("at", [0, 31, 32, 34, 43, 44, 111, 112, 127, 128, 129, 623, 4095])
@pytest.mark.parametrize("bit", [0, 7])
def test_one_flipped_bit_is_mended(at: int, bit: int) -> None:
    data = encode(HEADER, SLOTS)

    reading = read(flipped(data, at * 8 + bit))

    assert reading.condition is Condition.REPAIRED
    assert encode(reading.header, reading.slots) == data


def test_two_flipped_bits_are_damage_and_the_slots_are_given_all_the_same() -> None:
    data = flipped(encode(HEADER, SLOTS), 2000, 3000)

    reading = read(data)

    assert reading.condition is Condition.DAMAGED
    assert reading.header == HEADER
    assert reading.slots == data[HEADER_BYTES:]


def test_the_search_for_the_bit_may_begin_anywhere() -> None:
    data = encode(HEADER, SLOTS)

    assert mend(flipped(data, 20_000), begin_at=4000) == data
    assert mend(flipped(data, 20_000), begin_at=2500) == data


def test_a_newer_version_is_named_whether_or_not_a_bit_is_wrong() -> None:
    data = encode(replace(HEADER, version=2), SLOTS)

    for newer in (data, flipped(data, 9000)):
        with pytest.raises(NewerVersion):
            read(newer)


def test_a_damaged_version_field_is_not_taken_for_a_newer_version() -> None:
    reading = read(flipped(encode(HEADER, SLOTS), 33 * 8, 33 * 8 + 1))

    assert reading.condition is Condition.DAMAGED


@pytest.mark.parametrize("field", [{"version": 0}, {"profile": 4}, {"profile": 255}])
def test_fields_that_no_program_writes_are_damage(field: dict[str, int]) -> None:
    reading = read(encode(replace(HEADER, **field), SLOTS))

    assert reading.condition is Condition.DAMAGED


def test_an_unverified_file_goes_on_reading_as_damaged() -> None:
    data = encode(HEADER, SLOTS, verified=False)

    assert not is_intact(data)
    assert read(data).condition is Condition.DAMAGED
    assert read(data).header == HEADER


@pytest.mark.parametrize("size", [0, 1, 31, 32, 127, 128, 4000])
def test_a_short_file_is_damage(size: int) -> None:
    assert read(encode(HEADER, SLOTS)[:size]).condition is Condition.DAMAGED


def test_a_longer_file_is_read_without_its_surplus() -> None:
    reading = read(encode(HEADER, SLOTS) + b"surplus")

    assert reading.condition is Condition.REPAIRED
    assert reading.header == HEADER


def test_no_salt_of_many_begins_like_a_file_format() -> None:
    firsts = {fresh_salt(16)[0] for _ in range(5000)}

    assert not firsts & set(TELLING_FIRST_BYTES)
    assert len(firsts) == 256 - len(TELLING_FIRST_BYTES)
