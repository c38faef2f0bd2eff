"""What is said of a pack before it is added."""

from trainer.actions.catalog.pack_details import InstallOffer, PackDetails
from trainer.language.catalog import drills_in_words
from trainer.language.numbers import listed, quoted, whole
from trainer.language.replacing import replacing_in_words
from trainer.language.translation import _, ngettext


def offer_in_words(offered: InstallOffer) -> str:
    """What the pack is that may be added, which one goes for it, and what changes by that."""
    pack = offered.pack
    drills = [drills_in_words(pack.drills)] if pack.drills else []
    facts = filter(None, (pack.license, _("language {language}").format(language=pack.language)))
    said = (
        _("{title} {version} by {authors} ({facts}): {scenarios}.")
        if pack.authors
        else _("{title} {version} ({facts}): {scenarios}.")
    )
    words = said.format(
        title=quoted(pack.title),
        version=pack.version,
        authors=listed(pack.authors),
        facts=listed(facts),
        scenarios=listed([*(quoted(inside.title) for inside in pack.scenarios), *drills]),
    )
    return "\n".join((words, *_namesakes(pack), *replacing_in_words(offered.replacing)))


def _namesakes(pack: PackDetails) -> list[str]:
    """That another pack has its title, and what tells the two apart."""
    if not pack.namesakes:
        return []
    said = ngettext(
        "Another pack is called that too. Its id is {others}; this one's is {id}.",
        "{count} other packs are called that too. Their ids are {others}; this one's is {id}.", len(pack.namesakes),
    )  # fmt: skip
    return [said.format(count=whole(len(pack.namesakes)), others=listed(pack.namesakes), id=pack.id)]
