"""The closed list of events."""

from ihm_desktop.log import KEPT, Event, MemoryLog, SilentLog
from tests.fakes_front import FakeMonotonic


def test_memory_keeps_the_newest_in_order():
    clock = FakeMonotonic()
    log = MemoryLog(clock)
    for number in range(KEPT + 3):
        clock.now_s = number
        log.note(Event.UNLOCKED, number)

    kept = log.records()
    assert len(kept) == KEPT
    assert (kept[0].number, kept[-1].number) == (3, KEPT + 2)
    assert kept[-1].at_s == KEPT + 2


def test_silence_keeps_nothing(capfd):
    SilentLog().note(Event.CRASHED, 1)

    assert capfd.readouterr() == ("", "")
