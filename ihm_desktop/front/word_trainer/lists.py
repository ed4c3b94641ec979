"""Reads a list of words from a file that is asked for, and writes one."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from ihm_desktop.front.kit import place
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer import csv_in, csv_out
from ihm_desktop.front.word_trainer.cards import Deck
from ihm_desktop.front.word_trainer.csv_in import Taken, TooLarge
from ihm_desktop.front.word_trainer.csv_text import MOST_BYTES
from ihm_desktop.i18n import _, ngettext

_MEGABYTES: Final = MOST_BYTES // (1024 * 1024)


class Lists:
    """Asks for files in a window's name.

    Attributes:
        said: What there is to say about the last file; empty for nothing.
        name: Name of the last file that was read, without its ending.
    """

    def __init__(self, window: QWidget, dress: Dress) -> None:
        """Asks nothing yet.

        Args:
            window: In whose name it asks.
            dress: Sizes of the dialog.
        """
        self._window = window
        self._dress = dress
        self.said = ""
        self.name = ""

    def ask_in(self, deck: Deck | None) -> Taken | None:
        """Asks for a file and reads it.

        Args:
            deck: The deck it may go to.

        Returns:
            What it holds; None where no file was chosen or it could not be read.
        """
        kinds = _("Lists of words (*.csv *.tsv *.txt)")
        path = place.existing_file(self._window, self._dress, _("Bring in a list"), kinds)
        return None if path is None else self.read(path, deck)

    def read(self, path: Path, deck: Deck | None) -> Taken | None:
        """Reads a file.

        Args:
            path: The file.
            deck: The deck it may go to.
        """
        self.said = ""
        self.name = path.stem
        try:
            with path.open("rb") as file:
                return csv_in.take(file.read(MOST_BYTES + 1), deck)
        except TooLarge:
            said = _("This file is larger than {size} MB, so nothing was read.")
            self.said = said.format(size=_MEGABYTES)
        except OSError:
            self.said = _("This file could not be read.")
        return None

    def ask_out(self, deck: Deck) -> None:
        """Asks where a deck's list goes and writes it there.

        Args:
            deck: The deck.
        """
        kinds, name = _("Lists of words (*.csv)"), csv_out.file_name(deck)
        question = _("Save as a list")
        path = place.new_file(self._window, self._dress, question, kinds, name)
        if path is not None:
            self.write(path, deck)

    def write(self, path: Path, deck: Deck) -> None:
        """Writes a deck's list.

        Args:
            path: The file.
            deck: The deck.
        """
        count = len(deck.cards)
        try:
            path.write_bytes(csv_out.written(deck))
        except OSError:
            self.said = _("The list could not be written there.")
            return
        said = ngettext("{count} word was saved.", "{count} words were saved.", count)
        self.said = said.format(count=count)
