"""Turns the box into plain data for `words.json`, and back, strictly.

A file that does not fit is refused as a whole: the store then leaves it alone and says so.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from ihm_desktop.front.word_trainer.cards import (
    LONGEST_PAGE,
    MOST_CARDS,
    MOST_DECKS,
    MOST_NEW,
    USUAL_NEW,
    Box,
    Card,
    Deck,
    Page,
)
from ihm_desktop.front.word_trainer.schedule import (
    HIGHEST_EASE,
    LEAST_EASE,
    LONGEST_DAYS,
    NEW,
    START_EASE,
    Memory,
)

VERSION: Final = 1
MOST_PAGES: Final = 5_000
LONGEST_FIELD: Final = 4_000


def to_data(box: Box) -> dict[str, Any]:
    """Returns the box as JSON's own types; what is empty or new is left out."""
    decks = [_deck_data(deck) for deck in box.decks]
    table = {"version": VERSION, "started": box.started, "current": box.current}
    return {**table, "decks": decks}


def from_data(data: object) -> Box:
    """Reads the box.

    Args:
        data: What a JSON file held.

    Raises:
        ValueError: It is not a box, or one of a newer version.
    """
    table = _table(data)
    if table.get("version") != VERSION:
        raise ValueError
    decks = tuple(_deck(item) for item in _items(table, "decks", MOST_DECKS))
    box = Box(decks, table.get("started") is True, _number(table, "current", 0, None, 0))
    numbers = list(_numbers(box))
    if len(set(numbers)) != len(numbers):
        raise ValueError
    return box


def _numbers(box: Box) -> Iterator[int]:
    for deck in box.decks:
        yield deck.id
        yield from (card.id for card in deck.cards)
        yield from (page.id for page in deck.pages)


def _deck_data(deck: Deck) -> dict[str, Any]:
    return {
        "id": deck.id,
        "title": deck.title,
        "new_per_day": deck.new_per_day,
        "back_first": deck.back_first,
        "cards": [_card_data(card) for card in deck.cards],
        "pages": [
            {"id": page.id, "day": page.day.isoformat(), "words": page.words, "text": page.text}
            for page in deck.pages
        ],
    }


def _card_data(card: Card) -> dict[str, Any]:
    data: dict[str, Any] = {"id": card.id, "front": card.front, "back": card.back}
    data |= {key: text for key in ("example", "note") if (text := getattr(card, key))}
    memory = card.memory
    if memory.due is not None:
        data |= {"due": memory.due.isoformat(), "days": memory.interval_days}
        data |= {"ease": memory.ease, "passes": memory.passes}
        data |= {"met": memory.met.isoformat()} if memory.met else {}
    return data


def _deck(data: object) -> Deck:
    table = _table(data)
    return Deck(
        id=_number(table, "id", 1, None),
        title=_text(table, "title"),
        cards=tuple(_card(item) for item in _items(table, "cards", MOST_CARDS)),
        pages=tuple(_page(item) for item in _items(table, "pages", MOST_PAGES)),
        new_per_day=_number(table, "new_per_day", 0, MOST_NEW, USUAL_NEW),
        back_first=table.get("back_first") is True,
    )


def _card(data: object) -> Card:
    table = _table(data)
    texts = {key: _text(table, key, "") for key in ("example", "note")}
    return Card(
        id=_number(table, "id", 1, None),
        front=_text(table, "front"),
        back=_text(table, "back"),
        memory=_memory(table),
        **texts,
    )


def _memory(table: Mapping[str, Any]) -> Memory:
    if "due" not in table:
        return NEW
    return Memory(
        due=_day(table, "due"),
        interval_days=_number(table, "days", 0, LONGEST_DAYS, 0),
        ease=_number(table, "ease", LEAST_EASE, HIGHEST_EASE, START_EASE),
        passes=_number(table, "passes", 0, None, 0),
        met=_day(table, "met") if "met" in table else None,
    )


def _page(data: object) -> Page:
    table = _table(data)
    words = table.get("words", [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError
    text = _text(table, "text", "", LONGEST_PAGE)
    return Page(_number(table, "id", 1, None), _day(table, "day"), tuple(words), text)


def _table(data: object) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise ValueError  # noqa: TRY004 - one kind of refusal for the caller
    return data


def _items(table: Mapping[str, Any], key: str, most: int) -> list[object]:
    found = table.get(key, [])
    if not isinstance(found, list) or len(found) > most:
        raise ValueError
    return found


def _text(
    table: Mapping[str, Any], key: str, usual: str | None = None, most: int = LONGEST_FIELD
) -> str:
    found = table.get(key, usual)
    if not isinstance(found, str) or len(found) > most:
        raise ValueError
    return found


def _number(
    table: Mapping[str, Any], key: str, least: int, most: int | None, usual: int | None = None
) -> int:
    found = table.get(key, usual)
    if isinstance(found, bool) or not isinstance(found, int) or found < least:
        raise ValueError
    if most is not None and found > most:
        raise ValueError
    return found


def _day(table: Mapping[str, Any], key: str) -> date:
    return date.fromisoformat(_text(table, key))
