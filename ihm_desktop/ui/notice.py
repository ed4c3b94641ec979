"""A few sentences above every page, until they are put away."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body


class Notice(Card):
    """Says something that matters on any page, and may offer one thing to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flat=True, parent=parent)
        self._accept: Callable[[], None] | None = None
        self.words = Body()
        self.offer = Button(kind=Kind.QUIET)
        put_away = Button(_("Put away"), kind=Kind.QUIET)
        foot = FlowLayout()
        for part in (put_away, self.offer):
            foot.addWidget(part)
        self.body.addWidget(self.words)
        self.body.addLayout(foot)
        put_away.clicked.connect(self.hide)
        self.offer.clicked.connect(self._accepted)
        self.hide()

    def tell(self, words: str, offer: str = "", accept: Callable[[], None] | None = None) -> None:
        """Shows something until it is put away; empty takes it away.

        Args:
            words: Plain sentences.
            offer: Words of a button; empty for none.
            accept: What the button does.
        """
        self._accept = accept
        self.words.setText(words)
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self.setVisible(bool(words))

    def _accepted(self) -> None:
        self.hide()
        if self._accept is not None:
            self._accept()
