"""What the situation model reads, why, and what would have turned it."""

from trainer.language.calls import call_in_words
from trainer.language.factors import factor_named, level_in_words
from trainer.language.numbers import begun_large, whole
from trainer.language.translation import N_, _, ngettext
from trainer.scoring.debrief import ExplainedDecision
from trainer.scoring.gates import BY_POINTS, GATES
from trainer.scoring.situation_model import THRESHOLD, Flip, Flips, Reading

_CALLS = {"directive": N_("direct"), "inspiring": N_("inspire"), "contested": N_("contested")}
_RULES = {
    "duty": N_("A law, a safety rule or a policy decides."),
    "critical harm": N_("Minutes count, the harm would be critical, and enough is known to act."),
    "order resisted": N_("They must believe in it, an order would be resisted, and there is time."),
    "open conflict": N_("It needs them behind it, they doubt an order, they disagree openly, and there is time."),
    "team knows": N_("It matters, there is time, no way is known, and the team knows what you don't."),
}


def gate_in_words(reading: Reading) -> str:
    """Why the reading came out as it did."""
    points = points_in_words(reading.sum)
    rule = next((gate.code for gate in GATES if gate.number == reading.gate), None)
    if rule is not None and reading.sum * (1 if reading.call == "directive" else -1) < 0:
        said = _("{rule} That overrides the sum, which is {points}.")
        return said.format(rule=_(_RULES[rule]), points=points)
    if rule is not None:
        return _("{rule} That decides; the sum is {points}.").format(rule=_(_RULES[rule]), points=points)
    if reading.call == "contested" and reading.sum >= THRESHOLD:
        return _(
            "The sum is {points}, but deciding alone is ruled out: they would resist it, or you don't know enough."
        ).format(points=points)
    if reading.call == "contested":
        return _("The facts pull both ways; the sum is {points}.").format(points=points)
    count = abs(reading.sum)
    if reading.call == "directive":
        said = ngettext(
            "Taken together, the facts point to directing, by {count} point.",
            "Taken together, the facts point to directing, by {count} points.", count,
        )  # fmt: skip
    else:
        said = ngettext(
            "Taken together, the facts point to inspiring, by {count} point.",
            "Taken together, the facts point to inspiring, by {count} points.", count,
        )  # fmt: skip
    return said.format(count=whole(count))


def call_with_points(reading: Reading) -> str:
    """The call in a word or two, with its points where they decide and no rule does, such as "direct, by 8 points"."""
    count = abs(reading.sum)
    if reading.gate != BY_POINTS or reading.call == "contested":
        return _(_CALLS[reading.call])
    if reading.call == "directive":
        return ngettext("direct, by {count} point", "direct, by {count} points", count).format(count=whole(count))
    return ngettext("inspire, by {count} point", "inspire, by {count} points", count).format(count=whole(count))


def points_in_words(sum: int) -> str:
    """What the factors come to, such as "8 points for directing"."""
    count = abs(sum)
    if not sum:
        return _("zero")
    if sum > 0:
        return ngettext("{count} point for directing", "{count} points for directing", count).format(count=whole(count))
    return ngettext("{count} point for inspiring", "{count} points for inspiring", count).format(count=whole(count))


def flips_in_words(flips: Flips) -> list[str]:
    """What would have turned the reading, one sentence each."""
    found = []
    if flips.contested is not None:
        found.append(_("{changes} would make it an open question.").format(changes=_changes(flips.contested)))
    if flips.style is not None and flips.style.call == "directive":
        found.append(_("{changes} would call for directing.").format(changes=_changes(flips.style)))
    elif flips.style is not None:
        found.append(_("{changes} would call for inspiring.").format(changes=_changes(flips.style)))
    return [begun_large(sentence) for sentence in found]


def _changes(flip: Flip) -> str:
    """One change, or two."""
    parts = [
        _("{factor} “{then}” instead of “{now}”").format(
            factor=factor_named(factor), then=level_in_words(factor, then), now=level_in_words(factor, now)
        )
        for factor, now, then in flip.changes
    ]
    if len(parts) == 1:
        return parts[0]
    return _("{one} and {other}").format(one=parts[0], other=parts[1])


def disputed_in_words(decision: ExplainedDecision) -> str:
    """That the author and the model disagree; empty where they don't."""
    if not decision.disputed or decision.reading is None:
        return ""
    return _("The author says {author}, the model reads {model}. Both may be discussed.").format(
        author=call_in_words(str(decision.scored.call)), model=call_in_words(decision.reading.call)
    )
