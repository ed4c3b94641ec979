"""The formats once more, written from README.md and sharing no code with the program."""

import hashlib
import hmac
import unicodedata
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

COSTS = {0: (65_536, 3), 1: (131_072, 3), 2: (262_144, 3), 3: (524_288, 2)}
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refused(Exception):
    pass


def normal_form(typed: bytes) -> bytes:
    if not typed:
        raise Refused("empty")
    try:
        text = typed.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("unassigned_character") from None
    if len(text) > 1024:
        raise Refused("too_long")
    for character in text:
        category = unicodedata.category(character)
        if category in ("Cc", "Zl", "Zp") or (category == "Cf" and character not in "\u200c\u200d"):
            raise Refused("control_character")
        if category in ("Cn", "Co", "Cs"):
            raise Refused("unassigned_character")
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in text)
    done = unicodedata.normalize("NFKC", spaced)
    return (code_form(done)[1] or done).encode()


def code_form(text: str) -> tuple[str, str]:
    kept = [c for c in text if c not in " -._\u2010\u2011\u2012\u2013\u2014\u2015"]
    upper = [chr(ord(c) - 32) if "a" <= c <= "z" else c for c in kept]
    meant = ["1" if c in "IL" else "0" if c == "O" else c for c in upper]
    if len(meant) != 28 or any(c not in ALPHABET for c in meant):
        return "something_else", ""
    number = 0
    for character in meant:
        number = number * 32 + ALPHABET.index(character)
    if number % 1021 or number >= 2**138:
        return "mistyped", ""
    return "code", "-".join("".join(meant[i : i + 4]) for i in range(0, 28, 4))


def argon2id(passphrase: bytes, salt: bytes, profile: int) -> bytes:
    memory_kib, passes = COSTS[profile]
    kdf = Argon2id(salt=salt, length=32, iterations=passes, lanes=1, memory_cost=memory_kib)
    return kdf.derive(passphrase)


def slot_keys(kek: bytes, salt: bytes, index: int) -> bytes:
    extracted = hmac.digest(salt, kek, "sha256")
    info = b"ihm key slot" + bytes([index])
    first = hmac.digest(extracted, info + b"\x01", "sha256")
    return first + hmac.digest(extracted, first + info + b"\x02", "sha256")


def unmask(data: bytes) -> bytes:
    salt = data[:32]
    stream = b"".join(
        hashlib.sha256(b"ihm slot file mask" + salt + bytes([i])).digest() for i in range(3)
    )
    return salt + bytes(a ^ b for a, b in zip(data[32:128], stream, strict=True)) + data[128:]


def fits(data: bytes) -> bool:
    clear = unmask(data)
    return hashlib.sha256(clear[:112] + clear[128:]).digest()[:16] == clear[112:128]


def mend(data: bytes) -> bytes | None:
    for bit in range(32_768):
        candidate = bytearray(data)
        candidate[bit // 8] ^= 1 << bit % 8
        if fits(bytes(candidate)):
            return bytes(candidate)
    return None


def open_file(data: bytes, passphrase: bytes, derive: Any = argon2id) -> dict[str, Any]:
    whole = data[:4096] + bytes(4096 - len(data[:4096]))
    condition = "intact" if len(data) == 4096 else "repaired"
    if not fits(whole):
        mended = mend(whole)
        condition, whole = ("repaired", mended) if mended else ("damaged", whole)
    clear = unmask(whole)
    version, profile = int.from_bytes(clear[32:34]), clear[34]
    if condition != "damaged":
        if version > 1:
            return {"outcome": "newer"}
        if version != 1 or profile > 3:
            condition = "damaged"
    for tried in range(4) if condition == "damaged" else (profile,):
        kek = derive(passphrase, whole[:32], tried)
        for index in range(8):
            payload = open_slot(kek, whole[:32], index, whole[128 + 496 * index :][:496])
            if payload is not None:
                return understood(payload, index, condition, int.from_bytes(clear[36:44]))
    return {"outcome": "damaged" if condition == "damaged" else "wrong passphrase"}


def open_slot(kek: bytes, salt: bytes, index: int, slot: bytes) -> bytes | None:
    keys = slot_keys(kek, salt, index)
    if hmac.digest(keys[32:], slot[:464], "sha256") != slot[464:]:
        return None
    try:
        return AESGCM(keys[:32]).decrypt(slot[:12], slot[12:464], None)
    except InvalidTag:
        return None


def understood(payload: bytes, index: int, condition: str, generation: int) -> dict[str, Any]:
    version, role, vault, flags = payload[:4]
    if version > 1:
        return {"outcome": "newer"}
    sound = version == 1 and role in (1, 2, 3) and vault < 2 and flags < 8
    if not sound or any(byte > 3 for byte in payload[76:84]):
        return {"outcome": "damaged"}
    return {
        "outcome": "opened",
        "condition": condition,
        "slot": index,
        "role": {1: "journal", 2: "decoy", 3: "recovery"}[role],
        "vault_index": vault,
        "generation": int.from_bytes(payload[4:12]) if condition == "damaged" else generation,
        "data_key": payload[12:44].hex(),
        "next_data_key": payload[44:76].hex() if flags & 1 else None,
        "slot_map": list(payload[76:84]),
        "decoy_key": payload[84:116].hex() if flags & 2 else None,
        "room": payload[148] == 1,
    }
