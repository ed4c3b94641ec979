"""The tree and its six elements side by side, and what lies beside them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.tree.answer_book import AnswerBook
from ihm_desktop.ui.tree.caption import Caption
from ihm_desktop.ui.tree.element_row import ElementRow
from ihm_desktop.ui.tree.in_words import day_of
from ihm_desktop.ui.tree.note_fold import NoteFold, helper_note, small_things, to_be_me
from ihm_desktop.ui.tree.scene import TreePicture
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.tree.words_fold import WordsFold
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note, Reading
from ihm_desktop.ui.widgets.saved_mark import SavedMark
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid

NOTES = 3  # pages beside the tree that can be written on


class Overview(QWidget):
    """Shows the newest tree.

    Args:
        snapshot: What to show.
        book: The check-in that a pressed element goes on with: today's, or a new one.
        parent: Owner.

    Signals:
        element_chosen: An element is to be asked, by its id.
        rings_chosen: The list of rings is to be shown.
        afresh_chosen: A new ring is to begin although there is one of today.
        touched: The caption was written.
    """

    element_chosen = Signal(str)
    rings_chosen = Signal()
    afresh_chosen = Signal()
    touched = Signal()

    def __init__(
        self, snapshot: TreeSnapshot, book: AnswerBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._book = book
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_now().px(16))
        grid = ResponsiveGrid((6, 5))
        grid.add(self._drawing())
        grid.add(self._elements())
        self._column.addWidget(grid)
        self._add_folds()

    def first_focus(self) -> QWidget:
        """Returns the button that begins or goes on."""
        return self.begin

    def _drawing(self) -> QWidget:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        newest = self._snapshot.newest()
        answers = newest.answers if newest is not None else ()
        self.picture = TreePicture(self._snapshot)
        self.picture.show_answers(answers)
        column.addWidget(self.picture, 1)
        if newest is None:
            column.addWidget(Note(_("Nothing is drawn yet. The tree grows with your answers.")))
        else:
            column.addWidget(Note(day_of(newest.made_at)))
        self.caption: Caption | None = None
        self.mark = SavedMark(self)  # no bar stands above this screen to say it
        if newest is not None and newest.id == self._book.check_in_id:
            self.caption = Caption(_(self._snapshot.tree.rings.caption), self._book)
            self.caption.touched.connect(self.touched)
            column.addWidget(self.caption)
            column.addWidget(self.mark)
        elif newest is not None and newest.caption:
            column.addWidget(Reading(newest.caption))
        column.addWidget(WordsFold(self._snapshot, answers))
        return beside

    def _elements(self) -> QWidget:
        card = Card(_("Look at one part"))
        self.rows: dict[str, ChoiceButton] = {}
        for element in self._snapshot.elements:
            name = self._snapshot.name_of(element)
            row = ElementRow(element, name, looked_at=self._book.looked_at(element))
            row.chosen.connect(self.element_chosen)
            self.rows[element.id] = row
            card.body.addWidget(row)
        card.body.addLayout(self._buttons())
        card.body.addStretch(1)
        return card

    def _buttons(self) -> QHBoxLayout:
        flow = FlowLayout(spacing=theme_now().px(10))
        flow.setContentsMargins(0, 6, 0, 6)
        first = self._first_open()
        words = _("Go on with today") if self._book.check_in_id else _("Begin with today")
        self.begin = ChoiceButton(first.id, words, kind=Kind.PRIMARY)
        self.begin.chosen.connect(self.element_chosen)
        flow.addWidget(self.begin)
        if self._book.check_in_id is not None:
            self.afresh = Button(_("Begin a new ring"), kind=Kind.QUIET)
            self.afresh.clicked.connect(self.afresh_chosen)
            flow.addWidget(self.afresh)
        self.rings = Button(_(self._snapshot.tree.rings.title), kind=Kind.QUIET, icon="circle")
        self.rings.clicked.connect(self.rings_chosen)
        flow.addWidget(self.rings)
        row = QHBoxLayout()
        row.addLayout(flow)
        return row

    def _first_open(self) -> Element:
        unseen = [each for each in self._snapshot.elements if not self._book.looked_at(each)]
        return (unseen or self._snapshot.elements)[0]

    def _add_folds(self) -> None:
        tree = self._snapshot.tree
        self.notes: list[NoteFold] = [
            to_be_me(tree.to_be_me),
            helper_note(tree.helper_note),
            small_things(tree.small_things),
        ]
        folds = QVBoxLayout()
        folds.setSpacing(0)
        self._column.addLayout(folds)
        for note in self.notes:
            folds.addWidget(note)
        about = Fold(_("About this tree"))
        for paragraph in tree.about:
            about.body.addWidget(Reading(_(paragraph)))
        about.body.addWidget(Body(_(tree.not_validated)))
        folds.addWidget(about)
        if not self._snapshot.check_ins:
            about.set_open(True)
