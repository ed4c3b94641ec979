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

    The print job has a title of one space: its name would stay in the printer's list.

    Args:
        text: What to print.
        parent: Widget in whose window the dialog appears.

    Returns:
        Whether a printer was there; True as well when printing was called off.
    """
    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = QPrinter()
    printer.setDocName(" ")
    printer.setCreator(" ")
    if QPrintDialog(printer, parent).exec():
        painter = QPainter(printer)
        font = theme_now().font(Role.INTERFACE)
        font.setPointSize(POINTS)
        painter.setFont(font)
        page = printer.pageRect(QPrinter.Unit.DevicePixel)
        painter.drawText(page, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
    return True
