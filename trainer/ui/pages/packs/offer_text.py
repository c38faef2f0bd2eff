"""What is said of a pack before it is added."""

from trainer.actions.catalog.pack_details import InstallOffer
from trainer.language.catalog import drills_in_words
from trainer.language.translation import _


def offer_in_words(offered: InstallOffer) -> str:
    """What the pack is that may be added, and which one goes for it."""
    pack, before = offered.pack, offered.version_at_hand
    drills = [drills_in_words(pack.drills)] if pack.drills else []
    facts = filter(None, (pack.license, _("language {language}").format(language=pack.language)))
    said = (
        _("{title} {version} by {authors} ({facts}): {scenarios}.")
        if pack.authors
        else _("{title} {version} ({facts}): {scenarios}.")
    )
    words = said.format(
        title=pack.title,
        version=pack.version,
        authors=", ".join(pack.authors),
        facts=", ".join(facts),
        scenarios=", ".join([*(inside.title for inside in pack.scenarios), *drills]),
    )
    if before is None:
        return words
    replaced = (
        _("Version {version} ships with Right Call and will be replaced. What was played of it stays.")
        if offered.ships
        else _("Version {version} is installed and will be replaced. What was played of it stays.")
    )
    return f"{words} {replaced.format(version=before)}"
