"""Every page in Spanish on a small screen at twice the size: nothing is cut."""

import pytest
from babel.messages.mofile import write_mo
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ihm_desktop import i18n
from ihm_desktop.ui import theme
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.page_table import PAGES
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import CloseButton
from tests.open_journal import RESOURCES, context_for, fill, open_journal
from tests.reach import clipped, overlapping
from tests.shots import SMALL, TARGETS
from tests.spanish_texts import catalogue

PLACES = {row.page_id: (row.page_id, None) for row in PAGES} | TARGETS


@pytest.fixture(scope="module")
def services(tmp_path_factory, qapp):
    with open_journal(tmp_path_factory.mktemp("journal") / "data") as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def locales(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locales")
    compiled = folder / "es" / "LC_MESSAGES" / "ihm_desktop.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalogue())
    return folder


@pytest.fixture
def large_and_spanish(qapp, locales):
    before = QLocale()
    i18n.use("es", locales)
    QLocale.setDefault(QLocale("es"))
    theme.apply(qapp, Theme(scale=2.0, reduced_motion=True), RESOURCES)
    yield
    i18n.use("en", locales)
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", PLACES)
def test_nothing_is_cut_in_spanish_at_twice_the_size(qtbot, services, large_and_spanish, name):
    window = MainWindow("Notas", context_for(services))
    qtbot.addWidget(window)
    window.resize(*SMALL)
    window.show()
    window.open_page(*PLACES[name])
    for _ in range(5):
        QApplication.processEvents()

    assert window.findChild(CloseButton).text() == "Cerrar"
    assert (window.width(), window.height()) == SMALL
    assert clipped(window) == []
    assert overlapping(window) == []
