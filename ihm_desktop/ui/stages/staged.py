"""A page that is walked through in stages, each of which can be stopped."""

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.stages.stage import Stage


class StagedPage(Page):
    """Shows one stage at a time."""

    page_id: ClassVar[str] = ""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.stack = QStackedWidget()
        fill(self, self.stack)

    def add_stages(self, *stages: Stage) -> None:
        """Takes the stages; the first one is shown."""
        for stage in stages:
            self.stack.addWidget(stage)

    def stage(self) -> Stage:
        """Returns the stage on screen."""
        shown = self.stack.currentWidget()
        if not isinstance(shown, Stage):
            raise TypeError
        return shown

    def show_stage(self, stage: Stage, said: str = "") -> None:
        """Shows a stage from its top and gives it the keyboard.

        Args:
            stage: One of those that were added.
            said: A sentence to show and to say aloud; empty for none.
        """
        self.stack.setCurrentWidget(stage)
        stage.verticalScrollBar().setValue(0)
        stage.entered()
        stage.first_focus().setFocus()
        stage.say(said)

    def first_focus(self) -> QWidget:
        """What the stage on screen begins with."""
        return self.stage().first_focus()
