"""The ways to something steadier: buttons to other pages."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.page_table import PageRow, row
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind

# Content names a way; a way is offered once its page is part of the program.
PAGE_OF: Final = {"steady": "steady", "plan": "plan", "people": "people"}
_RING_ROOM = 6  # px; the focus ring reaches beyond a button


class Ways(QWidget):
    """A row of buttons, one for each way whose page exists.

    Args:
        ways: Ids as content has them: `steady`, `plan`, `people`.
        navigate: Opens a page.
        parent: Owner.

    Attributes:
        buttons: The buttons by the id of their way.
    """

    def __init__(
        self, ways: Iterable[str], navigate: Navigate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        flow = FlowLayout(self, spacing=theme_now().px(10))
        flow.setContentsMargins(_RING_ROOM, _RING_ROOM, _RING_ROOM, _RING_ROOM)
        for way in ways:
            page = row(PAGE_OF.get(way, ""))
            if page is not None:
                button = _Way(page, navigate)
                self.buttons[way] = button
                flow.addWidget(button)


class _Way(Button):
    def __init__(self, page: PageRow, navigate: Navigate) -> None:
        super().__init__(_(page.quiet), kind=Kind.QUIET, icon=page.icon)
        self._page_id = page.page_id
        self._navigate = navigate
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self._navigate(self._page_id)
