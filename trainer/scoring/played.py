"""What was played in one file, and how often: for a row that says so."""

from typing import NamedTuple

from trainer.scoring.counted_together import PlaythroughResult


class Played(NamedTuple):
    """A scenario (pack/scenario) in one of its contents, as often as it was played in one file.

    `version` is that of the pack, `content` the digest of all of it. `decisions` were made in what is finished or not,
    in a room by all of its people; practice is in `practised` (playthroughs) and in nothing else.
    """

    scenario: str
    title: str
    version: str
    content: str
    finished: int = 0
    unfinished: int = 0
    practised: int = 0
    decisions: int = 0

    @property
    def pack(self) -> str:
        """The pack's id."""
        return self.scenario.partition("/")[0]

    def with_one(self, each: PlaythroughResult) -> "Played":
        """The same with one more playthrough."""
        playthrough = each.playthrough
        if playthrough.practice:
            return self._replace(practised=self.practised + 1)
        decisions = self.decisions + len(playthrough.moves) - min(playthrough.given, len(playthrough.moves))
        if playthrough.finished is None:
            return self._replace(unfinished=self.unfinished + 1, decisions=decisions)
        return self._replace(finished=self.finished + 1, decisions=decisions)


class PlayedTogether:
    """Adds up what was played."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Played] = {}

    def add(self, each: PlaythroughResult) -> None:
        """One more playthrough."""
        played = each.playthrough
        key = (played.content, played.scenario)
        found = self._found.get(key) or Played(played.scenario, each.title, each.version, played.content)
        self._found[key] = found.with_one(each)

    @property
    def found(self) -> tuple[Played, ...]:
        """All of it, in the order in which it was met."""
        return tuple(self._found.values())
