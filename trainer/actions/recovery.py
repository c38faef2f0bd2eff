"""Bringing back the best copy of the records."""

from typing import TYPE_CHECKING

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure, records_as_failures
from trainer.records.faults import BEFORE_DAMAGE, machine_fault, moves_noted
from trainer.records.settings import ME

if TYPE_CHECKING:
    from trainer.records.restoring import Restored


def let_go(context: AppContext) -> None:
    """Stop offering what is from before damage; copies stay until newer ones push them out. Raises Failure."""
    from trainer.records.copies import let_go_of_copies

    with records_as_failures():
        try:
            let_go_of_copies(context.app_paths.records)
        except OSError as error:
            raise machine_fault(error, context.app_paths.records) from None


def is_offered(context: AppContext) -> bool:
    """Whether records were damaged, and a copy from before, or what can be saved, waits for being brought back."""
    return bool(_waiting(context))


def moves_saved(context: AppContext) -> int:
    """How many moves of damaged records can be saved, by a name in the folder; 0 where a copy from before waits."""
    counts = [moves_noted(name) for name in _waiting(context)]
    return max(counts, default=0) if all(counts) else 0


def _waiting(context: AppContext) -> list[str]:
    return [each.name for each in (context.app_paths.records.parent / "copies").glob(f"{BEFORE_DAMAGE}*")]


def not_counted(context: AppContext) -> str:
    """One sentence on what of a person was damaged before it was sealed, so that nothing says it; "" if nothing was.

    Raises Failure.
    """
    if not context.has_records:
        return ""
    with records_as_failures():
        lost = context.store.playthroughs.unreadable(context.person)
    if not lost:
        return ""
    from trainer.language.records import not_counted_in_words

    return not_counted_in_words(lost, context.app_paths.records.parent / "copies")


def restore(context: AppContext) -> "Restored":
    """Put the copy with the most in it in the records' place; what stood there is put aside. Raises Failure.

    Everybody goes by their name of now. Who plays may have come after that copy was made: they are there again, with
    nothing played. Where that stops on the way, it is gone on with by doing it again.
    """
    from trainer.records.restoring import restore_copy  # sqlite3 is not needed before records are

    now_called = _names(context)
    context.close()
    plays = "" if context.person == ME else context.person
    with records_as_failures():
        return restore_copy(context.app_paths.records, context.now(), now_called, plays)


def _names(context: AppContext) -> dict[int, str]:
    """What everybody is called now, by id, as far as that can be read."""
    try:
        with records_as_failures():
            return (
                {identity.id: name for name, identity in context.store.people.identities().items()}
                if context.has_records
                else {}
            )
    except Failure:
        return {}
