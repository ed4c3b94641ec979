"""The passphrase: typed twice, with a meter, and six words for those who want them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.opener import PassphraseHelper
from ihm_desktop.ui.stages.meter import Meter
from ihm_desktop.ui.stages.phrase import is_phrase
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Reading
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from ihm_desktop.ui.jobs import Jobs


class PassphraseStage(Stage):
    """Takes the passphrase; `take` hands it over once."""

    def __init__(
        self, helper: PassphraseHelper, jobs: "Jobs", parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Your passphrase"), parent)
        self._helper = helper
        self._jobs = jobs
        self.first = PassphraseField(_("Your passphrase"))
        self.again = PassphraseField(_("The same once more"))
        self.known = LineField(_("Words that others could guess"), most=500)
        self.bar = Meter(self.first, helper, jobs, self.known)
        self.words = Reading()
        self.on = Button(_("Go on"))
        self._build()
        self.bar.failed.connect(self._refused)
        self.first.edited.connect(self._retyped)
        self.again.edited.connect(self._retyped)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self._go_on)
        self.on.clicked.connect(self._go_on)

    def first_focus(self) -> QWidget:
        """The field."""
        return self.first

    def take(self) -> bytearray:
        """Returns the passphrase and empties every field."""
        self.again.clear()
        self.known.clear()
        self.words.setText("")
        return self.first.take()

    def _build(self) -> None:
        self.body.addWidget(
            Body(
                _(
                    "Several words that do not belong together are easy to keep in mind and "
                    "hard to guess. Do not use one that you use elsewhere."
                )
            )
        )
        self.body.addWidget(Labelled(_("Your passphrase"), self.first))
        self.body.addWidget(self.bar)
        self.body.addWidget(Labelled(_("The same once more"), self.again))
        self.body.addWidget(
            Labelled(
                _("Words that others could guess"),
                self.known,
                note=_("Names, pets, places, dates. Only for the check. They are not kept."),
            )
        )
        self.body.addWidget(self._words_card())
        card = Card(_("Please keep in mind"))
        card.body.addWidget(
            Body(
                _(
                    "If this is forgotten, nobody can open it: not a counsellor, not us. "
                    "You can make a second key next."
                )
            )
        )
        self.body.addWidget(card)
        self.end_with(self.on)

    def _words_card(self) -> Card:
        card = Card(_("Six words by chance"))
        card.body.addWidget(
            Body(_("These are drawn by chance. Others cannot guess them. You need not use them."))
        )
        card.body.addWidget(self.words)
        draw = Button(_("Draw six words"), kind=Kind.QUIET)
        draw.clicked.connect(self._draw)
        card.body.addWidget(draw, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _draw(self) -> None:
        self._jobs.run(
            self._helper.six_words, then=self.words.setText, failed=self._refused, owner=self
        )

    def _refused(self, error: IhmError) -> None:
        self.say(sentence(error))

    def _retyped(self) -> None:
        self.say("")

    def _go_on(self) -> None:
        if not self.first.text():
            self.say(_("Please type a passphrase first."))
            self.first.setFocus()
        elif is_phrase(self.first.text()):
            self.say(_("This one is taken. Please choose another."))
            self.first.setFocus()
        elif self.first.text() != self.again.text():
            self.say(_("The two are not the same. Please type the second one again."))
            self.again.clear()
            self.again.setFocus()
        else:
            self.say("")
            self.done.emit()
