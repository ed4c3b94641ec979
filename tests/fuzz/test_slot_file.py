"""Slot files that nobody wrote: read, refused or opened, never a surprise."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ihm_desktop.domain.errors import NewerVersion, SlotFileDamaged, WrongPassphrase
from ihm_desktop.vault.header import HEADER_BYTES, SLOT_FILE_BYTES, Header, encode, is_intact
from ihm_desktop.vault.key_slots import (
    PAYLOAD_BYTES,
    Payload,
    open_slots,
    parse_payload,
    seal_slot,
)
from ihm_desktop.vault.mending import mend
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.reading import Condition, read
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import make_file, open_file, rewritten
from ihm_desktop.vault.slot_map import Role, SlotMap
from tests.fakes_vault import cheap_derive, secret

SLOTS_BYTES = SLOT_FILE_BYTES - HEADER_BYTES
KEY = Secret(bytearray(range(32)))
DATA = make_file(secret("right"), FLOOR, cheap_derive, vault_index=1, data_key=KEY)

noise = st.integers(0, 2**64 - 1).map(lambda seed: seed.to_bytes(8) * (SLOT_FILE_BYTES // 8))
headers = st.builds(
    Header,
    salt=st.binary(min_size=32, max_size=32),
    version=st.integers(0, 2**16 - 1),
    profile=st.integers(0, 255),
    generation=st.integers(0, 2**64 - 1),
)
secrets_of_32 = st.binary(min_size=32, max_size=32).map(lambda key: Secret(bytearray(key)))
maps = st.lists(st.sampled_from([None, *Role]), min_size=8, max_size=8).map(
    lambda roles: SlotMap(tuple(roles))
)
payloads = st.builds(
    Payload,
    role=st.sampled_from(Role),
    vault_index=st.integers(0, 1),
    generation=st.integers(0, 2**64 - 1),
    data_key=secrets_of_32,
    next_data_key=st.none() | secrets_of_32,
    slot_map=maps,
    decoy_key=st.none() | secrets_of_32,
    recovery_kek=st.none() | secrets_of_32,
)


def key_bytes(payload: Payload) -> list[bytes | None]:
    keys = (payload.data_key, payload.next_data_key, payload.decoy_key, payload.recovery_kek)
    return [None if key is None else bytes(key.data) for key in keys]


@given(data=noise | st.binary(max_size=SLOT_FILE_BYTES + 10))
@settings(max_examples=30)
def test_any_bytes_read_as_damaged(data: bytes) -> None:
    assert read(data).condition is Condition.DAMAGED


@given(data=noise | st.binary(max_size=200))
@settings(max_examples=20)
def test_any_bytes_are_never_called_a_wrong_passphrase(data: bytes) -> None:
    try:
        open_file(data, secret("any"), cheap_derive)
    except SlotFileDamaged:
        return
    raise AssertionError


@given(header=headers, fill=st.integers(0, 255))
def test_any_header_reads_back_or_is_refused_for_a_reason(header: Header, fill: int) -> None:
    data = encode(header, bytes([fill]) * SLOTS_BYTES)

    try:
        reading = read(data)
    except NewerVersion:
        assert header.version > 1
        return
    assert is_intact(data)
    assert reading.header == header
    sound = header.version == 1 and header.profile < 4
    assert reading.condition is (Condition.INTACT if sound else Condition.DAMAGED)


@given(header=headers, bit=st.integers(0, SLOT_FILE_BYTES * 8 - 1))
@settings(max_examples=300)
def test_any_flipped_bit_of_any_file_is_mended(header: Header, bit: int) -> None:
    data = encode(header, bytes(SLOTS_BYTES))
    hurt = bytearray(data)
    hurt[bit // 8] ^= 0x80 >> bit % 8

    assert mend(bytes(hurt), begin_at=bit // 8) == data


@given(edits=st.lists(st.tuples(st.integers(0, 4095), st.integers(1, 255)), min_size=1, max_size=6))
@settings(max_examples=40)
def test_a_changed_file_opens_rightly_or_is_called_damaged(edits: list[tuple[int, int]]) -> None:
    hurt = bytearray(DATA)
    for at, change in edits:
        hurt[at] ^= change
    assume(hurt != DATA)

    try:
        opened = open_file(bytes(hurt), secret("right"), cheap_derive)
    except SlotFileDamaged:
        return
    assert opened.slot.payload.data_key.matches(KEY)
    assert opened.reading.condition is not Condition.INTACT


@given(size=st.integers(0, SLOT_FILE_BYTES - 1))
@settings(max_examples=30)
def test_a_file_cut_short_opens_rightly_or_is_called_damaged(size: int) -> None:
    try:
        opened = open_file(DATA[:size], secret("right"), cheap_derive)
    except SlotFileDamaged:
        return
    assert opened.slot.payload.data_key.matches(KEY)


@given(passphrase=st.binary(min_size=1, max_size=40))
def test_no_other_passphrase_opens_an_intact_file(passphrase: bytes) -> None:
    assume(passphrase != b"right")

    try:
        open_file(DATA, Secret(bytearray(passphrase)), cheap_derive)
    except WrongPassphrase:
        return
    raise AssertionError


@given(clear=st.binary(min_size=PAYLOAD_BYTES, max_size=PAYLOAD_BYTES))
def test_any_payload_is_understood_or_refused(clear: bytes) -> None:
    try:
        payload = parse_payload(Secret(bytearray(clear)))
    except (NewerVersion, SlotFileDamaged):
        return
    assert payload.vault_index in (0, 1)


@given(start=st.binary(min_size=4, max_size=4), map_=st.binary(min_size=8, max_size=8))
def test_any_beginning_of_a_payload_is_understood_or_refused(start: bytes, map_: bytes) -> None:
    clear = bytes([1, start[1] % 5, start[2] % 3, start[3] % 9]) + bytes(72) + map_
    expected = clear[1] in (1, 2, 3) and clear[2] < 2 and clear[3] < 8 and max(map_) < 4

    try:
        payload = parse_payload(Secret(bytearray(clear.ljust(PAYLOAD_BYTES, b"\0"))))
    except SlotFileDamaged:
        assert not expected
    else:
        assert expected
        assert payload.slot_map.to_bytes() == map_


@given(payload=payloads, index=st.integers(0, 7))
def test_any_payload_comes_back_from_any_slot(payload: Payload, index: int) -> None:
    kek, salt = Secret(bytearray(32)), bytes(32)
    sealed = seal_slot(kek, salt, index, payload)
    slots = bytes(index * len(sealed)) + sealed + bytes((7 - index) * len(sealed))

    opened = open_slots(kek, salt, slots)

    assert opened is not None
    assert opened.index == index
    assert key_bytes(opened.payload) == key_bytes(payload)
    assert (opened.payload.role, opened.payload.slot_map, opened.payload.generation) == (
        payload.role,
        payload.slot_map,
        payload.generation,
    )


@given(header=headers)
def test_a_rewritten_file_is_always_one_generation_later(header: Header) -> None:
    data = make_file(secret("right"), FLOOR, cheap_derive, vault_index=0, data_key=KEY)
    plain = read(data)
    later = Header(salt=plain.header.salt, version=1, profile=0, generation=header.generation)
    with open_file(encode(later, plain.slots), secret("right"), cheap_derive) as opened:
        own = opened.slot.payload.generation
        again = read(rewritten(opened, {}))

    assert again.header.generation == min(max(header.generation, own) + 1, 2**64 - 1)
    assert again.condition is Condition.INTACT
