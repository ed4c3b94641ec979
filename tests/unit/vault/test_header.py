import hashlib
import secrets
from dataclasses import replace

import pytest

from ihm_desktop.domain.errors import NewerVersion
from ihm_desktop.vault.header import (
    HEADER_BYTES,
    SLOT_FILE_BYTES,
    TELLING_FIRST_BYTES,
    Condition,
    Header,
    encode,
    fresh_salt,
    is_intact,
    mend,
    never_used,
    read,
)

HEADER = Header(salt=bytes(range(100, 132)), version=1, profile=2, generation=41)
SLOTS = hashlib.shake_256(b"slots").digest(8 * 496)


def flipped(data: bytes, *bits: int) -> bytes:
    copy = bytearray(data)
    for bit in bits:
        copy[bit // 8] ^= 0x80 >> bit % 8
    return bytes(copy)


def test_reads_back_what_was_written() -> None:
    data = encode(HEADER, SLOTS)

    reading = read(data)

    assert len(data) == SLOT_FILE_BYTES
    assert reading.header == HEADER
    assert reading.slots == SLOTS
    assert reading.condition is Condition.INTACT


def test_the_same_fields_look_different_under_another_salt() -> None:
    first = encode(HEADER, SLOTS)[32:HEADER_BYTES]
    second = encode(replace(HEADER, salt=bytes(32)), SLOTS)[32:HEADER_BYTES]

    equal = sum(a == b for a, b in zip(first, second, strict=True))

    assert equal < 8  # by chance 0.4 of 96


def test_a_never_used_file_is_intact_and_two_share_nothing() -> None:
    first, second = never_used(2), never_used(2)

    assert read(first).condition is Condition.INTACT
    assert read(first).header.profile == 2
    assert sum(a == b for a, b in zip(first, second, strict=True)) < 64  # by chance 16


def test_generations_begin_anywhere() -> None:
    begun = {read(never_used(0)).header.generation for _ in range(20)}

    assert len(begun) == 20
    assert max(begun) > 2**20


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


def test_salts_do_not_begin_like_a_file_format(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([bytes([first]) + b"rest" for first in (*TELLING_FIRST_BYTES, 0x41, 0x42)])
    monkeypatch.setattr(secrets, "token_bytes", lambda size: next(drawn))

    assert fresh_salt(5) == b"\x41rest"


def test_no_salt_of_many_begins_like_a_file_format() -> None:
    firsts = {fresh_salt(16)[0] for _ in range(5000)}

    assert not firsts & set(TELLING_FIRST_BYTES)
    assert len(firsts) == 256 - len(TELLING_FIRST_BYTES)
