"""Every native window is asked for once, where the system can leave it out of pictures."""

from PySide6.QtWidgets import QDialog, QWidget

from ihm_desktop.ui.capture_guard import CaptureGuard


def test_every_window_and_dialog_is_asked_for_once(qapp, qtbot):
    asked = []
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    guard = CaptureGuard(qapp, can=lambda: True, leave_out=asked.append)
    dialog = QDialog(window)
    dialog.open()
    guard.look()
    guard.look()

    assert asked.count(int(window.winId())) == 1
    assert asked.count(int(dialog.winId())) == 1


def test_where_it_is_not_offered_nothing_is_asked(qapp, qtbot):
    asked = []
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    CaptureGuard(qapp, can=lambda: False, leave_out=asked.append)

    assert asked == []
