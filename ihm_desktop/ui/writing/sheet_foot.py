"""The foot of a page: "Right now", tags, how many words, and "Saved"."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.chips import Chips
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labels import Note
from ihm_desktop.ui.widgets.saved_mark import SavedMark
from ihm_desktop.ui.writing.editor import Editor
from ihm_desktop.ui.writing.right_now_words import right_now_choices, split_own
from ihm_desktop.ui.writing.tag_text import format_tags, parse_tags

MOST_SUMMED_UP = 60  # characters
COUNT_AFTER_MS = 400  # counting 20,000 words takes a few ms: not at every key


class SheetFoot(QWidget):
    """What stands below the words of a page.

    Signals:
        touched: A word of "Right now" or a tag was changed by hand.
    """

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted: Editor | None = None
        self.more = Button(_("Right now and tags"), kind=Kind.PLAIN, icon="chevron-down")
        self.more.setCheckable(True)
        self.saved_mark = SavedMark()
        self.words = Note()
        self.words.setVisible(False)
        self._details = self._make_details()
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        line.addWidget(self.words)
        line.addWidget(self.saved_mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._details)
        self.more.toggled.connect(self._unfold)
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(COUNT_AFTER_MS)
        self._count_timer.timeout.connect(self._count)

    def load(self, right_now: tuple[str, ...], tags: tuple[str, ...]) -> None:
        """Shows another page's words and tags without telling `touched`."""
        self.right_now_chips.blockSignals(True)
        self.tag_field.blockSignals(True)
        self.right_now_chips.set_values(*split_own(right_now))
        self.tag_field.setText(format_tags(tags))
        self.right_now_chips.blockSignals(False)
        self.tag_field.blockSignals(False)
        self.more.setChecked(False)
        self._sum_up()
        self.saved_mark.clear()

    def right_now(self) -> tuple[str, ...]:
        """Returns the chosen words, the offered ones first."""
        return (*self.right_now_chips.values(), *self.right_now_chips.own())

    def tags(self) -> tuple[str, ...]:
        """Returns the tags on the screen."""
        return parse_tags(self.tag_field.text())

    def offer_tags(self, tags: tuple[str, ...]) -> None:
        """Offers tags that are already in use while one types."""
        self.tag_field.setCompleter(QCompleter(list(tags), self.tag_field))

    def show_word_count(self, shown: bool) -> None:
        """Shows or hides how many words there are."""
        self.words.setVisible(shown)

    def typed(self, editor: Editor) -> None:
        """The words changed: they are counted when there is a pause, and "Saved" goes."""
        self.saved_mark.clear()
        if self.words.isVisible():
            self._counted = editor
            self._count_timer.start()

    def count_words(self, text: str) -> None:
        """Shows how many words a text has."""
        number = len(text.split())
        self.words.setText(ngettext("{count} word", "{count} words", number).format(count=number))

    def _make_details(self) -> QWidget:
        details = QWidget()
        self.right_now_chips = Chips(_("Right now"), right_now_choices(), own_words=True)
        self.tag_field = LineField(
            _("Tags"), placeholder=_("Tags, with commas between them"), most=2_000
        )
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.right_now_chips)
        column.addWidget(self.tag_field)
        self.right_now_chips.changed.connect(self._changed)
        self.tag_field.textEdited.connect(self._changed)
        details.hide()
        return details

    def _sum_up(self) -> None:
        """Names on the folded line what is chosen, so that it need not be unfolded to be seen."""
        shown = dict(right_now_choices())
        words = [shown.get(value, value) for value in self.right_now()]
        chosen = ", ".join((*words, *self.tags()))
        self.more.setText(chosen[:MOST_SUMMED_UP] or _("Right now and tags"))
        self.more.setAccessibleName(
            "{}: {}".format(_("Right now and tags"), chosen) if chosen else _("Right now and tags")
        )

    def _changed(self) -> None:
        self._sum_up()
        self.saved_mark.clear()
        self.touched.emit()

    def _unfold(self, unfolded: bool) -> None:
        self._details.setVisible(unfolded)
        self.more.set_icon("chevron-up" if unfolded else "chevron-down")

    def _count(self) -> None:
        if self._counted is not None:
            self.count_words(self._counted.toPlainText())
