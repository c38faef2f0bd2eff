"""A clock for tests: it goes on only when it is looked at, so that no test depends on how fast a machine is."""


class LookedAt:
    """Each look takes so many seconds."""

    def __init__(self, step: float = 0.01) -> None:
        self.step, self.now = step, 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now
