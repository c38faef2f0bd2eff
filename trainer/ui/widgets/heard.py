"""What stands on a page is heard with the control on it that has the focus first; else nobody would say it."""

from PySide6.QtWidgets import QLabel, QWidget


def words_of(root: QWidget) -> str:
    """All that can be read in a widget, a line a label, in the order in which it was laid out."""
    labels = (each for each in root.findChildren(QLabel) if each.isVisibleTo(root))
    return "\n".join(filter(None, (each.accessibleName() or each.text() for each in labels)))


def tell_with(control: QWidget, root: QWidget) -> None:
    """Let what stands in `root` be heard once `control` has the focus."""
    control.setAccessibleDescription(words_of(root))
