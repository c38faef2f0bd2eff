"""A pack as the rest of the program sees it: checked, resolved, frozen, and small enough to cache."""

from typing import NamedTuple

import msgspec

from trainer.packs.condition import Condition
from trainer.packs.format import Call, CheckLevel, EndingKind, Execution, Skill, Slip, Style, Tactic
from trainer.packs.problems import Spot
from trainer.packs.situation import Situation

Spots = dict[str, Spot]
"""Key of the YAML mapping to its place."""


class Picture(NamedTuple):
    """A picture by name: one that ships with the app, or a file of the pack."""

    name: str
    builtin: bool
    alt: str


class _Value(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Immutable, and stored without its keys."""


class Effects(_Value, frozen=True):
    """What a choice changes: numbers added to meters, flags set."""

    meters: dict[str, int] = {}
    flags: dict[str, bool] = {}


class Branch(_Value, frozen=True):
    """A way on, taken if `when` is true or None."""

    to: str
    when: Condition | None = None


class Timeout(_Value, frozen=True):
    """What happens when the time runs out."""

    outcome: str
    effects: Effects
    next: tuple[Branch, ...]


class Choice(_Value, frozen=True):
    """One answer of a decision."""

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


class Decision(_Value, frozen=True):
    """The part of a scene that asks. `timer` is in seconds."""

    timer: int | None
    situation: Situation | None
    call: Call | None
    because: str
    choices: tuple[Choice, ...]
    on_timeout: Timeout | None
    fixed_order: bool


class Scene(_Value, frozen=True):
    """One moment: text, and either a decision or an ending."""

    id: str
    title: str
    text: str
    picture: Picture | None
    decision: Decision | None
    ending: EndingKind | None
    spots: Spots = {}
    variants: tuple[Picture, ...] = ()
    """Other pictures of the same moment, for when it is met again."""

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


class Scenario(_Value, frozen=True):
    """One branching situation. `digest` names the content of its file."""

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
