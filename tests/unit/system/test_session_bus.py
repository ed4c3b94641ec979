"""No session bus is started where there is none."""

import pytest

from ihm_desktop.system import session_bus


@pytest.fixture
def runtime(tmp_path):
    return {"XDG_RUNTIME_DIR": str(tmp_path)}


@pytest.mark.parametrize("place", [{}, {"XDG_RUNTIME_DIR": "/nowhere/at/all"}])
def test_where_there_is_none_qt_is_told_not_to_look_for_one(place):
    variables = dict(place)
    session_bus.start_none(variables)

    assert variables == {**place, "DBUS_SESSION_BUS_ADDRESS": "disabled:"}


def test_one_that_is_named_is_used(runtime):
    variables = {**runtime, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/there"}
    session_bus.start_none(variables)

    assert variables["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/run/there"


def test_one_at_its_usual_place_is_used(runtime, tmp_path):
    (tmp_path / "bus").touch()
    variables = dict(runtime)
    session_bus.start_none(variables)

    assert variables == runtime
