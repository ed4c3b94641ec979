"""A new passphrase: typed twice, with a meter, and six words for those who want them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.opener import PassphraseHelper
from ihm_desktop.ui.stages.meter import Meter
from ihm_desktop.ui.stages.phrase import is_phrase
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Note, Reading
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from ihm_desktop.ui.jobs import Jobs


class NewPassphrase(QWidget):
    """Two fields, a meter, and a button that draws six words.

    Signals:
        entered: Enter was pressed in the second field.
    """

    entered = Signal()

    def __init__(
        self, label: str, helper: PassphraseHelper, jobs: "Jobs", parent: QWidget | None = None
    ) -> None:
        """Builds the fields.

        Args:
            label: What the passphrase is for.
            helper: Measures and draws.
            jobs: The vault thread.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._helper = helper
        self._jobs = jobs
        self.first = PassphraseField(label)
        self.again = PassphraseField(_("The same once more"))
        self.bar = Meter(self.first, helper, jobs)
        self.words = Reading()
        self.words.hide()
        self.message = Note()
        self.message.hide()
        self.draw = Button(_("Draw six words"), kind=Kind.LINK)
        self._build(label)
        self.bar.failed.connect(self._tell)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self.draw.clicked.connect(self._draw)
        self.setFocusProxy(self.first)

    def problem(self) -> str:
        """Returns what has to be put right first, in words; empty where nothing has to.

        The field that it is about gets the keyboard.
        """
        if not self.first.text():
            self.first.setFocus()
            return _("Please type a passphrase first.")
        if is_phrase(self.first.text()):
            self.first.setFocus()
            return _("This one is taken. Please choose another.")
        if self.first.text() != self.again.text():
            self.again.clear()
            self.again.setFocus()
            return _("The two are not the same. Please type the second one again.")
        return ""

    def copied(self) -> bytearray:
        """Returns the passphrase as UTF-8; it stays in the fields until `clear`."""
        return bytearray(self.first.text().encode("utf-8", errors="surrogatepass"))

    def clear(self) -> None:
        """Empties and covers everything."""
        self.first.clear()
        self.again.clear()
        self.words.setText("")
        self.words.hide()
        self.message.hide()
        self.bar.clear()

    def _build(self, label: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(12))
        column.addWidget(Labelled(label, self.first))
        column.addWidget(self.bar)
        column.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.words)
        column.addWidget(self.message)
        column.addWidget(Labelled(_("The same once more"), self.again))

    def _draw(self) -> None:
        self._jobs.run(self._helper.six_words, then=self._show_words, failed=self._tell, owner=self)

    def _show_words(self, words: str) -> None:
        self.words.setText(words)
        self.words.show()
        self.message.setText(
            _("These are drawn by chance. Write them down, or draw others. You need not use them.")
        )
        self.message.show()

    def _tell(self, error: IhmError) -> None:
        self.message.setText(sentence(error))
        self.message.show()
