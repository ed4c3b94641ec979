"""Where claims come from, folded away below the text they belong to."""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.guidance import BACKGROUND, Source
from ihm_desktop.i18n import _
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labels import Note

_MAY_BREAK: Final = "\u200b"  # a space without width
_NARROWEST: Final = 160  # px at 100 %


class Sources(Fold):
    """The sources of one text; an address is shown, never opened.

    Args:
        sources: What to list.
        parent: Owner.
    """

    def __init__(self, sources: Iterable[Source], parent: QWidget | None = None) -> None:
        super().__init__(_("Sources"), parent)
        for source in sources:
            self.body.addWidget(_SourceLine(_line(source)))


class _SourceLine(Note):
    """A note in which a long address may go over several lines."""

    def minimumSizeHint(self) -> QSize:
        """Asks for little: an address is broken at its signs."""
        return QSize(theme_now().px(_NARROWEST), super().minimumSizeHint().height())


def _line(source: Source) -> str:
    where = _("general knowledge, not looked up")
    if source.ref != BACKGROUND:
        where = re.sub(r"([/?&=_.-])", f"\\1{_MAY_BREAK}", source.url)
    note = f" ({source.note})" if source.note else ""
    return f"{source.claim} {where}{note}"
