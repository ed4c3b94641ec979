"""A column whose content stays at the top when there is more room than it needs."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout


class TopLayout(QVBoxLayout):
    """Leaves spare room below; Qt's own column would spread it between the rows.

    Something in it that wants to grow still gets all of the height.
    """

    def setGeometry(self, rect: QRect) -> None:
        """Places the rows."""
        if not self.expandingDirections() & Qt.Orientation.Vertical:
            needed = self.minimumSize().height()
            if self.hasHeightForWidth():
                needed = max(needed, self.heightForWidth(rect.width()))
            else:
                needed = max(needed, self.sizeHint().height())
            rect = QRect(rect.topLeft(), rect.size())
            rect.setHeight(min(rect.height(), needed))
        super().setGeometry(rect)
