"""Before and after in words: how many pairs, what changed as far as it may be claimed, and who is missing."""

from collections.abc import Iterator, Sequence

from trainer.language.numbers import decimals, listed, percent, signed, whole
from trainer.language.translation import _, ngettext
from trainer.packs.shown_text import clean_line, isolated
from trainer.scoring.pairs import Change, Compared, Pairs
from trainer.scoring.profile import ESTIMATE_FROM


def pairs_counted(count: int) -> str:
    """Such as "12 pairs"."""
    return ngettext("{count} pair", "{count} pairs", count).format(count=whole(count))


def counted_in_pairs(found: Compared) -> str:
    """Of how many pairs and decisions a comparison is, or how many pairs are missing."""
    said = _("{pairs}, {before} scored decisions before and {after} after.").format(
        pairs=pairs_counted(len(found.people)), before=whole(found.before), after=whole(found.after)
    )
    if not found.missing:
        return said
    missing = ngettext("Not enough yet: {count} more pair.", "Not enough yet: {count} more pairs.", found.missing)
    return f"{said} {missing.format(count=whole(found.missing))}"


def change_rows(found: Compared) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each measure with what it was and is, and its change."""
    if found.fit is not None:
        from_to = _from_to(percent(found.fit.before), percent(found.fit.after))
        yield _("Right calls of each, on average"), (from_to, _points(found.fit))
    for name, change in (
        (_("Telling the two kinds apart (d′)"), found.sensitivity),
        (_("Lean (c; below 0 is to directing)"), found.lean),
    ):
        if change is not None:
            yield name, (_from_to(decimals(change.before, 2), decimals(change.after, 2)), _plain(change))


def too_few_of_a_kind(found: Compared) -> str:
    """Why d′ and lean are not compared; nothing where they are, or where nothing is."""
    if found.fit is None or found.sensitivity is not None:
        return ""
    return _(
        "d′ and lean are not compared: that takes {count} decisions of each kind, before and after, in which they "
        "directed or inspired."
    ).format(count=whole(ESTIMATE_FROM))


def who_is_missing(found: Pairs, *, names: bool) -> Iterator[str]:
    """Who is in one of the groups only; by name only with `names`."""
    before, after = found.only_before, found.only_after
    if before:
        said = ngettext("{count} person is missing after", "{count} people are missing after", len(before))
        yield _with_names(said.format(count=whole(len(before))), before, names=names)
    if after:
        said = ngettext("{count} person is missing before", "{count} people are missing before", len(after))
        yield _with_names(said.format(count=whole(len(after))), after, names=names)
    if not before and not after:
        yield _("Nobody is missing.")


def _with_names(said: str, people: Sequence[str], *, names: bool) -> str:
    if not names:
        return _("{said}.").format(said=said)
    return _("{said}: {names}.").format(said=said, names=listed(isolated(clean_line(each)) for each in people))


def _from_to(before: str, after: str) -> str:
    return _("{before} → {after}").format(before=before, after=after)


def _points(found: Change) -> str:
    """The change of a share, in points of a hundred."""
    mean, low, high = (signed(value * 100) for value in found.change)
    return _claimed(_("{mean} points ({low} to {high})").format(mean=mean, low=low, high=high), found)


def _plain(found: Change) -> str:
    mean, low, high = (signed(value, 2) for value in found.change)
    return _claimed(_("{mean} ({low} to {high})").format(mean=mean, low=low, high=high), found)


def _claimed(said: str, found: Change) -> str:
    return said if found.claimed else _("{change}: no change can be claimed").format(change=said)


def not_paired(count: int) -> str:
    """How many people of rooms can't be paired; nothing where all can."""
    if not count:
        return ""
    said = ngettext(
        "{count} person of a room gave no name, or one that others gave too, and can't be paired.",
        "{count} people of rooms gave no name, or one that others gave too, and can't be paired.", count,
    )  # fmt: skip
    return said.format(count=whole(count))


def before_file(name: str) -> str:
    """A file of the earlier group."""
    return _("before: {file}").format(file=name)


def after_file(name: str) -> str:
    """A file of the later group."""
    return _("after: {file}").format(file=name)
