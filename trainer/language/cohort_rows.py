"""The files of a group, a row each, in words."""

from collections.abc import Iterator, Mapping

from trainer.language.numbers import listed, quoted, whole
from trainer.language.person import called
from trainer.language.translation import N_, _, ngettext
from trainer.packs.shown_text import clean_line, isolated
from trainer.scoring.played import Played
from trainer.scoring.recount import Fault

_LOST: dict[Fault, str] = {
    "no content": N_("the text that was read is neither here nor in the file"),
    "not possible": N_("a move that was made cannot be made there"),
    "cut": N_("it says that it ended, and reaches no ending"),
}


def person_of_room(source: str, number: int) -> str:
    """What somebody goes by who gave no name, such as "collapse-1.room, person 3"."""
    return _("{file}, person {number}").format(file=clean_line(source), number=whole(number))


def own_file_named(person: str) -> str:
    """What somebody's records are called among files."""
    return _("{person}, on this computer").format(person=called(person))


def file_numbered(number: int) -> str:
    """What a file is called where its name is not said, for it may be somebody's."""
    return _("file {number}").format(number=whole(number))


def person_numbered(number: int) -> str:
    """What somebody is called where no names are said."""
    return _("person {number}").format(number=whole(number))


def played_in_words(played: Played) -> str:
    """What was played and how often, such as "“Collapse” 1.0.0: finished 2 times, 1 unfinished"."""
    parts = []
    if played.finished:
        said = ngettext("{count} finished", "{count} finished", played.finished)
        parts.append(said.format(count=whole(played.finished)))
    if played.unfinished:
        said = ngettext("{count} unfinished", "{count} unfinished", played.unfinished)
        parts.append(said.format(count=whole(played.unfinished)))
    if played.practised:
        said = ngettext("{count} practice", "{count} practices", played.practised)
        parts.append(said.format(count=whole(played.practised)))
    return _("{title} {version}: {times}").format(
        title=quoted(played.title or played.scenario), version=isolated(clean_line(played.version)), times=listed(parts)
    ).replace("  ", " ")  # fmt: skip


def row_in_words(played: tuple[Played, ...], counts: int, *, left_out: bool) -> str:
    """All of a row that can be read: what was played, and how much of it counts."""
    if not played:
        return _("Nothing was decided in it yet.")
    what = listed(map(played_in_words, played))
    if left_out:
        return _("{what}. Left out.").format(what=what)
    said = ngettext("{what}. {count} decision counts.", "{what}. {count} decisions count.", counts)
    return said.format(what=what, count=whole(counts))


def not_all_counts(elsewhere: int, doubtful: int, lost: Mapping[Fault, int]) -> Iterator[str]:
    """Why less of a file counts than stands in it: how many decisions count from another file, or not at all.

    The `doubtful` ones are told by another file in another way.
    """
    if elsewhere > 0:
        said = ngettext(
            "{count} decision of it stands in another file too, and counts once.",
            "{count} decisions of it stand in another file too, and count once.", elsewhere,
        )  # fmt: skip
        yield said.format(count=whole(elsewhere))
    if doubtful:
        said = ngettext(
            "{count} decision of it is told by another file in another way, and counts in neither.",
            "{count} decisions of it are told by another file in another way, and count in neither.", doubtful,
        )  # fmt: skip
        yield said.format(count=whole(doubtful))
    for fault, count in lost.items():
        said = ngettext("{count} decision of it does not count", "{count} decisions of it do not count", count)
        yield _("{count}: {why}.").format(count=said.format(count=whole(count)), why=_(_LOST[fault]))


def hands_apart(hands: int) -> str:
    """That hands were counted in a room, of which nobody knows whose they were."""
    said = ngettext(
        "{count} hand was counted in it too. Nobody knows whose it was, so it is not in this report.",
        "{count} hands were counted in it too. Nobody knows whose they were, so they are not in this report.",
        hands,
    )  # fmt: skip
    return said.format(count=whole(hands))


def same_name_in_words(title: str, version: str, count: int) -> str:
    """That one name and version stood for several texts."""
    said = ngettext(
        "{title} {version} was read in {count} text: its pack was changed and its version was not.",
        "{title} {version} was read in {count} different texts: its pack was changed and its version was not. "
        "They are counted apart.", count,
    )  # fmt: skip
    return said.format(title=quoted(title), version=isolated(clean_line(version)), count=whole(count))


def text_against(other: str, first: str) -> str:
    """What a text is called that is told against another of its name."""
    return _("Text {other} against text {first}").format(other=other[:4], first=first[:4])


def empty_file(path: object) -> str:
    """That a file has nothing in it at all."""
    return _("{path} is an empty file: what was to be saved in it is not there. Ask for it again.").format(path=path)


def too_many_files(left: int) -> str:
    """That a folder has more files than are read."""
    said = ngettext(
        "{count} file more was not read: name it, or fewer folders.",
        "{count} files more were not read: name them, or fewer folders.", left,
    )  # fmt: skip
    return said.format(count=whole(left))


def not_read_any_more(left: int) -> str:
    """That reading was stopped before all files were read."""
    said = ngettext(
        "You stopped: {count} file was not read, and counts in nothing.",
        "You stopped: {count} files were not read, and count in nothing.", left,
    )  # fmt: skip
    return said.format(count=whole(left))


def nothing_added() -> str:
    """That reading was stopped, before anything new was read."""
    return _("You stopped reading, so nothing was added.")


def nothing_more_counted() -> str:
    """That counting was stopped."""
    return _("You stopped counting. What has no tick counts in nothing: tick it to count it.")


def nothing_found() -> str:
    """That no file was found in what was named."""
    return _("There is no result file and no room file in what was named, so there is nothing to report.")
