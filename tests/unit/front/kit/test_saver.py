"""Changes reach the disk soon, and at once when asked."""

from PySide6.QtCore import QObject

from ihm_desktop.front.kit.saver import Saver
from ihm_desktop.front.kit.store import Saved


class KeptInMemory:
    """Stands in for a store."""

    def __init__(self) -> None:
        self.values: list[int] = []
        self.outcome = Saved.DONE

    def save(self, value: int) -> Saved:
        self.values.append(value)
        return self.outcome


def test_several_changes_are_one_writing(qtbot):
    store, owner = KeptInMemory(), QObject()
    saver = Saver(store, owner)
    with qtbot.waitSignal(saver.saved) as told:
        saver.put(1)
        saver.put(2)

    assert store.values == [2]
    assert told.args == [Saved.DONE]
    assert not saver.waiting


def test_flush_writes_at_once_and_only_once():
    store, owner = KeptInMemory(), QObject()
    saver = Saver(store, owner)
    saver.put(1)
    saver.flush()
    saver.flush()

    assert store.values == [1]


def test_what_could_not_be_written_goes_on_waiting():
    store, owner = KeptInMemory(), QObject()
    saver = Saver(store, owner)
    store.outcome = Saved.FULL
    saver.put(1)
    saver.flush()
    assert saver.waiting

    store.outcome = Saved.DONE
    saver.flush()
    assert store.values == [1, 1]
    assert not saver.waiting
