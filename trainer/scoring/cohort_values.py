"""What a group did, as plain values: its moves, its decisions, and all of it together. They compute next to nothing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from trainer.packs.format import Execution, Style
from trainer.packs.model import Scenario
from trainer.scoring.confidence import Confidence
from trainer.scoring.detection import Detection
from trainer.scoring.fit import ScoredMove, Share, Switching, Table
from trainer.scoring.verdict import Tally, Verdict

WRONG_UNASKED = 0.6
"""What a decision that all got wrong is worth talking of where nobody was sure; an even split is worth 0.5."""

FEW = 2
"""People of whom what they did counts half of what it would of many."""


class Edition(NamedTuple):
    """A scenario with one text. Packs of several versions may have it; another text is another edition.

    `same_name` says that others of this group read another text under the same name and version. `scenario` is what was
    read; None only where nobody said.
    """

    key: str
    title: str
    versions: tuple[str, ...]
    scenario: Scenario | None = None
    same_name: bool = False


Editions = Mapping[str, Edition]
"""By what tells the text apart (`CohortMove.edition`)."""
NO_EDITIONS: Editions = MappingProxyType({})


class CohortMove(NamedTuple):
    """A move of somebody: whose, in which scenario, how it is scored, and how they see it differently.

    One made in `practice` counts in nothing, but whoever met its scene there has met it. `edition` is the text that was
    read, `second` what they came to once the room had talked (None where there was no second vote). `turn` says whether
    the call differs from that of the scored move before it, `time_factor` how far timers were stretched (None: off),
    `finished` whether the playthrough reached its end. `source` is the file, `begun` and `number` (from 1) say which
    playthrough and which move of it. `timer` is in seconds, as it was written; None where there is none.
    `called` is the name that somebody gave in a room, where it was asked for.
    """

    person: str
    scenario: str
    scored: ScoredMove
    differently: str = ""
    practice: bool = False
    edition: str = ""
    second: ScoredMove | None = None
    turn: bool | None = None
    time_factor: float | None = 1.0
    timer: int | None = None
    finished: bool = True
    source: str = ""
    version: str = ""
    begun: str = ""
    number: int = 0
    called: str = ""

    @property
    def untimed(self) -> bool:
        """Whether there was a timer that did not run."""
        return self.timer is not None and self.time_factor is None


class CohortChoice(NamedTuple):
    """An answer of a decision, also one that nobody took: `first` is how many did at first, `final` after talking.

    `id` is `timeout` and the text empty where the time ran out. `others` are its words after another story.
    """

    id: str
    text: str
    style: Style
    execution: Execution
    verdict: Verdict | None
    first: int
    final: int
    others: tuple[str, ...] = ()


class Sure(NamedTuple):
    """Of those who said that they were so sure (1 a guess, 2 fairly sure, 3 sure): how many were right, of how many."""

    confidence: int
    fit: Share


class Talk(NamedTuple):
    """What talking did: how many could vote again, how many changed their vote, towards the call and away from it."""

    people: int
    moved: int
    towards: int
    away: int


class CohortDecision(NamedTuple):
    """One decision of a scenario as the group took it. `styles` and `choices` are counts of people, at first.

    Where what came before makes it another for some, there is one for each call that was met, by those who met it.
    `takes` are all answers there are, in the author's order; `because` has the reasons that were met. `sibling` is
    which of how many scenes of that title it is, and `after` what one says before one comes there. `median` is in
    seconds, of those who answered in time; `timed_out` did not, `untimed` had their timers off. `picked` counts the
    factors that `asked_first` people picked before they saw the choices; those in `deciding` do decide it.
    `passages` are the pieces of `text`, each with whether only some could read it, by what came before.
    `several_calls` says that others of the group met the same scene with another call.
    """

    scenario: str
    scene: str
    call: str | None
    styles: Mapping[str, int]
    choices: Mapping[str, int]
    fit: Share
    tally: Tally
    views: tuple[tuple[str, str], ...]
    edition: str = ""
    title: str = ""
    sibling: tuple[int, int] = (1, 1)
    after: tuple[str, ...] = ()
    text: str = ""
    passages: tuple[tuple[str, bool], ...] = ()
    because: tuple[str, ...] = ()
    takes: tuple[CohortChoice, ...] = ()
    timed_out: int = 0
    untimed: int = 0
    median: float | None = None
    sure: tuple[Sure, ...] = ()
    picked: Mapping[str, int] = MappingProxyType({})
    asked_first: int = 0
    deciding: tuple[str, ...] = ()
    talk: Talk | None = None
    several_calls: bool = False

    @property
    def people(self) -> int:
        """How many took it."""
        return sum(self.styles.values())

    @property
    def split(self) -> float:
        """How evenly the room split between styles: 0 if all chose one, up to 2/3 if a third chose each."""
        return 1 - max(self.styles.values()) / self.people if self.people else 0.0

    @property
    def sure_and_wrong(self) -> int:
        """How many were sure, and missed the call."""
        return sum(each.fit.of - each.fit.right for each in self.sure if each.confidence == 3)

    @property
    def worth(self) -> float:
        """How much there is to talk of, from 0 to 1: how evenly the room split, or how many missed the call.

        A call that everybody missed comes before an even split, more so the more of them were sure. What few met counts
        for less: of three people who all chose alike a room has less to tell than of twelve.
        """
        if not self.people:
            return 0.0
        sure = self.sure_and_wrong / self.tally.missed if self.tally.missed else 0.0
        missed = self.tally.missed / self.people * (WRONG_UNASKED + (1 - WRONG_UNASKED) * sure)
        return max(self.split, missed) * self.people / (self.people + FEW)


class Cohort(NamedTuple):
    """A group: what each person's calls came to, the table, and every decision in the order of the story.

    `editions` are the texts that were read, those of most people first; nothing of two of them is added up in a
    decision. `moves` are the first times of each person, which all of it is counted from. `detection` is that of the
    group as one. `timed` are decisions with a timer that ran, with the share of it that was used; None where none did.
    """

    people: Mapping[str, Tally]
    table: Table
    fit: Share
    tally: Tally
    decisions: tuple[CohortDecision, ...]
    detection: Detection
    switching: Switching
    confidence: Confidence
    timed: int = 0
    used: float | None = None
    timed_out: int = 0
    untimed: int = 0
    unfinished: int = 0
    editions: Editions = NO_EDITIONS
    moves: tuple[CohortMove, ...] = ()

    @property
    def counted(self) -> tuple[int, int]:
        """Decisions that called for directing, and for inspiring, without those in which neither was done."""
        directive, inspiring = (sum(self.table[call].values()) for call in ("directive", "inspiring"))
        return directive - self.table["directive"]["passive"], inspiring - self.table["inspiring"]["passive"]

    def to_discuss(self, most: int = 3) -> list[CohortDecision]:
        """Where there is most to talk of, of the decisions that at least two people took."""
        several = [each for each in self.decisions if each.people > 1 and each.worth > 0]
        return sorted(several, key=lambda each: (-each.worth, -each.people))[:most]
