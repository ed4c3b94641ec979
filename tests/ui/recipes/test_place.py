"""The cover's file dialog: its own words in its own language."""

from PySide6.QtWidgets import QLabel, QWidget

from ihm_desktop import i18n
from ihm_desktop.front.kit import place
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.look import LIGHT
from tests.pseudo import Pseudo, forgotten


def test_every_label_of_the_file_dialog_comes_from_the_catalogue(qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    before = i18n._catalogue
    i18n.use_catalogue(Pseudo())
    try:
        dialog = place._dialog(window, Dress(LIGHT, 1.0), "Where?", "Text (*.md)")
    finally:
        i18n.use_catalogue(before)
    labels = [one.text() for one in dialog.findChildren(QLabel) if one.text().strip()]

    assert labels
    assert [one for one in labels if forgotten(one)] == []
