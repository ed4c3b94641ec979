"""The column of recipes: a new one, others from elsewhere, search, the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.side_list import Row, SideList
from ihm_desktop.front.recipe_box.facts import row_note
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.i18n import _

HEAD_PX = 44  # as high as what stands above the page, so that list and page begin together


class Aside(QWidget):
    """Holds the list and what acts on it.

    Signals:
        new_asked: A new recipe is wanted.
        file_asked: Recipes from a file are wanted.
        paste_asked: A recipe from pasted text is wanted.
    """

    new_asked = Signal()
    file_asked = Signal()
    paste_asked = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it without recipes.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._head = heading("", dress, 19)
        self._head.setMinimumHeight(dress.px(HEAD_PX))
        self.new_button = button(dress, _("New recipe"), Kind.FIRST, "plus")
        self.import_button = button(dress, _("Import"), Kind.QUIET, "download")
        self.list = SideList(
            dress, search=_("Search all recipes"), name=_("Recipes"), starred=_("Favourite")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dress.px(6))
        column.addWidget(self._head)
        column.addSpacing(dress.px(6))
        column.addWidget(self.new_button)
        column.addWidget(self.import_button)
        column.addWidget(self.list, 1)
        self.new_button.clicked.connect(self.new_asked)
        self._give_menu()

    def show_recipes(
        self, title: str, recipes: tuple[Recipe, ...], current: str, *, searched: bool
    ) -> None:
        """Shows a group of recipes.

        Args:
            title: Name of the group.
            recipes: From the top down.
            current: Id of the one that is shown.
            searched: Whether they were narrowed by a search.
        """
        self._head.setText(title)
        nothing = _("Nothing found.") if searched else _("There are no recipes here yet.")
        rows = [Row(r.id, r.name, row_note(r), r.favourite) for r in recipes]
        self.list.show_rows(rows, current, nothing)

    def _give_menu(self) -> None:
        menu = QMenu(self.import_button)
        from_file = menu.addAction(_("From a file…"))
        pasted = menu.addAction(_("From pasted text…"))
        from_file.triggered.connect(self.file_asked)
        pasted.triggered.connect(self.paste_asked)
        self.import_button.setMenu(menu)
