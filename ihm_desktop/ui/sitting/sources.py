"""Where claims come from, folded away below the text they belong to."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance import BACKGROUND, Source
from ihm_desktop.i18n import _
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.widgets.labels import Note


class Sources(Fold):
    """The sources of one text; an address is shown, never opened.

    Args:
        sources: What to list.
        parent: Owner.
    """

    def __init__(self, sources: Iterable[Source], parent: QWidget | None = None) -> None:
        super().__init__(_("Sources"), parent)
        for source in sources:
            self.body.addWidget(Note(_line(source)))


def _line(source: Source) -> str:
    where = _("general knowledge, not looked up") if source.ref == BACKGROUND else source.url
    note = f" ({source.note})" if source.note else ""
    return f"{source.claim} {where}{note}"
