"""Whose words these are, under which terms, and how they were checked."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance import Source
from ihm_desktop.domain.instrument import Instrument
from ihm_desktop.i18n import _
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.sitting.sources import BreakableNote, Sources
from ihm_desktop.ui.widgets.labels import Body, Note


class AboutFold(Fold):
    """Title, citation, rights and scoring of an instrument; its own words stay as they are."""

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(_("About {name}").format(name=instrument.name), parent)
        verbatim, rights = instrument.verbatim, instrument.rights
        self.body.addWidget(Body(verbatim.title))
        self.body.addWidget(Note(verbatim.citation))
        for label, text in (
            (_("Terms"), f"{rights.kind}. {rights.statement}"),
            (_("Where the words were read"), rights.read_in),
            (_("What they were compared with"), rights.compared),
            (_("Skipped lines"), instrument.scoring.skipped),
        ):
            self.body.addWidget(BreakableNote(f"{label}: {text}"))


def sources_of(instrument: Instrument) -> Sources:
    """Makes the fold with the addresses: of the terms, then of what is claimed."""
    terms = Source(claim=instrument.rights.kind, ref="terms", url=instrument.rights.url)
    return Sources((terms, *instrument.sources))
