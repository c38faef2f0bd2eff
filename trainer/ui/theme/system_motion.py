"""Whether the system wants things to move. Asked as each session begins, never on the way to the first window."""

import ctypes
import sys

from PySide6.QtGui import QGuiApplication

ANSWER_MS = 200
"""How long the desktop is waited for."""
GET_CLIENT_AREA_ANIMATION = 0x1042
"""Of SystemParametersInfoW."""


def system_moves() -> bool:
    """False where motion is switched off in the system; True also where that cannot be told."""
    hints = QGuiApplication.styleHints().accessibility()
    preference = getattr(hints, "motionPreference", None)  # of Qt 6.12 and later
    if preference is not None:
        return "reduce" not in str(preference()).lower()
    try:
        if sys.platform == "win32":
            return _windows_moves()
        if sys.platform == "darwin":
            return _mac_moves()
        return _desktop_moves()
    except (OSError, AttributeError, ImportError):
        return True


def _windows_moves() -> bool:
    moves = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - other systems have none
    user32.SystemParametersInfoW(GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return bool(moves.value)


def _mac_moves() -> bool:
    """Asks NSWorkspace, which AppKit brings; Qt has loaded it."""
    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    ask_bool = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    shared = ask(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    return not ask_bool(shared, objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion"))


def _desktop_moves() -> bool:
    """Asks the portal of the desktop, as GNOME, KDE and others have it."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return True
    place, face = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
    call = QDBusMessage.createMethodCall("org.freedesktop.portal.Desktop", place, face, "Read")
    call.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    for answer in bus.call(call, timeout=ANSWER_MS).arguments():
        while isinstance(answer, QDBusVariant):
            answer = answer.variant()
        if answer is False:
            return False
    return True
