"""Reads what a screen reader would, over AT-SPI; answers requests line by line.

Run by the system's own Python, which has `gi`; it imports nothing of the project.
A request is `{"do": "tree" | "press" | "focus" | "search" | "ping", "pid": N, "name": "…",
"role": "…"}`.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be named first

DEEPEST = 40
PATIENCE_MS = 10_000
LONGEST_TEXT = 20_000
STATES = ("FOCUSED", "SHOWING", "CHECKED", "ENABLED", "EDITABLE", "SELECTED")


def application(pid):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        try:
            if child is not None and child.get_process_id() == pid:
                child.clear_cache()
                return child
        except GLib.Error:
            continue
    return None


def walk(node, depth=0):
    if node is None or depth > DEEPEST:
        return
    yield node
    for index in range(node.get_child_count()):
        try:
            yield from walk(node.get_child_at_index(index), depth + 1)
        except GLib.Error:
            continue


def text_of(node):
    if "Text" not in node.get_interfaces():
        return ""
    return Atspi.Text.get_text(node, 0, -1)[:LONGEST_TEXT]


def described(node):
    states = node.get_state_set()
    box = None
    if "Component" in node.get_interfaces():
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        box = [extents.x, extents.y, extents.width, extents.height]
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "text": text_of(node),
        "states": [
            name.lower() for name in STATES if states.contains(getattr(Atspi.StateType, name))
        ],
        "box": box,
    }


def press(pid, name, role, nth=0):
    for node in walk(application(pid)):
        if node.get_name() == name and role in ("", node.get_role_name()):
            states = node.get_state_set()
            if states.contains(Atspi.StateType.SHOWING) and Atspi.Action.get_n_actions(node):
                if nth == 0:
                    return bool(Atspi.Action.do_action(node, 0))
                nth -= 1
    return False


def focus(pid, name, role):
    for node in walk(application(pid)):
        if node.get_name() == name and role in ("", node.get_role_name()):
            states = node.get_state_set()
            if states.contains(Atspi.StateType.SHOWING) and states.contains(
                Atspi.StateType.FOCUSABLE
            ):
                return bool(Atspi.Component.grab_focus(node))
    return False


def search(pid, wanted):
    """Finds the first thing that shows; asks of each no more than it has to."""
    for node in walk(application(pid)):
        try:
            if not fits(node, wanted):
                continue
            found = described(node)
        except GLib.Error:
            continue
        if {"showing", *wanted["states"]} <= set(found["states"]):
            return found
    return None


def fits(node, wanted):
    name = node.get_name() or ""
    if wanted["name"] and (name != wanted["name"]):
        return False
    if wanted["role"] and wanted["role"] != node.get_role_name():
        return False
    return not wanted["words"] or wanted["words"] in name or wanted["words"] in text_of(node)


def answer(request):
    thing = request["pid"], request.get("name", ""), request.get("role", "")
    if request["do"] == "press":
        return press(*thing, request.get("nth", 0))
    if request["do"] == "focus":
        return focus(*thing)
    if request["do"] == "search":
        return search(request["pid"], request)
    if request["do"] == "ping":
        there = application(request["pid"])
        return there is not None and there.get_child_count() > 0
    nodes = []
    for node in walk(application(request["pid"])):
        try:
            nodes.append(described(node))
        except GLib.Error:
            continue
    return nodes


def main():
    Atspi.init()
    Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)  # else a press on a slow machine is done twice
    for line in sys.stdin:
        try:
            found = answer(json.loads(line))
        except GLib.Error:
            found = []
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


main()
