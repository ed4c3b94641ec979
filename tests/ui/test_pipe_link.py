"""What pages ask of the front goes through the pipe, and is remembered here."""

import io

from ihm_desktop.system.panel_pipe import PanelPipe
from ihm_desktop.system.panel_words import Door, Report, Start, parse_report
from ihm_desktop.ui.pipe_link import PipeLink
from tests.fakes_front import COVERS

START = Start(
    cover="recipes",
    folder="data",
    door=Door.OPEN,
    geometry=(0, 0, 9, 9),
    chord="Ctrl+Shift+L",
    long_press=True,
)


def link():
    sink = io.BytesIO()
    return PipeLink(PanelPipe(io.BytesIO(), sink), START, lambda: COVERS), sink


def told(sink):
    return [parse_report(line) for line in sink.getvalue().splitlines()]


def test_it_begins_with_what_the_front_said():
    made, sink = link()

    assert (made.cover, made.wanted, made.chord, made.long_press) == (
        "recipes",
        "recipes",
        "Ctrl+Shift+L",
        True,
    )
    assert made.covers == COVERS
    assert told(sink) == []


def test_a_cover_is_asked_for_with_its_items():
    made, sink = link()
    made.wear("words", [("a word", "its meaning")], clear=True)
    (report,) = told(sink)

    assert report.report is Report.WEAR
    assert (report.cover, report.items, report.clear) == (
        "words",
        (("a word", "its meaning"),),
        True,
    )
    assert (made.cover, made.wanted) == ("recipes", "words")


def test_keys_are_kept_and_known_at_once():
    made, sink = link()
    made.keep("Ctrl+Shift+K", long_press=False)
    (report,) = told(sink)

    assert report.report is Report.KEEP
    assert (report.chord, report.long_press) == ("Ctrl+Shift+K", False)
    assert (made.chord, made.long_press) == ("Ctrl+Shift+K", False)


def test_emptying_is_asked_for():
    made, sink = link()
    made.empty()

    assert [report.report for report in told(sink)] == [Report.EMPTY]
