"""Undo and redo."""

from ihm_desktop.front.kit.history import MOST_STEPS, History


def test_undo_goes_back_and_redo_forward():
    history = History("a")
    history.do("b", "wrote b")
    history.do("c", "wrote c")

    assert (history.undo(), history.now) == ("wrote c", "b")
    assert (history.undo(), history.now) == ("wrote b", "a")
    assert (history.undo(), history.now) == (None, "a")
    assert (history.redo(), history.now) == ("wrote b", "b")
    assert (history.redo(), history.now) == ("wrote c", "c")
    assert history.redo() is None


def test_a_new_change_forgets_what_was_undone():
    history = History("a")
    history.do("b", "wrote b")
    history.undo()
    history.do("c", "wrote c")

    assert history.redo() is None
    assert history.now == "c"


def test_the_way_back_has_an_end():
    history = History(0)
    for number in range(1, MOST_STEPS + 10):
        history.do(number, "")
    while history.undo() is not None:
        pass

    assert history.now == 9
