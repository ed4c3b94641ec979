"""The page of one's own words: read it, change it, keep it as an entry."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.entry import Draft
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.path.landing import Part, as_markdown, lay_out
from ihm_desktop.ui.path.scene import PathScene
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading, Note, Reading
from ihm_desktop.ui.writing.editor import Editor

_EDITOR_HEIGHT = 420  # px at 100 %


class LandingView(QWidget):
    """Shows the words of a walk on one page.

    Signals:
        touched: The words were changed here.
        keep: The page is to be kept as it stands.
        open_kept: The kept page is to be opened.
        step_chosen: A step of the drawn way is to be opened, by its id.
    """

    touched = Signal()
    keep = Signal()
    open_kept = Signal()
    step_chosen = Signal(str)

    def __init__(self, snapshot: PathSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        landing = snapshot.stairway.landing
        self._title = _(landing.title)
        self._parts = lay_out(snapshot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_now().px(16))
        self._column.addWidget(Body(_(landing.about if self._parts else landing.empty)))
        self.editor = Editor()
        self._page = Card()
        if self._parts:
            self._add_page()
        # From here the whole way can be seen at once.
        self.scene = PathScene(snapshot, snapshot.steps[-1].id if snapshot.steps else "")
        self.scene.opened.connect(self.step_chosen)
        self._column.addWidget(self.scene)

    def draft(self, now: datetime) -> Draft:
        """Reads the page as an entry.

        Args:
            now: Wall-clock time.
        """
        words = self.editor.toPlainText() if self._is_changing() else as_markdown(self._parts)
        return Draft(title=self._title, body=words, written_at=now)

    def show_kept(self) -> None:
        """Says that the page was kept, and offers to open it."""
        self._kept.show()
        self.open_button.show()
        self.keep_button.hide()

    def _add_page(self) -> None:
        for part in self._parts:
            _add_part(self._page, part)
        self._column.addWidget(self._page)
        self._add_editor()
        self._column.addWidget(self.editor)
        self._kept = Note(_("This page is kept. You find it in Pages."))
        self._column.addWidget(self._kept)
        self._kept.hide()
        self._add_buttons()

    def _add_editor(self) -> None:
        theme = theme_now()
        self.editor.setAccessibleName(self._title)
        self.editor.setFont(theme.font(Role.JOURNAL))
        self.editor.setMinimumHeight(theme.px(_EDITOR_HEIGHT))
        self.editor.hide()
        self.editor.typed.connect(self.touched)

    def _add_buttons(self) -> None:
        row = FlowLayout(spacing=theme_now().px(10))
        row.setContentsMargins(6, 6, 6, 6)
        self.keep_button = Button(_("Keep as a page"))
        self.change_button = Button(_("Change the words"), kind=Kind.QUIET, icon="pencil")
        self.open_button = Button(_("Open it"), kind=Kind.QUIET)
        self.open_button.hide()
        self.keep_button.clicked.connect(self.keep)
        self.open_button.clicked.connect(self.open_kept)
        self.change_button.clicked.connect(self.change_words)
        for button in (self.keep_button, self.open_button, self.change_button):
            row.addWidget(button)
        self._column.addLayout(row)

    def change_words(self) -> None:
        """Puts the page into a field, where it can be changed."""
        self.editor.load(as_markdown(self._parts))
        self._page.hide()
        self.change_button.hide()
        self.editor.show()
        self.editor.setFocus()

    def _is_changing(self) -> bool:
        return not self.editor.isHidden() and bool(self._parts)


def _add_part(page: Card, part: Part) -> None:
    page.body.addWidget(Heading(part.heading, 3))
    for piece in part.pieces:
        if piece.question:
            page.body.addWidget(Note(piece.question))
        page.body.addWidget(Reading(piece.words))
