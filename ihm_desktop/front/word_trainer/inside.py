"""All that is in the word trainer's window: decks at the left, a list beside them, the page."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtWidgets import QHBoxLayout

from ihm_desktop import paths
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.kit import sheet
from ihm_desktop.front.kit.dress import dress_for, load_faces
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.kit.late_window import Inside
from ihm_desktop.front.kit.notice import Notice
from ihm_desktop.front.kit.rail import Rail, RailItem
from ihm_desktop.front.kit.store import Saved
from ihm_desktop.front.look import Look
from ihm_desktop.front.word_trainer.commands import COMMANDS
from ihm_desktop.front.word_trainer.desk import Desk
from ihm_desktop.front.word_trainer.keeper import Keeper
from ihm_desktop.front.word_trainer.room import Room
from ihm_desktop.front.word_trainer.schedule import day_of
from ihm_desktop.front.word_trainer.stages.stages import Stages
from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.accessible_areas import AccessibleAreas
from ihm_desktop.qt.focus_ring import FocusRing

_NEW, _HELP = "new", "help"
NOT_SAVED = {
    Saved.FULL: N_("The disk is full, so the last change is not saved yet."),
    Saved.READ_ONLY: N_("The folder cannot be written to, so the last change is not saved yet."),
    Saved.FAILED: N_("The last change could not be saved yet."),
}


class WordsInside(Inside):
    """Holds the parts together."""

    def __init__(
        self,
        window: CoverWindow,
        look: Look,
        title: str,
        keeper: Keeper,
        now: Callable[[], datetime],
        chosen_keys: Mapping[str, str],
    ) -> None:
        """Builds it with the deck that was open last.

        Args:
            window: The window it fills.
            look: Colours.
            title: Name of the program, in the language in use.
            keeper: Decks and cards.
            now: Tells the local time.
            chosen_keys: Other keys than the usual ones.
        """
        super().__init__(window)
        self._now = now
        self._keeper = keeper
        self._offer = self._nothing
        keeper.setParent(self)
        self._dress = dress = dress_for(look)
        load_faces(paths.resources() / "fonts")
        self.setStyleSheet(sheet.build(dress, paths.resources() / "themes"))
        self._areas = AccessibleAreas()
        self._areas.install()
        self._ring = FocusRing(self, lambda: dress)
        self.rail = Rail(dress, title, _("Decks"))
        self.notice = Notice(dress)
        desk = Desk(keeper, self._today)
        self.room = Room(dress, desk, self._today, self.rail)
        self.stages = Stages(self.room, keeper, self)
        self.keys = Keys(self, COMMANDS, chosen_keys)
        self._lay_out()
        self._connect(desk)
        window.activated.connect(self.stages.refresh)
        self.stages.open(keeper.box.current)
        self.refresh_rail()
        self._check_file()

    def begin(self) -> None:
        """Takes the keyboard, now that it is on the screen."""
        self.stages.take_keyboard()

    def say(self, sentence: str) -> None:
        """Shows a sentence of the program at the foot; an empty one changes nothing there."""
        if sentence:
            self.offer(sentence, stays=True)

    def offer(
        self,
        sentence: str,
        action: str = "",
        do: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Shows a sentence and one thing to do about it.

        Args:
            sentence: What happened.
            action: Label of what can be done; empty for nothing.
            do: Does it.
            stays: Whether it stays until it is closed.
        """
        self._offer = do or self._nothing
        self.notice.say(sentence, action, stays=stays)

    def flush(self) -> None:
        """Hands over and writes what was typed a moment ago."""
        self.stages.flush()
        self._keeper.flush()

    def refresh_rail(self) -> None:
        """Shows the decks anew."""
        box = self._keeper.box
        decks = [
            RailItem(str(deck.id), deck.title, "book-open", initial=True) for deck in box.decks
        ]
        bottom = (
            RailItem(_NEW, _("New deck"), "plus"),
            RailItem(_HELP, _("Help"), "info"),
        )
        self.rail.set_items(decks, bottom, str(self.room.deck_id))

    def undo(self) -> None:
        """Takes the last change back and says which it was."""
        if self.stages.step_back():
            return
        words = self._keeper.undo()
        if words is None:
            self.offer(_("Nothing to undo."))
        else:
            self.offer(_("Undone: {what}").format(what=words), _("Redo"), self.redo)

    def redo(self) -> None:
        """Makes a change anew that was taken back."""
        words = self._keeper.redo()
        if words is not None:
            self.offer(_("Done again: {what}").format(what=words), _("Undo"), self.undo)

    def show_help(self) -> None:
        """Shows the help beside the window."""
        from ihm_desktop.front.kit.help_window import HelpWindow
        from ihm_desktop.front.word_trainer import help_text

        rows = help_text.key_rows(self.keys)
        HelpWindow(self, self._dress, help_text.chapters(), rows).show()

    def _today(self) -> date:
        return day_of(self._now())

    def _connect(self, desk: Desk) -> None:
        self._keeper.changed.connect(self.refresh_rail)
        self._keeper.saved.connect(self._saved)
        desk.told.connect(self._told)
        self.room.said.connect(self.offer)
        self.rail.chosen.connect(self._choose)
        self.notice.pressed.connect(self._do_offer)
        commands = self.stages.commands()
        mine = {"undo": self.undo, "redo": self.redo, "redo_too": self.redo}
        mine |= {"help": self.show_help, "quit": self._quit}
        for command in COMMANDS:
            self.keys.bind(command.id, mine.get(command.id) or commands[command.id])

    def _choose(self, entry: str) -> None:
        if entry == _NEW:
            self.stages.do("new_deck")
        elif entry == _HELP:
            self.show_help()
        else:
            self.stages.open(int(entry))

    def _told(self, words: str) -> None:
        self.offer(words, _("Undo"), self.undo)

    def _do_offer(self) -> None:
        self._offer()

    def _nothing(self) -> None:
        """Stands for no offer."""

    def _saved(self, outcome: Saved) -> None:
        if outcome in NOT_SAVED:
            self.offer(_(NOT_SAVED[outcome]), _("Try again"), self._keeper.flush, stays=True)
        elif outcome is Saved.KEPT_OLD:
            self._check_file()

    def _check_file(self) -> None:
        if self._keeper.damaged:
            said = _(
                "The file with your words could not be read. It was left as it is, and nothing "
                "you do now is saved. You can keep it under another name and begin anew."
            )
            self.offer(said, _("Begin anew"), self._begin_anew, stays=True)

    def _begin_anew(self) -> None:
        if self._keeper.begin_anew():
            self.offer(_("The old file is still there. From now on everything is saved."))
        else:
            self._saved(Saved.READ_ONLY)

    def _quit(self) -> None:
        self.window().close()

    def _lay_out(self) -> None:
        self.room.columns.foot.addWidget(self.notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.room.columns)
