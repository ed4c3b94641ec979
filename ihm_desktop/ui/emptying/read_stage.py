"""What emptying does, what it may bring about, and what it cannot reach; read before anything."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body


class ReadStage(Stage):
    """Comes before both ways of emptying; `done` goes on to the one from here.

    Signals:
        keys_wanted: The keys on the window for the passphrase are wanted.
        page_wanted: Another page is wanted first, with its id.
    """

    keys_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Emptying"), parent)
        self.body.addWidget(
            Body(
                _(
                    "Emptying takes away everything you wrote here, and nothing brings it back. "
                    "Please read this page first. Take the time you need."
                )
            )
        )
        self.people = Button(_("People who can help"), kind=Kind.QUIET, icon="users")
        self.backup = Button(_("Make a backup"), kind=Kind.QUIET, icon="upload")
        self.on = Button(_("I have read this. Go on"))
        self.keys = Button(_("Keys for the first window"), kind=Kind.QUIET)
        for card in (
            self._gone_card(),
            self._caution_card(),
            self._left_card(),
            self._backup_card(),
        ):
            self.body.addWidget(card)
        self.end_with(self.on, self.keys)
        self.on.clicked.connect(self.done)
        self.keys.clicked.connect(self.keys_wanted)
        self.people.clicked.connect(self._to_people)
        self.backup.clicked.connect(self._to_backup)

    def first_focus(self) -> QWidget:
        """The first thing below the text that can be done."""
        return self.people

    def _gone_card(self) -> Card:
        return _card(
            _("What goes"),
            _(
                "Every page, step, tree and sheet goes, with the people you added and what you "
                "chose in Settings. The whole folder goes, not only what you see here."
            ),
            _(
                "Your passphrase and your second key open nothing any more. The program stays, "
                "and looks as it does on a first day. What others see of it stays as it is."
            ),
        )

    def _caution_card(self) -> Card:
        card = _card(
            _("Before you choose"),
            _(
                "What you wrote may be proof of what was done to you. "
                "If a court case may come, ask a lawyer first."
            ),
            _(
                "Someone who has hurt you may do worse when they notice that something is gone. "
                "If that could be, talk with a helper before you choose."
            ),
        )
        card.body.addWidget(self.people, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _left_card(self) -> Card:
        return _card(
            _("What no program can take away"),
            _("Copies may stay in places that this program cannot reach:"),
            "\n".join(
                f"• {line}"
                for line in (
                    _("backups that you made and keep somewhere else"),
                    _("copies that someone else made, of the files or of the screen"),
                    _("folders that are copied to other places, such as Dropbox or OneDrive"),
                    _("backups and restore points that the computer makes by itself"),
                    _("old parts of a file that many disks keep for a time"),
                    _("notes that the computer keeps on which programs ran, and when"),
                )
            ),
            _("Whoever finds an old copy of the files still needs your passphrase to read it."),
        )

    def _backup_card(self) -> Card:
        card = _card(
            _("A backup first"),
            _(
                "A backup is one file with everything in it. Kept where only you can reach it, "
                "or with someone you trust, it can bring your pages back one day."
            ),
        )
        card.body.addWidget(self.backup, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _to_people(self) -> None:
        self.page_wanted.emit("people")

    def _to_backup(self) -> None:
        self.page_wanted.emit("keep")


def _card(title: str, *texts: str) -> Card:
    card = Card(title)
    for text in texts:
        card.body.addWidget(Body(text))
    return card
