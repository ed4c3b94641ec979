"""Qt style sheet made from the tokens; kept in memory, never written."""

from string import Template
from typing import Final

from ihm_desktop.ui.tokens import Tokens

# Qt's search path under which `theme.apply` makes resources/themes known.
SEARCH_PREFIX: Final = "themes"

_FIELDS = Template(
    """
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QAbstractSpinBox, QComboBox,
QTextBrowser {
    background: $paper; color: $ink; border: 1px solid $border; border-radius: ${r12}px;
    padding: ${p8}px ${p12}px; selection-background-color: $pine; selection-color: $on_pine;
    placeholder-text-color: $ink2;
}
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${inner}px; }
QTextEdit, QPlainTextEdit, QTextBrowser { padding: ${p8}px; }
QLineEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $ink2; border-color: $line; background: $surface;
}
QTextEdit#bare, QPlainTextEdit#bare, QLineEdit#bare { border: none; background: transparent; }
QComboBox { padding-right: ${p40}px; }
QComboBox::drop-down { border: none; width: ${p40}px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url($art/chevron-down.svg); width: ${p16}px; height: ${p16}px; }
QComboBox QAbstractItemView, QListView, QListWidget, QTreeView, QTableView {
    background: $surface; color: $ink; border: 1px solid $line; border-radius: ${r12}px;
    padding: ${p4}px; outline: none; selection-background-color: $pine_soft;
    selection-color: $ink; alternate-background-color: $surface;
}
QComboBox QAbstractItemView { border: 1px solid $border; }
QComboBox QAbstractItemView::item, QListView::item, QListWidget::item {
    min-height: ${row}px; padding: ${p4}px ${p8}px; border-radius: ${r8}px; color: $ink;
}
QListView::item:hover, QListWidget::item:hover { background: $nav; }
QListView::item:selected, QListWidget::item:selected { background: $pine_soft; color: $ink; }
QListView#plain, QListWidget#plain { background: transparent; border: none; padding: 0; }
QTreeView::item, QTableView::item { padding: ${p4}px ${p8}px; min-height: ${p26}px; }
QTreeView::item:selected, QTableView::item:selected { background: $pine_soft; color: $ink; }
QHeaderView::section {
    background: $surface; color: $ink2; border: none; border-bottom: 1px solid $line;
    padding: ${p8}px;
}
QTableView { gridline-color: $line; }
QAbstractSpinBox { padding-right: ${p40}px; }
QSpinBox, QDoubleSpinBox { qproperty-alignment: AlignCenter; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: ${p40}px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url($art/chevron-up.svg); }
QAbstractSpinBox::down-arrow { image: url($art/chevron-down.svg); }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: ${p16}px; height: ${p16}px; }
QDateTimeEdit::drop-down {
    subcontrol-position: center right; width: ${p40}px; border: none; background: transparent;
}
QDateTimeEdit::down-arrow { image: url($art/chevron-down.svg); }
"""
)

_CHOICES = Template(
    """
QCheckBox, QRadioButton { color: $ink; spacing: ${p12}px; min-height: ${control}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink2; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator {
    width: ${tick}px; height: ${tick}px;
}
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {
    image: url($art/box.svg);
}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
    image: url($art/box-on.svg);
}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {
    image: url($art/box-part.svg);
}
QRadioButton::indicator { image: url($art/round.svg); }
QRadioButton::indicator:checked { image: url($art/round-on.svg); }
QPushButton, QToolButton, QDialogButtonBox QPushButton {
    color: $pine; background: transparent; border: 1px solid $border; border-radius: ${r12}px;
    padding: 0 ${p16}px; min-height: ${inner_button}px;
}
QToolButton { padding: 0 ${p8}px; min-width: ${p26}px; }
QLineEdit QToolButton { border: none; background: transparent; padding: 0; min-width: 0;
    min-height: 0; }
QPushButton:default { color: $on_pine; background: $pine; border-color: $pine; }
QPushButton:default:disabled { color: $ink2; background: $surface; border-color: $line; }
QPushButton:hover, QToolButton:hover { background: $pine_soft; color: $pine; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $pine_soft; }
QPushButton:disabled, QToolButton:disabled { color: $ink2; border-color: $line; }
QGroupBox { border: 1px solid $line; border-radius: ${r12}px; margin-top: ${p12}px; }
QGroupBox::title { subcontrol-origin: margin; left: ${p12}px; padding: 0 ${p4}px; color: $ink2; }
QSlider::groove:horizontal { height: ${p4}px; background: $border; border-radius: ${half}px; }
QSlider::handle:horizontal {
    background: $pine; width: ${p22}px; height: ${p22}px; margin: -${p9}px 0;
    border-radius: ${p11}px;
}
"""
)

_AROUND = Template(
    """
QMainWindow, QDialog, QMessageBox, QFileDialog { background: $paper; color: $ink; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox QLabel { color: $ink; min-height: ${p26}px; }
QLabel { color: $ink; background: transparent; }
QLabel[tone="quiet"] { color: $ink2; }
QLabel[tone="pine"] { color: $pine; }
QLabel[tone="dawn"] { color: $dawn; }
QLabel[tone="plum"] { color: $plum; }
QToolTip {
    background: $surface; color: $ink; border: 1px solid $border; padding: ${p8}px;
    border-radius: 0px;
}
QMenu {
    background: $surface; color: $ink; border: 1px solid $border; padding: ${p4}px;
}
QMenu::item { padding: ${p12}px ${p26}px ${p12}px ${p16}px; border-radius: ${r8}px; }
QMenu::item:selected { background: $pine_soft; color: $ink; }
QMenu::item:disabled { color: $ink2; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::indicator { width: ${p16}px; height: ${p16}px; margin-left: ${p8}px; }
QMenu::indicator:checked { image: url($art/tick.svg); }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: ${p4}px ${gap}px; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: ${gap}px ${p4}px; }
QScrollBar::handle { background: $border; border-radius: ${thumb}px; }
QScrollBar::handle:vertical { min-height: ${p40}px; }
QScrollBar::handle:horizontal { min-width: ${p40}px; }
QScrollBar::handle:hover { background: $pine; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QProgressBar {
    background: $line; color: transparent; border: none; border-radius: ${r4}px;
    min-height: ${p8}px; max-height: ${p8}px;
}
QProgressBar::chunk { background: $pine; border-radius: ${r4}px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: ${p12}px; }
QSplitter::handle:vertical { height: ${p12}px; }
QSplitter::handle:hover { background: $pine_soft; }
QTabBar::tab { padding: ${p8}px ${p16}px; color: $ink2; border: none; background: transparent; }
QTabBar::tab:selected { color: $pine; border-bottom: 3px solid $pine; }
QTabWidget::pane { border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { border: none; color: $pine; min-height: ${p40}px; }
QCalendarWidget QAbstractItemView {
    background: $surface; color: $ink; selection-background-color: $pine;
    selection-color: $on_pine; border: none;
}
"""
)

_SPACES: Final = (4, 8, 9, 11, 12, 16, 22, 26, 40)
_RADII: Final = (4, 8, 12, 18)


def build(tokens: Tokens, scale: float) -> str:
    """Writes the style sheet of a theme.

    Args:
        tokens: Colours.
        scale: Text size, 1.0 to 2.0; spacing and control height follow.

    Returns:
        Text for `QApplication.setStyleSheet`.
    """

    def px(length: float) -> str:
        return str(max(1, round(length * scale)))

    values = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    values |= {f"p{space}": px(space) for space in _SPACES}
    values |= {f"r{radius}": px(radius) for radius in _RADII}
    values |= {"control": px(44), "tick": px(24), "row": px(36), "bar": px(14), "half": px(2)}
    # The control height of 44 less padding (2 x 8) and edge (2 x 1).
    values |= {"inner": str(round(44 * scale) - 2 * round(8 * scale) - 2)}
    values |= {"inner_button": str(round(44 * scale) - 2)}
    values |= {"gap": px(3), "thumb": px(4), "art": f"{SEARCH_PREFIX}:{tokens.name}"}
    return "".join(part.substitute(values) for part in (_FIELDS, _CHOICES, _AROUND))
