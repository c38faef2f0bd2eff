"""Kinds of words and marks that a choice can have: what a reader might take for a sign of the right answer.

The marks are those of any language, the words are English; a pack in another language is tested for its marks, its
tactics, its slips, its skills and its single words.
"""

import re
from collections.abc import Iterable, Iterator

from trainer.checks.text_measures import name_in, number_in

_ANY = {
    "question": re.compile(r"\?"),
    "exclamation": re.compile(r"!"),
    "colon": re.compile(r":"),
    "dash": re.compile(r"[–—]"),
    "ellipsis": re.compile(r"…|\.\.\."),
}

_VERBS = (
    "ask begin bring call carry check choose clear close come count cut do drop finish fix follow get give go hand "
    "hear help hold keep lay lead leave let lift listen look make mark meet move name note open pack pick point post "
    "press promise pull push put read repeat report ring run say send set share show sign sit sleep speak split stand "
    "start stay step stop take talk teach tell think tie try turn use wait walk watch work write"
).replace(" ", "|")

_WORDS = {
    "number word": "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half|both",
    "admission": (
        "sorry|apologi[sz]e|my (?:fault|mistake|doing|error)|I was wrong|I(?:'m| am) wrong|I got (?:it|that|this) wrong"
        "|I (?:don't|do not) know|I (?:didn't|did not)|I should(?:n't| not)? have|I (?:failed|missed|misjudged)"
        "|I(?:'m| am) not sure|I can(?:'t|not) see"
    ),
    "thanks": "thanks?|thank you|grateful",
    "please": "please",
    "first person": "I|me|my|mine|myself|I'm|I'll|I've|I'd",
    "first person plural": "we|us|our|ours|ourselves|let's|together",
    "second person": "you|your|yours|yourself|yourselves",
    "promise": "I(?:'ll| will| promise)|promise|you have my word",
    "trust": "trust|believe in|confidence|count on|rely on|faith",
    "feeling": "feel|feels|afraid|fear|angry|tired|hope|hard|hurt|proud|glad|scared|worr(?:y|ied)",
    "vision": "imagine|one day|picture|dream|remember why|years from now|what for|matters",
    "negation": "no|not|never|nobody|nothing|none|nor|\\w+n't",
    "condition": "if|unless|otherwise|or else",
    "reason": "because|since|so that|therefore",
    "obligation": "must|have to|has to|need to|needs to|should|ought",
    "time": "now|today|tonight|tomorrow|minutes?|hours?|seconds?|o'clock|noon|midnight|until|by (?:six|seven|eight)",
    "report back": "tell me when|back to me|say it back|repeat|report|come back",
    "everybody": "everybody|everyone|all of (?:you|us)|each of (?:you|us)|whoever|anybody|anyone|somebody|someone",
}
_ENGLISH = {name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in _WORDS.items()}
_ENGLISH["imperative"] = re.compile(
    rf"(?:^|[.!?:;…]\s+|[“\"(]\s*)(?:(?:please|then|now|you),? )?(?:don't |do not )?(?:{_VERBS})\b", re.IGNORECASE
)


def word_classes(text: str, language: str, names: Iterable[str] = ()) -> Iterator[str]:
    """The kinds that a text has, each once; `names` are those of the cast."""
    english = language.partition("-")[0] == "en"
    text = text.replace("’", "'")
    for name, pattern in (_ANY | _ENGLISH if english else _ANY).items():
        if pattern.search(text):
            yield name
    if number_in(text):
        yield "number"
    if name_in(text, language) or any(re.search(rf"\b{re.escape(name)}\b", text) for name in names):
        yield "name"
