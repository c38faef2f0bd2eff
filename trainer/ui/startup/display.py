"""Whether there is a display. Qt aborts the process where there is none, so this is asked first."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from trainer.language.translation import _


def why_no_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """A sentence that says why no window can be opened, or None if one can. Imports nothing of Qt."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "") not in ("", "xcb", "wayland"):
        return None
    if _wayland_answers(environment):
        return None
    if _x11_answers(environment.get("DISPLAY", "")):
        missing = _missing_library()
        words = _(
            "No window can be opened, Qt lacks {library}. Install that library; the README lists all that Qt needs."
        )
        return words.format(library=missing) if missing else None
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return _("The display that is set here does not answer, so no window can be opened.")
    return _("There is no display here, so no window can be opened.")


def _missing_library() -> str:
    """The library that Qt's part for X11 lacks, or an empty string. Qt would abort the process without it."""
    from ctypes import CDLL  # 3 ms, only under X11
    from importlib.util import find_spec

    qt = find_spec("PySide6")
    places = (qt.submodule_search_locations if qt else None) or ()
    for plugin in filter(Path.is_file, (Path(place, "Qt/plugins/platforms/libqxcb.so") for place in places)):
        try:
            CDLL(str(plugin))
        except OSError as error:
            return str(error).split(":")[0]
    return ""


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    return bool(name) and _connects(Path(environment.get("XDG_RUNTIME_DIR", "/"), str(name)))


def _x11_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _connects(Path(path)) or _connects(f"\0{path}")
    import socket  # 3 ms, only where a display has to be asked

    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=2):
            return True
    except OSError:
        return False


def _connects(path: Path | str) -> bool:
    import socket  # 3 ms, only where a display has to be asked

    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        try:
            client.connect(str(path))
        except OSError:
            return False
    return True
