"""Third stage of a copy: exactly what leaves, page by page."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.sharing import Gathered, Replaced
from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.copying.page_reader import PageReader
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.moving.sizes import number_text
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note


class PreviewStage(WayStage):
    """Shows the pages, what was replaced in them, and words that come close to a name."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("What leaves"), parent)
        self.reader = PageReader(context)
        self.on = Button(_("Go on"))
        self._names = Card(_("Names"), icon="users")
        self.replaced = Body()
        self.nearly = Body()
        for part in (self.replaced, self.nearly):
            self._names.body.addWidget(part)
        self.body.addWidget(
            Body(
                _(
                    "This is the whole copy, as it will be. Please look at every page. "
                    "Things may be in it that tell who you are or where you live."
                )
            )
        )
        self.body.addWidget(self._names)
        self.body.addWidget(self.reader)
        self.body.addWidget(Note(_("Page up and Page down turn the pages, too.")))
        self.end_way(self.on)
        self.on.clicked.connect(self.done)
        self.reader.failed.connect(self._tell)

    def first_focus(self) -> QWidget:
        """The page."""
        return self.reader.paper

    def show_copy(self, gathered: Gathered, laid_out: LaidOut) -> None:
        """Shows a copy.

        Args:
            gathered: What was collected and replaced.
            laid_out: Its pages; the same are sealed.
        """
        self.replaced.setText("\n".join(map(_times, gathered.replaced)))
        self.nearly.setText(_close(gathered.nearly))
        self.nearly.setVisible(bool(gathered.nearly))
        self._names.setVisible(bool(gathered.replaced))
        self.reader.show_pages(laid_out)

    def forget(self) -> None:
        """Shows nothing."""
        self.reader.forget()
        self.replaced.setText("")
        self.nearly.setText("")

    def _tell(self, error: IhmError) -> None:
        self.say(sentence(error))


def _times(one: Replaced) -> str:
    if not one.times:
        return _("“{name}” was not found.").format(name=one.name)
    words = ngettext(
        "“{name}” became “{instead}”, {count} time.",
        "“{name}” became “{instead}”, {count} times.",
        one.times,
    )
    return words.format(name=one.name, instead=one.stands_for, count=number_text(one.times))


def _close(words: tuple[str, ...]) -> str:
    if not words:
        return ""
    told = _("These words are close to a name and still there: {words}. Go back to add them.")
    return told.format(words=", ".join(words))
