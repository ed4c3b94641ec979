"""A screen reader toggles a control instead of clicking it: the answer has to arrive as well."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton

from ihm_desktop.domain import settings
from ihm_desktop.ui.choosing.setting_row import SwitchRow
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup


def toggle(button: QAbstractButton) -> None:
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    actions.doAction(QAccessibleActionInterface.toggleAction())


@pytest.fixture
def group(qtbot):
    made = ChoiceGroup("Which?", [("one", "One"), ("two", "Two")])
    qtbot.addWidget(made)
    return made


def test_an_answer_chosen_by_a_screen_reader_is_told_once(group):
    told: list[str] = []
    group.chosen.connect(told.append)
    toggle(group.buttons()[0])
    toggle(group.buttons()[1])

    assert told == ["one", "two"]
    assert group.value() == "two"


def test_an_answer_that_is_only_shown_is_not_told(group):
    told: list[str] = []
    group.chosen.connect(told.append)
    group.set_value("two")
    group.set_value(None)

    assert told == []


def test_a_switch_turned_by_a_screen_reader_is_told_and_one_only_shown_is_not(qtbot):
    setting = next(one for one in settings.SETTINGS if one.default is False)
    row = SwitchRow(setting)
    qtbot.addWidget(row)
    told: list[tuple[str, object]] = []
    row.chosen.connect(lambda key, value: told.append((key, value)))
    row.show_value(False)
    toggle(row.field())

    assert told == [(setting.key, True)]
