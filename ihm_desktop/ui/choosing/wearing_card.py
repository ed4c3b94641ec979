"""How this program looks from outside, as it stands, and the way to change it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.system import screen_capture
from ihm_desktop.ui.front_link import FrontLink
from ihm_desktop.ui.set_up.wear_form import when_it_counts
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.chord_field import spoken
from ihm_desktop.ui.widgets.labels import Body, Note


class WearingCard(Card):
    """A sentence, a button, and what is true of pictures of the screen on this computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("From outside"), icon="eye", parent=parent)
        self.state = Body()
        self.change = Button(_("Change how it looks"), kind=Kind.QUIET)
        self.body.addWidget(self.state)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(Note(_pictures()))

    def show_front(self, front: FrontLink, *, aloud: bool = False) -> None:
        """Shows how things stand.

        Args:
            front: Knows.
            aloud: Whether it was changed just now, and is to be said.
        """
        covers = {cover.name: cover for cover in front.covers}
        parts = [_("Now it looks like “{title}”.").format(title=_(covers[front.cover].title))]
        if front.wanted != front.cover:
            title = _(covers[front.wanted].title)
            parts.append(_("It is to look like “{title}”.").format(title=title))
            parts.append(when_it_counts(front))
        if covers[front.wanted].disguise:
            parts.append(_("{keys} opens this from there.").format(keys=spoken(front.chord)))
        self.state.setText(" ".join(parts))
        if aloud:
            announce(self, self.state.text())


def _pictures() -> str:
    if screen_capture.can_leave_out():
        return _(
            "Pictures of the screen: Windows is asked to leave these pages out. Nobody has tried "
            "this yet, so please do not rely on it."
        )
    return _(
        "Pictures of the screen: leaving these pages out is not available here. Other programs "
        "can take a picture of what you see."
    )
