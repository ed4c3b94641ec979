"""Rail, list and page of the recipe box, and what happens between them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ihm_desktop.front.kit.columns import Columns
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.kit.notice import Notice
from ihm_desktop.front.kit.rail import Rail
from ihm_desktop.front.recipe_box import groups
from ihm_desktop.front.recipe_box.aside import Aside
from ihm_desktop.front.recipe_box.changes import next_to, with_all
from ihm_desktop.front.recipe_box.desk import Desk
from ihm_desktop.front.recipe_box.finding import ALL, Finder
from ihm_desktop.front.recipe_box.recipe import Box, Recipe, ShoppingLine
from ihm_desktop.front.recipe_box.recipe_page import RecipePage
from ihm_desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from ihm_desktop.front.recipe_box.form_host import FormHost
    from ihm_desktop.front.recipe_box.shopping_page import ShoppingPage

NOBODY: Final = Recipe(id="", name="")


class Shelf(QWidget):
    """Shows the box of a desk; pages other than the recipe are made when they are needed.

    Signals:
        asked: Something is wanted that this cannot do, by the id of its command.
    """

    asked = Signal(str)

    def __init__(self, dress: Dress, title: str, desk: Desk, keys: Keys, notice: Notice) -> None:
        """Builds it and shows the first recipe.

        Args:
            dress: Colours and sizes.
            title: Name of the program.
            desk: The box.
            keys: Switched off while a form is open.
            notice: Where is said what happened.
        """
        super().__init__()
        self._dress, self._desk, self._keys, self._notice = dress, desk, keys, notice
        self._finder = Finder()
        self._group = ALL
        self._current = ""
        self._form: FormHost | None = None
        self._shopping: ShoppingPage | None = None
        self._empty: QWidget | None = None
        self.rail = Rail(dress, title, _("Groups"))
        self.aside = Aside(dress)
        self.page = RecipePage(dress, keys)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self.columns = Columns(dress, self.rail, self.aside, self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self._connect()
        self.refresh()

    @property
    def form_open(self) -> bool:
        """Whether a recipe is being written."""
        return self._form is not None and self._form.open

    @property
    def recipe_open(self) -> bool:
        """Whether a recipe can be read."""
        return self.pages.currentWidget() is self.page and bool(self._current)

    def begin(self) -> None:
        """Gives the keyboard to the list."""
        self.columns.show_list()
        self.aside.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes back to the list with Escape."""
        if event.key() != Qt.Key.Key_Escape or self.form_open:
            super().keyPressEvent(event)
            return
        if self._group_is_page():
            self.choose_group(self._group)
        self.begin()

    def refresh(self) -> None:
        """Shows the box as it is now."""
        box = self._desk.box
        self._group = groups.known(self._group, box)
        found = self._list_recipes()
        if box.find(self._current) is None:
            self._current = found[0].id if found else ""
            self._list_recipes()
        shopping = self._shopping is not None and self.pages.currentWidget() is self._shopping
        marked = groups.SHOPPING if shopping else self._group
        self.rail.set_items(groups.top_items(box), groups.bottom_items(), marked)
        if self._shopping is not None:
            self._shopping.show_list(box.shopping)
        if not shopping and not self.form_open:
            self._show_recipe()

    def choose_group(self, group: str) -> None:
        """Shows a group, the shopping list, or asks for help."""
        if group == groups.HELP:
            self.asked.emit("help")
            return
        self.end_form()
        if group == groups.SHOPPING:
            self.show_shopping()
            return
        self._group = group
        self.aside.list.field.clear()
        self.columns.set_list(wanted=True)
        self.columns.show_list()
        self.pages.setCurrentWidget(self.page)
        found = self._list_recipes()
        if found and self._current not in {recipe.id for recipe in found}:
            self._current = found[0].id
        self.refresh()

    def choose(self, recipe_id: str) -> None:
        """Shows a recipe of the list."""
        self.end_form()
        self._current = recipe_id
        self._show_recipe()

    def open(self, recipe_id: str) -> None:
        """Shows a recipe and gives it the keyboard."""
        self.choose(recipe_id)
        self.columns.show_page()
        self.page.toolbar.cook.setFocus(Qt.FocusReason.TabFocusReason)

    def search(self) -> None:
        """Gives the keyboard to the search field."""
        self.end_form()
        if self._group_is_page():
            self.choose_group(self._group)
        self.columns.show_list()
        self.aside.list.begin_search()

    def edit(self, recipe: Recipe) -> None:
        """Opens the form.

        Args:
            recipe: What is to be changed; one without an id is new.
        """
        from ihm_desktop.front.recipe_box.form_host import FormHost

        self.end_form()
        if self._form is None:
            self._form = FormHost(self._dress, self._keys, self.pages, self._desk)
            self._form.kept.connect(self._keep)
            self._form.dropped.connect(self._close_form)
        self.columns.set_list(wanted=True)
        self.columns.show_page()
        self._form.begin(recipe, self._desk.box.categories())

    def save_form(self) -> None:
        """Keeps what stands in the form."""
        if self._form is not None and self._form.open:
            self._form.form.keep()

    def end_form(self) -> None:
        """Closes the form; what was changed in it is kept, as long as it has a name."""
        if self._form is not None:
            self._form.end()

    def show_shopping(self) -> None:
        """Shows the shopping list."""
        from ihm_desktop.front.recipe_box.shopping_page import ShoppingPage

        self.end_form()
        if self._shopping is None:
            self._shopping = ShoppingPage(self._dress)
            self._shopping.changed.connect(self._change_shopping)
            self._shopping.print_asked.connect(self._ask_print_list)
            self._shopping.copy_asked.connect(self._ask_copy_list)
            self.pages.addWidget(self._shopping)
        self.pages.setCurrentWidget(self._shopping)
        self.columns.set_list(wanted=False)
        self.refresh()
        self._shopping.begin()

    def add(self, recipes: tuple[Recipe, ...]) -> None:
        """Puts recipes that came from elsewhere into the box and shows the first of them."""
        box, self._current = with_all(self._desk.box, recipes)
        words = ngettext("{count} recipe was added.", "{count} recipes were added.", len(recipes))
        self._group = ALL
        self.aside.list.field.clear()
        self.change(box, words.format(count=len(recipes)))
        self.choose_group(ALL)
        self.columns.show_page()

    def delete(self) -> None:
        """Takes the recipe that is shown out of the box; undo brings it back."""
        gone, self._current = self._current, next_to(self.aside.list.ids(), self._current)
        words = _("“{name}” was deleted.").format(name=self.page.recipe.name)
        self.change(self._desk.box.without_recipe(gone), words)
        self.begin()

    def change_star(self) -> None:
        """Makes the recipe that is shown a favourite, or no longer."""
        recipe = self.page.recipe
        changed = recipe._replace(favourite=not recipe.favourite)
        self._desk.change(
            self._desk.box.with_recipe(changed),
            _("The star of “{name}” was changed.").format(name=recipe.name),
        )

    def change(self, box: Box, words: str) -> None:
        """Changes the box and says so, with a way back.

        Args:
            box: The new one.
            words: What was done.
        """
        self._desk.change(box, words)
        self._notice.say(words, _("Undo"))

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self.rail.chosen.connect(self.choose_group)
        self.aside.list.searched.connect(self._list_recipes)
        self.aside.list.chosen.connect(self.choose)
        self.aside.list.opened.connect(self.open)
        self.aside.list.clicked.connect(self._click)
        self.page.toolbar.back_asked.connect(self.columns.show_list)
        self.page.toolbar.asked.connect(self.asked)
        self.page.shopping_asked.connect(self._put_on_list)
        self.columns.folded.connect(self.page.toolbar.back.setVisible)

    def _list_recipes(self) -> tuple[Recipe, ...]:
        search = self.aside.list.field.text()
        group = ALL if search.strip() else self._group
        found = self._finder.found(self._desk.box, group, search)
        title = _("Found") if search.strip() else groups.title_of(group, self._desk.box)
        self.aside.show_recipes(title, found, self._current, searched=bool(search.strip()))
        return found

    def _show_recipe(self) -> None:
        recipe = self._desk.box.find(self._current)
        if recipe is not None:
            self.page.show_recipe(recipe)
            self.pages.setCurrentWidget(self.page)
            return
        if self._empty is None:
            from ihm_desktop.front.recipe_box.empty_page import EmptyPage

            self._empty = EmptyPage(self._dress)
            self.pages.addWidget(self._empty)
        self.page.show_recipe(NOBODY)
        self.pages.setCurrentWidget(self._empty)

    def _click(self, recipe_id: str) -> None:
        self.choose(recipe_id)
        self.columns.show_page()

    def _group_is_page(self) -> bool:
        return self._shopping is not None and self.pages.currentWidget() is self._shopping

    def _keep(self, recipe: Recipe) -> None:
        box = self._desk.box.with_recipe(recipe)
        self._current = recipe.id or box.recipes[-1].id
        self.change(box, _("“{name}” was saved.").format(name=recipe.name))
        self._close_form()

    def _close_form(self) -> None:
        self.pages.setCurrentWidget(self.page)
        self.refresh()
        self.aside.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_on_list(self, lines: tuple[str, ...]) -> None:
        box = self._desk.box.with_shopping(lines)
        if box == self._desk.box:
            self._notice.say(_("All of it is on the shopping list already."))
        else:
            self.change(box, _("The shopping list has more on it."))

    def _change_shopping(self, lines: tuple[ShoppingLine, ...]) -> None:
        words = _("The shopping list was changed.")
        box = self._desk.box._replace(shopping=lines)
        if len(lines) < len(self._desk.box.shopping):
            self.change(box, words)
        else:
            self._desk.change(box, words)

    def _ask_print_list(self) -> None:
        self.asked.emit("print_list")

    def _ask_copy_list(self) -> None:
        self.asked.emit("copy_list")
