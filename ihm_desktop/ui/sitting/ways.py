"""The ways to something steadier: buttons to other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.words import N_
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.writing.forms import PLAN

_RING_ROOM = 6  # px; the focus ring reaches beyond a button


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where a button leads.

    Attributes:
        page_id: The page.
        name: Message id of what the button says.
        icon: Its icon.
        target: What the page shows; None for its usual start.
    """

    page_id: str
    name: str
    icon: str
    target: object = None


WAYS: Final = {  # by the ids that content uses
    "steady": Way(page_id="steady", name=N_("Steady"), icon="anchor"),
    "plan": Way(page_id="pages", name=N_("My plan"), icon="bookmark", target=PLAN),
    "people": Way(page_id="people", name=N_("People"), icon="users"),
}


class Ways(QWidget):
    """A row of buttons.

    Args:
        ways: Keys of `WAYS`.
        navigate: Opens a page.
        parent: Owner.

    Attributes:
        buttons: The buttons by the id of their way.
    """

    def __init__(
        self, ways: Iterable[str], navigate: Navigate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=theme_now().px(10))
        flow.setContentsMargins(_RING_ROOM, _RING_ROOM, _RING_ROOM, _RING_ROOM)
        self.buttons = {way: WayButton(WAYS[way], navigate) for way in ways}
        for button in self.buttons.values():
            flow.addWidget(button)


class WayButton(Button):
    """Leads to one of them."""

    def __init__(self, way: Way, navigate: Navigate, name: str = "") -> None:
        """Builds it.

        Args:
            way: Where it leads.
            navigate: Opens a page.
            name: What it says instead of the way's own name.
        """
        super().__init__(name or _(way.name), kind=Kind.QUIET, icon=way.icon)
        self._way = way
        self._navigate = navigate
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self._navigate(self._way.page_id, self._way.target)
