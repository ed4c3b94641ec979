"""Puts a page on paper or into a PDF file. Qt's print module is loaded only here, late."""

from pathlib import Path

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.kit.dress import SERIF_FAMILIES

TEXT_PT = 11


def document(html: str) -> QTextDocument:
    """Lays a page out.

    Args:
        html: The page, in the few tags that Qt knows.
    """
    made = QTextDocument()
    font = QFont(list(SERIF_FAMILIES))
    font.setPointSize(TEXT_PT)
    # With ligatures, "The" is copied from the PDF file without its "Th".
    font.setFeature(QFont.Tag("liga"), 0)
    font.setFeature(QFont.Tag("dlig"), 0)
    made.setDefaultFont(font)
    made.setHtml(html)
    return made


def print_page(parent: QWidget, title: str, html: str) -> bool:
    """Asks for a printer and prints.

    Args:
        parent: In whose window it is asked.
        title: Name of the print job, which others may see in the queue.
        html: The page.

    Returns:
        Whether something was sent to a printer.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(parent.window().windowTitle())
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        document(html).print_(printer)
    return accepted


def write_pdf(path: Path, title: str, html: str) -> bool:
    """Writes a PDF file.

    Args:
        path: Where it goes; a file there is replaced.
        title: Title that the file carries.
        html: The page.

    Returns:
        Whether the file was written.
    """
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPageSize, QPdfWriter

    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(title)
    writer.setCreator("")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document(html).print_(writer)
    try:
        path.write_bytes(made.data().data())
    except OSError:
        return False
    return True
