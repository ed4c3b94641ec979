"""The windows before a journal is open: unlocking, setting up, and what they bring up."""

from typing import Any, Final

from tests.benchmarks.leaving.dialogs import PLACE, is_up
from tests.benchmarks.leaving.driver import Steps
from tests.benchmarks.leaving.window import (
    Bring,
    Folder,
    Order,
    Panel,
    Window,
    at_work,
    on_page,
    opened,
    type_passphrase,
)
from tests.benchmarks.program import PASSPHRASE

UNLOCK: Final = "unlock_window.UnlockWindow"
SMALL: Final = "small_unlock.SmallUnlock"
WIZARD: Final = "set_up.wizard.SetUpWizard"
STAGES: Final = {  # attribute of the wizard, and its class
    "note": "set_up.note_stage.NoteStage",
    "backup": "set_up.backup_stage.BackupStage",
    "passphrase": "set_up.passphrase_stage.PassphraseStage",
    "second_key": "set_up.second_key_stage.SecondKeyStage",
    "room": "set_up.room_stage.RoomStage",
    "replace": "set_up.replace_stage.ReplaceStage",
    "wear": "set_up.wear_stage.WearStage",
    "practice": "set_up.practice_stage.PracticeStage",
}


def _wait(panel: Panel, _order: Order) -> Steps:
    yield lambda: panel._shell.isVisible()


def _opening(panel: Panel, _order: Order) -> Steps:
    type_passphrase(panel)
    yield lambda: at_work(panel)


def _wizard(panel: Panel) -> Any:
    return panel._shell._stack.currentWidget()


def _stage(name: str) -> Bring:
    def bring(panel: Panel, _order: Order) -> Steps:
        wizard = _wizard(panel)
        wizard._show(getattr(wizard, name))
        yield getattr(wizard, name).isVisible

    return bring


def _made(panel: Panel, _order: Order) -> Steps:
    wizard = _wizard(panel)
    wizard._show(wizard.replace)
    for field in (wizard.passphrase.first, wizard.passphrase.again):
        field.line_edit().setText(PASSPHRASE)
    wizard._make()
    yield lambda: at_work(panel)


def _restored(panel: Panel, order: Order) -> Steps:
    from pathlib import Path

    wizard = _wizard(panel)
    wizard._begin_from_backup()
    wizard.backup.choose(Path(order["backup"]))
    wizard.backup.field.line_edit().setText(PASSPHRASE)
    wizard._make()
    yield lambda: at_work(panel)


def _file(panel: Panel, _order: Order) -> Steps:
    wizard = _wizard(panel)
    wizard._show(wizard.backup)
    wizard.backup.ask()
    yield lambda: is_up(panel)


def _paper(panel: Panel, _order: Order) -> Steps:
    from ihm_desktop.ui.set_up.paper import PaperDialog

    wizard = _wizard(panel)
    wizard._show(wizard.second_key)
    PaperDialog("7K3M", wizard.second_key).ask()
    yield lambda: is_up(panel)


def _covered(panel: Panel, _order: Order) -> Steps:
    yield from opened(panel)


def _second(name: str) -> Bring:
    def show(_panel: Panel, page: Any) -> Steps:
        yield lambda: page._second is not None
        if name == "inside":
            page._second.begin()
        else:
            page._second.wanted.emit(getattr(page._second, name), "")

    return on_page("settings", None, show)


TYPED: Final = "plain words"

WINDOWS: Final = {
    "Passphrase": Window(bring=_wait, shows=(UNLOCK,), types=TYPED),
    "Passphrase, opening": Window(bring=_opening, shows=(UNLOCK,), folder=Folder.SLOW),
    "Small window": Window(bring=_wait, shows=(SMALL,), folder=Folder.COVERED, types=TYPED),
    "Today under a cover": Window(
        bring=_covered, shows=("pages.today.TodayPage",), folder=Folder.COVERED, types=TYPED
    ),
    **{
        f"Set-up, {name.replace('_', ' ')}": Window(
            bring=_stage(name), shows=(WIZARD, shows), folder=Folder.NEW, types="a"
        )
        for name, shows in STAGES.items()
    },
    "Set-up, being made": Window(bring=_made, shows=(WIZARD,), folder=Folder.NEW),
    "Set-up, being brought back": Window(bring=_restored, shows=(WIZARD,), folder=Folder.NEW),
    "Set-up, which backup": Window(
        bring=_file,
        shows=(PLACE,),
        made_in=("set_up/backup_stage.py", "PlaceDialog"),
        folder=Folder.NEW,
    ),
    "Set-up, printing": Window(
        bring=_paper,
        shows=("set_up.paper.PaperDialog",),
        made_in=("set_up/paper.py", "PaperDialog"),
        folder=Folder.NEW,
    ),
    "Second one, making it": Window(
        bring=_second("make"),
        shows=("second.make_stage.MakeStage",),
        folder=Folder.ROOM,
        types=TYPED,
    ),
    "Second one, inside": Window(
        bring=_second("inside"), shows=("second.inside_stage.InsideStage",), folder=Folder.ROOM
    ),
    "Second one, a passphrase": Window(
        bring=_second("remove"), shows=("second.ask_stage.AskStage",), folder=Folder.ROOM
    ),
}
