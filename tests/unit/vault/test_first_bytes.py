"""What `file` says about files of ours; seeded, so that a red test is red again."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from ihm_desktop.vault.header import TELLING_FIRST_BYTES, Header, encode

FILE = shutil.which("file")
FILES = 600
# Named by more than one reader of magic numbers: OpenPGP packets, DOS programs, zlib.
ALWAYS_TELLING = bytes.fromhex("78 8c 94 95 96 97 98 99 9a 9b b8 c5 c6 eb")


def noise(label: str, size: int) -> bytes:
    return hashlib.shake_256(label.encode()).digest(size)


def salt(number: int) -> bytes:
    """The rule of `fresh_salt` over a fixed stream instead of the system's."""
    drawn = (noise(f"salt {number} {again}", 32) for again in range(100))
    return next(found for found in drawn if found[0] not in TELLING_FIRST_BYTES)


def slot_file(number: int) -> bytes:
    header = Header(salt=salt(number), version=1, profile=number % 4, generation=number)
    return encode(header, noise(f"slots {number}", 8 * 496))


def named(folder: Path, files: list[bytes]) -> list[str]:
    paths = []
    for number, data in enumerate(files):
        paths.append(folder / f"{number}.dat")
        paths[-1].write_bytes(data)
    said = subprocess.run(
        [str(FILE), "--brief", *map(str, paths)], capture_output=True, check=True
    ).stdout.splitlines()
    assert len(said) == len(files)
    return [line.decode(errors="replace") for line in said if line != b"data"]


def test_the_rule_leaves_out_what_is_always_named_and_little_else() -> None:
    assert set(ALWAYS_TELLING) <= set(TELLING_FIRST_BYTES)
    assert len(set(TELLING_FIRST_BYTES)) == len(TELLING_FIRST_BYTES) <= 40


@pytest.mark.skipif(FILE is None, reason="the rule itself is checked above")
def test_file_says_data_of_nearly_every_slot_file(tmp_path: Path) -> None:
    found = named(tmp_path, [slot_file(number) for number in range(FILES)])

    assert len(found) <= FILES * 0.005, found


@pytest.mark.skipif(FILE is None, reason="the rule itself is checked above")
def test_file_would_name_one_in_twenty_without_the_rule(tmp_path: Path) -> None:
    found = named(tmp_path, [noise(f"any {number}", 4096) for number in range(FILES)])

    assert len(found) > FILES * 0.02
