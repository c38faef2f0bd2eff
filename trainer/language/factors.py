"""The factors of a situation and their levels in words."""

from trainer.language.translation import N_, _, pgettext

_LABELS: dict[str, str] = {
    "urgency": N_("Urgency"),
    "stakes": N_("Stakes"),
    "procedure": N_("Known way"),
    "knowledge": N_("Who knows"),
    "commitment": N_("Commitment"),
    "acceptance": N_("Would accept"),
    "belief": N_("Belief"),
    "competence": N_("Competence"),
    "legitimacy": N_("Your standing"),
    "conflict": N_("Conflict"),
    "duty": N_("Duty"),
}
_NAMES: dict[str, str] = {
    "urgency": N_("urgency"),
    "stakes": N_("stakes"),
    "procedure": N_("known way"),
    "knowledge": N_("who knows"),
    "commitment": N_("commitment"),
    "acceptance": N_("would accept"),
    "belief": N_("belief"),
    "competence": N_("competence"),
    "legitimacy": N_("your standing"),
    "conflict": N_("conflict"),
    "duty": N_("duty"),
}
_QUESTIONS: dict[str, str] = {
    "urgency": N_("Urgency: how soon it must be decided"),
    "stakes": N_("Stakes: how bad it is if it goes wrong"),
    "procedure": N_("Known way: whether the steps are known"),
    "knowledge": N_("Who knows: you, or the others"),
    "commitment": N_("Commitment: whether they must believe in it"),
    "acceptance": N_("Would accept: whether they would take an order"),
    "belief": N_("Belief: whether they still believe in the purpose"),
    "competence": N_("Competence: how able the others are"),
    "legitimacy": N_("Your standing: whether you may tell them"),
    "conflict": N_("Conflict: whether they quarrel about the way"),
    "duty": N_("Duty: whether a law or a rule decides"),
}

FACTORS_IN_ORDER: tuple[str, ...] = tuple(_LABELS)
"""In the order in which they are shown."""


def factor_label(factor: str) -> str:
    """A factor on its own, such as "Known way"."""
    return _(_LABELS[factor])


def factor_named(factor: str) -> str:
    """A factor within a sentence, such as "known way"."""
    return _(_NAMES[factor])


def factor_question(factor: str) -> str:
    """What a factor asks, for somebody who reads a situation."""
    return _(_QUESTIONS[factor])


def level_in_words(factor: str, word: str) -> str:
    """A level of a factor, by the word that authors use for it, such as "minutes"."""
    return _levels()[factor, word]


def _levels() -> dict[tuple[str, str], str]:
    return {
        ("urgency", "days"): pgettext("urgency", "days"),
        ("urgency", "hours"): pgettext("urgency", "hours"),
        ("urgency", "minutes"): pgettext("urgency", "minutes"),
        ("stakes", "low"): pgettext("stakes", "low"),
        ("stakes", "high"): pgettext("stakes", "high"),
        ("stakes", "critical"): pgettext("stakes", "critical"),
        ("procedure", "none"): pgettext("known way", "none"),
        ("procedure", "partial"): pgettext("known way", "partial"),
        ("procedure", "known"): pgettext("known way", "known"),
        ("knowledge", "team"): pgettext("who knows", "team"),
        ("knowledge", "shared"): pgettext("who knows", "shared"),
        ("knowledge", "leader"): pgettext("who knows", "leader"),
        ("commitment", "none"): pgettext("commitment", "none"),
        ("commitment", "some"): pgettext("commitment", "some"),
        ("commitment", "vital"): pgettext("commitment", "vital"),
        ("acceptance", "resisted"): pgettext("would accept", "resisted"),
        ("acceptance", "doubtful"): pgettext("would accept", "doubtful"),
        ("acceptance", "willing"): pgettext("would accept", "willing"),
        ("belief", "lost"): pgettext("belief", "lost"),
        ("belief", "shaken"): pgettext("belief", "shaken"),
        ("belief", "shared"): pgettext("belief", "shared"),
        ("competence", "low"): pgettext("competence", "low"),
        ("competence", "mixed"): pgettext("competence", "mixed"),
        ("competence", "high"): pgettext("competence", "high"),
        ("legitimacy", "none"): pgettext("your standing", "none"),
        ("legitimacy", "partial"): pgettext("your standing", "partial"),
        ("legitimacy", "full"): pgettext("your standing", "full"),
        ("conflict", "none"): pgettext("conflict", "none"),
        ("conflict", "open"): pgettext("conflict", "open"),
        ("duty", "none"): pgettext("duty", "none"),
        ("duty", "binding"): pgettext("duty", "binding"),
    }
