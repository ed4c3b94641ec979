"""The word trainer: cards for a language, asked again when it is time, and a notebook."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.domain.errors import (
    ContentInvalid,
    DiskFull,
    IhmError,
    ReadOnlyFolder,
    StorageFailed,
)
from ihm_desktop.front.cover_settings import CoverSettings
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.kit.store import Saved, Store
from ihm_desktop.front.look import Look
from ihm_desktop.front.word_trainer import starter
from ihm_desktop.front.word_trainer.cards import Box, Card, next_id
from ihm_desktop.front.word_trainer.changes import add_cards, add_deck
from ihm_desktop.front.word_trainer.keeper import Keeper, store_in
from ihm_desktop.front.word_trainer.window import WordsWindow
from ihm_desktop.i18n import _, language
from ihm_desktop.system.clock import SystemClock

_FAILURES: dict[Saved, type[IhmError]] = {
    Saved.FULL: DiskFull,
    Saved.READ_ONLY: ReadOnlyFolder,
}


def build(
    cover: Cover,
    look: Look,
    folder: Path,
    settings: CoverSettings,
    now: Callable[[], datetime] | None = None,
) -> CoverWindow:
    """Makes the window with what the folder holds; at first start with decks to begin with.

    Args:
        cover: Its names.
        look: Its colours.
        folder: The data folder.
        settings: The keys in use.
        now: Tells the local time; the computer's clock where it is None.
    """
    store = store_in(folder)
    box = with_starters(store.load() or Box())
    keeper = Keeper(store, box)
    title = _(cover.title)
    window = WordsWindow(look, title, keeper, now or SystemClock().now, settings.shortcuts)
    window.setWindowTitle(title)
    return window


def add_item(folder: Path, title: str, text: str) -> None:
    """Adds a word with its meaning to a deck of the person's own.

    Args:
        folder: The data folder.
        title: The word.
        text: What it means.

    Raises:
        StorageFailed: The file there cannot be read, or could not be written.
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
    """
    store = store_in(folder)
    box = store.load() or Box()
    if not title.strip() or not text.strip():
        return
    name = _("My words")
    mine = next((deck for deck in box.decks if deck.title == name), None)
    if mine is None:
        box = add_deck(box, next_id(box), name)
        mine = box.decks[-1]
    box = add_cards(box, next_id(box), mine.id, [Card(0, title, text)])
    _save(store, box)


def with_starters(box: Box) -> Box:
    """Puts the decks to begin with into a box that never had any."""
    try:
        return starter.put_in(box, paths.resources() / "covers" / "words", [language()])
    except ContentInvalid:
        return box  # the window opens without them


def _save(store: Store[Box], box: Box) -> None:
    outcome = store.save(box)
    if outcome is not Saved.DONE:
        raise _FAILURES.get(outcome, StorageFailed)()
