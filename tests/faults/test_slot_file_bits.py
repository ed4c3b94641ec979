"""Every bit of a slot file, flipped: damage is never called a wrong passphrase."""

import random
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import SlotFileDamaged, WrongPassphrase
from ihm_desktop.vault.header import HEADER_BYTES, SLOT_BYTES, is_intact
from ihm_desktop.vault.key_slots import Payload, open_slots, seal_slot
from ihm_desktop.vault.mending import mend
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import OpenedFile, make_file, open_file, rewritten
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault import Notice, unlock
from tests.fakes_vault import cheap_derive, secret, vault_paths

BITS = 32_768
PASSPHRASE = "right"


@pytest.fixture(scope="module")
def data() -> bytes:
    """A slot file with a journal and, three places on, a decoy."""
    key = Secret.random(32)
    plain = make_file(secret(PASSPHRASE), FLOOR, cheap_derive, vault_index=0, data_key=key)
    with open_file(plain, secret(PASSPHRASE), cheap_derive) as opened:
        salt, place = opened.reading.header.salt, (opened.slot.index + 3) % 8
        payload = Payload(role=Role.DECOY, vault_index=1, generation=1, data_key=key)
        with cheap_derive(secret("decoy"), salt, FLOOR) as kek:
            return rewritten(opened, {place: seal_slot(kek, salt, place, payload)})


@pytest.fixture(scope="module")
def opened(data: bytes) -> OpenedFile:
    return open_file(data, secret(PASSPHRASE), cheap_derive)


def flipped(data: bytes, *bits: int) -> bytes:
    copy = bytearray(data)
    for bit in bits:
        copy[bit // 8] ^= 0x80 >> bit % 8
    return bytes(copy)


def test_each_of_all_single_flips_is_noticed_and_mended_exactly(data: bytes) -> None:
    for bit in range(BITS):
        hurt = flipped(data, bit)

        assert not is_intact(hurt), bit
        # The whole search takes 0.2 s; here each begins beside the bit it has to find.
        assert mend(hurt, begin_at=bit // 8) == data, bit


def test_without_the_mending_a_flip_locks_out_its_own_slot_alone(
    data: bytes, opened: OpenedFile
) -> None:
    used = range(*(HEADER_BYTES + SLOT_BYTES * (opened.slot.index + end) for end in (0, 1)))

    for bit in range(HEADER_BYTES * 8, BITS):
        slots = flipped(data, bit)[HEADER_BYTES:]
        found = open_slots(opened.kek, opened.reading.header.salt, slots)

        assert (found is None) == (bit // 8 in used), bit


@pytest.mark.parametrize("bit", [*range(0, 1024, 73), *range(1024, BITS, 997)])
def test_a_flip_on_disk_opens_with_a_notice_and_is_undone(
    data: bytes, tmp_path: Path, bit: int
) -> None:
    paths = vault_paths(tmp_path)
    paths.slot.write_bytes(flipped(data, bit))

    unlocked = unlock(paths, secret(PASSPHRASE), derive=cheap_derive)

    assert unlocked.notice is Notice.REPAIRED
    assert paths.slot.read_bytes() == data
    assert unlock(paths, secret(PASSPHRASE), derive=cheap_derive).notice is None


def test_a_wrong_passphrase_is_called_wrong_when_the_damage_is_mended(data: bytes) -> None:
    with pytest.raises(WrongPassphrase):
        open_file(flipped(data, 12_345), secret("left"), cheap_derive)


def test_worse_damage_opens_or_is_called_damage(data: bytes, opened: OpenedFile) -> None:
    chosen = random.Random(2)
    first = HEADER_BYTES * 8 + opened.slot.index * SLOT_BYTES * 8
    outcomes = set()

    for round_ in range(24):
        bits = chosen.sample(range(BITS), 2 + round_ % 3)
        lost = any(bit < 256 or first <= bit < first + SLOT_BYTES * 8 for bit in bits)
        try:
            found = open_file(flipped(data, *bits), secret(PASSPHRASE), cheap_derive)
        except SlotFileDamaged:
            outcomes.add("damaged")
            assert lost, bits
        else:
            outcomes.add("opened")
            assert not lost, bits
            assert found.slot.index == opened.slot.index

    assert outcomes == {"damaged", "opened"}


def test_worse_damage_and_a_wrong_passphrase_is_called_damage(data: bytes) -> None:
    for bits in ((5, 9), (300, 900), (1000, 1001), (20_000, 30_000)):
        with pytest.raises(SlotFileDamaged):
            open_file(flipped(data, *bits), secret("left"), cheap_derive)


def test_a_file_damaged_elsewhere_stays_damaged_when_it_is_written_again(
    data: bytes, opened: OpenedFile
) -> None:
    unused = (HEADER_BYTES + (opened.slot.index + 1) % 8 * SLOT_BYTES) * 8
    with open_file(flipped(data, unused, unused + 9), secret(PASSPHRASE), cheap_derive) as hurt:
        again = rewritten(hurt, {})

    with pytest.raises(SlotFileDamaged):
        open_file(again, secret("left"), cheap_derive)
    with open_file(again, secret(PASSPHRASE), cheap_derive) as reopened:
        assert reopened.slot.index == opened.slot.index
