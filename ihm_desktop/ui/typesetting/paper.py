"""The paper: its size, its margins, and the typefaces at their sizes."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QFont, QPageSize

from ihm_desktop.ui.fonts import INTERFACE_FAMILIES, SERIF_FAMILIES

# Everything is laid out in tenths of a point: fine enough that rounding is not seen, and
# the same on the screen and in the PDF, so that both break lines at the same words.
UNITS_PER_POINT: Final = 10
UNITS_PER_INCH: Final = 72 * UNITS_PER_POINT

_Territory = QLocale.Country
_LETTER = frozenset(  # Source: Unicode CLDR 46, supplemental/measurementData, paperSize
    {
        _Territory.UnitedStates,
        _Territory.Canada,
        _Territory.Mexico,
        _Territory.Philippines,
        _Territory.PuertoRico,
        _Territory.Belize,
        _Territory.Chile,
        _Territory.Colombia,
        _Territory.CostaRica,
        _Territory.ElSalvador,
        _Territory.Guatemala,
        _Territory.Nicaragua,
        _Territory.Panama,
        _Territory.Venezuela,
    }
)
# A glyph that stands for several letters, or for a letter in one language alone, has no code
# point of its own, so it is lost when the text of a PDF is copied, searched or read aloud.
_WITHOUT_CODE_POINT: Final = ("liga", "dlig", "clig", "hlig", "calt", "locl")


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet.

    Attributes:
        size: Its PDF size.
        width: In units.
        height: In units.
        margin: On every side, in units.
    """

    size: QPageSize.PageSizeId
    width: int
    height: int
    margin: int

    @classmethod
    def of(cls, locale: QLocale) -> "Paper":
        """Chooses the sheet that printers in a country hold: A4 or Letter."""
        is_letter = locale.territory() in _LETTER
        size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
        points: QSizeF = QPageSize.size(size, QPageSize.Unit.Point)
        return cls(
            size=size,
            width=round(points.width() * UNITS_PER_POINT),
            height=round(points.height() * UNITS_PER_POINT),
            margin=64 * UNITS_PER_POINT,
        )

    @property
    def column(self) -> int:
        """Width of a line, in units."""
        return self.width - 2 * self.margin

    @property
    def bottom(self) -> int:
        """Where the last line has to end, in units from the top."""
        return self.height - self.margin


class Face(Enum):
    """A typeface at a size, in points."""

    TITLE = (SERIF_FAMILIES, 20, True)
    HEADING = (SERIF_FAMILIES, 15, True)
    SMALL_HEADING = (SERIF_FAMILIES, 12.5, True)
    BODY = (SERIF_FAMILIES, 11, False)
    QUESTION = (INTERFACE_FAMILIES, 10.5, True)
    SMALL = (INTERFACE_FAMILIES, 9, False)

    def font(self) -> QFont:
        """Makes the font: no hinting, no joined letters."""
        families, points, is_bold = self.value
        font = QFont()
        font.setFamilies(list(families))
        font.setPixelSize(round(points * UNITS_PER_POINT))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setBold(is_bold)
        for feature in _WITHOUT_CODE_POINT:
            font.setFeature(QFont.Tag(feature), 0)
        return font
