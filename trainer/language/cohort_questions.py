"""What a group is to talk of: why this decision, and a question, chosen by rule."""

from collections.abc import Sequence

from trainer.language.cohorts import styles_in_words
from trainer.language.factors import factor_named
from trainer.language.numbers import listed, whole
from trainer.language.translation import N_, _, ngettext
from trainer.scoring.cohort_values import CohortDecision
from trainer.scoring.to_discuss import Reason, reason_to_discuss

_QUESTIONS: dict[Reason, tuple[str, ...]] = {
    "surely missed": (
        N_("What made the other answer look so clear? Which fact of this moment speaks against it?"),
        N_("Who was sure here, and of what? What would have made you doubt?"),
        N_("When did the same certainty last lead you the wrong way at work?"),
    ),
    "missed": (
        N_("What did most of you see in this moment, and what did you pass over?"),
        N_("What would the people in this scene have needed from you, and how would you have known?"),
        N_("Where at work does a moment look like this one, and what do you do there?"),
    ),
    "talked away": (
        N_("Which argument was so strong that it led away from the call? What answers it?"),
        N_("Who changed their mind here, and what did they hear?"),
    ),
    "held back": (
        N_("What kept you from doing either? What would you have had to know to act?"),
        N_("What does it cost the others here when nobody leads?"),
    ),
    "split": (
        N_(
            "Let one who directed and one who inspired tell what they saw. What would have to change here for the "
            "other one to be right?"
        ),
        N_("Which single fact of this moment decides it for you? Who reads that fact differently?"),
        N_("What would you say here in your own words, so that both halves of the room could follow?"),
    ),
}
"""Questions by reason; the next one where the same reason has been asked about before."""


def why_discussed(decision: CohortDecision) -> str:
    """Why it is worth talking of, such as "11 of 12 missed the call, 8 of them surely."."""
    reason, missed = reason_to_discuss(decision), decision.tally.missed
    if reason in ("surely missed", "missed"):
        said = ngettext("{count} of {people} missed the call", "{count} of {people} missed the call", missed)
        said = said.format(count=whole(missed), people=whole(decision.people))
        if not decision.sure_and_wrong:
            return _("{missed}.").format(missed=said)
        sure = ngettext("{count} of them surely", "{count} of them surely", decision.sure_and_wrong)
        parts = [said, sure.format(count=whole(decision.sure_and_wrong))]
        return _("{missed}.").format(missed=listed(parts))
    if reason == "talked away" and decision.talk is not None:
        return _("Talking moved {away} away from the call, and {towards} towards it.").format(
            away=whole(decision.talk.away), towards=whole(decision.talk.towards)
        )
    return styles_in_words(decision.styles)


def question_for(decision: CohortDecision, before: Sequence[CohortDecision] = ()) -> str:
    """What to ask the room; another question where one of those `before` it has been asked for the same reason."""
    reason = reason_to_discuss(decision)
    questions = _QUESTIONS[reason]
    again = sum(reason_to_discuss(each) == reason for each in before)
    question = _(questions[again % len(questions)])
    if reason not in ("surely missed", "missed") or not decision.deciding:
        return question
    look = _("Look again at: {factors}.").format(factors=listed(map(factor_named, decision.deciding)))
    return f"{question} {look}"
