"""Opens, makes and brings back journals for windows that may not know the vault.

The windows' side of it is described in `ui/opener.py`. What is imported at the top is all
that must be there before the unlock window is painted.
"""

import importlib
import os
import secrets
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.settings import Value
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.secret import Secret

if TYPE_CHECKING:
    from ihm_desktop.domain.guidance_steady import SafetyNote
    from ihm_desktop.domain.opening import Opening
    from ihm_desktop.domain.typesetter import Typesetter
    from ihm_desktop.services.open_session import OpenSession
    from ihm_desktop.services.session import Session
    from ihm_desktop.vault.letting_go import LettingGo
    from ihm_desktop.vault.passphrase import Strength
    from ihm_desktop.vault.slot_file import Derive


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An open journal, ready to be shown.

    Attributes:
        opening: How it was opened, and what to say about it.
        services: What pages may call.
        values: All settings by key.
    """

    opening: "Opening"
    services: "OpenSession"
    values: Mapping[str, Value]


class Warmth:
    """Imports what an open journal needs, on a thread, while the person types."""

    def __init__(self, modules: Sequence[str]) -> None:
        """Prepares.

        Args:
            modules: Names of modules to import, in this order.
        """
        self._modules = modules
        self._thread = threading.Thread(target=self._run, daemon=True)

    def begin(self) -> None:
        """Begins to import; once."""
        self._thread.start()

    def wait(self) -> None:
        """Waits until everything is imported; begins where nobody did."""
        if self._thread.ident is None:
            self.begin()
        self._thread.join()

    def _run(self) -> None:
        for name in self._modules:
            importlib.import_module(name)


class VaultOpener:
    """Opens one vault.

    Every call belongs on the vault thread, `interrupt` and `let_go` excepted.
    """

    def __init__(
        self,
        vault: VaultPaths,
        clock: Clock,
        resources: Path,
        warmth: Warmth,
        make_typesetter: Callable[[], "Typesetter"],
        derive: "Derive | None" = None,
    ) -> None:
        """Prepares; opens nothing.

        Args:
            vault: Where the files are.
            clock: Source of dates.
            resources: Folder of content and schema.
            warmth: Imports the rest.
            make_typesetter: Makes what lays out copies; called after the imports.
            derive: How a passphrase becomes a key; None for Argon2id, which is imported late.
        """
        self._vault = vault
        self._clock = clock
        self._resources = resources
        self._warmth = warmth
        self._make_typesetter = make_typesetter
        self._session: Session | None = None
        self._derive = derive
        self._letting_go: LettingGo | None = None

    def unlock(self, passphrase: bytearray) -> Opened:
        """Opens the journal; the imports go on while Argon2id runs."""
        with Secret(passphrase) as secret:
            session = self._new_session()
            return self._opened(session, session.unlock(secret))

    def set_up(
        self, passphrase: bytearray, recovery: bytearray | None, *, room: bool = False
    ) -> Opened:
        """Replaces whatever the folder holds with a new journal."""
        with Secret(passphrase) as secret, Secret(recovery or bytearray()) as second:
            session = self._new_session()
            made = session.set_up(secret, second if recovery else None, room=room)
            return self._opened(session, made)

    def restore(self, file: Path, passphrase: bytearray, *, room: bool = False) -> Opened:
        """Replaces whatever the folder holds with a backup."""
        with Secret(passphrase) as secret:
            session = self._new_session()
            return self._opened(session, session.restore(file, secret, room=room))

    def safety_note(self) -> "SafetyNote":
        """Returns what is said before anything is made."""
        from ihm_desktop.content.library import Library

        return Library.load(self._resources / "content").safety_note

    def copied_by(self) -> str:
        """Names the service that copies the data folder to other computers."""
        from ihm_desktop.system.synced_folders import service_of

        folder = self._vault.folder.absolute()
        return str(service_of(folder, Path.home(), os.environ) or "")

    def strength(self, text: str, known: tuple[str, ...]) -> "Strength":
        """Measures a passphrase."""
        from ihm_desktop.vault.passphrase import strength

        return strength(text, known)

    def six_words(self) -> str:
        """Draws six words at random."""
        from ihm_desktop.vault.passphrase import read_words, six_words

        words = (self._resources / "content" / "words.txt").read_text(encoding="utf-8")
        return six_words(read_words(words), secrets.randbelow)

    def recovery_code(self) -> bytearray:
        """Draws a second key; the caller overwrites it."""
        from ihm_desktop.vault.recovery import new_code

        with new_code() as code:
            return bytearray(code.data)

    def interrupt(self) -> None:
        """Stops the query that is running; may be called from any thread."""
        if self._session is not None:
            self._session.interrupt()

    def let_go(self) -> None:
        """Stops whatever is running and derives no key any more: the person leaves."""
        if self._letting_go is not None:
            self._letting_go.let_go()
        self.interrupt()

    def close(self) -> None:
        """Closes what is open."""
        if self._session is not None:
            self._session.close()

    def _new_session(self) -> "Session":
        from ihm_desktop.services.session import Session
        from ihm_desktop.vault.letting_go import LettingGo
        from ihm_desktop.vault.primitives import argon2id

        letting_go = self._letting_go = LettingGo(self._derive or argon2id)
        session = Session(
            paths=self._vault, clock=self._clock, resources=self._resources, derive=letting_go
        )
        self._session = session
        return session

    def _opened(self, session: "Session", opening: "Opening") -> Opened:
        self._warmth.wait()
        services = session.open_services(self._make_typesetter())
        return Opened(opening=opening, services=services, values=services.settings.all())
