"""One evening with a question sheet, from the setting to the next day, on a real journal."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.instrument_response import Freely
from ihm_desktop.services.session import Session
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.scales.numbers_screen import NumbersScreen
from ihm_desktop.ui.scales.overview import Overview
from ihm_desktop.ui.scales.sheet_screen import SheetScreen
from ihm_desktop.ui.scales.support_screen import SupportScreen
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_vault import cheap_derive, secret, vault_paths
from tests.open_journal import PASSPHRASE, RESOURCES, context_for

HARM = "better_off_dead"


@pytest.fixture
def paths(tmp_path: Path):
    return vault_paths(tmp_path / "journal")


def session_at(paths) -> Session:
    return Session(paths=paths, clock=FakeClock(NOW), resources=RESOURCES, derive=cheap_derive)


def window_on(services, qtbot: QtBot) -> MainWindow:
    window = MainWindow("Notes", context_for(services))
    qtbot.addWidget(window)
    on = frozenset(key for key, value in services.settings.all().items() if value is True)
    window.show_names(plain=False, more=False, chosen=on)
    window.resize(1024, 700)
    window.show()
    return window


def press(window: MainWindow, words: str) -> None:
    QApplication.processEvents()  # a new screen gets its places first
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and words in (button.text(), button.accessibleName()):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(words)


def test_an_evening_with_a_sheet_and_the_day_after(paths, qtbot):
    session = session_at(paths)
    session.set_up(secret(PASSPHRASE), profile=FLOOR)
    services = session.open_services(QtTypesetter(QLocale("en_GB")))
    services.settings.set("scales", True)
    services.settings.set("phq", "phq9")
    window = window_on(services, qtbot)
    window.open_page("scales")
    page = window.current
    press(window, "Begin PHQ-9")
    sheet = page._screen
    assert isinstance(sheet, SheetScreen)
    for card in sheet.cards.values():
        if card.item.id != HARM:
            card.choices.buttons()[1].click()

    sheet.cards[HARM].choices.buttons()[2].click()
    calm = page._screen
    assert isinstance(calm, SupportScreen)
    press(window, "Keep going")
    again = page._screen
    again.ending.freely.buttons()[1].click()
    assert not again.ending.number.is_open()
    press(window, "Stop here")
    assert isinstance(page._screen, Overview)
    window.flush()
    window.close()
    session.close()

    next_day = session_at(paths)
    next_day.unlock(secret(PASSPHRASE))
    later = next_day.open_services(QtTypesetter(QLocale("en_GB")))
    (kept,) = later.instruments.all()
    assert kept.values()[HARM] == 2
    assert kept.freely is Freely.NOT_QUITE
    window = window_on(later, qtbot)
    window.open_page("scales")
    page = window.current
    page._screen.numbers["phq9"].click()
    numbers = page._screen
    assert isinstance(numbers, NumbersScreen)
    assert "10 of 27" in numbers.rows[kept.id].accessibleName()
    numbers.rows[kept.id].click()
    assert isinstance(page._screen, SheetScreen)
    assert page._screen.cards[HARM].choices.value() == "2"
    assert not isinstance(page._screen, SupportScreen)  # opened again it says nothing by itself
    QApplication.processEvents()
    window.close()
    next_day.close()
