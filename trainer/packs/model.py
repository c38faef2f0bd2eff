"""A pack as the rest of the program sees it: checked, resolved, frozen, and small enough to cache."""

from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from trainer.packs.condition import Condition
from trainer.packs.format import Call, CheckLevel, EndingKind, Execution, Skill, Slip, Style, Tactic
from trainer.packs.problems import Spot
from trainer.packs.situation import Situation

Spots = dict[str, Spot]
"""Key of the YAML mapping to its place."""


class Picture(NamedTuple):
    """A picture by name: one that ships with the app, or a file of the pack.

    Or a place that the program draws: its name, its light, who is in it, each with a mood, who of them does not
    stand or has other clothes on, and the things in front.
    """

    name: str
    builtin: bool
    alt: str
    light: str = ""
    people: tuple[tuple[str, str], ...] = ()
    place: bool = False
    poses: tuple[tuple[str, str], ...] = ()
    things: tuple[str, ...] = ()
    wears: tuple[tuple[str, str], ...] = ()


class _Value(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Immutable, and stored without its keys."""


class Effects(_Value, frozen=True):
    """What a choice changes: numbers added to meters, flags set."""

    meters: dict[str, int] = {}
    flags: dict[str, bool] = {}


class Passage(_Value, frozen=True):
    """A text that is there if `when` is true or None."""

    text: str
    when: Condition | None = None


class EffectsWhen(_Value, frozen=True):
    """Effects that come if `when` is true or None."""

    effects: Effects
    when: Condition | None = None


class Branch(_Value, frozen=True):
    """A way on, taken if `when` is true or None."""

    to: str
    when: Condition | None = None


class Timeout(_Value, frozen=True):
    """What happens when the time runs out."""

    outcome: str
    effects: Effects
    next: tuple[Branch, ...]
    outcomes: tuple[Passage, ...] = ()
    more_effects: tuple[EffectsWhen, ...] = ()


class Choice(_Value, frozen=True):
    """One answer of a decision.

    Where texts, outcomes or effects depend on what came before, `texts` and `outcomes` hold them all and the first
    that holds is taken; `more_effects` are added to `effects`. Then `text` is the last of the texts, `outcome` empty.
    """

    id: str
    text: str
    style: Style
    execution: Execution
    tactic: Tactic | None
    skills: tuple[Skill, ...]
    slip: Slip | None
    outcome: str
    effects: Effects
    when: Condition | None
    next: tuple[Branch, ...]
    spots: Spots = {}
    texts: tuple[Passage, ...] = ()
    outcomes: tuple[Passage, ...] = ()
    more_effects: tuple[EffectsWhen, ...] = ()


class Case(_Value, frozen=True):
    """What a decision is if `when` is true or None. Passages of `reasons` that hold make its because."""

    situation: Situation | None
    call: Call | None
    reasons: tuple[Passage, ...]
    when: Condition | None


class Question(_Value, frozen=True):
    """Something that can be asked before choosing: what it costs in seconds, and the flag it sets."""

    id: str
    text: str
    answer: str
    who: str | None
    seconds: int
    sets: str | None


class Decision(_Value, frozen=True):
    """The part of a scene that asks. `timer` is in seconds.

    If it has `cases`, situation, call and because are those of the last, which holds where no other does.
    `twin` names the set its choices come from.
    """

    timer: int | None
    situation: Situation | None
    call: Call | None
    because: str
    choices: tuple[Choice, ...]
    on_timeout: Timeout | None
    fixed_order: bool
    cases: tuple[Case, ...] = ()
    questions: tuple[Question, ...] = ()
    twin: str | None = None

    @property
    def in_each_case(self) -> "tuple[Decision, ...]":
        """The decision as each of its cases makes it; itself if it is always the same."""
        return tuple(
            replace(self, situation=each.situation, call=each.call, because="\n\n".join(r.text for r in each.reasons),
                    cases=())
            for each in self.cases
        ) or (self,)  # fmt: skip


class Voice(_Value, frozen=True):
    """What somebody of the cast would say of you, if `when` is true or None."""

    who: str
    text: str
    when: Condition | None


class Scene(_Value, frozen=True):
    """One moment: text, and either a decision or an ending.

    Where the text depends on what came before, `passages` holds its pieces, and `text` all of them. `holds` is
    true whenever the scene is reached; scenes of one act have the same `moment`. `notes` are for whoever leads a room.
    """

    id: str
    title: str
    text: str
    picture: Picture | None
    decision: Decision | None
    ending: EndingKind | None
    spots: Spots = {}
    variants: tuple[Picture, ...] = ()
    """Other pictures of the same moment, for when it is met again."""
    passages: tuple[Passage, ...] = ()
    voices: tuple[Voice, ...] = ()
    moment: str = ""
    holds: Condition | None = None
    notes: str = ""

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All pictures of this moment; none if it has none of its own."""
        return (self.picture, *self.variants) if self.picture is not None else ()

    def spot(self, key: str) -> Spot:
        """Where `key` stands in the file, or the scene's first key."""
        return self.spots.get(key) or min(self.spots.values(), default=(0, 0))


class Meter(_Value, frozen=True):
    """Something that rises and falls between 0 and 100."""

    label: str
    start: int


class Person(_Value, frozen=True):
    """Somebody of the cast. `skin` is 1 to 6; what is not said is None."""

    name: str
    age: int | None = None
    about: str = ""
    skin: int | None = None
    hair: str | None = None
    wears: str | None = None
    build: str | None = None
    look: str | None = None
    beard: str | None = None
    glasses: bool = False
    colour: str | None = None


class DrillVersion(NamedTuple):
    """Which version of which drill a scenario of one decision is, from 1; the first differs in no factor."""

    id: str
    number: int
    differs: str | None


class Scenario(_Value, frozen=True):
    """One branching situation. `digest` names the content of its file.

    A `drill` is one decision on its own, with `digest` for itself: nobody plays through it as a story.
    """

    pack: str
    id: str
    title: str
    role: str
    topic: str
    minutes: int
    picture: Picture | None
    meters: dict[str, Meter]
    start: str
    scenes: dict[str, Scene]
    flags: tuple[str, ...]
    file: str
    digest: str
    spots: Spots = {}
    """Places of its own keys, and of each meter as `meters.NAME`."""
    cast: dict[str, Person] = {}
    draw: dict[str, dict[str, int]] = {}
    """Name to its values and their weights. What is drawn holds as a flag, `rhythm=shockable`."""
    drill: DrillVersion | None = None
    notes: str = ""
    """Advice for whoever leads a room."""

    @property
    def key(self) -> str:
        """The name people type: pack/scenario."""
        return f"{self.pack}/{self.id}"


class Pack(_Value, frozen=True):
    """A pack that can be played. `digest` names the content of all its files."""

    id: str
    title: str
    version: str
    language: str
    authors: tuple[str, ...]
    license: str
    summary: str
    scenarios: dict[str, Scenario]
    digest: str
    checks: dict[str, CheckLevel] = {}
    """Code of a check to what it counts as in this pack."""

    @property
    def stories(self) -> tuple[Scenario, ...]:
        """The scenarios that are played through, without drills."""
        return tuple(each for each in self.scenarios.values() if each.drill is None)

    @property
    def drills(self) -> tuple[Scenario, ...]:
        """Every version of every drill, as the scenario of one decision that it is."""
        return tuple(each for each in self.scenarios.values() if each.drill is not None)
