import secrets
from dataclasses import replace

import pytest

from ihm_desktop.domain.errors import NewerVersion, SlotFileDamaged
from ihm_desktop.vault import key_slots
from ihm_desktop.vault.header import SLOT_BYTES
from ihm_desktop.vault.key_slots import (
    PAYLOAD_BYTES,
    Payload,
    open_slots,
    parse_payload,
    seal_slot,
)
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_map import Role, SlotMap

SALT = bytes(range(32))
KEK = Secret(bytearray(b"k" * 32))
PAYLOAD = Payload(
    role=Role.JOURNAL,
    vault_index=1,
    generation=2**40,
    data_key=Secret(bytearray(b"d" * 32)),
    next_data_key=Secret(bytearray(b"n" * 32)),
    slot_map=SlotMap().put(2, Role.JOURNAL).put(7, Role.RECOVERY),
    decoy_key=Secret(bytearray(b"y" * 32)),
    recovery_kek=Secret(bytearray(b"r" * 32)),
)
PLAIN = replace(PAYLOAD, next_data_key=None, decoy_key=None, recovery_kek=None)


def slots_with(*sealed: tuple[int, bytes]) -> bytes:
    slots = bytearray(secrets.token_bytes(8 * SLOT_BYTES))
    for index, slot in sealed:
        slots[index * SLOT_BYTES : (index + 1) * SLOT_BYTES] = slot
    return bytes(slots)


def contents(payload: Payload) -> tuple[object, ...]:
    keys = (
        payload.data_key,
        payload.next_data_key,
        payload.decoy_key,
        payload.recovery_kek,
    )
    return (
        payload.role,
        payload.vault_index,
        payload.generation,
        payload.slot_map,
        *(key and bytes(key.data) for key in keys),
    )


@pytest.mark.parametrize("payload", [PAYLOAD, PLAIN], ids=["all keys", "one key"])
@pytest.mark.parametrize("index", range(8))
def test_any_slot_opens_with_what_was_sealed_in_it(index: int, payload: Payload) -> None:
    slots = slots_with((index, seal_slot(KEK, SALT, index, payload)))

    opened = open_slots(KEK, SALT, slots)

    assert opened is not None
    assert opened.index == index
    assert contents(opened.payload) == contents(payload)


def test_a_slot_is_exactly_as_long_as_its_place() -> None:
    assert len(seal_slot(KEK, SALT, 0, PAYLOAD)) == SLOT_BYTES


def test_sealing_twice_gives_different_bytes_all_over() -> None:
    first, second = seal_slot(KEK, SALT, 0, PAYLOAD), seal_slot(KEK, SALT, 0, PAYLOAD)

    assert sum(a == b for a, b in zip(first, second, strict=True)) < 20  # by chance 2


def test_nothing_opens_with_another_key_salt_or_place() -> None:
    sealed = seal_slot(KEK, SALT, 3, PAYLOAD)

    assert open_slots(Secret(bytearray(b"j" * 32)), SALT, slots_with((3, sealed))) is None
    assert open_slots(KEK, bytes(32), slots_with((3, sealed))) is None
    assert open_slots(KEK, SALT, slots_with((4, sealed))) is None


def test_every_bit_of_a_slot_counts() -> None:
    sealed = seal_slot(KEK, SALT, 0, PAYLOAD)

    for at in range(SLOT_BYTES):
        hurt = bytearray(sealed)
        hurt[at] ^= 1 << at % 8
        assert open_slots(KEK, SALT, slots_with((0, bytes(hurt)))) is None, at


@pytest.mark.parametrize("used", [None, 0, 3, 7])
def test_all_eight_slots_are_tried_whichever_opens(
    used: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = [] if used is None else [(used, seal_slot(KEK, SALT, used, PAYLOAD))]
    slots = slots_with(*sealed)
    work: list[str] = []

    def counted(name: str) -> None:
        real = getattr(key_slots, name)

        def call(*args: object, **named: object) -> object:
            work.append(name)
            return real(*args, **named)

        monkeypatch.setattr(key_slots, name, call)

    for name in ("hkdf_sha256", "hmac_sha256", "equal", "decrypt"):
        counted(name)

    opened = open_slots(KEK, SALT, slots)

    assert (opened and opened.index) == used
    assert work == ["hkdf_sha256", "hmac_sha256", "equal", "decrypt"] * 8


def clear_payload(changes: dict[int, int]) -> Secret:
    clear = key_slots._packed(PLAIN)
    for at, value in changes.items():
        clear.data[at] = value
    return clear


@pytest.mark.parametrize("changes", [{0: 0}, {1: 0}, {1: 4}, {2: 2}, {3: 8}, {76: 4}])
def test_a_payload_that_nobody_writes_is_damage(changes: dict[int, int]) -> None:
    with pytest.raises(SlotFileDamaged):
        parse_payload(clear_payload(changes))


def test_a_later_payload_is_called_newer() -> None:
    with pytest.raises(NewerVersion):
        parse_payload(clear_payload({0: 2}))


def test_a_payload_fills_its_slot_and_hides_which_keys_it_has() -> None:
    assert len(key_slots._packed(PLAIN)) == len(key_slots._packed(PAYLOAD)) == PAYLOAD_BYTES
    assert len(seal_slot(KEK, SALT, 0, PLAIN)) == len(seal_slot(KEK, SALT, 0, PAYLOAD))


def test_closing_a_payload_wipes_each_of_its_keys() -> None:
    opened = open_slots(KEK, SALT, slots_with((0, seal_slot(KEK, SALT, 0, PAYLOAD))))
    assert opened is not None
    buffers = [
        key.data
        for key in (opened.payload.data_key, opened.payload.recovery_kek, opened.payload.decoy_key)
        if key is not None
    ]

    opened.payload.close()

    assert buffers == [bytes(32)] * 3


def test_the_map_knows_free_places_and_roles() -> None:
    slot_map = PAYLOAD.slot_map

    assert slot_map.free() == (0, 1, 3, 4, 5, 6)
    assert slot_map.where(Role.RECOVERY) == (7,)
    assert SlotMap.parse(slot_map.to_bytes()) == slot_map
    assert slot_map.put(7, None).where(Role.RECOVERY) == ()
