"""A scene in another language than the pack says.

Judged by small words such as "the", "und" or "que". The pack's `language` decides how texts are read aloud and
measured; translate the scene, or put it into a pack of its own language.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.text_measures import words_of

_LISTS = {
    "en": words_of("the and of to is you that it was for are with his they this have from not but what your"),
    "de": words_of("der die das und ist du nicht ein eine zu den mit sich auf dem wir ich sie es auch dein"),
    "fr": words_of("le la les et est vous que des une dans qui pas pour sur avec ce il elle nous votre au"),
    "es": words_of("el la los las y es que de en un una no por con para se lo tu usted su al del"),
    "it": words_of("il lo la gli e che di un una non per con sono si tu del della nel è ma anche"),
    "nl": words_of("de het een en is je dat niet van op met voor zijn aan ze wij ook maar er jij naar"),
    "pt": words_of("o a os as e é que de em um uma não por com para se você do da no na"),
}
_SMALL = {language: frozenset(words) for language, words in _LISTS.items()}
FEWEST = 12
SHARE = 0.12


@rule("RC365")
def mixed_languages(context: RuleContext) -> Iterator[Finding]:
    """Report scenes whose small words are mostly those of another language."""
    if context.language not in _SMALL:
        return
    for scenario in context.pack.scenarios.values():
        for scene in scenario.scenes.values():
            words = words_of(scene.text)
            if len(words) < FEWEST:
                continue
            shares = {name: sum(word in small for word in words) / len(words) for name, small in _SMALL.items()}
            likely = max(shares, key=lambda name: (shares[name], name == context.language))
            if likely != context.language and shares[likely] >= SHARE and shares[likely] > 2 * shares[context.language]:
                message = f"Scene {scene.id!r} seems to be in {likely!r}; the pack is in {context.pack.language!r}."
                yield Finding(message, "Translate it, or mend `language` in pack.yaml.", scenario, scene)
