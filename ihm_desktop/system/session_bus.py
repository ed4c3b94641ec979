"""Keeps the desktop's session bus from being started by this program."""

import sys
from collections.abc import MutableMapping
from pathlib import Path
from typing import Final

ADDRESS: Final = "DBUS_SESSION_BUS_ADDRESS"
NONE: Final = "disabled:"  # no transport that libdbus knows, so it gives up at once


def start_none(variables: MutableMapping[str, str]) -> None:
    """Has Qt do without a session bus where none is running.

    Otherwise libdbus starts one: a process that outlives this one, and a file below `.dbus` in
    the person's home that tells the day. Without a bus no screen reader is running either.
    Source: D-Bus specification, section "Autolaunch".

    Args:
        variables: This process's environment, inherited by the journal process.
    """
    if sys.platform != "linux" or variables.get(ADDRESS):
        return
    runtime = variables.get("XDG_RUNTIME_DIR", "")
    if not runtime or not Path(runtime, "bus").exists():
        variables[ADDRESS] = NONE
