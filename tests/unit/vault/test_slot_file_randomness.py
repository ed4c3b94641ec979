"""A thousand slot files in all stages of use must look like noise."""

from ihm_desktop.vault.header import SLOT_BYTES, never_used
from ihm_desktop.vault.key_slots import Payload, seal_slot
from ihm_desktop.vault.profiles import PROFILES
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import make_file, open_file, rewritten
from ihm_desktop.vault.slot_map import Role
from tests.benchmarks.randomness import byte_counts, bytes_p
from tests.fakes_vault import cheap_derive, secret

FILES = 1000


def pooled_p(files: list[bytes]) -> float:
    return bytes_p(byte_counts(b"".join(files)))


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
