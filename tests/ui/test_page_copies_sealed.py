"""Copies, Keep and Settings on a real journal: what is written is what was shown."""

import hashlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.entry import Draft
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.ui.pages.copies import CopiesPage
from ihm_desktop.ui.pages.keep import KeepPage
from ihm_desktop.ui.pages.settings import SettingsPage
from tests.open_journal import NOW, PASSPHRASE, context_for, open_journal
from tests.ui.moving_kit import choose_place, shown, type_into, type_twice, words_on

COPY = "violin plough mitten"


@pytest.fixture
def services(tmp_path: Path):
    QLocale.setDefault(QLocale("en_GB"))
    (tmp_path / "journal").mkdir()
    with open_journal(tmp_path / "journal") as opened:
        draft = Draft(written_at=NOW, title="What helped", body="Anna rang, and Anna stayed.")
        opened.journal.save(draft)
        yield opened


def test_a_copy_is_sealed_without_its_names(
    qtbot: QtBot, services: OpenSession, tmp_path: Path
) -> None:
    page = CopiesPage(context_for(services))
    shown(qtbot, page)
    page.choose.entries.list.ticks.turn(0)
    page.choose.on.click()
    page.names.rows.rows[0].name.setText("Anna")
    page.names.rows.rows[0].stands_for.setText("a friend")
    page.names.on.click()
    assert "2 times" in words_on(page)
    assert "Anna" not in page.preview.reader.text.text()
    page.preview.on.click()
    type_into(page.seal.own, PASSPHRASE)
    type_twice(page.seal.new, COPY)
    page.seal.on.click()
    target = tmp_path / "pages.pdf"
    assert not target.exists()
    choose_place(qtbot, target)
    written = target.read_bytes()
    assert page.finished.sum.accessibleDescription() == hashlib.sha256(written).hexdigest()
    with pikepdf.open(BytesIO(written), password=COPY) as opened:
        assert len(opened.pages) == 1
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(written), password=PASSPHRASE)


def test_a_backup_is_written_and_added_without_doubling(
    qtbot: QtBot, services: OpenSession, tmp_path: Path
) -> None:
    page = KeepPage(context_for(services))
    shown(qtbot, page)
    type_into(page.make.own, PASSPHRASE)
    page.make.which.buttons()[0].click()
    page.make.make.click()
    target = tmp_path / "pages"
    choose_place(qtbot, target)
    assert "In it: 1 page." in words_on(page)
    page.add.choose(target)
    type_into(page.add.field, PASSPHRASE)
    page.add.add.click()
    assert "Nothing had to be added." in words_on(page)


def test_the_passphrase_is_changed_for_real(qtbot: QtBot, services: OpenSession) -> None:
    page = SettingsPage(context_for(services))
    shown(qtbot, page)
    page.main.passphrase.change.click()
    stage = page.keys.change
    type_into(stage.own, PASSPHRASE)
    type_twice(stage.new, COPY)
    stage.on.click()
    assert "is changed" in words_on(page)
    page.main.passphrase.change.click()
    type_into(stage.own, PASSPHRASE)
    type_twice(stage.new, "another one entirely")
    stage.on.click()
    assert "not your passphrase" in words_on(page), "the old one opens nothing any more"
