"""The word trainer: cards for a language, asked again when it is time, and a notebook."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front.cover_settings import CoverSettings
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.kit.late_window import LateWindow
from ihm_desktop.front.look import Look
from ihm_desktop.i18n import _

if TYPE_CHECKING:
    from ihm_desktop.front.word_trainer.inside import WordsInside


def build(
    cover: Cover,
    look: Look,
    folder: Path,
    settings: CoverSettings,
    now: Callable[[], datetime] | None = None,
) -> CoverWindow:
    """Makes the window; what it holds is read once it is on the screen.

    Args:
        cover: Its names.
        look: Its colours.
        folder: The data folder.
        settings: The keys in use.
        now: Tells the local time; the computer's clock where it is None.
    """
    return LateWindow(look, partial(_fill, _(cover.title), look, folder, settings, now))


def add_item(folder: Path, title: str, text: str) -> None:
    """Adds a word with its meaning to a deck of the person's own.

    Args:
        folder: The data folder.
        title: The word.
        text: What it means; where one of the two is empty, nothing is done.

    Raises:
        StorageFailed: The file there cannot be read, or could not be written.
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
    """
    from ihm_desktop.front.word_trainer.own_words import add

    add(folder, title, text)


def _fill(
    title: str,
    look: Look,
    folder: Path,
    settings: CoverSettings,
    now: Callable[[], datetime] | None,
    window: CoverWindow,
) -> "WordsInside":
    from ihm_desktop.front.word_trainer.inside import WordsInside
    from ihm_desktop.front.word_trainer.keeper import Keeper, store_in
    from ihm_desktop.front.word_trainer.own_words import opened
    from ihm_desktop.system.clock import SystemClock

    store = store_in(folder)
    keeper = Keeper(store, opened(store))
    return WordsInside(window, look, title, keeper, now or SystemClock().now, settings.shortcuts)
