#!/usr/bin/env bash
# session.sh PYTHON MODULE DIR...: in a display and a session bus of their own, a registry, and what runs the program.
set -euo pipefail
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
/usr/libexec/at-spi-bus-launcher --launch-immediately &
launcher=$!
trap 'kill $launcher' EXIT
"$1" -m "$2" "${@:3}"
