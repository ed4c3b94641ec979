"""The closed list of events."""

from ihm_desktop.log import Event, SilentLog


def test_silence_keeps_nothing(capfd):
    SilentLog().note(Event.CRASHED, 1)

    assert capfd.readouterr() == ("", "")
