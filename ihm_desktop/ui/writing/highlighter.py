"""Shows light Markdown and misspelt words while one types, one paragraph at a time."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ihm_desktop.ui.writing.markdown_marks import Mark, Run, marks
from ihm_desktop.ui.writing.utf16 import Place, utf16_places

HEADING_SIZE = 1.25  # of the text size; larger would make lines jump while typing

WHOLE_LINE = (Mark.HEADING, Mark.QUOTE, Mark.LIST)

Misspelt = Callable[[str], list[tuple[int, int]]]


class WritingHighlighter(QSyntaxHighlighter):
    """Colours the paragraph that changed, and no other."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[Mark, QTextCharFormat] = {}
        self._wrong = QTextCharFormat()
        self._misspelt: Misspelt | None = None

    def set_colours(self, sign: QColor, quiet: QColor, wrong: QColor, size_px: int) -> None:
        """Takes the colours of the theme.

        Args:
            sign: For the signs themselves.
            quiet: For quotes.
            wrong: For the line under a misspelt word.
            size_px: Size of the text, in pixels.
        """
        self._formats = {mark: QTextCharFormat() for mark in Mark}
        self._formats[Mark.BOLD].setFontWeight(QFont.Weight.Bold)
        self._formats[Mark.ITALIC].setFontItalic(True)
        self._formats[Mark.HEADING].setFontWeight(QFont.Weight.DemiBold)
        self._formats[Mark.HEADING].setProperty(
            QTextCharFormat.Property.FontPixelSize, round(size_px * HEADING_SIZE)
        )
        self._formats[Mark.QUOTE].setFontItalic(True)
        self._formats[Mark.QUOTE].setForeground(quiet)
        self._formats[Mark.LIST].setForeground(sign)
        self._formats[Mark.SIGN].setForeground(sign)
        self._wrong = QTextCharFormat()
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._wrong.setUnderlineColor(wrong)
        self.rehighlight()

    def set_misspelt(self, misspelt: Misspelt | None) -> None:
        """Takes the spell checker, or None for none.

        Args:
            misspelt: Returns start and length of each misspelt word of a paragraph; must be quick.
        """
        self._misspelt = misspelt
        self.rehighlight()

    def block_number(self) -> int:
        """Returns the number of the paragraph being shown, for the spell checker."""
        return self.currentBlock().blockNumber()

    def highlightBlock(self, text: str) -> None:
        """Called by Qt with the paragraph that changed."""
        place = utf16_places(text)
        for run in marks(text):
            self._apply(run, place)
        if self._misspelt is not None:
            for start, length in self._misspelt(text):
                self._merge(place(start), place(start + length), self._wrong)

    def _apply(self, run: Run, place: Place) -> None:
        wanted = self._formats.get(run.mark)
        if wanted is None:
            return
        start, end = place(run.start), place(run.start + run.length)
        if run.mark in WHOLE_LINE:
            self.setFormat(start, end - start, wanted)  # comes first: nothing is there to merge
        else:
            self._merge(start, end, wanted)

    def _merge(self, start: int, stop: int, wanted: QTextCharFormat) -> None:
        at = start
        while at < stop:
            base = self.format(at)
            end = at + 1
            while end < stop and self.format(end) == base:
                end += 1
            merged = QTextCharFormat(base)
            merged.merge(wanted)
            self.setFormat(at, end - at, merged)
            at = end
