"""Opens and closes the form; what was changed in it is kept unless somebody drops it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.recipe_box.commands import EVERYWHERE, IN_FORM
from ihm_desktop.front.recipe_box.desk import Desk
from ihm_desktop.front.recipe_box.edit_form import EditForm
from ihm_desktop.front.recipe_box.recipe import Recipe
from ihm_desktop.i18n import _


class FormHost(QObject):
    """Holds the form of a stack of pages.

    Signals:
        kept: The form was closed with something to keep, with the `Recipe`.
        dropped: The form was closed; nothing is kept.
    """

    kept = Signal(object)
    dropped = Signal()

    def __init__(self, dress: Dress, keys: Keys, pages: QStackedWidget, desk: Desk) -> None:
        """Makes the form.

        Args:
            dress: Colours and sizes.
            keys: Most of them are off while the form is open.
            pages: Where the form is shown; owns this.
            desk: Where a draft is kept while it is written.
        """
        super().__init__(pages)
        self._dress, self._keys, self._pages, self._desk = dress, keys, pages, desk
        self.form = EditForm(dress)
        self.form.kept.connect(self._keep)
        self.form.dropped.connect(self._drop)
        self.form.edited.connect(self._keep_draft)
        pages.addWidget(self.form)

    @property
    def open(self) -> bool:
        """Whether the form is shown."""
        return self._pages.currentWidget() is self.form

    def begin(self, recipe: Recipe, categories: tuple[str, ...]) -> None:
        """Shows the form.

        Args:
            recipe: What is to be changed; one without an id is new.
            categories: Those in use.
        """
        self._pages.setCurrentWidget(self.form)
        self._keys.allow(IN_FORM)
        self.form.begin(recipe, categories)

    def end(self) -> None:
        """Closes the form where it is open; a change is kept as long as it has a name."""
        if not self.open:
            return
        recipe = self.form.recipe()
        if self.form.changed() and recipe.name:
            self._keep(recipe)
        else:
            self._close()

    def _keep_draft(self) -> None:
        recipe = self.form.recipe()
        if self.open and recipe.name and self.form.changed():
            self._desk.keep_draft(recipe)

    def _keep(self, recipe: Recipe) -> None:
        self._keys.allow(EVERYWHERE)
        self.kept.emit(recipe)

    def _drop(self) -> None:
        from ihm_desktop.front.kit.ask import confirm

        question = _("Drop what you changed?")
        answers = _("Drop it"), _("Go on writing")
        if not self.form.changed() or confirm(self.form, self._dress, question, *answers):
            self._close()

    def _close(self) -> None:
        self._keys.allow(EVERYWHERE)
        self._desk.drop_draft()
        self.dropped.emit()
