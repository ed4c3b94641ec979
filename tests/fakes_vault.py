"""A cheap key derivation and ready-made vaults for tests that are not about cost."""

from pathlib import Path

from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.primitives import argon2id
from ihm_desktop.vault.profiles import Profile
from ihm_desktop.vault.secret import Secret


def cheap_derive(passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
    """Argon2id over 64 KiB per profile number, so that profiles still differ."""
    cheap = Profile(
        number=profile.number, memory_kib=64 * (profile.number + 1), passes=1, scrypt_ratio=0
    )
    return argon2id(passphrase, salt, cheap)


def secret(text: str) -> Secret:
    """Wraps text as if it had been typed."""
    return Secret(bytearray(text.encode()))


def vault_paths(folder: Path) -> VaultPaths:
    """Names the three files in a folder."""
    return VaultPaths(
        folder=folder, slot=folder / "keys.dat", vaults=(folder / "one.dat", folder / "two.dat")
    )


def make_marked_database(path: Path, data_key: Secret) -> None:
    """Stands in for storage: writes a file that a test can recognise."""
    path.write_bytes(data_key.data.hex().encode())
