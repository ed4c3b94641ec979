"""A logind on a bus of its own: hands out descriptors and notices when they are closed.

Run with the system's Python, which has GLib: `python3 fakes_logind.py BUS_ADDRESS`. It writes
a line when it is ready, when somebody asks it to wait, and when that somebody lets go. Any line
that it reads means that the computer is about to sleep.
"""

import os
import sys

from gi.repository import Gio, GLib

XML = """
<node><interface name="org.freedesktop.login1.Manager">
  <method name="Inhibit">
    <arg type="s" name="what" direction="in"/><arg type="s" name="who" direction="in"/>
    <arg type="s" name="why" direction="in"/><arg type="s" name="mode" direction="in"/>
    <arg type="h" name="held" direction="out"/>
  </method>
</interface></node>
"""
PATH = "/org/freedesktop/login1"


def say(words):
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def let_go(source, _condition):
    say("let go")
    os.close(source)
    return GLib.SOURCE_REMOVE


def fall_asleep(source, _condition, bus):
    source.readline()
    begins = GLib.Variant("(b)", (True,))
    bus.emit_signal(None, PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", begins)
    return GLib.SOURCE_CONTINUE


def inhibit(_bus, _sender, _path, _interface, _method, words, call):
    ours, theirs = os.pipe()
    held = Gio.UnixFDList()
    at = held.append(theirs)
    os.close(theirs)
    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, ours, GLib.IOCondition.HUP, let_go)
    say("|".join(words.unpack()))
    call.return_value_with_unix_fd_list(GLib.Variant("(h)", (at,)), held)


def main(address):
    flags = Gio.DBusConnectionFlags
    both = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
    bus = Gio.DBusConnection.new_for_address_sync(address, both, None, None)
    interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
    bus.register_object(PATH, interface, inhibit, None, None)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN, fall_asleep, bus)
    Gio.bus_own_name_on_connection(
        bus, "org.freedesktop.login1", Gio.BusNameOwnerFlags.NONE, lambda *_: say("ready"), None
    )
    GLib.MainLoop().run()


if __name__ == "__main__":
    main(sys.argv[1])
