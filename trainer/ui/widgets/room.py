"""Room that is kept for something that is not there yet, so that nothing jumps when it comes."""

from PySide6.QtWidgets import QWidget


def keep_room(widget: QWidget, keeps: bool) -> None:
    """Let a widget have its room also while it is hidden, or not."""
    policy = widget.sizePolicy()
    if policy.retainSizeWhenHidden() != keeps:
        policy.setRetainSizeWhenHidden(keeps)
        widget.setSizePolicy(policy)


def keeps_room(widget: QWidget) -> bool:
    """Whether it does."""
    return widget.sizePolicy().retainSizeWhenHidden()
