"""Stands beside the program as a screen reader does, over AT-SPI. Run by the system's Python, which has its bindings.

For each line of standard input it walks the window of the program once and prints what is there, as a line of JSON: a
list of nodes in their order, each with role, name, description, states, actions, value and depth.
"""

import json
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version is asked for first

warnings.simplefilter("ignore")
STATES = ("ENABLED", "FOCUSABLE", "FOCUSED", "CHECKED", "SHOWING", "EDITABLE")
HIDES = {"combo box"}
"""Inside of these stands what is not shown yet."""


def node(of, depth):
    states = of.get_state_set()
    held = [name.lower() for name in STATES if states.contains(getattr(Atspi.StateType, name))]
    told = {"role": of.get_role_name(), "name": of.get_name(), "depth": depth, "states": held}
    told["description"] = of.get_description() if "focusable" in held else ""
    if action := of.get_action_iface():
        told["actions"] = [action.get_action_name(place) for place in range(action.get_n_actions())]
    if level := of.get_attributes().get("level"):
        told["level"] = int(level)
    if value := of.get_value_iface():
        told["value"] = [value.get_minimum_value(), value.get_current_value(), value.get_maximum_value()]
    return told


def walk(of, depth, found):
    told = node(of, depth)
    if "showing" not in told["states"] and depth > 0:
        return
    found.append(told)
    if told["role"] not in HIDES:
        for place in range(of.get_child_count()):
            walk(of.get_child_at_index(place), depth + 1, found)


def program():
    for _time in range(200):
        desk = Atspi.get_desktop(0)
        for place in range(desk.get_child_count()):
            if desk.get_child_at_index(place).get_name() == "right-call":
                return desk.get_child_at_index(place)
        time.sleep(0.1)
    raise SystemExit("the program is not there")


for _line in sys.stdin:
    nodes = []
    walk(program(), 0, nodes)
    sys.stdout.write(f"{json.dumps(nodes)}\n")
    sys.stdout.flush()
