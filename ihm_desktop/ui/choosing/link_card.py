"""Ways to the pages that stand behind the settings."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.page_table import row
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card

LINKS: Final = ("copies", "keep", "bring_in", "trash", "emptying", "changes", "about")


class LinkCard(Card):
    """A button for each page.

    Signals:
        wanted: A page is to be opened, with its id.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("More pages"), parent=parent)
        self.buttons: dict[str, Button] = {}
        inside = QWidget()
        flow = FlowLayout(inside)
        for page_id in LINKS:
            page = row(page_id)
            if page is None:
                continue
            button = Button(_(page.quiet), kind=Kind.QUIET, icon=page.icon)
            button.setProperty("page_id", page_id)
            button.clicked.connect(self._pressed)
            self.buttons[page_id] = button
            flow.addWidget(button)
        self.body.addWidget(inside)

    def show_names(self, *, plain: bool) -> None:
        """Calls the pages what they are, or by their quiet names."""
        for page_id, button in self.buttons.items():
            page = row(page_id)
            if page is not None:
                button.setText(_(page.plain if plain else page.quiet))

    def _pressed(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.wanted.emit(str(pressed.property("page_id")))
