"""Gentle questions and page forms to start from, shown when asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance import PromptGroup, Templates
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Note, Thought


class Ideas(QWidget):
    """One question at a time, and the forms as buttons.

    Signals:
        chosen: Text to put on the page.
        page_wanted: Id of a form that has a page of its own.
    """

    chosen = Signal(str)
    page_wanted = Signal(str)

    def __init__(
        self,
        groups: tuple[PromptGroup, ...],
        templates: Templates,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._at = 0
        self.question = Thought()
        self.group = QComboBox()
        self.group.setAccessibleName(_("About"))
        leave_wheel_to_page(self.group)
        for group in groups:
            self.group.addItem(_(group.name), group.id)
        card = Card(_("Ideas"), icon="sprout")
        card.body.addWidget(self.group)
        card.body.addWidget(self.question)
        card.body.addWidget(self._question_buttons())
        card.body.addWidget(Note(_("Or a form to fill, as far as you like:")))
        card.body.addWidget(self._template_buttons(templates))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.group.currentIndexChanged.connect(self._first)
        self._show()

    def _question_buttons(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        use = Button(_("Write to this"))
        other = Button(_("Another question"), kind=Kind.QUIET)
        use.clicked.connect(self._use_question)
        other.clicked.connect(self._next)
        flow.addWidget(use)
        flow.addWidget(other)
        return row

    def _template_buttons(self, templates: Templates) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for template in templates.templates:
            button = Button(_(template.name), kind=Kind.QUIET)
            button.setToolTip(_(template.about))
            if template.tag:
                button.setProperty("form", template.id)
                button.clicked.connect(self._want_page)
            else:
                button.setProperty("body", _(template.body))
                button.clicked.connect(self._use_template)
            flow.addWidget(button)
        return row

    def _first(self) -> None:
        self._at = 0
        self._show()

    def _next(self) -> None:
        self._at += 1
        self._show()

    def _show(self) -> None:
        prompts = self._groups[max(0, self.group.currentIndex())].prompts
        self.question.setText(_(prompts[self._at % len(prompts)].text))

    def _use_question(self) -> None:
        self.chosen.emit(f"> {self.question.text()}\n\n")

    def _use_template(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.chosen.emit(str(pressed.property("body")))

    def _want_page(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.page_wanted.emit(str(pressed.property("form")))
