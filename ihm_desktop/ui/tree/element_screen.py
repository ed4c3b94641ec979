"""One element of the tree on the screen: its items beside the drawing that follows them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.guidance_tree import Element, Item
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.sitting.sources import Sources
from ihm_desktop.ui.sitting.ways import Ways
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.tree.answer_book import AnswerBook
from ihm_desktop.ui.tree.beside import Beside
from ihm_desktop.ui.tree.scene import TreePicture
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.widgets.buttons import Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note, Reading, Tone
from ihm_desktop.ui.widgets.scale_row import ScaleRow
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid
from ihm_desktop.ui.widgets.step_dots import StepDots

READS_BESIDE = "roots"  # what is understood: the short reads stand beside it
SMALL_THINGS_BESIDE = "branches"


class ItemRow(ScaleRow):
    """One item; tells which one was answered.

    Signals:
        item_answered: The item and its answer.
    """

    item_answered = Signal(object, object)

    def __init__(self, item: Item, question: str, labels: tuple[str, ...]) -> None:
        super().__init__(question, labels)
        self.item = item
        self.choices().setAccessibleName(_(item.short))
        self.answered.connect(self._tell_item)

    def _tell_item(self, value: int | NoValue) -> None:
        self.item_answered.emit(self.item, value)


class ElementScreen(QWidget):
    """Asks one element; every answer goes into the book at once.

    Args:
        element: What to ask.
        snapshot: Words around it.
        book: Where the answers go.
        navigate: Opens another page.
        parent: Owner.

    Signals:
        touched: Something was answered or written.
        next_chosen: The next element is asked for, by its id.
    """

    touched = Signal()
    next_chosen = Signal(str)

    def __init__(
        self,
        element: Element,
        snapshot: TreeSnapshot,
        book: AnswerBook,
        navigate: Navigate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.element = element
        self.book = book
        self._snapshot = snapshot
        self._navigate = navigate
        self._asking = QWidget()
        self._column = QVBoxLayout(self._asking)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_now().px(16))
        self._add_words()
        self.helper = self._add_helper() if element.about_one_helper else None
        self._add_items()
        self._add_closing()
        self._add_folds()
        self._add_next()
        self.picture = TreePicture(snapshot)
        self.picture.show_answers(book.answers())
        grid = ResponsiveGrid((6, 5))
        grid.add(self._asking)
        grid.add(Beside(self.picture))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(grid)

    def first_focus(self) -> QWidget:
        """Returns the first thing that can be answered."""
        return self.helper or self.rows[0]

    def _add_words(self) -> None:
        dots = StepDots([self._snapshot.name_of(each) for each in self._snapshot.elements])
        dots.set_current(self._snapshot.elements.index(self.element))
        self._column.addWidget(dots)
        self._column.addWidget(Reading(_(self.element.about)))
        self._column.addWidget(Body(_(self.element.timeframe), tone=Tone.HERE))

    def _add_helper(self) -> LineField:
        question = _("Which helper is this about? Any word of yours will do.")
        field = LineField(question, most=200)
        field.setText(self.book.helper)
        field.textEdited.connect(self._name_helper)
        note = _("This part stays out of copies unless you tick it.")
        self._column.addWidget(Labelled(question, field, note=note))
        return field

    def _add_items(self) -> None:
        self.rows: list[ItemRow] = []
        labels = tuple(_(label) for label in self.element.scale.labels)
        for item in self.element.items:
            card = Card(flat=True)
            row = ItemRow(item, self.book.question(self.element, item), labels)
            row.set_value(self.book.value(self.element, item))
            row.item_answered.connect(self._answer)
            card.body.addWidget(row)
            self.rows.append(row)
            self._column.addWidget(card)

    def _add_closing(self) -> None:
        if self.element.closing:
            # Always the same line, whatever the answers, and without any.
            card = Card()
            card.body.addWidget(Body(_(self.element.closing)))
            self.ways = Ways(self.element.closing_links, self._navigate)
            card.body.addWidget(self.ways)
            self._column.addWidget(card)

    def _add_folds(self) -> None:
        folds = QVBoxLayout()
        folds.setSpacing(0)
        self._column.addLayout(folds)
        over_time = Fold(_("What a change may mean"))
        over_time.body.addWidget(Body(_(self.element.over_time)))
        folds.addWidget(over_time)
        if self.element.id == READS_BESIDE:
            folds.addWidget(self._reads())
        if self.element.id == SMALL_THINGS_BESIDE:
            folds.addWidget(self._small_things())
        if self.element.sources:
            folds.addWidget(Sources(self.element.sources))

    def _reads(self) -> Fold:
        fold = Fold(_("Short reads"))
        for read in self._snapshot.reads:
            button = ChoiceButton(read.id, self._snapshot.name_of(read), kind=Kind.LINK)
            button.chosen.connect(self._open_read)
            row = QHBoxLayout()
            row.setContentsMargins(6, 0, 6, 0)
            row.addWidget(button)
            row.addStretch(1)
            fold.body.addLayout(row)
        return fold

    def _small_things(self) -> Fold:
        words = self._snapshot.tree.small_things
        fold = Fold(_(words.title))
        fold.body.addWidget(Note(_(words.about)))
        for thing in words.items:
            fold.body.addWidget(Body(_(thing.text)))
        return fold

    def _add_next(self) -> None:
        following = self._snapshot.after(self.element)
        self.next_button: ChoiceButton | None = None
        if following is not None:
            label = _("Next: {name}").format(name=self._snapshot.name_of(following))
            self.next_button = ChoiceButton(following.id, label, kind=Kind.QUIET)
            self.next_button.chosen.connect(self.next_chosen)
            row = QHBoxLayout()
            row.setContentsMargins(6, 6, 6, 6)
            row.addWidget(self.next_button)
            row.addStretch(1)
            self._column.addLayout(row)

    def _answer(self, item: Item, value: int | NoValue) -> None:
        self.book.set_value(self.element, item, value)
        self.picture.show_answers(self.book.answers())
        self.touched.emit()

    def _name_helper(self, name: str) -> None:
        self.book.helper = name
        self.touched.emit()

    def _open_read(self, read_id: str) -> None:
        self._navigate("path", {"read": read_id})
