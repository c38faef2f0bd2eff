"""What can be seen of a choice without its scene: its words, its marks, how it is built, and what it was marked as.

A tactic, a slip and a skill are no words, but a careful reader hears them in the sentence.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from trainer.checks.text_measures import specifics, warmth, words_of
from trainer.checks.word_classes import word_classes
from trainer.packs.model import Choice

Surface = dict[str, float]
"""Feature to how much of it there is."""

WORD = 0.7
MARKED = 0.5
"""How much a single word, and a tactic or a skill, weigh beside a kind of words."""

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_BUILT = {
    "open question": r"\b(?:what|how|who|which|where|when)\b[^.?!]*\?",
    "autonomy": r"\b(?:you (?:choose|decide|may)|your call|up to you|(?:would|will) you|who (?:wants|will)|decide)\b",
    "praise": r"\b(?:great|best|amazing|proud|wonderful|magnificent|fantastic|brilliant|hero|family|incredible)\b",
    "hedge": r"\b(?:maybe|perhaps|soon|somehow|probably|might|could|should|sensible|a little|some)\b",
    "absolute": r"\b(?:all|always|never|every|nobody|everybody|everyone|nothing|only|exactly)\b",
    "contrast": r"\b(?:but|though|however|still|yet|instead)\b",
    "offer": r"\b(?:I'll|I will|I can|let me|I'd)\b",
    "limit": r"\b(?:until|by|before|at) (?:\w+ )?(?:\d|noon|ten|nine|eight|seven|six|five|four|tomorrow|monday|friday)",
    "past": r"\b(?:was|were|had|did|have been|\w+ed)\b",
}
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _BUILT.items()}


def surfaces(choices: Sequence[Choice], language: str) -> list[Surface]:
    """The surface of each choice of a decision, less what all of them have: only what sets them apart can tell."""
    found = [_surface(choice, choices, language) for choice in choices]
    total = Counter[str]()
    for each in found:
        total.update(each)
    means = {name: value / len(choices) for name, value in total.items()}
    return [
        {name: each.get(name, 0.0) - mean for name, mean in means.items() if each.get(name, 0.0) != mean}
        for each in found
    ]  # fmt: skip


def _surface(choice: Choice, choices: Sequence[Choice], language: str) -> Surface:
    text = choice.text
    length = fmean(len(each.text) for each in choices) or 1.0
    found: Surface = {
        "length": (len(text) - length) / length * 3,
        "sentences": len(_SENTENCE.findall(text)) / 4,
        "specifics": min(3, specifics(text, language)) / 2,
        "warmth": min(3, warmth(text, language)) / 2,
        "commas": text.count(",") / 3,
        "speech": float(text[:1] in "“„«\"'"),
        "offered more often": sum(each.style == choice.style for each in choices) / len(choices) * 2,
        "passive": float(choice.style == "passive"),
        "slip": float(choice.slip is not None),
    }
    plain = text.replace("’", "'")
    found |= {f"built: {name}": 1.0 for name, pattern in _PATTERNS.items() if pattern.search(plain)}
    found |= {f"kind: {name}": 1.0 for name in word_classes(text, language)}
    found |= {f"word: {word}": WORD for word in words_of(text)}
    found |= {f"skill: {skill}": MARKED for skill in choice.skills}
    return found | ({f"tactic: {choice.tactic}": MARKED} if choice.tactic else {})
