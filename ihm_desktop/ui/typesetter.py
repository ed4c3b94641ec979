"""Lays out a copy: one set of lines, painted into a PDF in memory or into a picture of a page.

Made of `QTextLayout`, which is no `QObject` and starts no timer, so the vault thread may use
it while the window stays alive. `QTextDocument` does the whole of its work in one call during
which nothing else of this program can run.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QDate,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    Qt,
    QTime,
)
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from ihm_desktop.domain.export_bundle import ExportBundle
from ihm_desktop.domain.typesetter import PagePicture
from ihm_desktop.ui.typesetting.blocks import blocks_of
from ihm_desktop.ui.typesetting.columns import PlacedLine, pages_of
from ihm_desktop.ui.typesetting.paper import UNITS_PER_INCH, UNITS_PER_POINT, Face, Paper

_INK: Final = QColor(0x1E, 0x1E, 0x1E)
_FAINT_INK: Final = QColor(0x59, 0x59, 0x59)  # 7:1 on white
_RULE: Final = QColor(0xB0, 0xB0, 0xB0)
_BYTES_PER_PIXEL: Final = 4
_SMALLEST_PX, _LARGEST_PX = 50, 4000


class QtTypesetter:
    """Implements `domain.typesetter.Typesetter`."""

    def __init__(self, locale: QLocale | None = None) -> None:
        """Takes how dates are written and which paper is usual.

        Args:
            locale: None follows the language on screen.
        """
        self._locale = locale

    def lay_out(self, bundle: ExportBundle) -> "QtPages":
        """Lays out a bundle; see `Typesetter`."""
        locale = QLocale() if self._locale is None else self._locale
        paper = Paper.of(locale)
        blocks = blocks_of(bundle, partial(_in_words, locale))
        return QtPages(paper, pages_of(blocks, paper), locale)


class QtPages:
    """Implements `domain.typesetter.LaidOut`."""

    def __init__(
        self, paper: Paper, pages: Sequence[Sequence[PlacedLine]], locale: QLocale
    ) -> None:
        self._paper = paper
        self._pages = pages
        self._locale = locale

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def text(self, page: int) -> str:
        """Returns the text of a page, its number at the end."""
        lines = [placed.text.rstrip() for placed in self._pages[page]]
        return "\n".join([*lines, self._number(page)])

    def picture(self, page: int, width_px: int) -> PagePicture:
        """Draws a page for the screen."""
        width = max(_SMALLEST_PX, min(width_px, _LARGEST_PX))
        scale = width / self._paper.width
        image = QImage(width, round(self._paper.height * scale), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.scale(scale, scale)
        self._paint(painter, page)
        painter.end()
        return PagePicture(width_px=image.width(), height_px=image.height(), pixels=_packed(image))

    def pdf(self) -> bytes:
        """Draws all pages into an unencrypted PDF, in memory."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(self._paper.size))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(UNITS_PER_INCH)
        painter = QPainter(writer)
        for page in range(self.page_count):
            if page:
                writer.newPage()
            self._paint(painter, page)
        painter.end()
        buffer.close()
        return bytes(data.data())

    def _paint(self, painter: QPainter, page: int) -> None:
        for placed in self._pages[page]:
            painter.setPen(_FAINT_INK if placed.block.faint else _INK)
            placed.line.draw(painter, QPointF(placed.x, placed.y))
            if placed.block.quoted:
                side = placed.x + 4 * UNITS_PER_POINT
                rule = QRectF(side, placed.y, 1.2 * UNITS_PER_POINT, placed.height)
                painter.fillRect(rule, _RULE)
        painter.setPen(_FAINT_INK)
        painter.setFont(Face.SMALL.font())
        foot = QRectF(0, self._paper.bottom, self._paper.width, self._paper.margin)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._number(page))

    def _number(self, page: int) -> str:
        return f"{self._locale.toString(page + 1)} / {self._locale.toString(self.page_count)}"


def _in_words(locale: QLocale, moment: datetime) -> str:
    day = QDate(moment.year, moment.month, moment.day)
    time = QTime(moment.hour, moment.minute)
    written = locale.toString(day, QLocale.FormatType.LongFormat)
    return f"{written}, {locale.toString(time, QLocale.FormatType.ShortFormat)}"


def _packed(image: QImage) -> bytes:
    """Copies the pixels without the gaps that rows may have at their ends."""
    wanted = image.width() * _BYTES_PER_PIXEL
    rows = bytes(image.constBits())
    gap = image.bytesPerLine()
    if gap == wanted:
        return rows
    return b"".join(rows[at : at + wanted] for at in range(0, gap * image.height(), gap))
