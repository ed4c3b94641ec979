"""Style sheet of everything inside a cover's window; kept in memory, never written."""

from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QDir

from ihm_desktop.front.kit.dress import Dress

SEARCH_PREFIX: Final = "kit"  # Qt's search path of the small pictures below

_SHEET: Final = Template(
    """
QDialog, QMessageBox, QFileDialog, QPrintDialog { background: $paper; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel { color: $ink; background: transparent; }
QLabel#note { color: $ink2; }
QPushButton, QToolButton {
    background: $surface; color: $pine; border: 1px solid $border; border-radius: ${r12}px;
    padding: 0 ${p16}px; min-height: ${inner}px; margin: 0; outline: none;
}
QToolButton { padding: 0 ${p8}px; min-width: ${p26}px; }
QPushButton#first { background: $pine; color: $on_pine; border-color: $pine; }
QPushButton#bare { background: transparent; border-color: transparent; padding: 0 ${p8}px; }
QPushButton#link {
    background: transparent; border-color: transparent; padding: 0 ${p4}px;
    text-decoration: underline;
}
QPushButton:hover, QToolButton:hover { background: $pine_soft; color: $ink; }
QPushButton:focus, QPushButton#first:focus { border: 1px solid $focus; }
QPushButton#bare:focus, QPushButton#link:focus { border-color: transparent; }
QPushButton:checked, QToolButton:checked { background: $pine_soft; color: $pine; }
QPushButton:disabled, QToolButton:disabled {
    color: $ink2; background: $paper; border-color: $line;
}
QPushButton::menu-indicator { image: none; width: 0; }
QLineEdit, QTextEdit, QPlainTextEdit, QTextBrowser, QSpinBox, QComboBox {
    background: $paper; color: $ink; border: 1px solid $border; border-radius: ${r12}px;
    padding: ${p8}px ${p12}px; selection-background-color: $pine; selection-color: $on_pine;
    placeholder-text-color: $ink2;
}
QLineEdit, QSpinBox, QComboBox { min-height: ${field}px; }
QTextBrowser#bare, QTextEdit#bare, QPlainTextEdit#bare { background: transparent; border: none; }
QLineEdit QToolButton {
    border: none; background: transparent; padding: 0; min-width: 0; min-height: 0;
}
QComboBox QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }
QComboBox { padding-right: ${p40}px; }
QComboBox::drop-down { border: none; width: ${p40}px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url($art/chevron-down.svg); width: ${p16}px; height: ${p16}px; }
QComboBox QAbstractItemView {
    background: $surface; color: $ink; border: 1px solid $border; outline: none;
    selection-background-color: $pine_soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: ${p26}px; padding: ${p4}px ${p8}px; }
QSpinBox { padding-right: ${p40}px; }
QSpinBox::up-button, QSpinBox::down-button {
    subcontrol-origin: border; width: ${p40}px; border: none; background: transparent;
}
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url($art/chevron-up.svg); }
QSpinBox::down-arrow { image: url($art/chevron-down.svg); }
QSpinBox::up-arrow, QSpinBox::down-arrow { width: ${p16}px; height: ${p16}px; }
QListWidget, QListView, QTreeView, QTableView {
    background: $surface; color: $ink; border: 1px solid $line; border-radius: ${r12}px;
    padding: ${p4}px; outline: none; selection-background-color: $pine_soft;
    selection-color: $ink;
}
QHeaderView::section { background: $surface; color: $ink2; border: none; padding: ${p8}px; }
QCheckBox, QRadioButton { color: $ink; spacing: ${p12}px; min-height: ${control}px; }
QCheckBox::indicator, QListView::indicator { width: ${tick}px; height: ${tick}px; }
QCheckBox::indicator, QListView::indicator { image: url($art/box.svg); }
QCheckBox::indicator:checked, QListView::indicator:checked { image: url($art/box-on.svg); }
QRadioButton::indicator { width: ${tick}px; height: ${tick}px; image: url($art/round.svg); }
QRadioButton::indicator:checked { image: url($art/round-on.svg); }
QMenu { background: $surface; color: $ink; border: 1px solid $border; padding: ${p4}px; }
QMenu::item { padding: ${p12}px ${p26}px ${p12}px ${p16}px; border-radius: ${r8}px; }
QMenu::item:selected { background: $pine_soft; }
QMenu::item:disabled { color: $ink2; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QToolTip { background: $surface; color: $ink; border: 1px solid $border; padding: ${p4}px; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: ${p4}px ${gap}px; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: ${gap}px ${p4}px; }
QScrollBar::handle { background: $border; border-radius: ${thumb}px; }
QScrollBar::handle:vertical { min-height: ${p40}px; }
QScrollBar::handle:horizontal { min-width: ${p40}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
"""
)
_SPACES: Final = (4, 8, 12, 16, 26, 40)
_RADII: Final = (8, 12)
_CONTROL: Final = 44  # px at 100 %; above the 24 of WCAG 2.2, 2.5.8


def build(dress: Dress, themes: Path) -> str:
    """Writes the style sheet for a cover's window.

    Args:
        dress: Colours and sizes.
        themes: Folder of the small pictures (`resources/themes`).
    """
    QDir.setSearchPaths(SEARCH_PREFIX, [str(themes)])
    px = dress.px
    values: dict[str, object] = dress.look._asdict()
    values |= {f"p{space}": px(space) for space in _SPACES}
    values |= {f"r{radius}": px(radius) for radius in _RADII}
    values |= {"control": px(_CONTROL), "tick": px(24), "bar": px(14), "gap": px(3)}
    values |= {"thumb": px(4), "inner": px(_CONTROL) - 2}
    values |= {"field": px(_CONTROL) - 2 * px(8) - 2}
    values |= {"art": f"{SEARCH_PREFIX}:{'dark' if dress.look.dark else 'light'}"}
    return _SHEET.substitute(values)
