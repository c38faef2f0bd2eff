"""Where bots play: what stays the same from bot to bot is worked out once."""

from trainer.packs.model import Choice, Scenario
from trainer.play.as_met import choice_as_met
from trainer.play.conditions import holds
from trainer.play.engine import State, in_order


class Stage:
    """A scenario that many bots play with the same seeds: each order of choices is drawn once."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._orders: dict[tuple[str, int], tuple[Choice, ...]] = {}

    def offered(self, state: State) -> tuple[Choice, ...]:
        """The choices on offer, in the order they are shown."""
        place = state.scene_id, state.seed
        order = self._orders.get(place)
        if order is None:
            order = self._orders[place] = in_order(state.written, state.seed)
        meters, known = state.meters, state.known
        return tuple(choice_as_met(choice, meters, known) for choice in order if holds(choice.when, meters, known))
