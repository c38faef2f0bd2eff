"""What a check found, as lines for a terminal: the rehearsals and the table of the bots."""

from collections.abc import Iterator

from trainer.checks.bots.contest_table import FEWEST, Contest
from trainer.checks.check_pack import Checked
from trainer.checks.rehearsal.played_through import PlayedThrough, played_through
from trainer.language.bots import bot_named
from trainer.language.checks import (
    conditions_in_words,
    contest_in_words,
    drills_played,
    ending_reached,
    how_played,
    on_every_path,
    still_open,
)
from trainer.language.numbers import decimals, percent
from trainer.language.translation import _
from trainer.packs.model import Pack


def report_lines(pack: Pack, checked: Checked) -> Iterator[str]:
    """Rehearsals and bots of a pack; of its drills, which nobody plays through, how many were played."""
    for story in pack.stories:
        if story.id in checked.rehearsals:
            yield from rehearsal_lines(played_through(story, checked.rehearsals[story.id]))
            yield ""
    if drills := sum(drill.id in checked.rehearsals for drill in pack.drills):
        yield drills_played(drills)
        yield ""
    if checked.contest is not None:
        yield from contest_lines(checked.contest)


def rehearsal_lines(played: PlayedThrough) -> Iterator[str]:
    """What playing a scenario showed, with a shortest path to each ending."""
    yield f"{played.title}: {how_played(played)}"
    yield from (f"  {line}" for line in (*still_open(played), *on_every_path(played)))
    for ending in played.endings:
        yield f"  {ending_reached(ending)}"
        if ending.path is not None:
            yield f"    {', '.join(ending.path)}"
    yield from (f"  {line}" for line in conditions_in_words(played))


def contest_lines(contest: Contest) -> Iterator[str]:
    """Whether the key can be guessed, and the table of the bots; columns are as wide as their heads."""
    yield from contest_in_words(contest)
    if contest.of < FEWEST:
        return
    names = {bot.name: bot_named(bot.name) for bot in contest.results}
    width, right, apart = max(map(len, names.values())), _("style that fits"), _("tells apart")
    yield f"  {'':{width}}  {right}   {apart}"
    for bot in contest.results:
        mark = "  ← " + _("guessed") if bot.passes else ""
        told = f"{percent(bot.fit):>{len(right)}}   {decimals(bot.sensitivity, 1):>5}"
        yield f"  {names[bot.name]:{width}}  {told}{mark}"
