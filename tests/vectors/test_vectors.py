"""The published vectors, read by the program and by the second implementation."""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ihm_desktop.domain.errors import (
    NewerVersion,
    PassphraseRejected,
    SlotFileDamaged,
    WrongPassphrase,
)
from ihm_desktop.vault import primitives
from ihm_desktop.vault.normalisation import normalise
from ihm_desktop.vault.profiles import PROFILES, Profile
from ihm_desktop.vault.reading import Condition
from ihm_desktop.vault.recovery import canonical_code, shape_of
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import open_file
from tests.vectors import second_reader

HERE = Path(__file__).parent
OUTCOMES = {
    WrongPassphrase: "wrong passphrase",
    SlotFileDamaged: "damaged",
    NewerVersion: "newer",
}


def load(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text("ascii"))
    return found


def by_name(vector: dict[str, Any]) -> str:
    return str(vector.get("name", ""))


SLOT_FILES = load("slot_file")


def slot_file(vector: dict[str, Any]) -> bytes:
    data = bytearray.fromhex(SLOT_FILES["bases"][vector["base"]])
    data = data[: vector.get("size", len(data))]
    for edit in vector["edits"]:
        new = bytes.fromhex(edit["bytes"])
        data[edit["at"] : edit["at"] + len(new)] = new
    return bytes(data) + bytes.fromhex(vector.get("append", ""))


@cache  # the vectors share salts, and one derivation costs up to two seconds
def kek(passphrase: bytes, salt: bytes, profile: int) -> bytes:
    return second_reader.argon2id(passphrase, salt, profile)


def derive(passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
    return Secret(bytearray(kek(bytes(passphrase.data), salt, profile.number)))


def found_by_the_program(data: bytes, passphrase: str) -> dict[str, Any]:
    try:
        opened = open_file(data, normalise(Secret(bytearray(passphrase.encode()))), derive)
    except (WrongPassphrase, SlotFileDamaged, NewerVersion) as error:
        return {"outcome": OUTCOMES[type(error)]}
    payload = opened.slot.payload
    damaged = opened.reading.condition is Condition.DAMAGED
    return {
        "outcome": "opened",
        "condition": opened.reading.condition.value,
        "slot": opened.slot.index,
        "role": payload.role.name.lower(),
        "vault_index": payload.vault_index,
        "generation": payload.generation if damaged else opened.reading.header.generation,
        "data_key": payload.data_key.data.hex(),
        "next_data_key": payload.next_data_key and payload.next_data_key.data.hex(),
        "slot_map": list(payload.slot_map.to_bytes()),
        "decoy_key": payload.decoy_key and payload.decoy_key.data.hex(),
        "room": payload.room,
    }


def test_there_are_sixty_vectors_or_more_and_each_has_its_own_name() -> None:
    names = [by_name(vector) for vector in SLOT_FILES["vectors"]]

    assert len(names) == len(set(names))
    assert len(names) + len(load("kdf")["vectors"]) >= 60


@pytest.mark.parametrize("vector", SLOT_FILES["vectors"], ids=by_name)
def test_slot_file_vector_reads_as_it_says(vector: dict[str, Any]) -> None:
    data = slot_file(vector)

    found = found_by_the_program(data, vector["passphrase"])

    assert {name: found[name] for name in found if name in vector} == {
        name: vector[name] for name in vector if name in found
    }
    assert found["outcome"] == vector["outcome"]


@pytest.mark.parametrize("vector", SLOT_FILES["vectors"], ids=by_name)
def test_second_implementation_reads_every_slot_file_vector_alike(vector: dict[str, Any]) -> None:
    data = slot_file(vector)
    passphrase = second_reader.normal_form(vector["passphrase"].encode())

    assert second_reader.open_file(data, passphrase, kek) == found_by_the_program(
        data, vector["passphrase"]
    )


@pytest.mark.parametrize("vector", load("kdf")["vectors"])
def test_kdf_vector_gives_its_keys(vector: dict[str, Any]) -> None:
    profile = PROFILES[vector["profile"]]
    salt = bytes.fromhex(vector["salt"])

    derived = primitives.argon2id(Secret(bytearray.fromhex(vector["passphrase"])), salt, profile)

    assert (profile.memory_kib, profile.passes) == (vector["memory_kib"], vector["passes"])
    assert derived.data.hex() == vector["kek"]
    for index, keys in vector["slot_keys"].items():
        assert second_reader.slot_keys(bytes(derived.data), salt, int(index)).hex() == keys


@pytest.mark.parametrize("vector", load("normalisation")["vectors"], ids=by_name)
def test_normalisation_vector_gives_its_bytes(vector: dict[str, Any]) -> None:
    typed = bytes.fromhex(vector["typed"]) * vector.get("repeat", 1)

    if "refused" in vector:
        with pytest.raises(PassphraseRejected) as refusal:
            normalise(Secret(bytearray(typed)))
        assert refusal.value.reason.value == vector["refused"]
    else:
        normal = bytes.fromhex(vector["normal"]) * vector.get("repeat", 1)
        assert bytes(normalise(Secret(bytearray(typed))).data) == normal


@pytest.mark.skipif(
    unicodedata.unidata_version != "14.0.0",
    reason="the second implementation asks Python for Unicode 14.0, which only 3.11 has",
)
@pytest.mark.parametrize("vector", load("normalisation")["vectors"], ids=by_name)
def test_second_implementation_normalises_alike(vector: dict[str, Any]) -> None:
    typed = bytes.fromhex(vector["typed"]) * vector.get("repeat", 1)

    if "refused" in vector:
        with pytest.raises(second_reader.Refused, match=f"^{vector['refused']}$"):
            second_reader.normal_form(typed)
    else:
        normal = bytes.fromhex(vector["normal"]) * vector.get("repeat", 1)
        assert second_reader.normal_form(typed) == normal


@pytest.mark.parametrize("vector", load("recovery_code")["vectors"], ids=by_name)
def test_recovery_code_vector_has_its_shape(vector: dict[str, Any]) -> None:
    typed = Secret(bytearray(unicodedata.normalize("NFKC", vector["typed"]).encode()))

    canonical = canonical_code(typed)

    assert shape_of(typed).value == vector["shape"]
    assert (canonical and canonical.data.decode()) == vector.get("canonical")
    assert second_reader.code_form(typed.data.decode()) == (
        vector["shape"],
        vector.get("canonical", ""),
    )
