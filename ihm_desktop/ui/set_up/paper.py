"""Prints one line on a plain page that does not say what it is for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role

POINTS = 16


def print_plain_page(text: str, parent: QWidget) -> bool:
    """Asks for a printer and prints the text in the middle of a page.

    Args:
        text: What to print.
        parent: Widget in whose window the dialog appears.

    Returns:
        Whether a printer was there; True as well when printing was called off.
    """
    if not QPrinterInfo.availablePrinterNames():
        return False
    PaperDialog(text, parent).ask()
    return True


class PaperDialog(QPrintDialog):
    """Asks for the printer; its title bar says the program's neutral name.

    The print job has a title of one space: its name would stay in the printer's list.
    """

    def __init__(self, text: str, parent: QWidget) -> None:
        """Builds it; `ask` shows it.

        Args:
            text: What to print.
            parent: Widget in whose window it appears.
        """
        self._paper = QPrinter()  # the dialog does not keep it
        super().__init__(self._paper, parent)
        self._text = text
        self._paper.setDocName(" ")
        self._paper.setCreator(" ")
        self.setWindowTitle(parent.window().windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.accepted.connect(self._print)

    def ask(self) -> None:
        """Shows it; Qt's own `open` of this dialog wants somebody to call."""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.show()

    def _print(self) -> None:
        painter = QPainter(self._paper)
        font = theme_now().font(Role.INTERFACE)
        font.setPointSize(POINTS)
        painter.setFont(font)
        page = self._paper.pageRect(QPrinter.Unit.DevicePixel)
        painter.drawText(page, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
