"""Writes a deck as comma-separated values that spreadsheets and other trainers read.

Source: RFC 4180. The mark at the beginning makes spreadsheets read UTF-8.
"""

import csv
import io

from ihm_desktop.front.word_trainer.cards import Deck
from ihm_desktop.front.word_trainer.csv_in import COLUMNS
from ihm_desktop.front.word_trainer.formulas import guarded


def written(deck: Deck) -> bytes:
    """Returns the file of a deck: front, back, example, note; UTF-8 with its mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for card in deck.cards:
        sides = (card.front, card.back, card.example, card.note)
        writer.writerow([guarded(side) for side in sides])
    return text.getvalue().encode("utf-8-sig")


def file_name(deck: Deck) -> str:
    """Proposes a file name: the deck's title without what file systems refuse."""
    kept = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in deck.title)
    return (" ".join(kept.split())[:60] or "words") + ".csv"
