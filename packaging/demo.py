"""Makes a data folder with a set-up journal and made-up content, under any cover.

The passphrase is read as one line from standard input. A folder that holds anything is
refused: nothing is ever replaced. `dev.py demo` starts this with the project on Python's path.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.errors import IhmError, PassphraseRejected
from ihm_desktop.front import cover_settings
from ihm_desktop.front.covers import COVERS
from ihm_desktop.services.session import Session
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.vault import levelling
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.profiles import calibrate
from ihm_desktop.vault.secret import Secret
from tests.benchmarks import made_up, made_up_rest

USAGE_FAULT: Final = 2
# What somebody may have kept with a cover before: a title and a text for each.
ORDINARY: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "recipes": [
        ("Potato soup for two days", "1 kg potatoes\n2 leeks\nStock, a bay leaf, pepper."),
        ("Plum cake from the neighbour", "500 g plums\n250 g flour\nHalf an hour in the oven."),
    ],
    "words": [("la cuchara", "the spoon"), ("madrugar", "to get up very early")],
}


def main(arguments: list[str]) -> int:
    """Makes the folder.

    Returns:
        Exit status; 2 where the folder, the number or the passphrase cannot be used.
    """
    options = _parser().parse_args(arguments)
    fault = refusal(options.dir, options.entries)
    if fault:
        sys.stderr.write(f"{fault}\n")
        return USAGE_FAULT
    passphrase = sys.stdin.readline().rstrip("\r\n")
    if not passphrase:
        sys.stderr.write("Please give the passphrase as one line on standard input.\n")
        return USAGE_FAULT
    begun = time.monotonic()
    try:
        make(options.dir, passphrase, options.entries, options.cover)
    except PassphraseRejected:
        sys.stderr.write("This passphrase cannot be used. Please take a longer one.\n")
        return USAGE_FAULT
    except IhmError as error:
        sys.stderr.write(f"The folder could not be made: {type(error).__name__}.\n")
        return 1
    print(f"{options.entries} made-up entries in {time.monotonic() - begun:.0f} s")
    return 0


def refusal(folder: Path, entries: int) -> str:
    """Says why a folder cannot be made; empty where it can.

    Args:
        folder: Must not be there, or be empty.
        entries: How many entries it should hold.
    """
    if entries < 0:
        return "The number of entries cannot be below 0."
    if folder.exists() and not folder.is_dir():
        return "This is not a folder."
    if folder.is_dir() and any(folder.iterdir()):
        return "This folder holds something already. Please name an empty or a new one."
    return ""


def make(folder: Path, passphrase: str, entries: int, name: str = COVERS[0]) -> None:
    """Makes a levelled data folder.

    Args:
        folder: New or empty.
        passphrase: What will open it.
        entries: How many entries it holds.
        name: The cover that gives its files their names.

    Raises:
        IhmError: The disk or the passphrase did not allow it.
    """
    clock = SystemClock()
    cover = cover_file.load(paths.resources() / "covers", name)
    vault = vault_paths(cover, folder)
    ensure_folder(vault)
    with Secret(bytearray(passphrase.encode())) as secret:
        cost = calibrate(clock.monotonic_s)
        made_up.make_vault(vault, secret, entries, profile=cost, last_day=clock.now())
        _add_rest(vault, secret, clock)
    add_ordinary(cover, folder)
    levelling.level(vault)


def add_ordinary(cover: Cover, folder: Path) -> None:
    """Adds what a cover keeps when somebody has been using it.

    Args:
        cover: The cover.
        folder: The data folder.
    """
    cover_settings.ensure(folder / cover.settings_file, cover_settings.usual(cover))
    if cover.ask:
        module = importlib.import_module(f"ihm_desktop.front.covers.{cover.name}")
        for title, text in ORDINARY.get(cover.name, ()):
            module.add_item(folder, title, text)


def _add_rest(vault: VaultPaths, passphrase: Secret, clock: SystemClock) -> None:
    session = Session(paths=vault, clock=clock, resources=paths.resources())
    session.unlock(passphrase)
    try:
        services = session.open_services(QtTypesetter(QLocale("en_GB")))
        made_up_rest.add(services, clock.now())
    finally:
        session.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="demo.py", description=__doc__)
    parser.add_argument("dir", type=Path, metavar="DIR")
    parser.add_argument("--entries", type=int, required=True, metavar="N")
    parser.add_argument("--cover", choices=COVERS, default=COVERS[0])
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
