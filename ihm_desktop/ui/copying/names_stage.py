"""Second stage of a copy: names that are replaced before anything is laid out."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.sharing import Replacement
from ihm_desktop.i18n import _
from ihm_desktop.ui.copying.name_rows import NameRows
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note


class NamesStage(WayStage):
    """Takes names; the pages of the journal stay as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Names"), parent)
        self.rows = NameRows()
        self.on = Button(_("See the pages"))
        card = Card(_("Names to replace"), icon="users")
        card.body.addWidget(self.rows)
        card.body.addWidget(Note(_("If the second field is empty, “[name]” stands there instead.")))
        for text in (
            _(
                "You can replace names of people and places. It is done in the copy alone. "
                "What you wrote stays as it is."
            ),
            _(
                "You need not replace any. On the next page you see how often each one "
                "was replaced."
            ),
        ):
            self.body.addWidget(Body(text))
        self.body.addWidget(card)
        self.end_way(self.on)
        self.on.clicked.connect(self.done)

    def first_focus(self) -> QWidget:
        """The first name."""
        return self.rows.rows[0].name

    def replacements(self) -> tuple[Replacement, ...]:
        """Returns what is to be replaced."""
        return self.rows.replacements()
