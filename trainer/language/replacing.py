"""What is said where a pack would take the place of another: which one, and what changes."""

from collections.abc import Iterator

from trainer.language.numbers import listed, listed_briefly, quoted, whole
from trainer.language.translation import N_, _, ngettext
from trainer.packs.changes import PackChanges, Relation, Replacing, StoryChanges

NAMED = 5
"""Titles that are said one by one; the rest is counted."""

_INSTALLED: dict[Relation, str] = {
    "same": N_("Exactly this is installed already."),
    "newer": N_("Version {version} is installed and will be replaced."),
    "other": N_("Version {version} is installed with other content, and would be replaced."),
    "older": N_("A later version, {version}, is installed and would be replaced."),
    "ships": N_(
        "Version {version} is installed, in place of a pack of the same id that ships with Right Call."
        " It would be replaced."
    ),
    "unreadable": N_("What is installed under its id can't be read, and will be replaced."),
}
_SHIPS: dict[Relation, str] = {
    "same": N_("Exactly this ships with Right Call."),
    "ships": N_(
        "A pack of the same id, version {version}, ships with Right Call."
        " It would be replaced until this one is removed."
    ),
}


def replacing_in_words(found: Replacing) -> list[str]:
    """Which pack would be replaced, what would change, and that what was played stays; nothing if there is none."""
    sentences = (_SHIPS if found.ships else _INSTALLED).get(found.relation)
    if sentences is None:
        return []
    said = [_(sentences).format(version=found.version)]
    if found.changes is not None:
        said += changes_in_words(found.changes)
    if found.relation != "same":
        said.append(_("What was played of it stays."))
    return said


def changes_in_words(changes: PackChanges) -> list[str]:
    """One sentence each: its title before, all new scenarios, those that are gone, and each scenario that differs."""
    titled = [_("Its title was {title}.").format(title=quoted(changes.was_called))] if changes.was_called else []
    said = [
        sentence.format(titles=listed_briefly(map(quoted, titles), NAMED))
        for sentence, titles in ((_("New: {titles}."), changes.new), (_("Gone: {titles}."), changes.gone))
        if titles
    ]
    said += [story_in_words(story, quoted(story.title)) for story in changes.stories[:NAMED]]
    if (left := len(changes.stories) - NAMED) > 0:
        more = ngettext("{count} more scenario differs.", "{count} more scenarios differ.", left)
        said.append(more.format(count=whole(left)))
    if changes.drills is not None:
        said.append(story_in_words(changes.drills, _("Drills")))
    return [*titled, *(said or [_("Scenes and keys are the same; what differs is beside them.")])]


def story_in_words(story: StoryChanges, title: str) -> str:
    """What of one scenario differs, after what stands for its title."""
    parts = list(_parts(story)) or [_("the scenes are the same, what stands beside them is not")]
    return _("{title}: {parts}.").format(title=title, parts=listed(parts))


def _parts(story: StoryChanges) -> Iterator[str]:
    if story.was_called:
        yield _("its title was {title}").format(title=quoted(story.was_called))
    if count := story.new:
        yield ngettext("{count} scene is new", "{count} scenes are new", count).format(count=whole(count))
    if count := story.gone:
        yield ngettext("{count} scene is gone", "{count} scenes are gone", count).format(count=whole(count))
    if count := story.changed:
        yield ngettext("{count} scene is changed", "{count} scenes are changed", count).format(count=whole(count))
    if story.keys:
        said = ngettext(
            "another key in {count} decision ({titles})", "another key in {count} decisions ({titles})", len(story.keys)
        )
        yield said.format(count=whole(len(story.keys)), titles=listed_briefly(map(quoted, story.keys), NAMED))
    elif story.changed:
        yield _("the key is the same")
