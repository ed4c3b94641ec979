"""Two things of her own for a cover: an unused program looks like one."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.cover_view import CoverView
from ihm_desktop.i18n import _
from ihm_desktop.ui.front_link import Item
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField, TextArea
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body

TITLE_SIGNS = 200  # the pipe to the front takes no more
TEXT_SIGNS = 2_000


class OwnItems(Card):
    """Asks for two; both may stay empty.

    Args:
        cover: Whose items they are; it asks for some.
        parent: Owner.
    """

    def __init__(self, cover: CoverView, parent: QWidget | None = None) -> None:
        super().__init__(_("Two things of your own"), parent=parent)
        self.fields: list[tuple[LineField, TextArea]] = []
        self.body.addWidget(
            Body(
                _(
                    "A program that holds nothing of your own looks unused. Two real ones help. "
                    "You can also add them later, in the program itself."
                )
            )
        )
        self._ask(_(cover.ask_title), _(cover.ask_text))
        another = _("{question} (another one)")
        self._ask(
            another.format(question=_(cover.ask_title)), another.format(question=_(cover.ask_text))
        )

    def _ask(self, about_title: str, about_text: str) -> None:
        title = LineField(about_title, most=TITLE_SIGNS)
        text = TextArea(about_text, least_lines=2, most_lines=6)
        self.body.addWidget(Labelled(about_title, title))
        self.body.addWidget(Labelled(about_text, text))
        self.fields.append((title, text))

    def items(self) -> tuple[Item, ...]:
        """Returns those that have a title."""
        typed = ((title.text().strip(), text.text().strip()) for title, text in self.fields)
        return tuple((title, text[:TEXT_SIGNS]) for title, text in typed if title)
