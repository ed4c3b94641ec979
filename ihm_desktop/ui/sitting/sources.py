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
            self.body.addWidget(BreakableNote(_line(source)))


class BreakableNote(Note):
    """A note in which a long address may go over several lines.

    Args:
        text: What it says.
        parent: Owner.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(breakable(text), parent=parent)

    def minimumSizeHint(self) -> QSize:
        """Asks for little: an address is broken at its signs."""
        return QSize(theme_now().px(_NARROWEST), super().minimumSizeHint().height())


def breakable(text: str) -> str:
    """Returns a text in which long words may break at their signs.

    Args:
        text: Plain text with addresses or paths in it.
    """
    return re.sub(r"(?<=\S)([/?&=_.-])(?=\S)", f"\\1{_MAY_BREAK}", text)


def _line(source: Source) -> str:
    where = _("general knowledge, not looked up")
    if source.ref != BACKGROUND:
        where = source.url
    note = f" ({source.note})" if source.note else ""
    return f"{source.claim} {where}{note}"
