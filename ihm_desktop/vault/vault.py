"""Setting up and unlocking: the way from a passphrase to a data key.

Loaded before the unlock window shows, so it imports nothing heavy.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Self

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.vault.files import VaultPaths, new_name, read_slot_file, replace_slot_file
from ihm_desktop.vault.folder import make_folder
from ihm_desktop.vault.normalisation import normalise
from ihm_desktop.vault.primitives import KEY_BYTES, argon2id
from ihm_desktop.vault.profiles import Profile
from ihm_desktop.vault.reading import Condition
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import (
    Derive,
    OpenedFile,
    generation_of,
    make_file,
    mended,
    open_file,
)
from ihm_desktop.vault.slot_map import Role
from ihm_desktop.vault.vault_files import adopt_database, drop_new_database
from ihm_desktop.vault.wipe import wipe

# Makes a database at a path where there is none yet, under a data key, and closes it.
MakeDatabase = Callable[[Path, Secret], None]


class Notice(Enum):
    """What a person should hear about a slot file that opened all the same."""

    REPAIRED = "repaired"  # one bit was wrong; it is as it was before
    DAMAGED = "damaged"  # her slot is whole, something else in the file is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What a passphrase opened; held for the length of a session.

    Attributes:
        role: What the slot opens.
        vault_index: Which of the two databases, 0 or 1.
        data_key: The database's key.
        next_data_key: Where a re-key was cut off, the key that the database may have by
            now; try both, then call `KeyChanges.settle_rekey`.
        decoy_key: The decoy's data key, where the person allowed it.
        has_recovery: Whether a recovery slot is in use.
        has_room: Whether a decoy may be added; False in a decoy session.
        has_decoy: Whether there is one; False in a decoy session.
        generation: The slot file's generation. Where it is below the highest that the
            database has seen, an older slot file was put back.
        notice: What to say about the slot file, if anything.
    """

    role: Role
    vault_index: int
    data_key: Secret
    next_data_key: Secret | None
    decoy_key: Secret | None
    has_recovery: bool
    has_room: bool
    has_decoy: bool
    generation: int
    notice: Notice | None

    def close(self) -> None:
        """Wipes the keys."""
        for key in (self.data_key, self.next_data_key, self.decoy_key):
            if key is not None:
                key.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def set_up(
    paths: VaultPaths,
    passphrase: Secret,
    profile: Profile,
    make_database: MakeDatabase,
    *,
    room: bool = False,
    derive: Derive = argon2id,
) -> Unlocked:
    """Replaces whatever the folder holds by a new, empty vault.

    It never looks whether something was there. First the folder becomes a never-used
    one, then the database is made, and last the slot file that opens it; so a kill at
    any point leaves a folder that works and a passphrase that opens it or does not.

    Args:
        paths: Where the vault goes.
        passphrase: What was typed, UTF-8.
        profile: The cost of unlocking, as `profiles.calibrate` chooses it.
        make_database: Makes the database; whatever it raises is passed on.
        room: Whether a decoy may be added later.
        derive: How a passphrase becomes a key.

    Returns:
        The keys of the new vault.

    Raises:
        PassphraseRejected: The passphrase cannot be used; nothing has changed.
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    with normalise(passphrase) as normal:
        make_folder(paths)
        wipe(paths)
        index, key = secrets.randbelow(len(paths.vaults)), Secret.random(KEY_BYTES)
        put_database(paths, index, key, make_database)
        data = make_file(normal, profile, derive, vault_index=index, data_key=key, room=room)
        replace_slot_file(paths, data)
    # Read back and opened once more, so that "done" is never said of what does not open.
    return unlock(paths, passphrase, derive=derive)


def unlock(paths: VaultPaths, passphrase: Secret, *, derive: Derive = argon2id) -> Unlocked:
    """Opens the vault's slot file.

    Args:
        paths: The vault.
        passphrase: What was typed, UTF-8; a recovery code will do as well.
        derive: How a passphrase becomes a key.

    Returns:
        What it opened. A notice says when the file was damaged.

    Raises:
        WrongPassphrase: The slot file is intact and no slot opens.
        SlotFileDamaged: It is damaged or missing and no slot opens.
        NewerVersion: It was written by a newer program.
        PassphraseRejected: The passphrase holds what no passphrase can hold.
        StorageFailed: The disk does not give the file.
    """
    opened = open_vault(paths, passphrase, derive)
    if opened.reading.condition is Condition.REPAIRED:
        # Exactly the bytes from before the damage, so nobody's slot can suffer; and a
        # second flipped bit would be beyond repair.
        with suppress(IhmError):
            replace_slot_file(paths, mended(opened))
    return as_unlocked(opened)


def open_vault(paths: VaultPaths, passphrase: Secret, derive: Derive) -> OpenedFile:
    """Opens the slot file for a change, which needs more than an unlock does.

    Args:
        paths: The vault.
        passphrase: What was typed, UTF-8.
        derive: How a passphrase becomes a key.

    Raises:
        IhmError: As `unlock`.
    """
    with normalise(passphrase) as normal:
        return open_file(read_slot_file(paths), normal, derive)


def seal_slot_file(
    passphrase: Secret, data_key: Secret, profile: Profile, *, derive: Derive = argon2id
) -> bytes:
    """Makes the 4,096 bytes with which a backup file ends.

    Args:
        passphrase: What was typed, UTF-8.
        data_key: The key of the backup's database.
        profile: The cost of opening it.
        derive: How a passphrase becomes a key.

    Raises:
        PassphraseRejected: The passphrase cannot be used.
    """
    with normalise(passphrase) as normal:
        return make_file(normal, profile, derive, vault_index=0, data_key=data_key)


def open_slot_file(data: bytes, passphrase: Secret, *, derive: Derive = argon2id) -> Unlocked:
    """Opens what `seal_slot_file` made.

    Args:
        data: 4,096 bytes.
        passphrase: What was typed, UTF-8.
        derive: How a passphrase becomes a key.

    Raises:
        WrongPassphrase: The block is intact and the passphrase does not open it.
        SlotFileDamaged: It is damaged and does not open.
        NewerVersion: It was written by a newer program.
        PassphraseRejected: The passphrase holds what no passphrase can hold.
    """
    with normalise(passphrase) as normal:
        return as_unlocked(open_file(data, normal, derive))


def as_unlocked(opened: OpenedFile) -> Unlocked:
    """Keeps of an opened slot file what a session needs, and wipes its wrapping key."""
    notices = {Condition.REPAIRED: Notice.REPAIRED, Condition.DAMAGED: Notice.DAMAGED}
    condition, payload = opened.reading.condition, opened.slot.payload
    opened.kek.close()
    if payload.recovery_kek is not None:
        payload.recovery_kek.close()
    return Unlocked(
        role=payload.role,
        vault_index=payload.vault_index,
        data_key=payload.data_key,
        next_data_key=payload.next_data_key,
        decoy_key=payload.decoy_key,
        has_recovery=payload.recovery_kek is not None,
        has_room=payload.room,
        has_decoy=bool(payload.slot_map.where(Role.DECOY)),
        generation=generation_of(opened),
        notice=notices.get(condition),
    )


def put_database(paths: VaultPaths, index: int, key: Secret, make: MakeDatabase) -> None:
    """Makes a database in the place of a vault file that no slot opens.

    Args:
        paths: The vault.
        index: Which of the two, 0 or 1.
        key: The database's key.
        make: Makes it; whatever it raises is passed on.

    Raises:
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    vault = paths.vaults[index]
    drop_new_database(vault)
    try:
        make(new_name(vault), key)
    except BaseException:
        drop_new_database(vault)
        raise
    adopt_database(paths, index)
