"""Figures of an open journal by the clocks that a person sees: keys, paint, windows, memory."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.primitives import argon2id
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret
from tests.benchmarks.journals import LONG_TITLE, PARAGRAPH_TITLE, long_drafts, passphrase
from tests.benchmarks.memory import own_mib, pss_mib
from tests.benchmarks.program import FINGER_S, LIST, PATIENCE_S, SETTLED_S, SHEET, Program, running
from tests.benchmarks.storage_figures import typed_texts
from tests.benchmarks.x_server import (
    XK_BACKSPACE,
    XK_CONTROL_L,
    XK_DOWN,
    XK_RETURN,
    XK_SHIFT_L,
    XServer,
    pause,
    seen_after_ms,
)

UNLOCK_ROUNDS: Final = 5
KDFS: Final = 3
KEYS: Final = 300
BETWEEN_KEYS_S: Final = 0.06
SEARCH_TEXTS: Final = 24
LIST_QUIET_S: Final = 0.4  # longer than any search takes
GESTURES: Final = 7
COME_BACK_S: Final = 2.0  # the front has tidied the folder by then
LEAVINGS: Final = 30
AFTER_UNLOCK_S: Final = 10.0
SAMPLE_S: Final = 0.05
NEWEST_BOX: Final = (340, 150, 860, 640)
TYPED: Final = "the quick brown fox and a slow afternoon by the river "

BARE_EDITOR: Final = """
import sys
from PySide6.QtWidgets import QApplication, QTextEdit
app = QApplication(sys.argv)
window = QTextEdit()
window.setGeometry(123, 70, 1120, 760)
window.setPlainText(sys.argv[1])
cursor = window.textCursor()
cursor.setPosition(len(sys.argv[1]) // 2)
window.setTextCursor(cursor)
window.show()
app.exec()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """One unlock, in milliseconds.

    Attributes:
        total: Return to the first letter painted on Today.
        kdf: Argon2id alone, in the same round, at its fastest.
    """

    total: float
    kdf: float

    @property
    def overhead(self) -> float:
        """What is left when the key derivation is taken off."""
        return self.total - self.kdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What both processes take, in MiB.

    Attributes:
        after_unlock: Proportional set sizes.
        own: Pages that belong to one of the two alone.
        peak: The largest sum of proportional set sizes that was seen.
    """

    after_unlock: float
    own: float
    peak: float


def unlocks(
    server: XServer, large: VaultPaths, small: VaultPaths, rounds: int = UNLOCK_ROUNDS
) -> tuple[list[Unlock], list[Unlock]]:
    """Unlocks a large and a small journal in turn; the first round is not counted."""
    pairs = [(_unlock(server, large), _unlock(server, small)) for _ in range(rounds + 1)]
    return [one for one, _ in pairs[1:]], [two for _, two in pairs[1:]]


def gestures_ms(server: XServer, folder: Path, runs: int = GESTURES) -> list[float]:
    """Times the key on the cover to the painted unlock window; the first run is not counted."""
    found = []
    with running(server, folder) as program:
        for _ in range(runs + 1):
            pause(COME_BACK_S)
            found.append(program.open_door())
            program.leave()
    return found[1:]


def leavings(
    server: XServer, folder: Path, runs: int = LEAVINGS
) -> tuple[list[float], list[float]]:
    """Leaves an open journal again and again, each time in the middle of writing.

    Returns:
        Milliseconds until nothing of the journal is on the screen, and until its process is
        gone and the cover painted.
    """
    pairs = []
    with running(server, folder) as program:
        for _ in range(runs):
            program.open_door()
            program.unlock()
            server.type("a line of a quiet morning not saved yet", FINGER_S / 2)
            pairs.append(program.leave())
            pause(SETTLED_S)
    return [hidden for hidden, _ in pairs], [cover for _, cover in pairs]


def keystrokes_ms(server: XServer, folder: Path) -> tuple[list[float], list[float]]:
    """Times keys in a long entry, and in one long paragraph."""
    with running(server, folder) as program:
        program.open_door()
        program.unlock()
        program.go("2")
        pause(3 * SETTLED_S)
        return (_typed_in(program, LONG_TITLE), _typed_in(program, PARAGRAPH_TITLE))


def bare_keystrokes_ms(server: XServer) -> list[float]:
    """Times keys in an editor of Qt's with the same paragraph of 2,000 words, alone in a window."""
    _long, broad = long_drafts()
    command = [sys.executable, "-c", BARE_EDITOR, broad.body]
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        seen_after_ms(lambda: server.is_viewable(server.active_window()), perf_counter())
        pause(2 * SETTLED_S)
        return _keys_ms(server, KEYS, NEWEST_BOX)
    finally:
        child.kill()
        child.wait()


def search_paints_ms(server: XServer, folder: Path, texts: int = SEARCH_TEXTS) -> list[float]:
    """Times each letter typed into the search field to the list as it then stays."""
    found: list[float] = []
    with running(server, folder) as program:
        program.open_door()
        program.unlock()
        program.go("2")
        pause(3 * SETTLED_S)
        for text in typed_texts(texts):
            _clear_search(server)
            found += [took for letter in text if (took := _list_after_ms(server, letter))]
    return found


def memory(server: XServer, folder: Path) -> Memory:
    """Reads what both processes take 10 s after unlocking, and the most until then.

    Raises:
        PermissionError: The journal process does not let itself be looked into, and this is
            not the computer's administrator.
    """
    with running(server, folder) as program:
        program.open_door()
        pids = (program.front_pid, program.panel_pid())
        with _peak(pids) as peaks:
            program.unlock()
            pause(AFTER_UNLOCK_S)
            found, own = pss_mib(pids), own_mib(pids)
        return Memory(after_unlock=found, own=own, peak=max(peaks))


def _unlock(server: XServer, where: VaultPaths) -> Unlock:
    with passphrase() as secret:
        kdf_ms = min(_kdf_ms(secret) for _ in range(KDFS))
    with running(server, where.folder) as program:
        program.open_door()
        total_ms = program.unlock()
        program.leave()
    return Unlock(total=total_ms, kdf=kdf_ms)


def _kdf_ms(secret: Secret) -> float:
    begun_s = perf_counter()
    argon2id(secret, bytes(32), FLOOR).close()
    return (perf_counter() - begun_s) * 1_000


def _typed_in(program: Program, title: str) -> list[float]:
    server = program.server
    _clear_search(server)
    server.type(title, FINGER_S)
    pause(SETTLED_S)
    with server.damage() as damage:
        server.press(XK_RETURN)
        pause(SETTLED_S)
        server.press(XK_DOWN)
        pause(SETTLED_S)
        damage.forget()
        server.press(XK_RETURN)
        damage.wait_in(SHEET, PATIENCE_S)
    pause(3 * SETTLED_S)
    return _keys_ms(server, KEYS, SHEET)


def _keys_ms(server: XServer, count: int, box: tuple[int, int, int, int]) -> list[float]:
    found = []
    letters = (TYPED * (count // len(TYPED) + 1))[:count]
    with server.damage() as damage:
        for letter in letters:
            damage.forget()
            begun_s = perf_counter()
            server.press(ord(letter))
            found.append((damage.wait_in(box, PATIENCE_S) - begun_s) * 1_000)
            pause(BETWEEN_KEYS_S)
    return found


def _clear_search(server: XServer) -> None:
    server.press(XK_CONTROL_L, XK_SHIFT_L, ord("f"))
    pause(FINGER_S)
    server.press(XK_CONTROL_L, ord("a"))
    server.press(XK_BACKSPACE)
    with server.damage() as damage:
        damage.last_in(LIST, LIST_QUIET_S)


def _list_after_ms(server: XServer, letter: str) -> float | None:
    with server.damage() as damage:
        damage.forget()
        begun_s = perf_counter()
        server.press(ord(letter))
        painted_s = damage.last_in(LIST, LIST_QUIET_S)
    return None if painted_s is None else (painted_s - begun_s) * 1_000


@contextmanager
def _peak(pids: tuple[int, int]) -> Iterator[list[float]]:
    """Looks at memory twenty times a second, on a thread, as long as the block lasts."""
    found = [pss_mib(pids)]
    done = threading.Event()

    def look() -> None:
        while not done.wait(SAMPLE_S):
            found.append(pss_mib(pids))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        done.set()
        thread.join()
