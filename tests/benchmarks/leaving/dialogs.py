"""Every dialog, menu and list that comes up over a page."""

from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QToolTip, QWidget

from ihm_desktop.domain.importing import ImportKind
from tests.benchmarks.leaving.driver import Steps
from tests.benchmarks.leaving.window import Panel, Then, Window, later, on_page
from tests.every_window import Place

LIST: Final = "QComboBoxPrivateContainer"


def is_up(panel: Panel) -> bool:
    """Tells whether something lies over the journal's window."""
    others = (one for one in QApplication.topLevelWidgets() if one is not panel._shell)
    return any(one.isVisible() for one in others)


def over(
    page_id: str, shows: str, then: Then, *, made_in: Place | None = None, target: object = None
) -> Window:
    """Makes a line of the table: something that a page brings up."""

    def bring_up(panel: Panel, page: Any) -> Steps:
        steps = then(panel, page)
        if steps is not None:
            yield from steps
        yield lambda: is_up(panel)

    return Window(bring=on_page(page_id, target, bring_up), shows=(shows,), made_in=made_in)


def _pick(_panel: Panel, page: Any) -> None:
    page.pick.kind.set_value(ImportKind.JRNL)
    page.pick.ask()


def _place_of_copy(_panel: Panel, page: Any) -> None:
    page.show_stage(page.seal)
    page.seal.ask_for_place()


def _crash(panel: Panel, _page: Any) -> None:
    panel._notice.show(ValueError())


def _add(_panel: Panel, page: Any) -> None:
    page.add.ask()


def _place_of_backup(_panel: Panel, page: Any) -> None:
    page.make.ask_for_place()


def _erase(panel: Panel, page: Any) -> None:
    later(panel, page._erase)


def _spelling_menu(panel: Panel, page: Any) -> None:
    later(panel, lambda: page.spell_check._menu(QPoint(5, 5)))


def _menu_of_field(_panel: Panel, page: Any) -> None:
    field = page.list.search
    field.setFocus()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(field, asked)


def _replace_file(panel: Panel, page: Any) -> Steps:
    dialog = page.make.ask_for_place()
    yield dialog.isVisible
    dialog.selectFile("/etc/hostname")
    later(panel, dialog.accept)
    yield lambda: QApplication.activeModalWidget() is not dialog


def _hint(_panel: Panel, page: Any) -> None:
    QToolTip.showText(page.mapToGlobal(QPoint(80, 80)), "A hint")


def _first(page: QWidget, kind: type[Any]) -> Any:
    return next(one for one in page.findChildren(kind) if one.isVisible())


def _any_list(_panel: Panel, page: Any) -> None:
    _first(page, QComboBox).showPopup()


def _filter(_panel: Panel, page: Any) -> Steps:
    page.aside.filter_button.setChecked(True)
    yield page.aside.filter.tag.isVisible
    page.aside.filter.tag.showPopup()


def _ideas(_panel: Panel, page: Any) -> Steps:
    page._toggle_ideas()
    yield page.ideas.group.isVisible
    page.ideas.group.showPopup()


def _day(_panel: Panel, page: Any) -> Steps:
    page.aside.filter_button.setChecked(True)
    today = page.context.clock.now().date()
    page.aside.filter.days.choose(today, today)
    field = page.aside.filter.days.findChild(QDateEdit)
    yield field.isVisible
    _open_calendar(field)


def _moment(_panel: Panel, page: Any) -> None:
    _open_calendar(page.sheet.head.when)


def _open_calendar(field: QWidget) -> None:
    arrow = QPoint(field.width() - 8, field.height() // 2)
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=arrow)


def _tags(_panel: Panel, page: Any) -> Steps:
    foot = page.sheet.foot
    foot.more.setChecked(True)
    yield foot.tag_field.isVisible
    foot.tag_field.setFocus()
    foot.tag_field.completer().setCompletionPrefix("m")
    foot.tag_field.completer().complete()


PLACE: Final = "widgets.place_dialog.PlaceDialog"
QUESTION: Final = "widgets.quiet_dialog.QuietDialog"
CALENDAR: Final = "QCalendarPopup"
BOXES: Final = (PLACE, QUESTION, "QMessageBox", "set_up.paper.PaperDialog")

WINDOWS: Final = {
    "Which file to bring in": over(
        "bring_in", PLACE, _pick, made_in=("bringing/pick_stage.py", "PlaceDialog")
    ),
    "Where the copy goes": over(
        "copies", PLACE, _place_of_copy, made_in=("copying/seal_stage.py", "PlaceDialog")
    ),
    "Which backup to add": over(
        "keep", PLACE, _add, made_in=("keeping/add_card.py", "PlaceDialog")
    ),
    "Where the backup goes": over(
        "keep", PLACE, _place_of_backup, made_in=("keeping/make_card.py", "PlaceDialog")
    ),
    "Whether to replace a file": over("keep", "QMessageBox", _replace_file),
    "Something went wrong": over(
        "today", "QMessageBox", _crash, made_in=("crash_notice.py", "QMessageBox")
    ),
    "Erase answers": over(
        "scales",
        QUESTION,
        _erase,
        made_in=("pages/scales.py", "QuietDialog"),
        target={"response": 1},
    ),
    "Erase a path": over("path", QUESTION, _erase, made_in=("path/erase_walk.py", "QuietDialog")),
    "Erase a ring": over(
        "tree",
        QUESTION,
        _erase,
        made_in=("tree/ring_screen.py", "QuietDialog"),
        target={"check_in": 1},
    ),
    "Menu of a page": over(
        "pages",
        "QMenu",
        _spelling_menu,
        made_in=("writing/spell_check.py", "createStandardContextMenu"),
    ),
    "Menu of a field": over("pages", "QMenu", _menu_of_field),
    "A hint": over("today", "QTipLabel", _hint),
    "List of a setting": over(
        "settings", LIST, _any_list, made_in=("choosing/setting_row.py", "StillCombo")
    ),
    "List of tags": over("pages", LIST, _filter, made_in=("listing/filter_panel.py", "QComboBox")),
    "List of paths": over("path", LIST, _any_list, made_in=("path/walk_choice.py", "QComboBox")),
    "List of countries": over(
        "people", LIST, _any_list, made_in=("reaching/line_finder.py", "QComboBox")
    ),
    "List of rings": over(
        "tree",
        LIST,
        _any_list,
        made_in=("tree/rings_screen.py", "QComboBox"),
        target={"rings": True},
    ),
    "List of ideas": over("pages", LIST, _ideas, made_in=("writing/ideas.py", "QComboBox")),
    "Tags that fit": over(
        "pages", "QListView", _tags, made_in=("writing/sheet_foot.py", "QCompleter")
    ),
    "Calendar of a filter": over(
        "pages", CALENDAR, _day, made_in=("listing/day_range.py", "setCalendarPopup")
    ),
    "Calendar of a page": over(
        "pages", CALENDAR, _moment, made_in=("writing/sheet_head.py", "setCalendarPopup")
    ),
}
