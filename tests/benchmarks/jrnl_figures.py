"""jrnl 4.6 and this program doing the same from process start, one after the other.

Both hold the same made-up entries, encrypted. Both derive a key from the passphrase: that
time is taken off either side, once for jrnl's reading and once more for its writing. jrnl
is spared looking for a keyring.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from ihm_desktop.vault.files import VaultPaths
from tests.benchmarks import made_up
from tests.benchmarks.journals import AS_RIVAL
from tests.benchmarks.program import PASSPHRASE, ROOT

RIVAL_PYTHON: Final = ROOT / ".venvs" / "rivals" / "bin" / "python"
ROUNDS: Final = 7
SOUGHT: Final = made_up.vocabulary()[2_000]  # in about thirty of the entries
ADDED: Final = "Walked the long way round by the river and counted nothing."
KDF: Final = """
import statistics, time
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
took = []
for _ in range(5):
    begun = time.perf_counter()
    PBKDF2HMAC(hashes.SHA256(), length=32, salt=bytes(16), iterations=100_000).derive(b"x")
    took.append(time.perf_counter() - begun)
print(statistics.median(took))
"""
ENCRYPT: Final = """
import sys
from pathlib import Path
from jrnl.encryption.Jrnlv3Encryption import Jrnlv3Encryption
how = Jrnlv3Encryption("default", {"encrypt": True})
how.password = sys.argv[2]
path = Path(sys.argv[1])
path.write_bytes(how._encrypt(path.read_text(encoding="utf-8")))
"""
DERIVATIONS: Final = {"list": 1, "search": 1, "add": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duel:
    """One action of both programs, in seconds from process start, medians of all rounds.

    Attributes:
        jrnl: Key derivation included.
        ours: Likewise.
        jrnl_kdf: What is taken off jrnl's.
        ours_kdf: What is taken off ours.
    """

    jrnl: float
    ours: float
    jrnl_kdf: float
    ours_kdf: float

    @property
    def ratio(self) -> float:
        """jrnl's time over ours, key derivation taken off both."""
        return (self.jrnl - self.jrnl_kdf) / (self.ours - self.ours_kdf)


def duels(folder: Path, ours: VaultPaths, rounds: int = ROUNDS) -> dict[str, Duel]:
    """Lets both programs list, search and add in turn.

    Args:
        folder: Where jrnl's journal is made.
        ours: Our journal with the same entries.
        rounds: How often; a first round is not counted.
    """
    config = _make_journal(folder)
    kdf_s = float(_output([str(RIVAL_PYTHON), "-c", KDF]))
    return {action: _duel(action, config, ours, kdf_s, rounds) for action in DERIVATIONS}


def _duel(action: str, config: Path, ours: VaultPaths, kdf_s: float, rounds: int) -> Duel:
    theirs_s, ours_s, our_kdf_s = [], [], []
    for _ in range(rounds + 1):
        theirs_s.append(_timed(_theirs(action, config))[0])
        took_s, said = _timed(_ours(action, ours))
        ours_s.append(took_s)
        our_kdf_s.append(float(said.split()[-1]))
    return Duel(
        jrnl=statistics.median(theirs_s[1:]),
        ours=statistics.median(ours_s[1:]),
        jrnl_kdf=kdf_s * DERIVATIONS[action],
        ours_kdf=statistics.median(our_kdf_s[1:]),
    )


def _theirs(action: str, config: Path) -> list[str]:
    asked = {
        "list": ["-n", "5"],
        "search": ["-contains", SOUGHT],
        "add": [ADDED],
    }
    return [str(RIVAL_PYTHON), "-m", "jrnl", "--config-file", str(config), *asked[action]]


def _ours(action: str, where: VaultPaths) -> list[str]:
    words = {"list": "", "search": SOUGHT, "add": ADDED}[action]
    return [sys.executable, "-m", "tests.benchmarks.our_command", str(where.folder), action, words]


def _timed(command: Sequence[str]) -> tuple[float, str]:
    begun_s = perf_counter()
    said = _output(command)
    return perf_counter() - begun_s, said


def _output(command: Sequence[str]) -> str:
    """Runs a command without a terminal, so that a passphrase is read from its input."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        input=f"{PASSPHRASE}\n",
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        capture_output=True,
        text=True,
        check=True,
        start_new_session=True,
    )
    return done.stdout


def _make_journal(folder: Path) -> Path:
    """Writes the entries that ours holds into a journal of jrnl's, and its settings."""
    folder.mkdir(parents=True)
    journal, config = folder / "journal.txt", folder / "jrnl.yaml"
    texts = (
        f"[{entry.written_at:%Y-%m-%d %H:%M}] {entry.title or 'Day'}.\n{entry.body}\n"
        for entry in made_up.entries(AS_RIVAL)
    )
    journal.write_text("\n".join(texts), encoding="utf-8")
    _output([str(RIVAL_PYTHON), "-c", ENCRYPT, str(journal), PASSPHRASE])
    settings = {
        "version": "4.6",
        "journals": {"default": {"journal": str(journal)}},
        "encrypt": True,
        "colors": {"body": "none", "date": "none", "tags": "none", "title": "none"},
        "default_hour": 9,
        "default_minute": 0,
        "editor": "",
        "highlight": False,
        "indent_character": "|",
        "linewrap": 79,
        "tagsymbols": "@",
        "template": False,
        "timeformat": "%Y-%m-%d %H:%M",
    }
    lines = (f"{key}: {json.dumps(value)}" for key, value in settings.items())  # YAML
    config.write_text("\n".join(lines), encoding="utf-8")
    return config
