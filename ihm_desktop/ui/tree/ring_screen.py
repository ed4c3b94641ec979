"""One ring opened again: its tree, its words, and the way to put an answer right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.check_in import CheckIn
from ihm_desktop.i18n import _
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.tree.answer_book import AnswerBook
from ihm_desktop.ui.tree.caption import Caption
from ihm_desktop.ui.tree.element_row import ElementRow
from ihm_desktop.ui.tree.scene import TreePicture
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.tree.words_fold import WordsFold
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid


class RingScreen(QWidget):
    """Shows a check-in.

    Signals:
        touched: The caption was written.
        element_chosen: An element is to be answered anew, by its id.
        erase: The ring is to be erased.
    """

    touched = Signal()
    element_chosen = Signal(str)
    erase = Signal()

    def __init__(
        self,
        check_in: CheckIn,
        snapshot: TreeSnapshot,
        book: AnswerBook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = TreePicture(snapshot, check_in)
        picture.show_answers(check_in.answers)
        self.caption = Caption(_(snapshot.tree.rings.caption), book)
        self.caption.touched.connect(self.touched)
        card = Card(_("Put an answer right"))
        self.rows: dict[str, ChoiceButton] = {}
        for element in snapshot.elements:
            name = snapshot.name_of(element)
            row = ElementRow(element, name, looked_at=book.looked_at(element))
            row.chosen.connect(self.element_chosen)
            self.rows[element.id] = row
            card.body.addWidget(row)
        self.erase_button = Button(_("Erase this ring"), kind=Kind.LINK)
        self.erase_button.clicked.connect(self.erase)
        foot = QHBoxLayout()
        foot.addWidget(self.erase_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        grid = ResponsiveGrid((6, 5))
        grid.add(_stacked(picture, self.caption, WordsFold(snapshot, check_in.answers)))
        grid.add(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)

    def first_focus(self) -> QWidget:
        """Returns the field for own words."""
        return self.caption.field


def wants_to_erase(parent: QWidget) -> bool:
    """Asks whether a ring is to be erased; anything but a clear yes keeps it."""
    dialog = QuietDialog(_("Erase this ring?"), parent)
    words = _("The ring goes, with its answers and words. Nothing brings it back.")
    dialog.body.addWidget(Body(words))
    dialog.add_button(_("Keep it"), kind=Kind.PRIMARY, answer=False).setFocus()
    dialog.add_button(_("Erase it"), kind=Kind.QUIET, answer=True)
    return bool(dialog.exec())


def _stacked(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    return whole
