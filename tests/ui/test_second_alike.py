"""A second journal on the screen: word for word what a lone journal shows, on every page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.page_table import PAGES
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_vault import cheap_derive, secret, vault_paths
from tests.open_journal import RESOURCES, context_for

FIRST, SECOND = "kettle roof river stone", "amber violin plough mitten"
NEVER_SAID = ("second journal", "two journals", "other journal", "more room")


@contextmanager
def opened(folder: Path, passphrase: str) -> Iterator[OpenSession]:
    session = Session(
        paths=vault_paths(folder), clock=FakeClock(NOW), resources=RESOURCES, derive=cheap_derive
    )
    session.unlock(secret(passphrase))
    try:
        yield session.open_services(QtTypesetter(QLocale("en_GB")))
    finally:
        session.close()


def set_up(folder: Path, *, second: bool) -> None:
    session = Session(
        paths=vault_paths(folder), clock=FakeClock(NOW), resources=RESOURCES, derive=cheap_derive
    )
    session.set_up(secret(FIRST), profile=FLOOR, room=second)
    if second:
        services = session.open_services(QtTypesetter(QLocale("en_GB")))
        services.second.make(secret(FIRST), secret(SECOND), keep_key=True)
    session.close()


@pytest.fixture(scope="module")
def lone(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[OpenSession]:
    folder = tmp_path_factory.mktemp("lone")
    set_up(folder, second=False)
    with opened(folder, FIRST) as services:
        yield services


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    folder = tmp_path_factory.mktemp("both")
    set_up(folder, second=True)
    return folder


@pytest.fixture(scope="module")
def second(both: Path) -> Iterator[OpenSession]:
    with opened(both, SECOND) as services:
        yield services


def everything_on(qtbot: QtBot, services: OpenSession, page_id: str) -> list[tuple[str, ...]]:
    """Lists all that a page holds: kind, words, name and whether it can be seen and used."""
    services.places.remember("people", None)  # an earlier test may have left another place
    window = MainWindow("Notes", context_for(services))
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()
    window.open_page(page_id)
    for _ in range(5):
        QApplication.processEvents()
    return [
        (
            type(one).__name__,
            _words(one),
            one.accessibleName(),
            str(one.isVisibleTo(window)),
            str(one.isEnabled()),
        )
        for one in window.findChildren(QWidget)
    ]


def _words(widget: QWidget) -> str:
    is_worded = isinstance(widget, QLabel | QAbstractButton | QLineEdit)
    return widget.text() if is_worded else ""


@pytest.mark.parametrize("page_id", [row.page_id for row in PAGES])
def test_a_second_journal_shows_what_a_lone_one_shows(
    qtbot: QtBot, lone: OpenSession, second: OpenSession, page_id: str
) -> None:
    found = everything_on(qtbot, second, page_id)

    assert len(found) > 10
    assert found == everything_on(qtbot, lone, page_id)


@pytest.mark.parametrize("page_id", [row.page_id for row in PAGES])
def test_no_page_of_a_second_journal_gives_the_idea(
    qtbot: QtBot, second: OpenSession, page_id: str
) -> None:
    said = " ".join(" ".join(one) for one in everything_on(qtbot, second, page_id)).lower()

    assert [words for words in NEVER_SAID if words in said] == []


def test_a_first_journal_with_room_is_told_apart(
    qtbot: QtBot, tmp_path: Path, lone: OpenSession
) -> None:
    set_up(tmp_path, second=True)
    with opened(tmp_path, FIRST) as services:
        found = everything_on(qtbot, services, "settings")

    assert found != everything_on(qtbot, lone, "settings")
