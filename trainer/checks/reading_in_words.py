"""What the model reads of a situation and why, for authors: problems of packs are in English, in the format's words."""

from trainer.packs.situation import Situation
from trainer.scoring.gates import gate_of
from trainer.scoring.situation_model import read

CALL_NAMES = {"directive": "directing", "inspiring": "inspiring", "contested": "neither clearly"}


def why_read(situation: Situation) -> str:
    """The rule with the factors that fulfil it, or the points that each factor gives."""
    gate, reading = gate_of(situation), read(situation)
    total = f"{reading.sum:+d}".replace("-", "−") if reading.sum else "0"
    if gate is not None:
        facts = ", ".join(f"{factor} {situation.word(factor)}" for factor in gate.factors(situation))
        return f"a rule decides ({facts}); the sum is {total}."
    points = sorted(reading.contributions.items(), key=lambda share: -abs(share[1]))
    facts = ", ".join(f"{factor} {share:+d}".replace("-", "−") for factor, share in points if share)
    return f"the sum is {total} ({facts})."
