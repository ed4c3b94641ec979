"""Passphrases: asked again, measured, drawn, changed, and a second key beside them."""

from collections.abc import Callable, Sequence

from ihm_desktop.domain.change import Change
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.rekeying import rekey
from ihm_desktop.storage.small_tables import MetaRepository
from ihm_desktop.vault import passphrase as meter
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.passphrase import Strength
from ihm_desktop.vault.recovery import new_code
from ihm_desktop.vault.secret import Secret

HIGHEST_GENERATION = "highest_generation"  # of the slot file that this database has seen


class Passphrases:
    """What a session may do with its keys; every call runs on the vault thread.

    Whatever asks for a passphrase raises WrongPassphrase where it is not this journal's,
    and takes about a second.
    """

    def __init__(
        self,
        database: Database,
        meta: MetaRepository,
        changes: KeyChanges,
        *,
        has_second_key: bool,
        words: Callable[[], Sequence[str]],
        randbelow: Callable[[int], int],
    ) -> None:
        """Takes what it works with.

        Args:
            database: The open journal.
            meta: Where the slot file's generation is remembered.
            changes: Changes to the slot file.
            has_second_key: Whether a recovery code opens this journal too.
            words: Loads the list that passphrases are drawn from.
            randbelow: `secrets.randbelow`.
        """
        self._database = database
        self._meta = meta
        self._changes = changes
        self._has_second_key = has_second_key
        self._words = words
        self._randbelow = randbelow

    def check(self, passphrase: Secret) -> None:
        """Asks for the passphrase again before something that matters.

        Raises:
            WrongPassphrase: It is not this journal's.
        """
        self._changes.confirm(passphrase)

    def strength(self, text: str, known: tuple[str, ...] = ()) -> Strength:
        """Judges how easily a passphrase is guessed.

        Args:
            text: What is typed so far.
            known: Names, places and dates that others know about the person.
        """
        return meter.strength(text, known)

    def six_words(self) -> str:
        """Draws six words at random."""
        return meter.six_words(self._words(), self._randbelow)

    def has_second_key(self) -> bool:
        """Tells whether a second key opens this journal."""
        return self._has_second_key

    def new_code(self) -> str:
        """Draws a second key as it is written down; it opens nothing until it is added."""
        with new_code() as code:
            return code.data.decode("ascii")

    def change(self, old: Secret, new: Secret) -> Change:
        """Changes the passphrase; a copy of the old slot file still opens with the old one.

        Raises:
            WrongPassphrase: The old one is not this journal's.
            PassphraseRejected: The new one cannot be used.
        """
        self._remember(self._changes.change_passphrase(old, new))
        return Change()

    def add_second_key(self, passphrase: Secret, code: Secret) -> Change:
        """Lets a code open the journal too; an earlier code stops doing so.

        Raises:
            WrongPassphrase: The passphrase is not this journal's.
        """
        self._remember(self._changes.add_recovery(passphrase, code))
        self._has_second_key = True
        return Change()

    def remove_second_key(self, passphrase: Secret) -> Change:
        """Makes the code open nothing.

        Raises:
            WrongPassphrase: The passphrase is not this journal's.
        """
        self._remember(self._changes.remove_recovery(passphrase))
        self._has_second_key = False
        return Change()

    def rekey(self, old: Secret, new: Secret) -> Change:
        """Changes passphrase and data key, for when someone may know them.

        Old copies of the slot file then open nothing that is written from now on. A cut-off
        at any point leaves a journal that opens with the new passphrase.

        Raises:
            WrongPassphrase: The old one is not this journal's.
            PassphraseRejected: The new one cannot be used.
            DiskFull: There is no room to write everything anew; the data key stays.
        """
        key, generation = self._changes.begin_rekey(old, new)
        with key:
            self._has_second_key = False
            self._remember(generation)
            rekey(self._database, key)
            self._remember(self._changes.settle_rekey(new, key))
        return Change()

    def _remember(self, generation: int) -> None:
        self._meta.set(HIGHEST_GENERATION, generation)
