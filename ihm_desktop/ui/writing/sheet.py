"""One page to write on: heading, date, words, "Right now", tags, and what says "Saved"."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.entry import Draft
from ihm_desktop.i18n import _
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import TYPE, Role
from ihm_desktop.ui.writing.editor import Editor
from ihm_desktop.ui.writing.find_bar import FindBar
from ihm_desktop.ui.writing.sheet_foot import SheetFoot
from ihm_desktop.ui.writing.sheet_head import SheetHead
from ihm_desktop.ui.writing.toolbar import Toolbar

LEAST_EDITOR_HEIGHT = 150  # px at 100 %; below it the page scrolls instead


class Sheet(QWidget):
    """Shows one draft and gives it back as it stands on the screen.

    Signals:
        touched: Something was typed or chosen.
    """

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: Draft | None = None
        self._veiled = False
        self.head = SheetHead()
        self.editor = Editor()
        self.editor.setObjectName("bare")
        self.editor.setAccessibleName(_("Page"))
        self.editor.setPlaceholderText(_("Write here. One word is enough."))
        self.toolbar = Toolbar(self.editor)
        self.find_bar = FindBar(self.editor)
        self.foot = SheetFoot()
        column = QVBoxLayout(self)
        for part in (self.head, self.toolbar, self.find_bar):
            column.addWidget(part)
        column.addWidget(self.editor, 1)
        column.addWidget(self.foot)
        self.head.touched.connect(self.touched)
        self.foot.touched.connect(self.touched)
        self.editor.typed.connect(self._typed)
        self.head.left_title.connect(self.editor.setFocus)
        self.toolbar.find_wanted.connect(self.find_bar.open)
        self._dress()

    def load(self, draft: Draft) -> None:
        """Shows a draft; nothing of the one before can be undone into it.

        Args:
            draft: What to show.
        """
        self._base = draft
        self.find_bar.hide()
        self.head.load(draft.title, draft.written_at, starred=draft.starred)
        self.editor.load(draft.body, draft.cursor)
        self.foot.load(draft.right_now, draft.tags)
        self.foot.count_words(draft.body)

    def draft(self) -> Draft:
        """Reads the draft off the screen.

        Returns:
            Everything as it is shown; what the screen does not show stays as it was loaded.
        """
        if self._base is None:
            self._base = Draft(written_at=self.head.written_at())
        return replace(
            self._base,
            title=self.head.title.text().strip(),
            body=self.editor.toPlainText(),
            written_at=self._written_at(self._base.written_at),
            starred=self.head.star.isChecked(),
            right_now=self.foot.right_now(),
            tags=self.foot.tags(),
            cursor=self.editor.position(),
        )

    def set_veil(self, veiled: bool) -> None:
        """Shows one line clearly and the rest faint, or all of it."""
        self._veiled = veiled
        self.editor.set_veil(theme_now().colour("surface") if veiled else None)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "foot"):
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps lines at a length that is easy to read."""
        super().resizeEvent(event)
        theme = theme_now()
        beside = max(theme.px(4), (self.width() - theme.px(700)) // 2)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(beside, 0, beside, 0)

    def _written_at(self, loaded: datetime) -> datetime:
        shown = self.head.written_at()
        # The field shows no microseconds: an untouched date keeps the ones it came with.
        return loaded if loaded.replace(microsecond=0) == shown else shown

    def _typed(self) -> None:
        self.foot.typed(self.editor)
        self.touched.emit()

    def _dress(self) -> None:
        theme = theme_now()
        font = theme.font(Role.JOURNAL)
        if self.editor.font() != font:
            self.editor.setFont(font)
            self.head.title.setFont(theme.font(Role.TITLE))
        self.editor.highlighter.set_colours(
            sign=theme.colour("border"),
            quiet=theme.colour("ink2"),
            wrong=theme.colour("dawn"),
            size_px=theme.px(TYPE[Role.JOURNAL].px),
        )
        self.editor.setMinimumHeight(theme.px(LEAST_EDITOR_HEIGHT))
        self.set_veil(self._veiled)
