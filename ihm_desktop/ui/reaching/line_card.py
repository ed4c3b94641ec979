"""One help line: how to reach it, when, for whom, and how old this knowledge is."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance_help import Channel, HelpLine, Support
from ihm_desktop.i18n import _
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note, Reading


class LineCard(Card):
    """Shows everything that is known about a line; nothing can be dialled from here."""

    def __init__(self, line: HelpLine, support: Support, parent: QWidget | None = None) -> None:
        super().__init__(line.own_name, parent=parent)
        for contact in line.contacts:
            self._add_contact(support, contact.channel, contact.address, contact.note)
        for field, value in (
            ("hours", line.hours),
            ("text_only", line.text_only),
            ("languages", line.languages),
            ("for_whom", line.for_whom),
            ("deaf_access", line.deaf_access),
        ):
            if value:
                self.body.addWidget(Body(f"{_(support.labels[field])}: {_(value)}"))
        if line.note:
            self.body.addWidget(Note(_(line.note)))
        if not line.confirmed:
            self.body.addWidget(Body(_(support.not_confirmed)))
        self.body.addWidget(Note(age_of(line, support)))

    def _add_contact(self, support: Support, channel: str, address: str, note: str) -> None:
        named = _(support.channels[Channel(channel)])
        shown = f"{named}: {address}" if address else named
        self.body.addWidget(Reading(shown))
        if note:
            self.body.addWidget(Note(_(note)))


def age_of(line: HelpLine, support: Support) -> str:
    """Says when a line was last known to be right."""
    if line.checked_on:
        return _(support.checked).format(date=line.checked_on)
    if line.source_date:
        return _(support.from_source).format(date=line.source_date)
    return _(support.from_undated_source)
