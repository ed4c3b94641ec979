"""What a cover's widgets are drawn with: colours, sizes and faces, passed to each of them."""

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from ihm_desktop.front.look import FAMILIES, TEXT_PX, Look

SERIF_FILES: Final = ("Literata-Regular.ttf",)
SERIF_FAMILIES: Final = ("Literata", "Noto Serif", "Georgia", "DejaVu Serif", "DejaVu Sans")
SMALLEST_SCALE: Final = 0.8
LARGEST_SCALE: Final = 4.0


class Dress(NamedTuple):
    """Colours and sizes of a cover's window.

    Attributes:
        look: The colours.
        scale: Size of text and of all that goes with it, 1.0 for usual.
    """

    look: Look
    scale: float

    def px(self, length: float) -> int:
        """Scales a length.

        Args:
            length: Pixels at 100 %.
        """
        return max(1, round(length * self.scale))

    def font(self, size: float, *, serif: bool = False, strong: bool = False) -> QFont:
        """Makes a font.

        Args:
            size: Height in pixels at 100 %.
            serif: Whether in the reading face instead of the interface's.
            strong: Whether heavier.
        """
        made = QFont(list(SERIF_FAMILIES if serif else FAMILIES))
        made.setPixelSize(self.px(size))
        if strong:
            made.setWeight(QFont.Weight.DemiBold)
        return made

    def colour(self, name: str) -> QColor:
        """Makes a colour that can be painted with.

        Args:
            name: Name of one of the look's colours.
        """
        return QColor(str(getattr(self.look, name)))


def dress_for(look: Look) -> Dress:
    """Takes the size of text from the application's font, as `look.apply` set it.

    Args:
        look: The colours.
    """
    height = QGuiApplication.font().pixelSize()
    scale = height / TEXT_PX if height > 0 else 1.0
    return Dress(look, min(max(scale, SMALLEST_SCALE), LARGEST_SCALE))


def load_faces(folder: Path) -> None:
    """Makes the reading face known; a missing one is no error.

    Args:
        folder: The bundled typefaces.
    """
    for name in SERIF_FILES:
        QFontDatabase.addApplicationFont(str(folder / name))
