"""Keep: one file that holds everything, and the way back from such a file."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.keeping.add_card import AddCard
from ihm_desktop.ui.keeping.make_card import MakeCard
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.widgets.labels import Body, Heading
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class KeepPage(Page):
    """Makes backups, and adds the pages of one."""

    page_id: ClassVar[str] = "keep"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.make = MakeCard(context)
        self.add = AddCard(context)
        page = ScrollPage(width=TEXT_WIDTH, parent=self)
        page.body.addWidget(Heading(_("Keep"), 1))
        for text in (
            _(
                "A backup is one file with everything you wrote here. Nobody can read it "
                "without its passphrase. If this computer breaks or is gone, it brings your "
                "pages back."
            ),
            _(
                "Choose well where it lies: a place that only you can reach, or someone you "
                "trust. What you erase here stays in every backup you made before. This "
                "program cannot reach those."
            ),
        ):
            page.body.addWidget(Body(text))
        page.body.addWidget(self.make)
        page.body.addWidget(self.add)
        page.body.addStretch(1)
        fill(self, page)
        # One at a time: both use the one thread that the journal has.
        self.make.working.connect(self.add.setDisabled)
        self.add.working.connect(self.make.setDisabled)

    def flush(self) -> None:
        """Leaves no passphrase in a field behind."""
        self.make.clear()
        self.add.clear()

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.make.own


PAGE = KeepPage
