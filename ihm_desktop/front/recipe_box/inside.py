"""Everything in the window of the recipe box."""

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ihm_desktop import paths
from ihm_desktop.front.kit import sheet
from ihm_desktop.front.kit.dress import dress_for, load_faces
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.kit.late_window import Inside
from ihm_desktop.front.kit.notice import Notice
from ihm_desktop.front.kit.store import Saved
from ihm_desktop.front.look import Look
from ihm_desktop.front.recipe_box.bringing import Brought, from_file, from_text
from ihm_desktop.front.recipe_box.commands import COMMANDS, EVERYWHERE, WHILE_COOKING
from ihm_desktop.front.recipe_box.desk import Desk
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.front.recipe_box.sending import Sender
from ihm_desktop.front.recipe_box.shelf import Shelf
from ihm_desktop.i18n import N_, _, language
from ihm_desktop.qt.accessible_areas import AccessibleAreas
from ihm_desktop.qt.focus_ring import FocusRing

if TYPE_CHECKING:
    from ihm_desktop.front.kit.help_window import HelpWindow
    from ihm_desktop.front.recipe_box.cooking import CookingView
    from ihm_desktop.front.recipe_box.kitchen_timer import KitchenTimer

BEGIN_ANEW: Final = N_("Begin a new box")
NOT_SAVED: Final = {
    Saved.KEPT_OLD: N_("Not saved: the file there could not be read, so it was left as it is."),
    Saved.FULL: N_("Not saved: the disk is full."),
    Saved.READ_ONLY: N_("Not saved: the folder cannot be written to."),
    Saved.FAILED: N_("Not saved: the disk reported an error."),
}


class RecipeBox(Inside):
    """List and recipe, or the cooking view, and one line that says what happened."""

    def __init__(
        self, title: str, look: Look, folder: Path, shortcuts: Mapping[str, str], parent: QWidget
    ) -> None:
        """Builds it with the recipes of a folder; a new box is written soon after.

        Args:
            title: Name of the program.
            look: Its colours.
            folder: The data folder.
            shortcuts: Keys that were chosen.
            parent: The window.
        """
        super().__init__(parent)
        self._dress = dress = dress_for(look)
        load_faces(paths.resources() / "fonts")
        parent.setStyleSheet(sheet.build(self._dress, paths.resources() / "themes"))
        self._areas = AccessibleAreas()
        self._areas.install()
        starters = paths.resources() / "covers" / "recipes"
        self.desk = Desk(folder, starters, language(), self)
        self.keys = Keys(self, COMMANDS, shortcuts)
        self.notice = Notice(self._dress)
        self.shelf = Shelf(self._dress, title, self.desk, self.keys, self.notice)
        self.ring = FocusRing(self, lambda: dress)
        self._sender = Sender(self, self._dress)
        self._cooking: CookingView | None = None
        self._timer: KitchenTimer | None = None
        self._help: HelpWindow | None = None
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Gives the keyboard to the list, and writes a box that is new."""
        self.shelf.begin()
        if self.desk.readable:
            self.desk.keep_first()
        else:
            self._say_damaged()

    def say(self, sentence: str) -> None:
        """Shows one plain sentence about the folder; it stays until it is closed."""
        self.notice.say(sentence, stays=True)

    def flush(self) -> None:
        """Keeps what stands in an open form, and writes at once what waits."""
        self.shelf.end_form()
        self.desk.flush()

    def cook(self) -> None:
        """Shows the cooking view."""
        if not self.shelf.recipe_open:
            return
        view = self._cooking_view()
        view.begin(self.shelf.page.scaled_recipe())
        self.keys.allow(WHILE_COOKING)
        view.foot.addWidget(self.notice)
        self._stack.setCurrentWidget(view)
        view.next.setFocus()

    def show_help(self) -> None:
        """Shows the help, or brings it forward."""
        from ihm_desktop.front.kit.help_window import HelpWindow
        from ihm_desktop.front.recipe_box.help_text import chapters

        if self._help is None:
            self._help = HelpWindow(self, self._dress, chapters(), self.keys.rows())
            self._help.destroyed.connect(self._forget_help)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.shelf)
        self.shelf.columns.foot.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for command in COMMANDS:
            self.keys.bind(command.id, partial(self._do, command.id))
        self.keys.allow(EVERYWHERE)
        self.shelf.asked.connect(self._do)
        self.shelf.aside.new_asked.connect(partial(self._do, "new"))
        self.shelf.aside.file_asked.connect(partial(self._do, "open"))
        self.shelf.aside.paste_asked.connect(partial(self._do, "paste"))
        self.notice.pressed.connect(self._press_notice)
        self.desk.saved.connect(self._tell_saved)

    def _do(self, name: str) -> None:
        """Does what a key, a button or an entry of the menu asks for."""
        match name:
            case "new":
                self.shelf.edit(Recipe(id="", name=""))
            case "find":
                self.shelf.search()
            case "open":
                self._bring(from_file(self, self._dress))
            case "paste":
                self._bring(from_text(self, self._dress))
            case "save":
                self.shelf.save_form()
            case "undo" | "redo":
                self._go_back(self.desk.undo() if name == "undo" else self.desk.redo(), name)
            case "shopping":
                self.shelf.show_shopping()
            case "help":
                self.show_help()
            case "print_list" | "copy_list":
                self._send_list(name)
            case _ if self.shelf.recipe_open:
                self._do_with_recipe(name)

    def _do_with_recipe(self, name: str) -> None:
        shelf, sender = self.shelf, self._sender
        recipe = shelf.page.recipe
        match name:
            case "edit":
                shelf.edit(recipe)
            case "cook":
                self.cook()
            case "star":
                shelf.change_star()
            case "delete":
                shelf.delete()
            case "duplicate":
                words = _("{name} (2)").format(name=recipe.name)
                shelf.edit(recipe._replace(id="", name=words, favourite=False))
            case "print":
                self.notice.say(sender.print_recipe(shelf.page.scaled_recipe()))
            case "copy":
                self.notice.say(sender.copy_recipe(shelf.page.scaled_recipe()))
            case "markdown":
                self.notice.say(sender.export_text(recipe))
            case "pdf":
                self.notice.say(sender.export_pdf(shelf.page.scaled_recipe()))
            case "json":
                self.notice.say(sender.export_all(self.desk.box.recipes))

    def _send_list(self, name: str) -> None:
        lines = [line.text for line in self.desk.box.shopping if not line.done]
        send = self._sender.print_list if name == "print_list" else self._sender.copy_list
        self.notice.say(send(lines))

    def _bring(self, brought: Brought) -> None:
        if brought.recipes:
            self.shelf.add(brought.recipes)
        elif brought.sentence:
            self.notice.say(brought.sentence)

    def _go_back(self, words: str | None, way: str) -> None:
        if words is None:
            self.notice.say(_("Nothing to undo.") if way == "undo" else _("Nothing to redo."))
        else:
            said = _("Undone: {what}") if way == "undo" else _("Done again: {what}")
            self.notice.say(said.format(what=words))

    def _press_notice(self) -> None:
        if self.notice.action() != _(BEGIN_ANEW):
            self._do("undo")
        elif self.desk.start_anew():
            self.notice.say(_("A new box begins. The old file is kept beside it."))

    def _cooking_view(self) -> "CookingView":
        from ihm_desktop.front.recipe_box.cooking import CookingView
        from ihm_desktop.front.recipe_box.kitchen_timer import KitchenTimer

        if self._cooking is None:
            self._timer = KitchenTimer(time.monotonic, self)
            self._timer.over.connect(self._ring)
            self._timer.changed.connect(self._show_timer)
            self._cooking = CookingView(self._dress, self._timer)
            self._cooking.closed.connect(self._close_cooking)
            self._stack.addWidget(self._cooking)
        return self._cooking

    def _close_cooking(self) -> None:
        self.shelf.columns.foot.addWidget(self.notice)
        self._stack.setCurrentWidget(self.shelf)
        self.keys.allow(EVERYWHERE)
        self.shelf.page.toolbar.cook.setFocus()

    def _ring(self) -> None:
        QApplication.beep()
        self.notice.say(_("Time is up."), stays=True)

    def _show_timer(self) -> None:
        from ihm_desktop.front.recipe_box.kitchen_timer import clock_text

        left = self._timer.seconds_left() if self._timer is not None else 0
        self.shelf.page.toolbar.show_timer(clock_text(left) if left else "")

    def _forget_help(self) -> None:
        self._help = None

    def _tell_saved(self, outcome: Saved) -> None:
        if outcome is Saved.KEPT_OLD:
            self._say_damaged()
        elif outcome is not Saved.DONE:
            self.notice.say(_(NOT_SAVED[outcome]), stays=True)

    def _say_damaged(self) -> None:
        words = _("{file} could not be read. It was left as it is, and nothing is written over it.")
        words = words.format(file=self.desk.file_name)
        self.notice.say(words, _(BEGIN_ANEW), stays=True)
