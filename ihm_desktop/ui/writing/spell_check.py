"""Marks misspelt words without holding up the typing, and proposes others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.writing.editor import Editor
from ihm_desktop.ui.writing.spell_words import words_of

if TYPE_CHECKING:
    from ihm_desktop.services.spelling import Spelling
    from ihm_desktop.ui.jobs import Jobs

WORDS_AT_ONCE = 60  # about 2 ms of looking up, far below a frame
LEFT_WORD_MS = 500  # the word under the cursor is looked at when the hand has rested


class SpellCheck(QObject):
    """Checks one editor. Known words are answered at once, new ones a few at a time."""

    def __init__(self, editor: Editor, spelling: "Spelling", jobs: "Jobs") -> None:
        super().__init__(editor)
        self._editor = editor
        self._spelling = spelling
        self._jobs = jobs
        self._wrong: dict[str, bool] = {}
        self._new: dict[str, None] = {}
        self._blocks: dict[int, None] = {}
        self._slice = QTimer(self)
        self._slice.setInterval(0)
        self._slice.timeout.connect(self._look_up_some)
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(LEFT_WORD_MS)
        self._rested.timeout.connect(self._look_at_left_word)
        editor.cursorPositionChanged.connect(self._rested.start)
        editor.menu_wanted.connect(self._menu)

    def use(self, language: str) -> None:
        """Switches to a dictionary; an empty code switches checking off."""
        self._wrong.clear()
        self._jobs.run(
            lambda: self._spelling.use(language),
            then=lambda _change: self._switched(language),
            failed=self._no_dictionary,
            owner=self,
        )

    def _switched(self, language: str) -> None:
        self._editor.highlighter.set_misspelt(self._misspelt if language else None)

    def _no_dictionary(self, _error: IhmError) -> None:
        self._editor.highlighter.set_misspelt(None)

    def _misspelt(self, line: str) -> list[tuple[int, int]]:
        block = self._editor.highlighter.block_number()
        under_cursor = self._under_cursor(block)
        found = []
        for start, word in words_of(line):
            if start <= under_cursor <= start + len(word):
                continue
            if word not in self._wrong:
                self._new[word] = None
                self._blocks[block] = None
            elif self._wrong[word]:
                found.append((start, len(word)))
        if self._new and not self._slice.isActive():
            self._slice.start()
        return found

    def _under_cursor(self, block: int) -> int:
        cursor = self._editor.textCursor()
        here = self._editor.hasFocus() and cursor.blockNumber() == block
        return cursor.positionInBlock() if here else -1

    def _look_up_some(self) -> None:
        if not self._spelling.is_ready():
            return
        some = [word for word, _none in zip(self._new, range(WORDS_AT_ONCE), strict=False)]
        wrong = self._spelling.wrong(some)
        for word in some:
            del self._new[word]
            self._wrong[word] = word in wrong
        if not self._new:
            self._slice.stop()
            self._show_found()

    def _show_found(self) -> None:
        blocks, self._blocks = self._blocks, {}
        for number in blocks:
            self._rehighlight(self._editor.document().findBlockByNumber(number))

    def _look_at_left_word(self) -> None:
        if self._wrong:
            self._rehighlight(self._editor.textCursor().block())

    def _rehighlight(self, block: QTextBlock) -> None:
        if block.isValid():
            self._editor.highlighter.rehighlightBlock(block)

    def _menu(self, at: QPoint) -> None:
        cursor = self._editor.cursorForPosition(at)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word = cursor.selectedText()
        if not self._wrong.get(word):
            self._open_menu(at, cursor, "", ())
            return
        self._jobs.run(
            lambda: self._spelling.suggestions(word),
            then=lambda proposals: self._open_menu(at, cursor, word, proposals),
            failed=self._no_dictionary,
            owner=self,
            drop_on_close=True,
        )

    def _open_menu(
        self, at: QPoint, cursor: QTextCursor, word: str, proposals: tuple[str, ...]
    ) -> None:
        menu = self._editor.createStandardContextMenu()
        first = menu.actions()[0] if menu.actions() else None
        if word and first is not None:
            for proposal in proposals:
                self._add(menu, first, proposal).triggered.connect(
                    lambda _on=False, put=proposal: cursor.insertText(put)
                )
            self._add(menu, first, _("Keep this word")).triggered.connect(
                lambda _on=False: self._learn(word)
            )
            menu.insertSeparator(first)
        menu.exec(self._editor.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _add(self, menu: QMenu, before: QAction, text: str) -> QAction:
        action = QAction(text.replace("&", "&&"), menu)
        menu.insertAction(before, action)
        return action

    def _learn(self, word: str) -> None:
        self._wrong[word] = False
        self._jobs.run(lambda: self._spelling.learn(word), failed=self._no_dictionary, owner=self)
        self._editor.highlighter.rehighlight()
