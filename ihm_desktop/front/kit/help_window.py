"""The help of a cover: short chapters, the keys, and what the program is."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.i18n import _


class Chapter(NamedTuple):
    """A heading and what stands under it.

    Attributes:
        heading: The heading, in the language on screen.
        paragraphs: The text, in the language on screen.
    """

    heading: str
    paragraphs: tuple[str, ...]


class HelpWindow(QDialog):
    """Can stay open beside the window; Escape closes it."""

    def __init__(
        self,
        parent: QWidget,
        dress: Dress,
        chapters: Sequence[Chapter],
        keys: Sequence[tuple[str, str]],
    ) -> None:
        """Builds it; `show` shows it.

        Args:
            parent: The cover's window.
            dress: Colours and sizes.
            chapters: From the top down.
            keys: What each key does, and the key.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(parent.window().windowTitle())
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("Help"))
        self.text.setOpenLinks(False)
        self.text.document().setDefaultFont(dress.font(15))
        self.text.document().setDocumentMargin(dress.px(12))
        self.text.setHtml(_page(chapters, keys, dress))
        done = button(dress, _("Close"), Kind.FIRST)
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[dress.px(16)] * 4)
        column.setSpacing(dress.px(16))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        room = parent.window().size()
        self.resize(min(dress.px(640), room.width()), min(dress.px(600), room.height()))


def _page(chapters: Sequence[Chapter], keys: Sequence[tuple[str, str]], dress: Dress) -> str:
    parts = [_chapter(chapter, dress) for chapter in chapters]
    rows = "".join(
        f"<tr><td style='padding: {dress.px(4)}px {dress.px(22)}px {dress.px(4)}px 0'>"
        f"{escape(does)}</td><td style='padding: {dress.px(4)}px 0'><b>{escape(key)}</b></td></tr>"
        for does, key in keys
    )
    table = f"{_heading(_('Keys'), dress)}<table>{rows}</table>" if keys else ""
    # The keys stand before the last chapter, which says what the program is.
    return "".join((*parts[:-1], table, *parts[-1:]))


def _chapter(chapter: Chapter, dress: Dress) -> str:
    text = "".join(f"<p>{escape(words)}</p>" for words in chapter.paragraphs)
    return _heading(chapter.heading, dress) + text


def _heading(words: str, dress: Dress) -> str:
    size = dress.px(19)
    return f"<p style='font-size: {size}px; color: {dress.look.pine}'>{escape(words)}</p>"
