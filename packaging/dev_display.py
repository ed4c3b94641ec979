"""A screen of its own for journeys and benchmarks: Xvfb with a window manager and a bus."""

import contextlib
import os
import secrets
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dev_process import Stop, started

SCREEN = "1366x900x24"
FIRST_NUMBER, NUMBERS = 100, 40_000
PATIENCE_S = 20.0


@contextlib.contextmanager
def screen() -> Iterator[Mapping[str, str]]:
    """Starts an X server on a free display, with openbox, and ends both afterwards.

    Elsewhere than on Linux the screen that is already there is used.

    Yields:
        The variables that send a program to that screen.
    """
    if sys.platform != "linux":
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="display-") as runtime, _server() as display:
        env = {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": runtime,
            "XDG_SESSION_TYPE": "x11",
            "WAYLAND_DISPLAY": "",
        }
        Path(runtime).chmod(0o700)
        with started(_tied("openbox", "--sm-disable"), env, first_request=signal.SIGTERM):
            _await_window_manager(env)
            yield env


def on_a_bus(command: Sequence[str | Path]) -> list[str | Path]:
    """Wraps a command so that it has a session bus of its own, as screen readers need it."""
    wrapped = sys.platform == "linux" and shutil.which("dbus-run-session")
    return ["dbus-run-session", "--", *command] if wrapped else list(command)


@contextlib.contextmanager
def _server() -> Iterator[str]:
    readable, writable = os.pipe()
    try:
        # A number by chance: left to itself the server takes the lowest free one, and where
        # another server is just giving that up, it takes the new one's socket with it.
        number = FIRST_NUMBER + secrets.randbelow(NUMBERS)
        options = [f":{number}", "-displayfd", str(writable), "-screen", "0", SCREEN]
        # Or it begins anew when its last client goes, and turns away whoever comes meanwhile: the
        # window manager, while somebody asked whether that is there.
        options += ["-nolisten", "tcp", "-noreset"]
        with started(_tied("Xvfb", *options), pass_fds=(writable,), first_request=signal.SIGTERM):
            if not select.select([readable], [], [], PATIENCE_S)[0]:
                raise Stop("Xvfb did not start.", status=1)
            yield f":{int(os.read(readable, 16))}"
    finally:
        os.close(readable)
        os.close(writable)


def _tied(*command: str) -> list[str]:
    """Has the kernel end a program with this script, even if the script is killed."""
    if shutil.which("setpriv"):
        return ["setpriv", "--pdeathsig", "TERM", *command]
    return list(command)


def _await_window_manager(env: Mapping[str, str]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    while time.monotonic() < deadline:
        answer = subprocess.run(
            command, check=False, capture_output=True, env={**os.environ, **env}
        )
        if b"window id" in answer.stdout:
            return
        time.sleep(0.05)
    raise Stop("The window manager did not start.", status=1)
