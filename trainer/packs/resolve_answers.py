"""Choices, written out or taken from a twin set, and what happens when the time runs out."""

from trainer.packs.format import ChoiceItem, ChoicesOfSet, SetChoice, TimeoutItem, UseItem
from trainer.packs.model import Choice, Passage, Spots, Timeout
from trainer.packs.names import TIMEOUT
from trainer.packs.resolving import Path, Resolving, or_else, part_of, spots_in


def choices_of(
    found: Resolving, source: list[ChoiceItem] | ChoicesOfSet, node: object, path: Path
) -> tuple[Choice, ...]:
    """The answers of a decision, in the order written; `node` is the scene in the tree."""
    if isinstance(source, ChoicesOfSet):
        return _from_set(found, source, node, (*path, "choices"))
    _check_ids(found, [choice.id for choice in source], (*path, "choices"))
    return tuple(
        _written(found, choice, spots_in(part_of(node, "choices", place)), (*path, "choices", place))
        for place, choice in enumerate(source)
    )


def timeout_of(found: Resolving, item: TimeoutItem, path: Path) -> Timeout:
    """What happens when the time runs out."""
    outcome, outcomes = _outcome(found, item.outcome, path)
    effects, more = found.effects(item.effects, path)
    return Timeout(outcome, effects, found.next(item.next, (*path, "next")), outcomes, more)


def check_sets(found: Resolving) -> None:
    """Ids of the file's own sets are told apart, and no set is one of the pack's."""
    for name, choices in or_else(found.source.sets, {}).items():
        if name in found.shared.sets:
            help = "Rename one of them, or delete this one."
            found.report("RC225", ("sets", name), f"The set {name!r} stands in pack.yaml too.", help)
        _check_ids(found, [choice.id for choice in choices], ("sets", name))


def _check_ids(found: Resolving, ids: list[str], path: Path) -> None:
    seen: set[str] = set()
    for place, id in enumerate(ids):
        at = (*path, place, "id")
        if id in seen:
            found.report("RC211", at, f"Two choices are called {id!r}.", "Rename one of them.")
        if id == TIMEOUT:
            help = "That word stands for time running out."
            found.report("RC205", at, "A choice cannot be called 'timeout'.", help)
        seen.add(id)


def _from_set(found: Resolving, source: ChoicesOfSet, node: object, path: Path) -> tuple[Choice, ...]:
    found.needs_format_two("`use`", path)
    choices = found.sets.get(source.use)
    if choices is None:
        help = found.near(source.use, found.sets) or "Write it under `sets`, in the scenario or in pack.yaml."
        found.report("RC225", (*path, "use"), f"There is no set {source.use!r}.", help)
        return ()
    known = [choice.id for choice in choices]
    for id in source.each:
        if id not in known:
            help = found.near(id, known) or f"Its ids are: {', '.join(known)}."
            found.report("RC225", (*path, "each", id), f"The set {source.use!r} has no choice {id!r}.", help)
    missing = [id for id in known if id not in source.each]
    for id in missing:
        help = f"Add {id!r} under `each`, with what it does here."
        found.report("RC225", (*path, "each"), f"`each` leaves out {id!r} of the set {source.use!r}.", help)
    return tuple(
        _used(found, choice, source.each[choice.id], spots_in(part_of(node, "choices", "each", choice.id)), path)
        for choice in choices
        if choice.id in source.each
    )


def _used(found: Resolving, said: SetChoice, item: UseItem, spots: Spots, path: Path) -> Choice:
    return _choice(found, said, item, (Passage(said.text.strip()),), spots, (*path, "each", said.id))


def _written(found: Resolving, item: ChoiceItem, spots: Spots, path: Path) -> Choice:
    return _choice(found, item, item, found.passages(item.text, (*path, "text"), one=True), spots, path)


def _choice(
    found: Resolving,
    said: SetChoice | ChoiceItem,
    item: UseItem,
    texts: tuple[Passage, ...],
    spots: Spots,
    path: Path,
) -> Choice:
    outcome, outcomes = _outcome(found, item.outcome, path)
    effects, more = found.effects(item.effects, path)
    return Choice(
        id=said.id, text=texts[-1].text, style=said.style, execution=item.execution,
        tactic=or_else(item.tactic, None), skills=tuple(or_else(item.skills, [])), slip=or_else(item.slip, None),
        outcome=outcome, effects=effects, when=found.condition(item.when, (*path, "when")),
        next=found.next(item.next, (*path, "next")), spots=spots, texts=texts if len(texts) > 1 else (),
        outcomes=outcomes, more_effects=more,
    )  # fmt: skip


def _outcome(found: Resolving, source: object, path: Path) -> tuple[str, tuple[Passage, ...]]:
    """A plain outcome, or those of which the first that holds is shown."""
    passages = found.passages(source, (*path, "outcome"))
    if len(passages) == 1 and passages[0].when is None:
        return passages[0].text, ()
    return "", passages
