"""The journal: a list of pages and the page one writes on."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.change import Kind as Data
from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.errors import IhmError, NotFound
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.domain.settings import Value
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.listing.aside import Aside
from ihm_desktop.ui.models.entry_list import Row
from ihm_desktop.ui.page import Page, UiContext
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.writing.autosave import Autosave
from ihm_desktop.ui.writing.desk import Desk
from ihm_desktop.ui.writing.forms import FormPage
from ihm_desktop.ui.writing.spell_check import SpellCheck

LIST_WIDTH = 300  # px at 100 %
ONE_COLUMN_BELOW = 760  # px at 100 %

PAGE_OF = {FoundIn.STEP: "path", FoundIn.CHECK_IN: "tree", FoundIn.RESPONSE: "scales"}


class JournalPage(Page):
    """The list at one side, the page at the other; one of them alone where room is scarce."""

    page_id: ClassVar[str] = "pages"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        session = context.session
        self._writing = False
        self._kept_place = 0
        self._spell_language = ""
        self.autosave = Autosave(session.journal, context.jobs, self)
        self.aside = Aside(session.journal, context.jobs, context.clock.now().date())
        self.desk = Desk(session.library.prompt_groups, session.library.templates)
        self.list, self.filter = self.aside.list, self.aside.filter
        self.sheet, self.ideas = self.desk.sheet, self.desk.ideas
        self.spell_check = SpellCheck(self.sheet.editor, session.spelling, context.jobs)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.aside)
        self._row.addWidget(self.desk, 1)
        self._connect()
        self._new()
        self.list.reload()

    def enter(self, target: object = None) -> None:
        """Opens `{"entry": id, "cursor": place}`, new `{"body": text}`, or a `{"form": id}`."""
        if isinstance(target, dict) and isinstance(target.get("entry"), int):
            cursor = target.get("cursor")
            self._open(target["entry"], cursor if isinstance(cursor, int) else None)
        elif isinstance(target, dict) and isinstance(target.get("body"), str):
            self._new(target["body"])
        elif isinstance(target, dict) and isinstance(target.get("form"), str):
            self._open_form(target["form"])
        self._apply_settings()

    def refresh(self, change: Change) -> None:
        """Reads the list anew when pages came, went or were brought in."""
        if Data.ENTRY in change or Data.TRASH in change:
            self.list.reload()
        if Data.TAG in change:
            self._load_tags()
        if Data.SETTING in change:
            self._apply_settings()
        if Data.ENTRY in change or Data.TRASH in change:
            self._mark_days(self._shown_month)

    def flush(self) -> None:
        """Saves what is on the page; a new page becomes the place to come back to."""
        is_new = self.autosave.entry_id() is None
        self.autosave.leave()
        if is_new and self.isVisibleTo(self.window()):  # on quick exit the window is hidden
            self._keep_new_place()

    def first_focus(self) -> QWidget:
        """The page itself, so that one can write at once."""
        return self.sheet.editor

    def where(self) -> object:
        """The page that is open and the cursor in it."""
        entry_id = self.autosave.entry_id()
        return entry_id and {"entry": entry_id, "cursor": self.sheet.editor.position()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows list and page side by side, or one of them."""
        super().resizeEvent(event)
        self._fold()

    def _connect(self) -> None:
        self.aside.new_button.clicked.connect(self._new_by_hand)
        self.aside.trash_link.clicked.connect(self._to_trash)
        self.desk.back.clicked.connect(self._to_list)
        self.list.opened.connect(self._open_row)
        self.list.failed.connect(self._tell)
        self.filter.month_shown.connect(self._month_shown)
        self.sheet.touched.connect(self.autosave.touched)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._tell)
        self.ideas.chosen.connect(self.desk.use_idea)
        self.ideas.page_wanted.connect(self._open_form)
        self.sheet.toolbar.add("sprout", _("Ideas"), self._toggle_ideas, "Ctrl+Shift+I")
        self.sheet.toolbar.add("trash-2", _("Put in the trash"), self._trash)
        QShortcut(QKeySequence.StandardKey.New, self, self._new_by_hand)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self, self.list.search.setFocus)
        today = self.context.clock.now()
        self._shown_month = (today.year, today.month)
        self._load_tags()
        self._mark_days(self._shown_month)

    # Opening

    def _new_by_hand(self) -> None:
        self.autosave.leave()
        self._new()
        self.sheet.editor.setFocus()

    def _new(self, body: str = "") -> None:
        self._begin(Draft(written_at=self.context.clock.now(), body=body, cursor=len(body)))

    def _begin(self, draft: Draft) -> None:
        self._show(draft)
        self.list.select(FoundIn.ENTRY, 0)
        self._writing = True
        self._fold()

    def _open_form(self, form_id: str) -> None:
        self.autosave.leave()
        finding = FormPage(form_id, self.context)
        finding.open(found=self._open, begun=self._begin_form, failed=self._tell, owner=self)

    def _begin_form(self, draft: Draft, about: str) -> None:
        self._begin(draft)
        self.desk.say(about)

    def _open_row(self, row: Row) -> None:
        if row.found_in in PAGE_OF:
            self.context.navigate(PAGE_OF[row.found_in], row.ref)
        else:
            self._open(row.ref, None)

    def _open(self, entry_id: int, cursor: int | None) -> None:
        self.autosave.leave()

        def then(entry: Entry) -> None:
            draft = entry.draft()
            self._show(draft if cursor is None else replace(draft, cursor=cursor))
            self.list.select(FoundIn.ENTRY, entry.id)
            self._writing = True
            self._fold()
            self.sheet.editor.setFocus()

        self.context.jobs.run(
            lambda: self.context.session.journal.load(entry_id),
            then=then,
            failed=self._gone,
            owner=self,
        )

    def _show(self, draft: Draft) -> None:
        self.desk.say("")
        self.ideas.hide()
        self.sheet.load(draft)
        self.autosave.watch(draft.id, self.sheet.draft)

    # Keeping

    def _saved(self, entry: Entry | None, change: Change) -> None:
        self.desk.say("")
        if entry is None:
            return
        if entry.id == self.autosave.entry_id():
            self.sheet.foot.saved_mark.saved()
            self._keep_place(entry.id)
        self.list.put(entry)
        if Data.TAG in change:
            self._load_tags()

    def _keep_new_place(self) -> None:
        autosave, places = self.autosave, self.context.session.places
        cursor = self.sheet.editor.position()

        def keep() -> Change:
            entry_id = autosave.entry_id()  # known on the vault thread, after the save before
            if entry_id is None:
                return Change()
            return places.remember(self.page_id, {"entry": entry_id, "cursor": cursor})

        self.context.jobs.run(keep, failed=self._tell, owner=self)

    def _keep_place(self, entry_id: int) -> None:
        """Keeps a new page for Continue at its first save, since a power cut says no goodbye."""
        if entry_id != self._kept_place:
            self._kept_place = entry_id
            places = self.context.session.places
            keep = partial(places.remember, self.page_id, {"entry": entry_id})
            self.context.jobs.run(keep, failed=self._tell, owner=self)

    def _trash(self) -> None:
        self.autosave.leave()
        autosave, journal = self.autosave, self.context.session.journal

        def work() -> Change:
            entry_id = autosave.entry_id()
            return Change() if entry_id is None else journal.trash(entry_id)

        self.context.jobs.run(work, then=self._trashed, failed=self._tell, owner=self)

    def _trashed(self, change: Change) -> None:
        self._new()
        if change:
            self.desk.say(_("The page is in the trash. You can bring it back from there."))
        self.context.changed(change)

    def _to_trash(self) -> None:
        self.context.navigate("trash")

    # Ideas

    def _toggle_ideas(self) -> None:
        self.ideas.setVisible(not self.ideas.isVisible())

    # List and settings

    def _to_list(self) -> None:
        self.autosave.leave()
        self._writing = False
        self._fold()
        self.list.view.setFocus()

    def _fold(self) -> None:
        theme = theme_now()
        narrow = self.width() < theme.px(ONE_COLUMN_BELOW)
        self.desk.back.setVisible(narrow)
        self.aside.setVisible(not narrow or not self._writing)
        self.desk.setVisible(not narrow or self._writing)
        self.aside.setMaximumWidth(16_777_215 if narrow else theme.px(LIST_WIDTH))
        self.aside.setMinimumWidth(0 if narrow else theme.px(LIST_WIDTH))
        self._row.setSpacing(theme.px(22))
        self._row.setContentsMargins(theme.px(26), theme.px(4), theme.px(26), theme.px(16))

    def _month_shown(self, year: int, month: int) -> None:
        self._shown_month = (year, month)
        self._mark_days(self._shown_month)

    def _mark_days(self, shown: tuple[int, int]) -> None:
        def then(days: frozenset[int]) -> None:
            if shown == self._shown_month:
                self.filter.month.mark(set(days))

        journal = self.context.session.journal
        self.context.jobs.run(
            lambda: journal.marked_days(*shown), then=then, failed=self._tell, owner=self
        )

    def _load_tags(self) -> None:
        def then(tags: tuple[str, ...]) -> None:
            self.filter.offer_tags(tags)
            self.sheet.foot.offer_tags(tags)

        journal = self.context.session.journal
        self.context.jobs.run(journal.tags, then=then, failed=self._tell, owner=self)

    def _apply_settings(self) -> None:
        def then(values: Mapping[str, Value]) -> None:
            self.sheet.foot.show_word_count(values["word_count"] is True)
            self.sheet.set_veil(values["veil"] is True)
            self.list.set_veil(values["veil"] is True)
            self.filter.offer_scales(on=values["scales"] is True)
            if values["spell_language"] != self._spell_language:
                self._spell_language = str(values["spell_language"])
                self.spell_check.use(self._spell_language)

        settings = self.context.session.settings
        self.context.jobs.run(settings.all, then=then, failed=self._tell, owner=self)

    def _gone(self, error: IhmError) -> None:
        if isinstance(error, NotFound):
            self._new()
            self.desk.say(_("That page is not here any more. This is a new one."))
        else:
            self._tell(error)

    def _tell(self, error: IhmError) -> None:
        self.desk.say(sentence(error))


PAGE = JournalPage
