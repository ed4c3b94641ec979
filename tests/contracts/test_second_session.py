"""A session in a second journal never touches the first one's file, seen by the kernel."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ihm_desktop.vault import vault
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from tests.contracts.second_session import SECOND
from tests.fakes import PASSPHRASE, FakeTypesetter, new_session
from tests.fakes_vault import cheap_derive, secret, vault_paths

ROOT = Path(__file__).resolve().parents[2]
STRACE = shutil.which("strace")
CALLS = "trace=%file"  # every call that takes a path, not only those that open

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace watches the session")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> VaultPaths:
    folder = tmp_path_factory.mktemp("both")
    session = new_session(folder)
    session.set_up(secret(PASSPHRASE), profile=FLOOR, room=True)
    second = session.open_services(FakeTypesetter()).second
    second.make(secret(PASSPHRASE), secret(SECOND), keep_key=True)
    session.close()
    level(vault_paths(folder))
    return vault_paths(folder)


def file_of(paths: VaultPaths, passphrase: str) -> Path:
    with vault.unlock(paths, secret(passphrase), derive=cheap_derive) as unlocked:
        return paths.vaults[unlocked.vault_index]


def watched(paths: VaultPaths, who: str, log: Path) -> dict[str, list[str]]:
    """Runs a session under strace.

    Returns:
        For each file name in the data folder the calls that named it.
    """
    done = subprocess.run(
        [
            str(STRACE),
            *("-f", "-qq", "-s", "4096", "-e", CALLS, "-o", str(log)),
            *(sys.executable, "-m", "tests.contracts.second_session", str(paths.folder), who),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    named = re.compile(rf'"{re.escape(str(paths.folder))}/([^"]+)"')
    found: dict[str, list[str]] = {}
    for line in log.read_text(errors="replace").splitlines():
        for name in named.findall(line):
            found.setdefault(name, []).append(line)
    return found


def test_a_session_of_the_second_never_names_the_first_ones_file(
    paths: VaultPaths, tmp_path: Path
) -> None:
    own, other = file_of(paths, SECOND), file_of(paths, PASSPHRASE)

    found = watched(paths, "second", tmp_path / "calls")

    assert any("openat" in call for call in found[own.name])
    assert {name for name in found if name.startswith(other.name)} == set()


def test_a_session_of_the_first_opens_the_second_only_to_write_into_it(
    paths: VaultPaths, tmp_path: Path
) -> None:
    own, other = file_of(paths, PASSPHRASE), file_of(paths, SECOND)

    found = watched(paths, "first", tmp_path / "calls")

    # The watching works: what is forbidden to the second one is seen here.
    assert any("openat" in call for call in found[own.name])
    assert any("openat" in call for call in found[other.name])
