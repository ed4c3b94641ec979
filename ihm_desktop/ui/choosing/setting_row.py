"""One setting: a list to choose from, or a box to tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ihm_desktop.domain.settings import Setting, Value
from ihm_desktop.i18n import _
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.choosing.offered import Offer
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Note
from ihm_desktop.ui.widgets.tick import Tick

_BELOW = 8  # px at 100 %; keeps the words of one setting together
_LEAST_SIGNS = 12  # of a choice that a narrow list still shows


class StillCombo(QComboBox):
    """A list that stays narrow and that the mouse wheel passes over: a choice counts at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(fit)
        self.setMinimumContentsLength(_LEAST_SIGNS)
        leave_wheel_to_page(self)


class SettingRow(QWidget):
    """A setting on the page.

    Signals:
        chosen: Another value is wanted, with key and value.
    """

    chosen = Signal(str, object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, theme_now().px(_BELOW))
        self.column.setSpacing(theme_now().px(6))

    def show_value(self, value: Value) -> None:
        """Shows a value without telling `chosen`."""
        raise TypeError

    def field(self) -> QWidget:
        """Returns what gets the keyboard."""
        return self


class ChoiceRow(SettingRow):
    """A setting with several choices."""

    def __init__(self, setting: Setting, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.combo = StillCombo()
        self._labelled = Labelled(_(setting.label), self.combo, note=_(setting.help))
        self.column.addWidget(self._labelled)
        self.set_offer(offer)
        self.combo.activated.connect(self._tell)

    def set_offer(self, offer: Offer) -> None:
        """Offers other choices; what is chosen stays so where it is among them."""
        before = self.combo.currentData()
        self.combo.clear()
        for value, words in offer:
            self.combo.addItem(words, value)
        self.combo.setCurrentIndex(max(0, self.combo.findData(before)))

    def show_value(self, value: Value) -> None:
        """Shows a value; one that is not offered shows the first choice."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(value)))

    def field(self) -> QWidget:
        """Returns the list."""
        return self.combo

    def _tell(self) -> None:
        self.chosen.emit(self.setting.key, self.combo.currentData())


class SwitchRow(SettingRow):
    """A setting that is on or off."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        tick = Tick(_(setting.label), about=_(setting.help))
        self.box = tick.box
        self.column.setContentsMargins(5, 0, 5, theme_now().px(_BELOW))
        self.column.addWidget(tick)
        if setting.help:
            self.column.addWidget(Note(_(setting.help)))
        self.box.toggled.connect(self._tell)  # a screen reader toggles without clicking

    def show_value(self, value: Value) -> None:
        """Shows whether it is on."""
        self.box.blockSignals(True)
        self.box.setChecked(value is True)
        self.box.blockSignals(False)

    def field(self) -> QWidget:
        """Returns the box."""
        return self.box

    def _tell(self, on: bool) -> None:
        self.chosen.emit(self.setting.key, on)


def row_for(setting: Setting, offer: Offer) -> SettingRow:
    """Makes the row that fits a setting's type.

    Args:
        setting: A row of the table of settings.
        offer: Its choices; not looked at where it is on or off.
    """
    if isinstance(setting.default, bool):
        return SwitchRow(setting)
    return ChoiceRow(setting, offer)
