"""RC311: a call that the situation model contradicts.

The model may be wrong about a moment, and the author may be. Look at the situation once more; if the call
stays, say in `because` which fact of the moment makes it, and the debrief shows both.
"""

from collections.abc import Iterator

from trainer.checks.rule import decisions, found_in
from trainer.packs.model import Pack
from trainer.packs.problems import Problem
from trainer.scoring.fit import SCORED_CALLS
from trainer.scoring.situation_model import read
from trainer.scoring.words import CALL_WORDS, gate_in_words


def call_against_model(pack: Pack) -> Iterator[Problem]:
    """Report calls that differ from the reading; a note where the author explains, else a warning."""
    for scenario, scene in decisions(pack):
        decision = scene.decision
        assert decision is not None
        if decision.situation is None or decision.call not in SCORED_CALLS:
            continue
        reading = read(decision.situation)
        if reading.call == decision.call:
            continue
        message = (
            f"The call is {CALL_WORDS[decision.call]}, but the model reads {CALL_WORDS[reading.call]}: "
            f"{gate_in_words(reading)}"
        )
        explained = bool(decision.because)
        help = "The debrief shows both." if explained else "Look at the situation again, or say why in `because`."
        yield found_in(
            scenario, scene, "RC311", "call", message, help, severity="note" if explained else "warning"
        )  # fmt: skip
