"""The kitchen timer on screen: minutes, what is left, start and stop, times from the step."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ihm_desktop.front.kit.controls import button
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.number_box import NumberBox
from ihm_desktop.front.recipe_box.durations import LONGEST
from ihm_desktop.front.recipe_box.facts import time_text
from ihm_desktop.front.recipe_box.kitchen_timer import Going, KitchenTimer, clock_text
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout

CLOCK_PX: Final = 34
USUAL_MINUTES: Final = 10


class TimerBar(QWidget):
    """Shows one timer and lets it be set."""

    def __init__(self, dress: Dress, timer: KitchenTimer) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
            timer: Goes on when this is closed.
        """
        super().__init__()
        self._dress = dress
        self._timer = timer
        self._offers: list[QPushButton] = []
        self._label = QLabel(_("Timer"))
        self._label.setMinimumHeight(dress.px(44))
        self.minutes = NumberBox(dress, _("Minutes of the timer"), LONGEST, 1)
        self.minutes.setValue(USUAL_MINUTES)
        self.minutes.setSuffix(_("{count} min").format(count=""))
        self.clock = QLabel()
        self.clock.setFont(dress.font(CLOCK_PX))
        self.clock.setMinimumHeight(dress.px(44))
        self.main = button(dress, _("Start"), icon="clock")
        self.stop = button(dress, _("Stop"))
        self._row = FlowLayout(self, spacing=dress.px(8))
        for part in (self._label, self.clock, self.minutes, self.main, self.stop):
            self._row.addWidget(part)
        self.main.clicked.connect(self._press)
        self.stop.clicked.connect(timer.stop)
        timer.changed.connect(self._show)
        self._show()

    def offer(self, times: Sequence[int]) -> None:
        """Offers the times that a step names.

        Args:
            times: In minutes.
        """
        for old in self._offers:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offers = []
        for minutes in times:
            made = button(self._dress, _("Start {time}").format(time=time_text(minutes)))
            made.setProperty("minutes", minutes)
            made.clicked.connect(self._start_offer)
            self._row.addWidget(made)
            self._offers.append(made)
        self._show()

    def offers(self) -> tuple[QPushButton, ...]:
        """Returns the buttons of the offered times."""
        return tuple(self._offers)

    def _start_offer(self) -> None:
        self._timer.start(60 * int(self.sender().property("minutes")))

    def _press(self) -> None:
        match self._timer.going:
            case Going.RUNNING:
                self._timer.pause()
            case Going.PAUSED:
                self._timer.go_on()
            case _:
                self._timer.start(60 * self.minutes.value())

    def _show(self) -> None:
        going = self._timer.going
        busy = going in (Going.RUNNING, Going.PAUSED)
        words = {Going.RUNNING: _("Pause"), Going.PAUSED: _("Go on")}.get(going, _("Start"))
        self.main.setText(words)
        self.main.setAccessibleName(words)
        left = clock_text(self._timer.seconds_left())
        self.clock.setText(_("Time is up") if going is Going.OVER else left)
        self.clock.setVisible(busy or going is Going.OVER)
        self.minutes.setVisible(not busy)
        self.stop.setVisible(busy)
        for offer in self._offers:
            offer.setVisible(not busy)
