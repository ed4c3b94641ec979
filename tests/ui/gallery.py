"""One window with every widget, for eyes and for tests; `render` paints it in any theme."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui import fonts
from ihm_desktop.ui.theme import Theme, apply
from ihm_desktop.ui.tokens import THEMES
from ihm_desktop.ui.widgets.buttons import Button, CloseButton, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.chips import Chips
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.fields import LineField, TextArea
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Heading, Note, PlainLabel, Reading, Thought, Tone
from ihm_desktop.ui.widgets.month_grid import MonthGrid
from ihm_desktop.ui.widgets.nav_button import NavItem
from ihm_desktop.ui.widgets.nav_rail import NavRail
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.saved_mark import SavedMark
from ihm_desktop.ui.widgets.scale_row import ScaleRow
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid, ScrollPage
from ihm_desktop.ui.widgets.step_dots import StepDots
from ihm_desktop.ui.widgets.strength_bar import StrengthBar

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 11, 22)


def words_card() -> QWidget:
    card = Card("A line for today", icon="feather")
    assert card.header is not None
    card.header.addWidget(Button("Another question", kind=Kind.LINK))
    card.body.addWidget(Thought("What felt steady today, even for a minute?"))
    area = TextArea("A line for today", least_lines=4)
    area.set_text(
        "The kettle, before anyone was up. I stood by the window and the light came over."
    )
    card.body.addWidget(area)
    row = QHBoxLayout()
    mark = SavedMark()
    mark.saved()
    row.addWidget(mark)
    row.addStretch(1)
    row.addWidget(Button("Done"))
    card.body.addLayout(row)
    return card


def buttons_card() -> QWidget:
    card = Card("Buttons")
    flow = FlowLayout()
    flow.addWidget(Button("Continue"))
    flow.addWidget(Button("Not today", kind=Kind.QUIET))
    flow.addWidget(Button("Steady", kind=Kind.PLAIN, icon="anchor"))
    flow.addWidget(Button(kind=Kind.PLAIN, icon="search", name="Search"))
    off = Button("Not yet")
    off.setEnabled(False)
    flow.addWidget(off)
    flow.addWidget(HoldButton("Hold to replace", icon="refresh-cw"))
    card.body.addLayout(flow)
    dots = StepDots(["First", "Second", "Third", "Fourth"])
    dots.set_current(1)
    card.body.addWidget(dots)
    card.body.addWidget(Body("A sentence that is long enough to need more than one line here."))
    card.body.addWidget(Note("A note, quieter and a little smaller."))
    card.body.addWidget(PlainLabel("You are here", tone=Tone.HERE))
    return card


def fields_card() -> QWidget:
    card = Card("Fields")
    card.body.addWidget(Labelled("Name of this walk", LineField("Name", placeholder="A name")))
    secret = PassphraseField("Passphrase")
    secret.line_edit().setText("nine words that nobody knows")
    card.body.addWidget(Labelled("Your passphrase", secret, note="Only you know it."))
    bar = StrengthBar()
    bar.show_strength(3, "Good. A fourth word would make it stronger.")
    card.body.addWidget(bar)
    return card


def plain_qt_card() -> QWidget:
    card = Card("Ordinary controls")
    combo = QComboBox()
    combo.addItems(["Like the computer", "Light", "Dark"])
    combo.setAccessibleName("Colours")
    spin = QSpinBox()
    spin.setAccessibleName("Minutes")
    moment = QDateTimeEdit(QDateTime(2026, 11, 22, 18, 30, 0))
    moment.setCalendarPopup(True)
    moment.setAccessibleName("Date")
    tick = QCheckBox("Plain names")
    tick.setChecked(True)
    round_one = QRadioButton("Newest first")
    round_one.setChecked(True)
    progress = QProgressBar()
    progress.setValue(40)
    progress.setAccessibleName("Reading the file")
    for control in (combo, spin, moment, tick, QCheckBox("Count words"), round_one, progress):
        card.body.addWidget(control)
    return card


def choices_card() -> QWidget:
    card = Card("Is some of this happening now?")
    group = ChoiceGroup("", [("yes", "Yes"), ("no", "No"), ("unsure", "I am not sure")])
    group.set_value("no")
    card.body.addWidget(group)
    mood = Chips(
        "Right now",
        [(word, word) for word in ("numb", "stirred up", "heavy", "tired", "mixed", "light")],
        own_words=True,
    )
    mood.set_values(["tired", "light"], ["like rain"])
    card.body.addWidget(mood)
    return card


def scale_card() -> QWidget:
    card = Card("Soil")
    labels = ["not lately", "now and then", "often", "mostly"]
    for item, value in (("I feel believed.", 2), ("We go at my pace.", NoValue.SKIPPED)):
        row = ScaleRow(item, labels)
        row.set_value(value)
        card.body.addWidget(row)
    card.body.addWidget(ScaleRow("They respect who I am.", labels))
    return card


def month_card() -> QWidget:
    card = Card("Days")
    month = MonthGrid(TODAY)
    month.mark({3, 4, 11, 17})
    month.select(date(2026, 11, 11))
    card.body.addWidget(month)
    return card


def list_card() -> QWidget:
    card = Card("Pages")
    rows = QListWidget()
    rows.setAccessibleName("Pages")
    rows.addItems(["Sunday, 22 November", "Friday, 20 November", "Monday, 2 November"])
    rows.ensurePolished()  # else Qt lays the rows out without the style sheet
    rows.setCurrentRow(1)
    card.body.addWidget(rows)
    card.body.addWidget(Reading("The kettle, before anyone was up."))
    return card


CARDS: tuple[Callable[[], QWidget], ...] = (
    words_card,
    buttons_card,
    fields_card,
    plain_qt_card,
    choices_card,
    month_card,
    scale_card,
    list_card,
)


class Gallery(QWidget):
    """Every widget on one page beside the page list."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Notes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rail = NavRail("Notes")
        items = (
            ("today", "Today", "house"),
            ("pages", "Pages", "feather"),
            ("path", "Path", "footprints"),
            ("tree", "Tree", "trees"),
            ("steady", "Steady", "anchor"),
        )
        bottom = (("people", "People", "users"), ("settings", "Settings", "settings"))
        self.rail.set_items(
            [NavItem(id=i, label=label, icon=icon) for i, label, icon in items],
            [NavItem(id=i, label=label, icon=icon) for i, label, icon in bottom],
        )
        self.rail.set_current("today")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self.page = ScrollPage()
        row.addWidget(self.page, 1)
        top = QHBoxLayout()
        column = QVBoxLayout()
        column.addWidget(Note("Sunday, 22 November"))
        column.addWidget(Heading("Sunday, 22 November", 1))
        top.addLayout(column, 1)
        top.addWidget(CloseButton(), 0, Qt.AlignmentFlag.AlignTop)
        self.page.body.addLayout(top)
        self.grid = ResponsiveGrid((6, 5))
        self.page.body.addWidget(self.grid)
        for make in CARDS:
            self.grid.add(make())
        self.page.body.addStretch(1)


def prepare(app: QApplication, theme: Theme) -> None:
    """Gives the application fonts and a theme."""
    fonts.load(RESOURCES / "fonts")
    apply(app, theme, RESOURCES)


def render(app: QApplication, folder: Path, size: tuple[int, int] = (1360, 1500)) -> list[Path]:
    """Paints the gallery in every theme, two text sizes and both directions."""
    written: list[Path] = []
    for tokens in THEMES:
        for scale in (1.0, 2.0):
            for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
                prepare(app, Theme(tokens=tokens, scale=scale))
                app.setLayoutDirection(direction)
                window = Gallery()
                window.rail.set_narrow(scale > 1.5)
                window.resize(size[0], round(size[1] * (1 if scale == 1.0 else 1.6)))
                window.show()
                for _round in range(4):
                    app.processEvents()
                side = "rtl" if direction == Qt.LayoutDirection.RightToLeft else "ltr"
                target = folder / f"gallery-{tokens.name}-{round(scale * 100)}-{side}.png"
                window.grab().save(str(target))
                written.append(target)
                window.close()
                window.deleteLater()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return written
