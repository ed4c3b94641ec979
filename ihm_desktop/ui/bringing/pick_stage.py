"""First stage of bringing in: what kind it is, and which file or folder."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.importing import ImportKind
from ihm_desktop.i18n import _
from ihm_desktop.ui.moving.progress import Progress
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body, Note
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted


class PickStage(WayStage):
    """Takes the kind and the place.

    Signals:
        picked: Look at this, with its `Path` and `ImportKind`.
    """

    picked = Signal(object, object)

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(_("Bring in"), parent)
        self.path: Path | None = None
        self.progress = progress
        self.kind = ChoiceGroup(
            _("Where did you write until now?"),
            [
                (ImportKind.JRNL, _("In jrnl: one JSON file")),
                (ImportKind.FOLDER, _("In text files: a folder of .txt or .md")),
            ],
        )
        self.pick = Button(_("Pick it"), kind=Kind.QUIET, icon="folder")
        self.place = Note(_("Nothing is picked yet."))
        self.on = Button(_("Look at it"))
        self._build()
        self.kind.chosen.connect(self._kind_chosen)
        self.pick.clicked.connect(self.ask)
        self.on.clicked.connect(self._go_on)

    def first_focus(self) -> QWidget:
        """The question."""
        return self.kind

    def choose(self, path: Path) -> None:
        """Takes a file or folder."""
        self.path = path
        self.place.setText(path.name)
        self.say("")

    def clear(self) -> None:
        """Forgets what was picked."""
        self.path = None
        self.kind.set_value(None)
        self.pick.setText(_("Pick it"))
        self.place.setText(_("Nothing is picked yet."))

    def wait(self, *, waiting: bool) -> None:
        """Says that it is being read, or lets go on."""
        self.on.setEnabled(not waiting)
        if waiting:
            self.to_top()
            self.progress.begin(_("Reading. Large ones take a moment."))
        else:
            self.progress.end()

    def ask(self) -> PlaceDialog | None:
        """Shows the dialog for the chosen kind."""
        kind = self.kind.value()
        if kind is None:
            self.say(_("Please say first where you wrote."))
            return None
        wanted = Wanted.FILE if kind == ImportKind.JRNL else Wanted.FOLDER
        dialog = PlaceDialog(self.pick.label(), wanted, self)
        dialog.chosen.connect(self.choose)
        dialog.open()
        return dialog

    def _build(self) -> None:
        for text in (
            _(
                "This is for importing what you wrote elsewhere. You see what would come, "
                "and then say yes or no."
            ),
            _(
                "The files you bring in stay where they are, readable for anyone who can open "
                "them. You may want to delete them afterwards."
            ),
        ):
            self.body.addWidget(Body(text))
        card = Card()
        card.body.addWidget(self.kind)
        card.body.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(self.place)
        self.body.addWidget(card)
        self.show_progress(self.progress)
        self.end_way(self.on, back=False)

    def _kind_chosen(self, kind: str) -> None:
        file = kind == ImportKind.JRNL
        self.pick.setText(_("Pick the file") if file else _("Pick the folder"))
        self.path = None
        self.place.setText(_("Nothing is picked yet."))

    def _go_on(self) -> None:
        kind = self.kind.value()
        if kind is None:
            self.say(_("Please say first where you wrote."))
        elif self.path is None:
            self.say(_("Please pick a file or a folder first."))
            self.pick.setFocus()
        else:
            self.say("")
            self.picked.emit(self.path, ImportKind(kind))
