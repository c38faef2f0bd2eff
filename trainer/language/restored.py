"""What came back with a copy of the records, in words."""

from typing import TYPE_CHECKING

from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext

if TYPE_CHECKING:
    from trainer.records.restoring import Restored


def restored_in_words(restored: "Restored") -> str:
    """How many moves are back, of how many there were as far as that can be known."""
    moves, of = restored.moves, restored.of
    if of is None:
        told = ngettext(
            "{count} move is in them; how many there were, the damaged file does not tell.",
            "{count} moves are in them; how many there were, the damaged file does not tell.",
            moves,
        )
    elif not of:
        told = _("Nothing had been decided in them yet.")
    elif restored.in_part:
        told = ngettext(
            "{count} move is in them, of at least {of} that there were.",
            "{count} moves are in them, of at least {of} that there were.",
            moves,
        )
    elif moves == of:
        told = ngettext("The only move is in them.", "All {count} moves are in them.", moves)
    else:
        told = ngettext(
            "{count} move is in them, of {of} that there were.",
            "{count} moves are in them, of {of} that there were.",
            moves,
        )
    if restored.copy is None:
        words = [_("There was no copy; what could be saved of the damaged records is back.")]
    else:
        words = [_("The records of {copy} are back.").format(copy=restored.copy.name)]
    words.append(told.format(count=whole(moves), of=whole(of or 0)))
    if restored.saved and restored.copy is not None:
        saved = ngettext(
            "{count} of them was saved from the damaged file.", "{count} of them were saved from the damaged file.",
            restored.saved,
        )  # fmt: skip
        words.append(saved.format(count=whole(restored.saved)))
    if of is not None and moves < of:
        words.append(_("What is missing stands in the files that were put aside beside them."))
    return " ".join(words)
