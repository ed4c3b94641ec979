import hashlib
import secrets
from dataclasses import replace

import pytest

from ihm_desktop.vault.header import (
    HEADER_BYTES,
    SLOT_FILE_BYTES,
    TELLING_FIRST_BYTES,
    Header,
    encode,
    fresh_salt,
    never_used,
)
from ihm_desktop.vault.reading import Condition, read

HEADER = Header(salt=bytes(range(100, 132)), version=1, profile=2, generation=41)
SLOTS = hashlib.shake_256(b"slots").digest(8 * 496)


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


def test_salts_do_not_begin_like_a_file_format(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([bytes([first]) + b"rest" for first in (*TELLING_FIRST_BYTES, 0x41, 0x42)])
    monkeypatch.setattr(secrets, "token_bytes", lambda size: next(drawn))

    assert fresh_salt(5) == b"\x41rest"
