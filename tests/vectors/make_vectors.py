"""Writes the vectors again, for whoever adds one.

Run: python tests/vectors/make_vectors.py
with the repository on PYTHONPATH.

Everything random comes from SHAKE-256 over a label, so an unchanged vector stays the
same byte for byte; a changed old vector means that files in the field stop opening.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ihm_desktop.vault.header import HEADER_BYTES, SLOT_BYTES, Header, encode
from ihm_desktop.vault.key_slots import Payload, seal_with_nonce
from ihm_desktop.vault.normalisation import MAX_CHARACTERS, normalise
from ihm_desktop.vault.primitives import argon2id, hkdf_sha256, hmac_sha256
from ihm_desktop.vault.profiles import FLOOR, PROFILES
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_map import Role, SlotMap

HERE = Path(__file__).parent
PASSPHRASE = "gravel thimble outing kettle walnut quilt"
DECOY = "tomato soup for two"
CODE = "1JET-G239-SYDS-3BKG-H06V-VVKA-MZVY"
CHECKSUM_AT = 112


def noise(label: str, size: int) -> bytes:
    return hashlib.shake_256(b"ihm vectors " + label.encode()).digest(size)


def key(label: str) -> Secret:
    return Secret(bytearray(noise(label, 32)))


def kek_of(passphrase: str, salt: bytes) -> Secret:
    return argon2id(normalise(Secret(bytearray(passphrase.encode()))), salt, FLOOR)


class Base:
    """One made-up slot file that vectors change."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.salt = b"\x5a" + noise(name + " salt", 31)
        self.header = Header(salt=self.salt, version=1, profile=0, generation=7)
        self.slots = bytearray(noise(name + " slots", 8 * SLOT_BYTES))

    def seal(self, index: int, passphrase: str, payload: Payload) -> None:
        nonce = noise(f"{self.name} nonce {index}", 12)
        sealed = seal_with_nonce(kek_of(passphrase, self.salt), self.salt, index, payload, nonce)
        self.put(index, sealed)

    def put(self, index: int, sealed: bytes) -> None:
        self.slots[index * SLOT_BYTES : (index + 1) * SLOT_BYTES] = sealed

    def slot(self, index: int) -> bytes:
        return bytes(self.slots[index * SLOT_BYTES : (index + 1) * SLOT_BYTES])

    def file(self, **fields: int) -> bytes:
        header = Header(
            salt=self.salt,
            version=fields.get("version", 1),
            profile=fields.get("profile", 0),
            generation=fields.get("generation", 7),
        )
        return encode(header, bytes(self.slots))


def journal_payload() -> Payload:
    return Payload(
        role=Role.JOURNAL,
        vault_index=1,
        generation=7,
        data_key=key("data key"),
        slot_map=SlotMap().put(3, Role.JOURNAL),
    )


def journal_base(payload: Payload | None = None) -> Base:
    base = Base("journal")
    base.seal(3, PASSPHRASE, payload or journal_payload())
    return base


def shared_base() -> Base:
    base = Base("shared")
    slot_map = SlotMap().put(5, Role.JOURNAL).put(0, Role.DECOY).put(6, Role.RECOVERY)
    fields: dict[str, Any] = {
        "vault_index": 0,
        "generation": 7,
        "data_key": key("shared data key"),
        "next_data_key": key("shared next key"),
        "slot_map": slot_map,
        "decoy_key": key("shared decoy key"),
        "recovery_kek": kek_of(CODE, base.salt),
    }
    base.seal(5, PASSPHRASE, Payload(role=Role.JOURNAL, **fields))
    base.seal(6, CODE, Payload(role=Role.RECOVERY, **fields))
    base.seal(
        0,
        DECOY,
        Payload(role=Role.DECOY, vault_index=1, generation=6, data_key=key("shared decoy key")),
    )
    return base


def roomy_base() -> Base:
    """A journal with room and a decoy beside it, both with a spare place for recovery."""
    base = Base("roomy")
    base.seal(
        2,
        PASSPHRASE,
        Payload(
            role=Role.JOURNAL,
            vault_index=1,
            generation=5,
            data_key=key("roomy data key"),
            slot_map=(
                SlotMap()
                .put(2, Role.JOURNAL)
                .put(7, Role.RECOVERY)
                .put(1, Role.DECOY)
                .put(4, Role.DECOY)
            ),
            decoy_key=key("roomy decoy key"),
            room=True,
        ),
    )
    base.seal(
        4,
        DECOY,
        Payload(
            role=Role.JOURNAL,
            vault_index=0,
            generation=6,
            data_key=key("roomy decoy key"),
            slot_map=SlotMap().put(4, Role.JOURNAL).put(1, Role.RECOVERY),
        ),
    )
    return base


def edits(before: bytes, after: bytes) -> list[dict[str, Any]]:
    """Says what to change in `before` to get `after`: runs of replaced bytes."""
    found: list[dict[str, Any]] = []
    for place, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if found and found[-1]["at"] + len(found[-1]["bytes"]) // 2 == place:
            found[-1]["bytes"] += f"{new:02x}"
        else:
            found.append({"at": place, "bytes": f"{new:02x}"})
    return found


def payload_bytes(changes: Mapping[int, int]) -> bytes:
    """The journal slot with some payload bytes replaced before it is sealed."""
    from ihm_desktop.vault import key_slots

    clear = key_slots._packed(journal_payload())
    for place, value in changes.items():
        clear.data[place] = value
    base = Base("journal")
    kek = kek_of(PASSPHRASE, base.salt)
    keys = hkdf_sha256(kek, salt=base.salt, info=b"ihm key slot\x03", size=64)
    nonce = noise("journal nonce 3", 12)
    from ihm_desktop.vault.primitives import encrypt

    sealed = nonce + encrypt(Secret(keys.data[:32]), nonce, clear)
    return sealed + hmac_sha256(Secret(keys.data[32:]), sealed)


def flipped(data: bytes, *bits: int) -> bytes:
    copy = bytearray(data)
    for bit in bits:
        copy[bit // 8] ^= 0x80 >> bit % 8
    return bytes(copy)


class Vectors:
    """Collects slot-file vectors."""

    def __init__(self) -> None:
        never = Base("never used")
        self.bases = {
            "journal": journal_base().file(),
            "shared": shared_base().file(),
            "never used": never.file(),
            "roomy": roomy_base().file(),
        }
        self.vectors: list[dict[str, Any]] = []

    def add(
        self,
        name: str,
        data: bytes | None = None,
        *,
        base: str = "journal",
        passphrase: str = PASSPHRASE,
        outcome: str = "opened",
        condition: str | None = "intact",
        **more: Any,
    ) -> None:
        vector: dict[str, Any] = {"name": name, "base": base, "passphrase": passphrase}
        before = self.bases[base]
        data = before if data is None else data
        if len(data) != len(before):
            vector["size"] = len(data)
        common = min(len(data), len(before))
        vector["edits"] = edits(before[:common], data[:common])
        if len(data) > len(before):
            vector["append"] = data[len(before) :].hex()
        vector["outcome"] = outcome
        if outcome == "opened":
            vector["condition"] = condition
            vector |= {"slot": 3, "role": "journal", "vault_index": 1, "generation": 7}
            vector["data_key"] = key("data key").data.hex()
        vector |= more
        self.vectors.append(vector)


def slot_vectors() -> dict[str, Any]:
    vectors = Vectors()
    plain = vectors.bases["journal"]
    used, unused = HEADER_BYTES + 3 * SLOT_BYTES, HEADER_BYTES + 6 * SLOT_BYTES
    add = vectors.add
    add("opens")
    add("wrong passphrase", passphrase=PASSPHRASE + "s", outcome="wrong passphrase")
    add("a space at the end is part of it", passphrase=PASSPHRASE + " ", outcome="wrong passphrase")
    for name, bit in {
        "salt": 77,
        "version": 32 * 8 + 3,
        "profile": 34 * 8 + 7,
        "byte after the profile": 35 * 8,
        "generation": 36 * 8 + 60,
        "reserved bytes": 80 * 8 + 1,
        "checksum": CHECKSUM_AT * 8 + 127,
        "unused slot": unused * 8 + 9,
        "nonce": used * 8,
        "ciphertext": (used + 100) * 8 + 2,
        "GCM tag": (used + 450) * 8 + 5,
        "commitment": (used + 495) * 8 + 7,
    }.items():
        add(f"one flipped bit in the {name}", flipped(plain, bit), condition="repaired")
    add(
        "one flipped bit and a wrong passphrase",
        flipped(plain, used * 8),
        passphrase="something else",
        outcome="wrong passphrase",
    )
    add(
        "two flipped bits in an unused slot",
        flipped(plain, unused * 8, unused * 8 + 9),
        condition="damaged",
    )
    add(
        "two flipped bits in an unused slot and a wrong passphrase",
        flipped(plain, unused * 8, unused * 8 + 9),
        passphrase="something else",
        outcome="damaged",
    )
    torn = flipped(plain, used * 8, used * 8 + 9)
    add("two flipped bits in the used slot", torn, outcome="damaged")
    add("two flipped bits in the salt", flipped(plain, 3, 90), outcome="damaged")
    add("profile byte lost", flipped(plain, 34 * 8 + 6, 34 * 8 + 7), condition="damaged")
    add("version byte lost", flipped(plain, 33 * 8 + 6, 33 * 8 + 7), condition="damaged")
    add("checksum complemented", flipped(plain, *range(112 * 8, 128 * 8)), condition="damaged")
    add(
        "checksum complemented and a wrong passphrase",
        flipped(plain, *range(112 * 8, 128 * 8)),
        passphrase="something else",
        outcome="damaged",
    )
    add("version 0 with a fitting checksum", journal_base().file(version=0), condition="damaged")
    newer = journal_base().file(version=2)
    add("version 2", newer, outcome="newer")
    add("version 2, wrong passphrase", newer, passphrase="something else", outcome="newer")
    add("version 2 with one flipped bit", flipped(newer, 2000), outcome="newer")
    add("version 65535", journal_base().file(version=65535), outcome="newer")
    add("profile 4 with a fitting checksum", journal_base().file(profile=4), condition="damaged")
    add(
        "highest generation",
        journal_base().file(generation=2**64 - 1),
        generation=2**64 - 1,
    )
    add("last byte missing", plain[:-1], condition="damaged")
    add("header only", plain[:128], outcome="damaged")
    add("empty", b"", outcome="damaged")
    add("all zeros", bytes(4096), outcome="damaged")
    add("one surplus byte", plain + b"\0", condition="repaired")
    slot_faults(add)
    payload_faults(add)
    shared_vectors(add)
    roomy_vectors(add)
    add("never used", base="never used", outcome="wrong passphrase")
    return {
        "bases": {name: data.hex() for name, data in vectors.bases.items()},
        "vectors": vectors.vectors,
    }


def slot_faults(add: Any) -> None:
    moved = journal_base()
    sealed = moved.slot(3)
    moved.put(4, sealed)
    add("slot copied to another place", moved.file())
    moved.put(3, noise("filler", SLOT_BYTES))
    add("slot moved to another place", moved.file(), outcome="wrong passphrase")
    blind = journal_base()
    blind.put(3, sealed[:-32] + bytes(32))
    add("commitment of zeros, fitting checksum", blind.file(), outcome="wrong passphrase")
    forged = flipped(sealed[:-32], 463 * 8)
    base = Base("journal")
    keys = hkdf_sha256(
        kek_of(PASSPHRASE, base.salt), salt=base.salt, info=b"ihm key slot\x03", size=64
    )
    blind.put(3, forged + hmac_sha256(Secret(keys.data[32:]), forged))
    add("GCM tag wrong, commitment and checksum fit", blind.file(), outcome="wrong passphrase")


def payload_faults(add: Any) -> None:
    for name, changes, outcome in (
        ("payload version 2", {0: 2}, "newer"),
        ("payload version 0", {0: 0}, "damaged"),
        ("role 0", {1: 0}, "damaged"),
        ("role 4", {1: 4}, "damaged"),
        ("vault index 2", {2: 2}, "damaged"),
        ("unknown flag", {3: 8}, "damaged"),
        ("slot map with role 9", {76: 9}, "damaged"),
    ):
        base = journal_base()
        base.put(3, payload_bytes(changes))
        add(name, base.file(), outcome=outcome)
    base = journal_base()
    base.put(3, payload_bytes({435: 1}))
    add("last payload byte is not zero", base.file())


def shared_vectors(add: Any) -> None:
    real = {
        "base": "shared",
        "vault_index": 0,
        "data_key": key("shared data key").data.hex(),
        "next_data_key": key("shared next key").data.hex(),
        "decoy_key": key("shared decoy key").data.hex(),
        "slot_map": [2, 0, 0, 0, 0, 1, 3, 0],
    }
    add("journal beside decoy and recovery", **real, slot=5)
    add("recovery code", **real, passphrase=CODE, slot=6, role="recovery")
    add(
        "recovery code as written by hand",
        **real,
        passphrase="ijet g239 syds 3bkg ho6v vvka mzvy",
        slot=6,
        role="recovery",
    )
    add(
        "decoy",
        base="shared",
        passphrase=DECOY,
        slot=0,
        role="decoy",
        data_key=key("shared decoy key").data.hex(),
        slot_map=[0] * 8,
    )


def roomy_vectors(add: Any) -> None:
    add(
        "journal with room and a decoy",
        base="roomy",
        slot=2,
        data_key=key("roomy data key").data.hex(),
        decoy_key=key("roomy decoy key").data.hex(),
        slot_map=[0, 2, 1, 0, 2, 0, 0, 3],
        room=True,
    )
    add(
        "decoy that says journal",
        base="roomy",
        passphrase=DECOY,
        slot=4,
        vault_index=0,
        data_key=key("roomy decoy key").data.hex(),
        decoy_key=None,
        slot_map=[0, 3, 0, 0, 1, 0, 0, 0],
        room=False,
    )
    base = journal_base()
    base.put(3, payload_bytes({148: 2}))
    add("room is neither 0 nor 1", base.file(), room=False)


def kdf_vectors() -> dict[str, Any]:
    salt = noise("kdf salt", 32)
    found = []
    for profile in PROFILES:
        for passphrase in ("a", PASSPHRASE):
            kek = argon2id(Secret(bytearray(passphrase.encode())), salt, profile)
            slot_keys = {
                str(index): hkdf_sha256(
                    kek, salt=salt, info=b"ihm key slot" + bytes([index]), size=64
                ).data.hex()
                for index in (0, 7)
            }
            found.append(
                {
                    "passphrase": passphrase.encode().hex(),
                    "salt": salt.hex(),
                    "profile": profile.number,
                    "memory_kib": profile.memory_kib,
                    "passes": profile.passes,
                    "lanes": 1,
                    "kek": kek.data.hex(),
                    "slot_keys": slot_keys,
                }
            )
    return {"vectors": found}


def normal_vectors() -> dict[str, Any]:
    taken = {
        "plain ASCII": "Correct horse 7!",
        "only spaces": "   ",
        "spaces at both ends stay": " a ",
        "two spaces stay two": "a  b",
        "no-break space": "a\u00a0b",
        "ogham space": "a\u1680b",
        "em space": "a\u2003b",
        "narrow no-break space": "a\u202fb",
        "mathematical space": "a\u205fb",
        "ideographic space": "a\u3000b",
        "precomposed letter": "\u00fcber",
        "letter and combining mark": "u\u0308ber",
        "ligature": "o\ufb03ce",
        "full-width letters": "\uff41\uff42\uff43",
        "superscript": "x\u00b2",
        "roman numeral": "\u2167",
        "ellipsis": "wait\u2026",
        "spacing diaeresis begins with a space": "\u00a8",
        "two marks in the wrong order": "a\u0301\u0323",
        "Hangul jamo": "\u1112\u1161\u11ab",
        "Hangul syllable": "\ud55c",
        "half-width katakana": "\uff76\uff9e",
        "Arabic ligature": "\ufefb",
        "one letter that becomes eighteen": "\ufdfa",
        "Persian with a zero-width non-joiner": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "emoji with a zero-width joiner": "\U0001f469\u200d\U0001f33e",
        "emoji of Unicode 14": "\U0001fae0",
        "capital sharp s": "STRA\u1e9eE",
        "Greek final sigma": "\u03c3\u03c2",
        "Turkish letters": "\u0130\u0131",
        "angstrom sign": "\u212b",
        "Kelvin sign": "\u212a",
        "CJK compatibility ideograph": "\uf900",
        "mathematical letters": "\U0001d4d0\U0001d4d1",
    }
    refused = {
        "nothing": ("", "empty"),
        "tab": ("a\tb", "control_character"),
        "line end": ("a\n", "control_character"),
        "null": ("a\0", "control_character"),
        "delete": ("a\x7f", "control_character"),
        "C1 control": ("a\x85", "control_character"),
        "soft hyphen": ("a\u00adb", "control_character"),
        "zero-width space": ("a\u200bb", "control_character"),
        "right-to-left mark": ("a\u200fb", "control_character"),
        "byte order mark": ("\ufeffa", "control_character"),
        "line separator": ("a\u2028b", "control_character"),
        "Mongolian vowel separator": ("a\u180eb", "control_character"),
        "private use": ("a\ue000", "unassigned_character"),
        "Apple logo": ("\uf8ff", "unassigned_character"),
        "noncharacter": ("a\uffff", "unassigned_character"),
        "unassigned in Unicode 14, assigned in 15": ("a\U0001fae8", "unassigned_character"),
        "unassigned in Unicode 14, assigned in 15.1": ("a\u2ffc", "unassigned_character"),
        "unassigned in Unicode 14, assigned in 16": ("a\u1c89", "unassigned_character"),
        "unassigned in all": ("a\u0378", "unassigned_character"),
    }
    found: list[dict[str, Any]] = [
        {
            "name": name,
            "typed": text.encode().hex(),
            "normal": normalise(Secret(bytearray(text.encode()))).data.hex(),
        }
        for name, text in taken.items()
    ]
    found += [
        {"name": name, "typed": text.encode().hex(), "refused": reason}
        for name, (text, reason) in refused.items()
    ]
    found += [
        {"name": name, "typed": typed, "refused": "unassigned_character"}
        for name, typed in {
            "no UTF-8": "61ff",
            "cut short": "61c3",
            "surrogate": "eda080",
            "overlong": "c0af",
        }.items()
    ]
    for text, repeat in (("x", 1024), ("\ufdfa", 1024), ("x", 1025), ("\u00fc", 1025)):
        vector: dict[str, Any] = {"name": f"U+{ord(text):04X}, {repeat} times"}
        vector |= {"typed": text.encode().hex(), "repeat": repeat}
        fits = {"normal": normalise(Secret(bytearray(text.encode()))).data.hex()}
        found.append(vector | (fits if repeat <= MAX_CHARACTERS else {"refused": "too_long"}))
    return {"vectors": found}


def code_vectors() -> dict[str, Any]:
    return {
        "vectors": [
            {"name": name, "typed": typed, "shape": shape}
            | ({"canonical": canonical} if canonical else {})
            for name, typed, shape, canonical in (
                ("as printed", CODE, "code", CODE),
                ("small letters", CODE.lower(), "code", CODE),
                ("no groups", CODE.replace("-", ""), "code", CODE),
                ("spaces", CODE.replace("-", "  "), "code", CODE),
                ("typographic dashes", CODE.replace("-", "\u2013"), "code", CODE),
                ("dots at odd places", CODE.replace("-", "")[:5] + "." + CODE[6:], "code", CODE),
                ("I for 1", "I" + CODE[1:], "code", CODE),
                ("l for 1", "l" + CODE[1:], "code", CODE),
                ("O for 0", CODE.replace("0", "O"), "code", CODE),
                ("full-width digits", CODE.replace("2", "\uff12"), "code", CODE),
                ("all zeros", "0" * 28, "code", "-".join(["0000"] * 7)),
                ("one wrong character", "2" + CODE[1:], "mistyped", ""),
                ("two swapped neighbours", "J1" + CODE[2:], "mistyped", ""),
                ("wrong check character", CODE[:-1] + "Z", "mistyped", ""),
                ("number above 128 bits", "8000000000000000000000000" + "0ZZ", "mistyped", ""),
                ("one character missing", CODE[:-1], "something_else", ""),
                ("one too many", CODE + "0", "something_else", ""),
                ("letter U", "U" + CODE[1:], "something_else", ""),
                ("a passphrase", PASSPHRASE, "something_else", ""),
            )
        ]
    }


def write(name: str, content: dict[str, Any]) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=True)
    (HERE / f"{name}.json").write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    write("slot_file", slot_vectors())
    write("kdf", kdf_vectors())
    write("normalisation", normal_vectors())
    write("recovery_code", code_vectors())
