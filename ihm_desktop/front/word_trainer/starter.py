"""Reads the decks to begin with: `resources/covers/words/<name>.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from ihm_desktop.domain.errors import ContentInvalid
from ihm_desktop.front.word_trainer.cards import Box, Card, next_id
from ihm_desktop.front.word_trainer.changes import add_deck

MOST_BYTES: Final = 256 * 1024
USUAL_LANGUAGE: Final = "en"


def put_in(box: Box, folder: Path, wished: Iterable[str]) -> Box:
    """Puts the decks for a language into a box that never had any.

    Args:
        box: The box; one that was started is returned as it is.
        folder: Folder of the decks.
        wished: Language tags such as `es-MX`, the dearest first.

    Raises:
        ContentInvalid: A deck's file is damaged.
    """
    if box.started:
        return box
    decks = [_read(path) for path in sorted(folder.glob("*.toml"))]
    language = _language(wished, {str(deck["language"]) for deck in decks})
    for deck in decks:
        if deck["language"] == language:
            box = add_deck(box, next_id(box), deck["title"], deck["cards"])
    return box._replace(started=True)


def _language(wished: Iterable[str], there: set[str]) -> str:
    plain = (tag.replace("_", "-").split("-")[0].lower() for tag in wished)
    return next((code for code in plain if code in there), USUAL_LANGUAGE)


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = path.read_bytes()
        if len(raw) > MOST_BYTES:
            raise ContentInvalid(file=path.name)
        table = tomllib.loads(raw.decode("utf-8"))
        return {"language": table["language"], **_deck(table["verbatim"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ContentInvalid(file=path.name) from error


def _deck(table: Mapping[str, Any]) -> dict[str, Any]:
    cards = [_card(*sides) for sides in table["cards"]]
    return {"title": str(table["title"]), "cards": cards}


def _card(front: str, back: str, example: str = "", note: str = "") -> Card:
    if not all(isinstance(side, str) for side in (front, back, example, note)):
        raise TypeError
    return Card(0, front, back, example, note)
