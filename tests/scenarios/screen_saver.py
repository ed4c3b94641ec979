"""Says on the session bus what a desktop's screen saver says when it covers the screen.

Run by itself, by the system's own Python, which has `gi`; it imports nothing of the project.
"""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 - the version has to be named first

NAME, PLACE = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    wanted = GLib.Variant("(su)", (NAME, 0))
    own = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName")
    bus.call_sync(*own, wanted, None, Gio.DBusCallFlags.NONE, -1, None)
    bus.emit_signal(None, PLACE, NAME, "ActiveChanged", GLib.Variant("(b)", (True,)))
    bus.flush_sync(None)


main()
