"""Last stage of a copy: what was written, and what to think of now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.sharing import Sealed
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.moving.sizes import number_text, size_text
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading, Note, Reading

_GROUP = 8  # signs of the sum that stand together, so that two people can compare them


class DoneStage(WayStage):
    """Says that the copy was written and opened again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The copy is made"), parent)
        self.on = Button(_("Done"))
        self.told = Body()
        self.sum = Reading()
        self.sum.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(self.told)
        self.body.addWidget(self._next_card())
        self.body.addWidget(self._sum_card())
        self.end_with(self.on, back=False)
        self.on.clicked.connect(self.done)

    def first_focus(self) -> QWidget:
        """The way out."""
        return self.on

    def show_sealed(self, name: str, sealed: Sealed) -> None:
        """Shows what was written.

        Args:
            name: The file's name without folders.
            sealed: What was found when it was read back.
        """
        words = ngettext(
            "“{name}” was written and opened again to check it. It has {count} page, {size}.",
            "“{name}” was written and opened again to check it. It has {count} pages, {size}.",
            sealed.pages,
        )
        self.told.setText(
            words.format(
                name=name, count=number_text(sealed.pages), size=size_text(sealed.size_bytes)
            )
        )
        groups = range(0, len(sealed.sha256), _GROUP)
        self.sum.setText(" ".join(sealed.sha256[at : at + _GROUP] for at in groups))
        self.sum.setAccessibleName(_("Check sum (SHA-256)"))
        self.sum.setAccessibleDescription(sealed.sha256)

    def forget(self) -> None:
        """Shows nothing."""
        self.told.setText("")
        self.sum.setText("")
        self.sum.setAccessibleDescription("")

    def _next_card(self) -> Card:
        card = Card(_("What comes next"))
        for text in (
            _("Tell the passphrase of the copy another way than the copy goes."),
            _(
                "When the copy has been handed over, delete the file here, and empty the bin "
                "of the computer. This program cannot do that for you. A trace may stay."
            ),
            _("What is handed over cannot be called back."),
        ):
            card.body.addWidget(Body(text))
        return card

    def _sum_card(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(_("Check sum (SHA-256)"), 3))
        card.body.addWidget(self.sum)
        card.body.addWidget(
            Note(
                _("If the file that arrives has the same check sum, nobody changed it on its way.")
            )
        )
        return card
