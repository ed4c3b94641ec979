"""Today: the date, the way back to where one was, and an empty line to write on."""

from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import N_, _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import TYPE, Role
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Heading, Note, Thought
from ihm_desktop.ui.widgets.landscape import Landscape
from ihm_desktop.ui.widgets.saved_mark import SavedMark
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid, ScrollPage
from ihm_desktop.ui.writing.autosave import Autosave
from ihm_desktop.ui.writing.editor import Editor

LINE_HEIGHT = 140  # px at 100 %: four lines; a longer text goes on as a page
SCENE_HEIGHT = 300  # px at 100 %, and less where the line would slip below the window
LEAST_SCENE_HEIGHT = 170
AROUND_CARD = 60  # px at 100 % of landscape above and below the card
BESIDE_SCENE = 400  # px at 100 % that the date and the line with its "Saved" need
WAY_BACK_WIDTH = 260  # px at 100 %

PLACE_NAMES = {
    "pages": N_("Pages"),
    "path": N_("Path"),
    "tree": N_("Tree"),
    "steady": N_("Steady"),
    "people": N_("People"),
    "copies": N_("Copies"),
    "settings": N_("Settings"),
    "scales": N_("Scales"),
}


class TodayPage(Page):
    """What one sees first; nothing that was written before stands here."""

    page_id: ClassVar[str] = "today"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._last: tuple[str, object] | None = None
        self._questions = [
            prompt.text
            for group in context.session.library.prompt_groups
            for prompt in group.prompts
        ]
        self._question_at = context.clock.now().toordinal() % max(1, len(self._questions))
        self.autosave = Autosave(context.session.journal, context.jobs, self)
        self.date = Heading("", 1)
        self.scene = Landscape()
        self.editor = Editor()
        self._build()
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._tell)
        self.editor.typed.connect(self._typed)
        self._start_line()
        self._dress()

    def enter(self, target: object = None) -> None:
        """Shows the date, where one was, and an empty line."""
        self.date.setText(self._date_text())
        self._start_line()
        places = self.context.session.places
        self.context.jobs.run(places.last, then=self._show_last, failed=self._tell, owner=self)

    def flush(self) -> None:
        """Saves the line."""
        self.autosave.leave()

    def first_focus(self) -> QWidget:
        """The empty line: the first key lands in it."""
        return self.editor

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "open_button"):
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the line and what says "Saved" on the screen."""
        super().resizeEvent(event)
        self._fit_scene()

    def _fit_scene(self) -> None:
        theme = theme_now()
        room = self.height() - theme.px(BESIDE_SCENE)
        card = self.way_back.heightForWidth(theme.px(WAY_BACK_WIDTH)) + theme.px(AROUND_CARD)
        least = max(theme.px(LEAST_SCENE_HEIGHT), card)
        height = max(least, min(theme.px(SCENE_HEIGHT), room))
        self.scene.setFixedHeight(height)

    def _build(self) -> None:
        page = ScrollPage(parent=self)
        page.body.addWidget(self.date)
        page.body.addWidget(self._scene_with_way_back())
        grid = ResponsiveGrid((6, 3))
        grid.add(self._line_card())
        grid.add(self._near_card())
        page.body.addWidget(grid)
        page.body.addStretch(1)
        fill(self, page)

    def _scene_with_way_back(self) -> QWidget:
        self.way_back = Card(_("Where you were"), flat=True)
        self.continue_text = Body()
        self.continue_button = Button(_("Continue"))
        self.continue_button.clicked.connect(self._continue)
        self.way_back.body.addWidget(self.continue_text)
        self.way_back.body.addWidget(self.continue_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.way_back.hide()
        self.scene.overlay.addWidget(self.way_back, 0, Qt.AlignmentFlag.AlignLeading)
        return self.scene

    def _line_card(self) -> Card:
        card = Card(_("A line"), icon="feather")
        self.question = Thought()
        self.question.hide()
        self.idea = Button(_("A question"), kind=Kind.LINK)
        self.idea.clicked.connect(self._next_question)
        if card.header is not None:
            card.header.addWidget(self.idea)
        self.editor.setAccessibleName(_("A line"))
        self.editor.setPlaceholderText(_("One word is enough."))
        self.saved_mark = SavedMark()
        self.open_button = Button(_("Open as a page"), kind=Kind.QUIET)
        self.open_button.clicked.connect(self._open_as_page)
        self.message = Note()
        self.message.hide()
        card.body.addWidget(self.question)
        card.body.addWidget(self.editor, 1)
        card.body.addWidget(self.message)
        foot = QHBoxLayout()
        foot.addWidget(self.saved_mark)
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        card.body.addLayout(foot)
        return card

    def _near_card(self) -> Card:
        card = Card(_("Near at hand"))
        for page_id, name, icon in (
            ("steady", _("Steady"), "anchor"),
            ("people", _("People"), "users"),
            ("tree", _("Tree"), "trees"),
        ):
            button = Button(name, kind=Kind.QUIET, icon=icon)
            button.setProperty("page_id", page_id)
            button.clicked.connect(self._go)
            card.body.addWidget(button)
        card.body.addStretch(1)
        return card

    def _start_line(self) -> None:
        self.autosave.leave()
        self.editor.load("")
        self.saved_mark.clear()
        written_at = self.context.clock.now()
        self.autosave.watch(None, lambda: self._draft(written_at))

    def _draft(self, written_at: datetime) -> Draft:
        asked = f"> {self.question.text()}\n\n" if self.question.isVisibleTo(self) else ""
        words = self.editor.toPlainText()
        return Draft(
            written_at=written_at,
            body=asked + words if words.strip() else words,
            cursor=len(asked) + self.editor.position(),
        )

    def _typed(self) -> None:
        self.saved_mark.clear()
        self.autosave.touched()

    def _saved(self, entry: Entry | None, change: Change) -> None:
        self.message.hide()
        if entry is not None and entry.id == self.autosave.entry_id():
            self.saved_mark.saved()
        self.context.changed(change)

    def _open_as_page(self) -> None:
        self.autosave.save_now()
        autosave = self.autosave
        cursor = self._draft(self.context.clock.now()).cursor
        self.context.jobs.run(
            autosave.entry_id, then=lambda entry_id: self._open(entry_id, cursor), owner=self
        )

    def _open(self, entry_id: int | None, cursor: int) -> None:
        target = {"body": ""} if entry_id is None else {"entry": entry_id, "cursor": cursor}
        self.context.navigate("pages", target)

    def _next_question(self) -> None:
        self._question_at += 1
        if self._questions:
            self.question.setText(_(self._questions[self._question_at % len(self._questions)]))
            self.question.show()
            self.idea.setText(_("Another question"))
            self.autosave.touched()

    def _show_last(self, last: tuple[str, object] | None) -> None:
        known = last is not None and last[0] in PLACE_NAMES
        self._last = last if known else None
        if last is not None and known:
            self.continue_text.setText(_(PLACE_NAMES[last[0]]))
        self.way_back.setVisible(known)

    def _continue(self) -> None:
        if self._last is not None:
            self.context.navigate(*self._last)

    def _go(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.context.navigate(str(pressed.property("page_id")))

    def _date_text(self) -> str:
        today = self.context.clock.now()
        day = QDate(today.year, today.month, today.day)
        return QLocale().toString(day, QLocale.FormatType.LongFormat)

    def _dress(self) -> None:
        theme = theme_now()
        self.editor.setFont(theme.font(Role.JOURNAL))
        self.editor.setFixedHeight(theme.px(LINE_HEIGHT))
        self._fit_scene()
        self.way_back.setMinimumWidth(theme.px(WAY_BACK_WIDTH))
        self.editor.highlighter.set_colours(
            sign=theme.colour("border"),
            quiet=theme.colour("ink2"),
            wrong=theme.colour("dawn"),
            size_px=theme.px(TYPE[Role.JOURNAL].px),
        )

    def _tell(self, error: IhmError) -> None:
        self.message.setText(sentence(error))
        self.message.show()


PAGE = TodayPage
