"""Asking where something is to be saved: the ending follows the kind that is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Kinds = dict[str, str]
"""Ending to what it is called: svg to SVG."""


def ask_where(parent: QWidget, title: str, name: str, kinds: Kinds, chosen: Callable[[Path], None]) -> QFileDialog:
    """Open the dialog; `chosen` is called with a path that has one of the endings."""
    filters = {f"{called} (*.{ending})": ending for ending, called in kinds.items()}
    first = next(iter(kinds))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) if Path(documents).is_dir() else Path(QDir.homePath())
    dialog = QFileDialog(parent, title, str(folder / f"{name}.{first}"), ";;".join(filters))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(first)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def follow(filter: str) -> None:
        ending = filters[filter]
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{name}.{ending}")

    dialog.filterSelected.connect(follow)
    dialog.fileSelected.connect(lambda to: chosen(Path(to)))
    dialog.open()
    return dialog
