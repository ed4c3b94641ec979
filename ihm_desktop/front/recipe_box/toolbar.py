"""What can be done with the recipe that is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ihm_desktop.front.kit.controls import Kind, button, icon_button, set_icon
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout


class Toolbar(QWidget):
    """A row of buttons that starts a new line where there is no room.

    Signals:
        back_asked: The list is wanted again.
        asked: Something is wanted, by the id of its command or of its entry in the menu.
    """

    back_asked = Signal()
    asked = Signal(str)

    def __init__(self, dress: Dress, keys: Keys) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
            keys: For the tooltips.
        """
        super().__init__()
        self._dress = dress
        self._row = FlowLayout(self, spacing=dress.px(8))
        self.back = button(dress, _("All recipes"), Kind.QUIET, "arrow-left")
        self.back.clicked.connect(self.back_asked)
        self._row.addWidget(self.back)
        self.back.hide()
        self.cook = self._add("cook", button(dress, _("Cook"), Kind.FIRST, "play"))
        self.edit = self._add("edit", button(dress, _("Edit"), Kind.QUIET, "pencil"))
        self.star = self._add("star", icon_button(dress, _("Favourite"), "star"))
        self.print = self._add("print", icon_button(dress, _("Print"), "printer"))
        self.star.setCheckable(True)
        for name, made in (("cook", self.cook), ("edit", self.edit), ("print", self.print)):
            made.setToolTip(f"{made.accessibleName()} ({keys.text(name)})")
        self.timer = self._add("cook", button(dress, "", Kind.QUIET))
        set_icon(self.timer, dress, "clock", "dawn", gap=True)
        self.timer.hide()
        self.more = icon_button(dress, _("More"), "ellipsis")
        self._row.addWidget(self.more)
        self._give_menu()

    def show_star(self, *, on: bool) -> None:
        """Shows whether the recipe is a favourite."""
        self.star.setChecked(on)
        set_icon(self.star, self._dress, "star*" if on else "star", "dawn" if on else "ink2")
        words = _("Favourite, chosen") if on else _("Favourite")
        self.star.setAccessibleName(words)
        self.star.setToolTip(words)

    def show_timer(self, left: str) -> None:
        """Shows how much time the kitchen timer has left; it leads to the cooking view.

        Args:
            left: Such as "4:05"; empty where no timer goes.
        """
        self.timer.setText(left)
        self.timer.setAccessibleName(_("Timer: {time} left").format(time=left))
        self.timer.setVisible(bool(left))

    def _add(self, name: str, made: QPushButton) -> QPushButton:
        made.setProperty("asks", name)
        made.clicked.connect(self._ask)
        self._row.addWidget(made)
        return made

    def _ask(self) -> None:
        self.asked.emit(str(self.sender().property("asks")))

    def _give_menu(self) -> None:
        menu = QMenu(self.more)
        entries = (
            ("copy", _("Copy as text")),
            ("duplicate", _("Make a second one like it")),
            ("markdown", _("Export as a text file…")),
            ("pdf", _("Export as PDF…")),
            ("json", _("Export all recipes…")),
            ("delete", _("Delete")),
        )
        for name, words in entries:
            if name in ("json", "delete"):
                menu.addSeparator()
            action = menu.addAction(words)
            action.setProperty("asks", name)
            action.triggered.connect(self._ask)
        self.more.setMenu(menu)
