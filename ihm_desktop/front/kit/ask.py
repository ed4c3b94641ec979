"""A question with two answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button
from ihm_desktop.front.kit.dress import Dress


def confirm(parent: QWidget, dress: Dress, question: str, yes: str, no: str) -> bool:
    """Asks and waits; the answer that changes nothing has the keyboard.

    Args:
        parent: In whose window it is asked.
        dress: Colours and sizes.
        question: What is asked.
        yes: Label of the answer that does something.
        no: Label of the answer that changes nothing; Escape gives it, too.

    Returns:
        Whether the answer was yes.
    """
    dialog = Question(parent, dress, question, yes, no)
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


class Question(QDialog):
    """The dialog of `confirm`."""

    def __init__(self, parent: QWidget, dress: Dress, question: str, yes: str, no: str) -> None:
        """Builds it.

        Args:
            parent: In whose window it appears.
            dress: Colours and sizes.
            question: What is asked.
            yes: Label of the answer that does something.
            no: Label of the answer that changes nothing.
        """
        super().__init__(parent)
        self.setWindowTitle(parent.window().windowTitle())
        self.setAccessibleName(question)
        words = QLabel(question)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setMinimumWidth(dress.px(320))
        self.yes = button(dress, yes, Kind.FIRST)
        self.no = button(dress, no)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[dress.px(22)] * 4)
        column.setSpacing(dress.px(22))
        column.addWidget(words)
        column.addLayout(row)
        self.no.setFocus()
