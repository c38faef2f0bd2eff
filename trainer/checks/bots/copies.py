"""Which scenarios are the same, or copies of one another: a model must not learn from what it is to judge."""

from collections import Counter
from collections.abc import Iterator, Sequence

from trainer.packs.model import Scenario

COPIED = 0.2
"""Share of choices from which another scenario counts as a copy, from which nothing may be learned."""


class Copies:
    """Finds those of many scenarios that are the same as one of them, or a copy that was changed here and there."""

    def __init__(self, scenarios: Sequence[Scenario]) -> None:
        self._scenarios = scenarios
        self._texts = [Counter(_choice_texts(scenario)) for scenario in scenarios]
        self._having: dict[str, list[int]] = {}
        for number, texts in enumerate(self._texts):
            for text in texts:
                self._having.setdefault(text, []).append(number)

    def of(self, scenario: Scenario) -> list[Scenario]:
        """Those from which nothing may be learned about it."""
        shared = Counter[int]()
        for text in set(_choice_texts(scenario)):
            for number in self._having.get(text, ()):
                shared[number] += self._texts[number][text]
        return [
            other
            for number, other in enumerate(self._scenarios)
            if other.digest == scenario.digest or shared[number] > COPIED * self._texts[number].total()
        ]


def _choice_texts(scenario: Scenario) -> Iterator[str]:
    for scene in scenario.scenes.values():
        yield from (choice.text for choice in (scene.decision.choices if scene.decision else ()))
