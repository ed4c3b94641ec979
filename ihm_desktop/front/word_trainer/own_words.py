"""Reads the box at a start, and adds words to it while the window is closed."""

from pathlib import Path
from typing import Final

from ihm_desktop import paths
from ihm_desktop.domain.errors import (
    ContentInvalid,
    DiskFull,
    IhmError,
    ReadOnlyFolder,
    StorageFailed,
)
from ihm_desktop.front.kit.store import Saved, Store
from ihm_desktop.front.word_trainer.cards import Box, Card, next_id
from ihm_desktop.front.word_trainer.changes import add_cards, add_deck, trimmed
from ihm_desktop.front.word_trainer.keeper import store_in
from ihm_desktop.i18n import _, language

_FAILURES: Final[dict[Saved, type[IhmError]]] = {
    Saved.FULL: DiskFull,
    Saved.READ_ONLY: ReadOnlyFolder,
}


def opened(store: Store[Box]) -> Box:
    """Reads the box; one that never had any deck gets those to begin with.

    Args:
        store: Where it is kept.
    """
    box = store.load() or Box()
    if box.started:
        return box
    from ihm_desktop.front.word_trainer import starter  # only once in a box's life

    try:
        return starter.put_in(box, paths.resources() / "covers" / "words", [language()])
    except ContentInvalid:
        return box  # the window opens without them


def add(folder: Path, title: str, text: str) -> None:
    """Adds a word with its meaning to the deck "My words".

    Args:
        folder: The data folder.
        title: The word.
        text: What it means; where one of the two is empty, or both are there, nothing is done.

    Raises:
        StorageFailed: The file there cannot be read, or could not be written.
        DiskFull: There is no room.
        ReadOnlyFolder: The folder cannot be written.
    """
    if not title.strip() or not text.strip():
        return
    store = store_in(folder)
    box, name = store.load() or Box(), _("My words")
    mine = next((deck for deck in box.decks if deck.title == name), None)
    if mine is None:
        box = add_deck(box, next_id(box), name)
        mine = box.decks[-1]
    wanted = trimmed(Card(0, title, text))
    if any((card.front, card.back) == (wanted.front, wanted.back) for card in mine.cards):
        return
    box = add_cards(box, next_id(box), mine.id, [wanted])
    outcome = store.save(box)
    if outcome is not Saved.DONE:
        raise _FAILURES.get(outcome, StorageFailed)()
