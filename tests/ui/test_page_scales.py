"""The Scales page on a real journal: kept line by line, a number when asked, support at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.domain.instrument_response import Freely
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.pages import scales as module
from ihm_desktop.ui.pages.scales import ScalesPage
from ihm_desktop.ui.scales.numbers_screen import NumbersScreen
from ihm_desktop.ui.scales.overview import Overview
from ihm_desktop.ui.scales.sheet_screen import SheetScreen
from ihm_desktop.ui.scales.support_screen import SupportScreen
from tests.fakes_instruments import answered
from tests.open_journal import NOW, context_for, open_journal

HARM = "better_off_dead"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[OpenSession]:
    with open_journal(tmp_path / "journal") as opened:
        yield opened


@pytest.fixture
def went() -> list[object]:
    return []


@pytest.fixture
def context(services: OpenSession, went: list[object]) -> UiContext:
    return replace(
        context_for(services),
        navigate=lambda page_id, target=None: went.append(page_id),
        close_now=lambda: went.append("closed"),
    )


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> ScalesPage:
    made = ScalesPage(context)
    qtbot.addWidget(made)
    return made


def screen(page: ScalesPage, kind: type) -> QWidget:
    assert isinstance(page._screen, kind)
    return page._screen


def begin(page: ScalesPage, instrument_id: str) -> SheetScreen:
    page.enter()
    screen(page, Overview).begin[instrument_id].click()
    return screen(page, SheetScreen)


def mark(shown: SheetScreen, item_id: str, at: int) -> None:
    shown.cards[item_id].choices.buttons()[at].click()


def read(widget: QWidget) -> str:
    texts = [label.text() for label in widget.findChildren(QLabel) if label.text()]
    return "\n".join(texts).replace("\u200b", "")


def test_the_page_is_in_the_list_only_once_it_is_turned_on(services, qtbot):
    window = MainWindow("Notes", context_for(services))
    qtbot.addWidget(window)

    def listed() -> list[str]:
        return [button.text() for button in window.findChildren(QWidget) if hasattr(button, "text")]

    window.show_names(plain=False, more=True)
    assert "Scales" not in listed()
    window.show_names(plain=False, more=False, chosen=frozenset({"scales"}))
    assert "Scales" in listed()


def test_the_shorter_sheet_about_mood_is_offered_until_the_other_is_chosen(services, page):
    page.enter()
    assert "phq8" in screen(page, Overview).begin
    assert "phq9" not in screen(page, Overview).begin

    page.refresh(services.settings.set("phq", "phq9"))

    assert "phq9" in screen(page, Overview).begin
    assert "phq8" not in screen(page, Overview).begin


def test_a_sheet_answered_before_stays_reachable_when_it_is_not_offered(services, page):
    services.instruments.save(answered(services.library.instrument("phq9"), 0))

    page.enter()

    shown = screen(page, Overview)
    assert "phq9" not in shown.begin
    assert list(shown.rows) == [1]


def test_terms_and_citation_stand_beside_every_sheet(services, page):
    page.enter()

    words = read(page)
    for instrument in services.library.instruments:
        if instrument.id != "phq9":
            assert instrument.verbatim.citation in words
            assert instrument.rights.statement in words


def test_nothing_is_chosen_or_saved_beforehand(services, page):
    shown = begin(page, "gad7")
    page.stop_here()

    assert all(card.choices.value() is None for card in shown.cards.values())
    assert services.instruments.all() == ()


def test_words_are_shown_as_published(services, page):
    shown = begin(page, "pcl5")

    words = read(shown)
    verbatim = services.library.instrument("pcl5").verbatim
    assert verbatim.stem in words
    for item in verbatim.items:
        assert item.text in words
        buttons = [button.text() for button in shown.cards[item.id].choices.buttons()]
        assert buttons == [option.text for option in verbatim.options] + ["Skip"]


def test_answers_are_kept_as_shown_with_a_skip_and_a_note(services, page):
    shown = begin(page, "gad7")
    mark(shown, "nervous", 2)
    mark(shown, "control", 4)
    shown.ending.freely.buttons()[1].click()
    shown.ending.note.set_text("In the waiting room.")
    shown.ending.note.edited.emit()

    page.stop_here()

    (kept,) = services.instruments.all()
    assert (kept.made_at, kept.language, kept.content_version) == (NOW, "en", 1)
    assert [(each.item_id, each.option_as_shown, each.value) for each in kept.answers] == [
        ("nervous", "More than half the days", 2),
        ("control", "", NoValue.SKIPPED),
    ]
    assert kept.answers[0].question_as_shown == "Feeling nervous, anxious or on edge"
    assert (kept.freely, kept.note) == (Freely.NOT_QUITE, "In the waiting room.")


def test_answers_are_saved_while_one_goes_on(services, page, qtbot):
    shown = begin(page, "gad7")
    mark(shown, "nervous", 1)

    qtbot.waitUntil(lambda: len(services.instruments.all()) == 1, timeout=5000)
    mark(shown, "control", 1)
    page.flush()

    assert len(services.instruments.all()) == 1
    assert page.where() == {"response": 1}


def test_a_number_is_shown_only_when_asked_for(page):
    shown = begin(page, "gad7")
    for card in shown.cards.values():
        card.choices.buttons()[1].click()
    number = shown.ending.number
    assert number.number.text() == ""
    assert not number.is_open()

    number.button.click()

    assert "7 of 21" in number.number.text()
    assert "mild" in number.number.text()
    assert "not a diagnosis" in read(number)
    mark(shown, "nervous", 3)
    assert not number.is_open()
    assert number.number.text() == ""


def test_a_skipped_line_leaves_no_number(page):
    shown = begin(page, "gad7")
    mark(shown, "nervous", 3)

    shown.ending.number.button.click()

    assert "no number" in shown.ending.number.number.text()


def test_an_answer_can_be_put_right_and_keeps_its_question(services, page):
    draft = answered(services.library.instrument("gad7"), 1)
    asked = replace(draft.answers[0], question_as_shown="As it was asked then")
    saved, _change = services.instruments.save(replace(draft, answers=(asked, *draft.answers[1:])))

    page.enter(saved.id)
    shown = screen(page, SheetScreen)
    assert "As it was asked then" in read(shown)
    mark(shown, "nervous", 3)
    page.flush()

    (kept,) = services.instruments.all()
    assert kept.values()["nervous"] == 3
    assert kept.answers[0].question_as_shown == "As it was asked then"
    assert kept.made_at == draft.made_at


def test_answers_can_be_erased_after_a_clear_yes(services, page, monkeypatch):
    saved, _change = services.instruments.save(answered(services.library.instrument("gad7"), 1))
    page.enter(saved.id)
    monkeypatch.setattr(module, "_wants_to_erase", lambda parent: False)
    screen(page, SheetScreen).erase_button.click()
    assert len(services.instruments.all()) == 1

    monkeypatch.setattr(module, "_wants_to_erase", lambda parent: True)
    screen(page, SheetScreen).erase_button.click()

    assert services.instruments.all() == ()
    assert isinstance(page._screen, Overview)


def test_a_note_is_found_by_the_search_and_opens_its_sheet(services, page):
    saved, _change = services.instruments.save(
        answered(services.library.instrument("gad7"), 1, note="needle")
    )

    (hit,) = services.journal.find("needle", EntryQuery())
    page.enter(hit.ref)

    assert (hit.found_in, hit.ref) == (FoundIn.RESPONSE, saved.id)
    assert screen(page, SheetScreen).sheet.response_id == saved.id


def test_other_languages_are_told_that_the_questions_are_english(page):
    usual = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    try:
        shown = begin(page, "gad7")
        assert "The questions are in English." in read(shown)
    finally:
        QLocale.setDefault(usual)


# -- numbers over time ---------------------------------------------------------------


@pytest.fixture
def numbers(services: OpenSession, page: ScalesPage) -> NumbersScreen:
    gad7 = services.library.instrument("gad7")
    for at, value in enumerate((1, 3, 2)):
        services.instruments.save(answered(gad7, value, NOW - timedelta(days=60 - 20 * at)))
    services.instruments.save(answered(gad7, {"nervous": 1}, NOW - timedelta(days=1)))
    page.enter()
    screen(page, Overview).numbers["gad7"].click()
    return screen(page, NumbersScreen)


def test_numbers_over_time_stand_in_a_line_and_in_a_list(numbers):
    assert len(numbers.chart.places()) == 3
    assert [number for number in ("7", "21", "14") if number in numbers.chart.accessibleName()]
    names = [row.accessibleName() for row in numbers.rows.values()]
    assert "no number" in names[0]
    assert ["14 of 21" in names[1], "21 of 21" in names[2], "7 of 21" in names[3]] == [True] * 3
    assert "not a diagnosis" in read(numbers)


@pytest.mark.parametrize("mirrored", [False, True])
def test_each_mark_opens_its_answers(numbers, page, mirrored):
    numbers.chart.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    numbers.chart.resize(500, 240)
    at = numbers.chart.places()[1].toPoint()

    QTest.mouseClick(numbers.chart, Qt.MouseButton.LeftButton, pos=at)

    assert screen(page, SheetScreen).sheet.response_id == 2


def test_a_press_beside_the_marks_opens_nothing(numbers, page):
    numbers.chart.resize(500, 240)

    QTest.mouseClick(numbers.chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert page._screen is numbers


def test_each_row_opens_its_answers(numbers, page):
    numbers.rows[3].click()

    assert screen(page, SheetScreen).sheet.response_id == 3


def test_the_chart_paints_marks_where_it_says(numbers):
    numbers.chart.resize(500, 240)
    picture = numbers.chart.grab().toImage()
    before = picture.pixelColor(2, 2)

    for place in numbers.chart.places():
        around = [picture.pixelColor(int(place.x()) + dx, int(place.y())) for dx in range(-8, 9)]
        assert any(colour != before for colour in around)


# -- the item about self-harm --------------------------------------------------------


def test_the_item_says_before_what_its_answer_does(page, services):
    services.settings.set("phq", "phq9")
    shown = begin(page, "phq9")

    words = read(shown.cards[HARM])
    assert words.index("stays in this journal unless you share it") < words.index("Thoughts that")
    assert "spy program" in words
    assert "opens a page with support" in words


@pytest.mark.parametrize("at", [1, 2, 3])
def test_any_positive_answer_opens_the_calm_page_at_once(services, page, went, at):
    services.settings.set("phq", "phq9")
    shown = begin(page, "phq9")

    mark(shown, HARM, at)

    calm = screen(page, SupportScreen)
    words = read(calm)
    assert "Thank you" in words
    assert "Many people who lived through abuse have these thoughts." in words
    assert "Are you safe right now?" in words
    assert "cannot call anyone" in words
    assert "leaves a trace" in words
    assert "of 27" not in words
    assert went == []
    (kept,) = services.instruments.all()
    assert kept.values() == {HARM: at}


@pytest.mark.parametrize("at", [0, 4])
def test_not_at_all_and_skip_open_nothing(services, page, at):
    services.settings.set("phq", "phq9")
    shown = begin(page, "phq9")

    mark(shown, HARM, at)

    assert page._screen is shown


def calm_page(services: OpenSession, page: ScalesPage) -> SupportScreen:
    services.settings.set("phq", "phq9")
    mark(begin(page, "phq9"), HARM, 1)
    return screen(page, SupportScreen)


def test_the_calm_page_offers_six_ways_and_locks_none(services, page, went):
    calm = calm_page(services, page)

    for way in ("plan", "people", "steady"):
        calm.ways[way].click()
    assert went == ["pages", "people", "steady"]

    calm.close_button.click()
    assert went[-1] == "closed"
    page.enter()
    assert isinstance(page._screen, Overview)


def test_lines_for_such_thoughts_come_first_and_the_country_is_kept(services, page):
    services.settings.set("country", "US")
    calm = calm_page(services, page)
    calm.lines.button.click()

    words = read(calm.finder)
    support = services.library.support
    assert words.index("988") < words.index("1-800-799-7233")
    assert support.traces in words

    calm.finder.country_chosen.emit("ES")
    assert services.settings.get("country") == "ES"


def test_keep_going_leads_behind_the_item_and_forgets_nothing(services, page, qtbot):
    page.resize(944, 620)
    page.show()
    services.settings.set("phq", "phq9")
    shown = begin(page, "phq9")
    mark(shown, "interest", 2)
    mark(shown, HARM, 3)

    screen(page, SupportScreen).on.click()

    again = screen(page, SheetScreen)
    assert again.cards["interest"].choices.value() == "2"
    assert again.cards[HARM].choices.value() == "3"
    qtbot.waitUntil(lambda: not again.ending.freely.visibleRegion().isEmpty())
    page.stop_here()
    assert len(services.instruments.all()) == 1


def test_the_calm_page_has_no_alarm_colour_and_no_label(services, page):
    calm = calm_page(services, page)

    assert not [label for label in calm.findChildren(QLabel) if label.property("tone") == "care"]
    for word in ("risk", "severe", "score", "result", "urgent", "warning", "positive"):
        assert word not in read(calm).lower()


def test_the_keyboard_marks_the_item_and_reaches_every_way(services, page, qtbot):
    page.resize(944, 620)
    page.show()
    services.settings.set("phq", "phq9")
    shown = begin(page, "phq9")
    buttons = shown.cards[HARM].choices.buttons()
    buttons[0].setFocus()

    QTest.keyClick(buttons[0], Qt.Key.Key_Right)

    calm = screen(page, SupportScreen)
    assert calm.first_focus() is calm.lines.button
