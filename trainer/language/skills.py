"""The skills of management and of leadership in words."""

from typing import get_args

from trainer.language.numbers import listed
from trainer.language.translation import _, pgettext
from trainer.packs.format import Skill
from trainer.scoring.debrief import Debrief

SKILLS: tuple[Skill, ...] = get_args(Skill)


def skill_named(skill: Skill) -> str:
    """A skill within a sentence, such as "organizing"."""
    return _names()[skill]


def _names() -> dict[Skill, str]:
    return {
        "planning": pgettext("skill", "planning"),
        "organizing": pgettext("skill", "organizing"),
        "directing": pgettext("skill", "directing"),
        "controlling": pgettext("skill", "controlling"),
        "enterprise": pgettext("skill", "enterprise"),
        "design": pgettext("skill", "design"),
        "inspiring": pgettext("skill", "inspiring"),
        "action": pgettext("skill", "action"),
    }


def skills_in_words(debrief: Debrief) -> list[str]:
    """The skills that were used, those that another choice would have used, and those that no choice asked for."""
    offered = {skill for decision in debrief.decisions for other in decision.others for skill in other.skills}
    unused = [skill for skill in SKILLS if skill not in debrief.skills]
    said = (
        (_("Skills used: {skills}."), list(debrief.skills)),
        (_("On offer, and not used: {skills}."), [skill for skill in unused if skill in offered]),
        (_("Not on offer here: {skills}."), [skill for skill in unused if skill not in offered]),
    )
    return [words.format(skills=listed(map(skill_named, skills))) for words, skills in said if skills]
