#!/usr/bin/env bash
# session.sh PYTHON DIR PAGE...: a display, a session bus and a registry of their own, the program in them, a listener beside it.
set -euo pipefail
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
/usr/libexec/at-spi-bus-launcher --launch-immediately &
launcher=$!
trap 'kill $launcher' EXIT
"$1" -m tests.atspi.shown "${@:2}"
