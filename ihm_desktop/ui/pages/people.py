"""People: steady, people, lines. It says plainly that the program cannot call anyone."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.settings import Value
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.reaching.line_finder import LineFinder
from ihm_desktop.ui.reaching.own_people import OwnPeople
from ihm_desktop.ui.sitting.ways import WAYS, WayButton
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.labels import Body, Heading, Note
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class PeoplePage(Page):
    """Three ways, any of them: steady, people, lines."""

    page_id: ClassVar[str] = "people"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._support = context.session.library.support
        self._message = Note()
        self._message.hide()
        self.steady = Button(_(self._support.steady.title), icon="anchor")
        self.people = OwnPeople(context)
        self.plan = WayButton(WAYS["plan"], context.navigate)
        self.finder = LineFinder(context.session.library.countries, self._support)
        self._page = ScrollPage(width=TEXT_WIDTH, parent=self)
        self._build()
        fill(self, self._page)
        self.steady.clicked.connect(self._to_steady)
        self.finder.country_chosen.connect(self._remember)

    def enter(self, target: object = None) -> None:
        """Shows the lines of the country that was chosen before."""
        settings = self.context.session.settings
        self.context.jobs.run(
            lambda: settings.get("country"), then=self._show_country, failed=self._tell, owner=self
        )
        self.people.reload()

    def flush(self) -> None:
        """Saves a person that is being typed."""
        self.people.flush()

    def first_focus(self) -> QWidget:
        """The way to the exercises."""
        return self.steady

    def _build(self) -> None:
        support, body = self._support, self._page.body
        body.addWidget(Heading(_("People"), 1))
        for text in support.opening:
            body.addWidget(Body(_(text)))
        body.addWidget(Body(_(support.cannot_call)))
        body.addWidget(self._message)
        self._part(support.steady.title, support.steady.about, self.steady)
        self._part(support.people.title, support.people.about, self.people)
        body.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeading)
        self._part(support.lines.title, support.lines.about, self.finder)
        body.addWidget(Note(_(support.numbers_change)))
        body.addWidget(Body(_(support.closing)))
        body.addStretch(1)

    def _part(self, title: str, about: tuple[str, ...], content: QWidget) -> None:
        self._page.body.addWidget(Heading(_(title), 2))
        for text in about:
            self._page.body.addWidget(Body(_(text)))
        button = isinstance(content, Button)
        self._page.body.addWidget(
            content, 0, Qt.AlignmentFlag.AlignLeading if button else Qt.AlignmentFlag(0)
        )

    def _show_country(self, code: Value) -> None:
        self.finder.show_country(str(code))

    def _remember(self, code: str) -> None:
        settings = self.context.session.settings

        def then(change: Change) -> None:
            self.context.changed(change)

        self.context.jobs.run(
            lambda: settings.set("country", code), then=then, failed=self._tell, owner=self
        )

    def _to_steady(self) -> None:
        self.context.navigate("steady")

    def _tell(self, error: IhmError) -> None:
        self._message.setText(sentence(error))
        self._message.show()


PAGE = PeoplePage
