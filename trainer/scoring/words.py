"""What a reading or a profile says in words, as strongly as the counts allow and no stronger.

Every sentence speaks of the situation or of the choices made, never of the person's worth.
"""

from typing import Literal, NamedTuple

from trainer.packs.format import Slip
from trainer.scoring.detection import Estimate
from trainer.scoring.gates import GATES
from trainer.scoring.intervals import Interval, rounded_outwards
from trainer.scoring.profile import CLAIM_LEAN, CLAIM_TELLING, ESTIMATE_FROM, NUMBER_FROM, WORDS_FROM, Profile
from trainer.scoring.situation_model import THRESHOLD, Flip, Flips, Reading

FACTOR_LABELS: dict[str, str] = {
    "urgency": "Urgency",
    "stakes": "Stakes",
    "procedure": "Known way",
    "knowledge": "Who knows",
    "commitment": "Commitment",
    "acceptance": "Would accept",
    "belief": "Belief",
    "competence": "Competence",
    "legitimacy": "Your standing",
    "conflict": "Conflict",
    "duty": "Duty",
}

FACTOR_QUESTIONS: dict[str, str] = {
    "urgency": "Urgency: how soon it must be decided",
    "stakes": "Stakes: how bad it is if it goes wrong",
    "procedure": "Known way: whether the steps are known",
    "knowledge": "Who knows: you, or the others",
    "commitment": "Commitment: whether they must believe in it",
    "acceptance": "Would accept: whether they would take an order",
    "belief": "Belief: whether they still believe in the purpose",
    "competence": "Competence: how able the others are",
    "legitimacy": "Your standing: whether you may tell them",
    "conflict": "Conflict: whether they quarrel about the way",
    "duty": "Duty: whether a law or a rule decides",
}
"""Factor to what it asks, for somebody who reads a situation."""

SLIP_MEANINGS: dict[Slip, str] = {
    "vague order": "nobody could know that it was theirs to do",
    "coercion": "pressure without the right to it, or without need",
    "micromanaging": "telling how, where they knew how",
    "false consensus": "asking for views where they could no longer count",
    "abdication": "leaving to others, or to time, what was yours to do",
    "hollow speech": "large words with nothing in them for this moment",
    "empty promise": "a promise that was not yours to keep",
    "blame": "asking who did it, where it mattered what comes next",
}
"""Slip to what is meant: of the sentence, never of who said it."""

CALL_WORDS = {
    "directive": "directing",
    "inspiring": "inspiring",
    "contested": "neither clearly",
    "either": "either",
    "passive": "neither",
}

_RULES = {
    "duty": "A law, a safety rule or a policy decides.",
    "critical harm": "Minutes count, the harm would be critical, and enough is known to act.",
    "order resisted": "They must believe in it, an order would be resisted, and there is time.",
    "open conflict": "It needs them behind it, they doubt an order, and they disagree openly.",
    "team knows": "There is no known way, and the team knows what you don't.",
}

Level = Literal["counts", "words", "estimate", "number"]


class Statement(NamedTuple):
    """A sentence for people, and how much it may be relied on."""

    level: Level
    text: str


def gate_in_words(reading: Reading) -> str:
    """Why the reading came out as it did."""
    points = points_in_words(reading.sum)
    rule = next((gate.code for gate in GATES if gate.number == reading.gate), None)
    if rule is not None:
        return f"{_RULES[rule]} That decides; the sum is {points}."
    if reading.call == "contested" and reading.sum >= THRESHOLD:
        ruled_out = "deciding alone is ruled out: they would resist it, or you don't know enough"
        return f"The sum is {points}, but {ruled_out}."
    if reading.call == "contested":
        return f"The facts pull both ways; the sum is {points}."
    side = "directing" if reading.call == "directive" else "inspiring"
    return f"Taken together, the facts point to {side}, by {abs(reading.sum)} points."


def points_in_words(sum: int) -> str:
    """What the factors come to, such as "8 points for directing"."""
    if not sum:
        return "zero"
    side = "directing" if sum > 0 else "inspiring"
    return f"{abs(sum)} point{'s' if abs(sum) > 1 else ''} for {side}"


def flips_in_words(flips: Flips) -> list[str]:
    """What would have turned the reading, one sentence each."""
    found = []
    if flips.contested is not None:
        found.append(f"{_changes(flips.contested)} would make it an open question.")
    if flips.style is not None:
        style = "directing" if flips.style.call == "directive" else "inspiring"
        found.append(f"{_changes(flips.style)} would call for {style}.")
    return found


def _changes(flip: Flip) -> str:
    parts = [f"{FACTOR_LABELS[factor].lower()} “{then}” instead of “{now}”" for factor, now, then in flip.changes]
    text = " and ".join(parts)
    return text[0].upper() + text[1:]


def sensitivity_in_words(profile: Profile) -> Statement:
    """Can the two kinds of situation be told apart from these choices?"""
    if profile.fewest < WORDS_FROM:
        return Statement("counts", _not_enough(profile))
    found = profile.detection.sensitivity
    tells = found.above_zero >= CLAIM_TELLING
    claim = (
        "Your choices follow the situation: you direct more where directing fits."
        if tells
        else "It cannot be told yet whether your choices follow the situation."
    )
    if profile.fewest < ESTIMATE_FROM:
        return Statement("words", claim)
    figure = f"How far apart (d′): {_likely(found)}."
    level: Level = "estimate" if profile.fewest < NUMBER_FROM else "number"
    return Statement(level, f"{claim} {figure}")


def lean_in_words(profile: Profile) -> Statement:
    """Which way the choices lean when the situation is not clear."""
    if profile.fewest < WORDS_FROM:
        return Statement("counts", _not_enough(profile))
    found = profile.detection.bias
    if 1 - found.above_zero >= CLAIM_LEAN:
        claim = "When in doubt, your choices lean to directing."
    elif found.above_zero >= CLAIM_LEAN:
        claim = "When in doubt, your choices lean to inspiring."
    else:
        claim = "No lean to either side can be claimed."
    if profile.fewest < ESTIMATE_FROM:
        return Statement("words", claim)
    figure = f"How far to one side (c): {_likely(found)}."
    return Statement("estimate" if profile.fewest < NUMBER_FROM else "number", f"{claim} {figure}")


def _not_enough(profile: Profile) -> str:
    direct, inspire = (max(0, WORDS_FROM - count) for count in (profile.directive, profile.inspiring))
    if direct == inspire:
        return f"Not enough yet: {direct} more of each kind to say."
    needs = ((direct, "directing"), (inspire, "inspiring"))
    parts = [f"{count} more where {style} fits" for count, style in needs if count]
    return f"Not enough yet: {' and '.join(parts)}."


def _likely(found: Estimate) -> str:
    mean, low, high = map(_signed, rounded_outwards(Interval(found.mean, found.low, found.high)))
    return f"{mean}, likely between {low} and {high}"


def _signed(value: float) -> str:
    return f"{round(value, 1) + 0.0:+.1f}".replace("-", "−")
