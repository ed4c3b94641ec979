"""The shopping list: lines to tick off, and more of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading, line_field, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.scroll import Scroll
from ihm_desktop.front.recipe_box.recipe import MAX_LINE, Box, ShoppingLine
from ihm_desktop.front.recipe_box.tick_column import TickColumn
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout


class ShoppingPage(QWidget):
    """Shows the list of a box; every change is told.

    Signals:
        changed: The list is another one, with its tuple of `ShoppingLine`.
        print_asked: The list is to be printed.
        copy_asked: The list is to be copied.
    """

    changed = Signal(object)
    print_asked = Signal()
    copy_asked = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it empty.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._dress = dress
        self._shown: tuple[ShoppingLine, ...] = ()
        self.field = line_field(_("Something to buy"), _("Something to buy"))
        self.field.setMaxLength(MAX_LINE)
        self.add = button(dress, _("Add"), Kind.FIRST, "plus")
        self.lines = TickColumn(dress, 17, strike=True)
        self._empty = note(
            _("Nothing on the list. Tick ingredients in a recipe, or type something here."), dress
        )
        self.tidy = button(dress, _("Take ticked ones off"), icon="check")
        self.clear = button(dress, _("Empty the list"), icon="trash-2")
        self.print = button(dress, _("Print"), icon="printer")
        self.copy = button(dress, _("Copy"), icon="copy")
        self.field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.lines.ticked.connect(self._tick)
        self.tidy.clicked.connect(self._tidy)
        self.clear.clicked.connect(self._clear)
        self.print.clicked.connect(self.print_asked)
        self.copy.clicked.connect(self.copy_asked)
        self._lay_out()

    def show_list(self, lines: tuple[ShoppingLine, ...]) -> None:
        """Shows a list."""
        texts = [line.text for line in lines]
        if texts != [line.text for line in self._shown]:
            self.lines.show_lines(texts, headings=False)
        self._shown = lines
        self.lines.blockSignals(True)
        self.lines.set_ticks([line.done for line in lines])
        self.lines.blockSignals(False)
        self._empty.setVisible(not lines)
        for part in (self.tidy, self.clear, self.print, self.copy):
            part.setVisible(bool(lines))
        self.tidy.setEnabled(any(line.done for line in lines))

    def begin(self) -> None:
        """Gives the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        text = self.field.text().strip()
        self.field.clear()
        if text:
            self.changed.emit(Box(shopping=self._shown).with_shopping((text,)).shopping)

    def _tick(self) -> None:
        ticks = self.lines.ticks()
        self.changed.emit(
            tuple(line._replace(done=on) for line, on in zip(self._shown, ticks, strict=True))
        )

    def _tidy(self) -> None:
        self.changed.emit(tuple(line for line in self._shown if not line.done))

    def _clear(self) -> None:
        self.changed.emit(())

    def _lay_out(self) -> None:
        px = self._dress.px
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        for part in (self.tidy, self.clear, self.print, self.copy):
            flow.addWidget(part)
        scroll = Scroll()
        scroll.column.addWidget(self._empty)
        scroll.column.addWidget(self.lines)
        scroll.column.addSpacing(px(12))
        scroll.column.addWidget(buttons)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(heading(_("Shopping list"), self._dress, 29))
        column.addLayout(row)
        column.addWidget(scroll, 1)
