"""What this program looks like from outside: which cover, what it holds, which keys lead back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.cover_view import CoverView
from ihm_desktop.i18n import N_, _
from ihm_desktop.ui.front_link import FrontLink
from ihm_desktop.ui.set_up.chord_card import ChordCard
from ihm_desktop.ui.set_up.own_items import OwnItems
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body, Note
from ihm_desktop.ui.widgets.tick import Tick

PLAIN: Final = N_(
    "A quiet window with two buttons. What you write is locked. But the window pretends nothing: "
    "anyone can see that something is kept here."
)
DISGUISE: Final = N_(
    "A real program that anyone may open and use. Someone who knows this program, or who "
    "searches the computer closely, can still find out."
)


class WearForm(QWidget):
    """Asks; nothing is changed before `apply`.

    Signals:
        touched: Something was chosen or tried, so what was asked for before is past.
    """

    touched = Signal()

    def __init__(self, front: FrontLink, parent: QWidget | None = None) -> None:
        """Builds it.

        Args:
            front: Knows the covers and carries out the change.
            parent: Owner.
        """
        super().__init__(parent)
        self._front = front
        self._covers = {cover.name: cover for cover in front.covers}
        offered = [(cover.name, _(cover.title)) for cover in front.covers if cover.free]
        self.which = ChoiceGroup(_("Which one?"), offered)
        self.not_free = Note(_not_free(front.covers))
        self.about = Body()
        self.chord = ChordCard(front.chord, {key for c in front.covers for key in c.keys})
        self.items = {c.name: OwnItems(c) for c in front.covers if c.ask_title}
        self.clear = Tick("")
        self.kept = Note()
        self._lay_out()
        self.which.chosen.connect(self._show)
        self.which.chosen.connect(self._touch)
        self.chord.field.pressed_chord.connect(self._touch)
        self.clear.box.toggled.connect(self._tell_kept)
        self.which.set_value(front.wanted)
        self._show(front.wanted)

    def cover(self) -> CoverView:
        """Returns the cover that is chosen."""
        return self._covers[self.which.value() or self._front.wanted]

    def problem(self) -> str:
        """Returns what has to be done first, in words; empty for nothing."""
        if self.cover().disguise and not self.chord.tried():
            return self.chord.ask()
        return ""

    def apply(self) -> None:
        """Tells the front what was chosen; what stays as it is is not told."""
        front, cover = self._front, self.cover()
        own = self.items.get(cover.name)
        items = own.items() if own is not None else ()
        if cover.disguise and self.chord.chord() != front.chord:
            front.keep(self.chord.chord(), long_press=front.long_press)
        if items or cover.name != front.wanted:
            front.wear(cover.name, items, clear=self.clear.box.isChecked() and self._changes())

    def _touch(self, _what: str) -> None:
        self.touched.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(14))
        if not self.not_free.text():
            self.not_free.hide()
        for widget in (self.which, self.not_free, self.about, *self.items.values(), self.chord):
            column.addWidget(widget)
        column.addWidget(self.clear)
        column.addWidget(self.kept)

    def _changes(self) -> bool:
        return self.cover().name != self._front.cover

    def _show(self, _name: str) -> None:
        cover, worn = self.cover(), self._covers[self._front.cover]
        self.about.setText(_(cover.about or (DISGUISE if cover.disguise else PLAIN)))
        self.chord.setVisible(cover.disguise)
        for name, items in self.items.items():
            items.setVisible(name == cover.name)
        leaves = self._changes() and worn.disguise
        self.clear.setVisible(leaves)
        self.clear.set_words(
            _("When it changes, throw away what I kept in “{title}”").format(title=_(worn.title))
        )
        self.kept.setVisible(leaves)
        self._tell_kept(self.clear.box.isChecked())

    def _tell_kept(self, goes: bool) -> None:
        """Says what will be with or without the tick."""
        title = _(self._covers[self._front.cover].title)
        words = (
            _("When it changes, what you kept in “{title}” goes. Nothing brings it back.")
            if goes
            else _(
                "What you kept in “{title}” stays in a folder of its own, and is there again "
                "when you choose it again."
            )
        ).format(title=title)
        self.kept.setText(words)
        self.clear.box.setAccessibleDescription(words)


def _not_free(covers: Sequence[CoverView]) -> str:
    titles = ", ".join(f"“{_(cover.title)}”" for cover in covers if not cover.free)
    if not titles:
        return ""
    return _(
        "{titles} cannot be chosen. It has files here already, and none is ever replaced."
    ).format(titles=titles)


def when_it_counts(front: FrontLink) -> str:
    """Says from when on another look is there; see ADR 20.

    Args:
        front: Knows what is worn now.
    """
    worn = next(cover for cover in front.covers if cover.name == front.cover)
    if not worn.disguise:
        return _("It counts once you have closed this.")
    return _(
        "It counts once you have closed this, and then the window of “{title}” too. "
        "No program may turn into another one while someone looks on."
    ).format(title=_(worn.title))
