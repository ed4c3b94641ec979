"""The list of pages: either all of them, newest first, or what a search found."""

import re
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ihm_desktop.domain.entry import EntryLine
from ihm_desktop.domain.found import FoundIn, Hit, Piece
from ihm_desktop.i18n import _

_SIGNS = re.compile(r"(?:^|(?<=\s))(?:#{1,3}|>|[-+])\s+|\*\*|__|(?<!\w)[*_]|[*_](?!\w)")
_FIRST = re.compile(r".{4,60}?(?:[.!?…。؟](?=\s|$)|$)|.{1,48}(?=\s)")

_SIGNS = re.compile(r"(?:^|(?<=\s))(?:#{1,3}|>|[-+])\s+|\*\*|__|(?<!\w)[*_]|[*_](?!\w)")
_FIRST = re.compile(r".{4,60}?(?:[.!?…。؟](?=\s|$)|$)|.{1,48}(?=\s)")

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the list's painter asks for, beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Row:
    """One row: a page of the journal, or a place where searched words stand.

    Attributes:
        found_in: Kind of page.
        ref: Its id.
        title: Its heading, or the first words where it has none.
        pieces: What stands below, hits marked.
    """

    __slots__ = ("found_in", "pieces", "place", "ref", "starred", "title", "written_at")

    def __init__(
        self,
        found_in: FoundIn,
        ref: int,
        written_at: datetime,
        title: str,
        pieces: tuple[Piece, ...],
        *,
        starred: bool = False,
        place: int = 0,
    ) -> None:
        self.found_in = found_in
        self.ref = ref
        self.written_at = written_at
        self.title = title
        self.pieces = pieces
        self.starred = starred
        self.place = place

    @classmethod
    def of_line(cls, line: EntryLine) -> "Row":
        """Builds a row from a line of the list; without a heading, the first words are it."""
        opening = _SIGNS.sub("", line.opening)
        title, rest = (line.title, opening) if line.title else first_words(opening)
        return cls(
            FoundIn.ENTRY,
            line.id,
            line.written_at,
            title,
            (Piece(rest, is_hit=False),) if rest else (),
            starred=line.starred,
            place=line.place,
        )

    @classmethod
    def of_hit(cls, hit: Hit) -> "Row":
        """Builds a row from what a search found."""
        return cls(hit.found_in, hit.ref, hit.written_at, hit.title, hit.snippet)

    def text(self) -> str:
        """Returns the words of the row, for a screen reader."""
        date = day_text(self.written_at)
        below = "".join(piece.text for piece in self.pieces)
        star = _("Star") if self.starred else ""
        return ". ".join(part for part in (date, star, self.title, below) if part)


def first_words(opening: str) -> tuple[str, str]:
    """Splits the first sentence, or the first few words, from what follows."""
    found = _FIRST.match(opening)
    if found is None:
        return opening, ""
    return found.group(0).strip(), opening[found.end() :].strip()


def day_text(moment: datetime) -> str:
    """Formats a date for a list, in the reader's own order of day and month."""
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


class EntryListModel(QAbstractListModel):
    """Rows of the list; replaced as a whole, or read on at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def append(self, rows: list[Row]) -> None:
        """Adds older rows at the end."""
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def update_row(self, row: Row) -> bool:
        """Replaces the row of the same page in place.

        Returns:
            Whether it was there and may stay where it is.
        """
        at = self.row_of(row.found_in, row.ref)
        if at < 0 or self._rows[at].written_at != row.written_at:
            return False
        self._rows[at] = row
        index = self.index(at)
        self.dataChanged.emit(index, index)
        return True

    def row(self, at: int) -> Row:
        """Returns the row at a position."""
        return self._rows[at]

    def row_of(self, found_in: FoundIn, ref: int) -> int:
        """Finds the position of a page's row; -1 where it is not listed."""
        for at, row in enumerate(self._rows):
            if row.ref == ref and row.found_in == found_in:
                return at
        return -1

    def last_place(self) -> int | None:
        """Returns the place in time of the oldest row, for reading on."""
        return self._rows[-1].place if self._rows else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Counts the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns what a view or a screen reader asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text()
        return None
