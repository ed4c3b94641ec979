"""The data folders that windows are brought up on, made when the series begins."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.ui.scales.answer_sheet import AnswerSheet
from ihm_desktop.vault import levelling
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret
from tests.benchmarks import made_up, made_up_rest
from tests.benchmarks.exchange_figures import made_up_export
from tests.benchmarks.journals import SMALL, Journals, passphrase, with_session
from tests.benchmarks.leaving.pages import SHEET
from tests.benchmarks.leaving.window import Folder
from tests.fakes import FakeTypesetter

SMALL_COVER: Final = "recipes"
OTHER: Final = "other words for figures"  # of the second journal


def prepare(folder: Path, journals: Journals) -> tuple[Mapping[Folder, Path], dict[str, str]]:
    """Makes the folders.

    Args:
        folder: Empty; what is made for this series alone is written into it.
        journals: Those that other figures use as well.

    Returns:
        The data folders, and paths of files that some windows need, by name.
    """
    files = {"backup": folder / "backup", "export": folder / "export.json", "to": folder / "to"}
    files["to"].mkdir(parents=True)
    made_up_export(files["export"])
    with_session(journals.large, _add_what_lists_need)
    with_session(journals.usual_cost, partial(_back_up, to=files["backup"]))
    made = {
        Folder.LARGE: journals.large.folder,
        Folder.SLOW: journals.usual_cost.folder,
        Folder.NEW: folder / "new",
        Folder.ROOM: _with_a_second(folder / "room"),
        Folder.COVERED: _covered(folder / "covered"),
    }
    return made, {name: str(path) for name, path in files.items()}


def _add_what_lists_need(services: OpenSession) -> None:
    services.reflections.start("The years by the sea")
    (instrument,) = (one for one in services.library.instruments if one.id == SHEET)
    sheet = AnswerSheet(instrument, SystemClock().now())
    for item in instrument.verbatim.items:
        sheet.set_value(item, 1)
    services.instruments.save(sheet.draft())


def _back_up(services: OpenSession, to: Path) -> None:
    with passphrase() as secret:
        services.backup.write(to, secret)


def _with_a_second(folder: Path) -> Path:
    where = _named(folder, "plain")
    session = Session(paths=where, clock=SystemClock(), resources=paths.resources())
    session.set_up(passphrase(), profile=FLOOR, room=True)
    services = session.open_services(FakeTypesetter())
    made_up_rest.add(services, SystemClock().now())
    services.second.make(passphrase(), Secret(bytearray(OTHER.encode())), keep_key=True)
    session.close()
    levelling.level(where)
    return folder


def _covered(folder: Path) -> Path:
    made_up.make_vault(_named(folder, SMALL_COVER), passphrase(), SMALL)
    return folder


def _named(folder: Path, cover: str) -> VaultPaths:
    where = vault_paths(cover_file.load(paths.resources() / "covers", cover), folder)
    ensure_folder(where)
    return where
