"""A line in one's own words: how it reads, what it has and lacks, and what such lines had over time."""

from collections.abc import Sequence
from functools import lru_cache

from trainer.language.numbers import begun_large, listed, quoted, share_in_words, whole
from trainer.language.translation import N_, _, ngettext, pgettext
from trainer.packs.format import Call
from trainer.play.own_line import Manner, OwnLine, Then, cleaned
from trainer.scoring.cues import Cue, Cues
from trainer.scoring.debrief import ExplainedDecision
from trainer.scoring.fit import Share
from trainer.scoring.own_line import Found, Looked, Need, OwnLines, look

_NEEDS: dict[Need, str] = {
    "person": N_("a person"),
    "task": N_("a task"),
    "time": N_("a time"),
    "read-back": N_("a read-back"),
    "purpose": N_("a purpose"),
    "question": N_("a question"),
    "room": N_("room"),
}
_NAMES: dict[Need, str] = {
    "person": N_("person"),
    "task": N_("task"),
    "time": N_("time"),
    "read-back": N_("read-back"),
    "purpose": N_("purpose"),
    "question": N_("question"),
    "room": N_("room"),
}
_CALLS: dict[Call, str] = {
    "directive": N_("Where it took directing"),
    "inspiring": N_("Where it took inspiring"),
}
MANNERS: dict[Manner | None, str] = {None: N_("Not said"), "told": N_("Told"), "asked": N_("Asked")}
"""Whether they are told or asked, as one picks it."""
THENS: dict[Then | None, str] = {
    None: N_("Nothing more"),
    "read back": N_("They say it back"),
    "room": N_("How is theirs"),
}
"""How it goes on, as one picks it."""
_LOUD = "!?…！？؟"
_ENDS = _LOUD + ".。"
_PAUSES = " ,:;–—-"


def line_in_words(line: OwnLine) -> str:
    """The line as it reads: as it was typed, or its parts put together; empty where nothing was written."""
    kept = cleaned(line)
    if kept is None or kept.typed:
        return "" if kept is None else kept.typed
    line = kept
    whom, what, when = map(_without_its_end, (line.whom, line.what, line.when))
    deed = pgettext("between what and by when", ", ").join(filter(None, (what, when)))
    said = pgettext("between whom and what", ": ").join(filter(None, (whom, deed)))
    sentences = [_ended(said, _end_of(line)), _ended(line.why, pgettext("ends a sentence", "."))]
    if line.then is not None:
        sentences.append(_("Say it back to me.") if line.then == "read back" else _("How you do it is up to you."))
    return " ".join(begun_large(each) for each in sentences if each)


def _without_its_end(part: str) -> str:
    """A part as it stands among others; one that is nothing but marks stays."""
    return part.rstrip(_ENDS + _PAUSES).lstrip(_PAUSES) or part


def _end_of(line: OwnLine) -> str:
    """How the sentence of the parts ends: as one is asked, or as what was written last of the deed does."""
    if line.manner == "asked":
        return pgettext("ends a question", "?")
    ends = (part[-1] for part in ((line.when, line.what) if line.what or line.when else (line.whom,)) if part)
    return next((end for end in ends if end in _LOUD), pgettext("ends a sentence", "."))


def _ended(sentence: str, mark: str) -> str:
    return sentence if not sentence or sentence[-1] in _ENDS else sentence + mark


def own_line_in_words(decision: ExplainedDecision) -> str:
    """What the own line before a decision has, and what it lacks; empty where nothing is looked for."""
    line = decision.scored.move.own
    looked = None if line is None else look(line, decision.scored.call, cues(), decision.people)
    return "" if looked is None else looked_in_words(looked)


def looked_in_words(looked: Looked) -> str:
    """Such as "Yours has a person (“Ben”). I could not find a time."; it claims no more than was seen."""
    sentences = []
    if looked.has:
        sentences.append(_("Yours has {parts}.").format(parts=listed(map(_with_its_words, looked.has))))
    if looked.left_out:
        sentences.append(_("It leaves out {parts}.").format(parts=_none_of(looked.left_out)))
    if looked.not_found:
        sentences.append(_("I could not find {parts}.").format(parts=_none_of(looked.not_found)))
    return " ".join(sentences)


def _none_of(needs: Sequence[Need]) -> str:
    """Such as "a person, a time or a read-back"."""
    last = pgettext("between the last parts of a list of which none is there", " or ")
    return last.join(filter(None, (listed(_(_NEEDS[need]) for need in needs[:-1]), _(_NEEDS[needs[-1]]))))


def _with_its_words(found: Found) -> str:
    if not found.words:
        return _(_NEEDS[found.need])
    return _("{part} ({words})").format(part=_(_NEEDS[found.need]), words=quoted(found.words))


def own_lines_in_words(lines: OwnLines) -> str:
    """What one's own lines had under that call, such as "Where it took directing, 2 lines: person in 1 of 2"."""
    had = listed(
        _("{part} in {share}").format(part=_(_NAMES[need]), share=share_in_words(Share(count, lines.lines)))
        for need, count in lines.had
    )
    said = ngettext("{where}, {count} line: {had}.", "{where}, {count} lines: {had}.", lines.lines)
    return said.format(where=_(_CALLS[lines.call]), count=whole(lines.lines), had=had)


def own_lines_told(counted: Sequence[OwnLines]) -> str:
    """The same for all calls, and that it counts nowhere else."""
    lines = " ".join(map(own_lines_in_words, counted))
    return _("Your own lines, counted apart and never as fit. {lines}").format(lines=lines)


def cues() -> Cues:
    """The words by which something is found in a line that was typed: in English, and in the language of now."""
    return Cues(**{kind: _cue(f"{words},{_(words)}") for kind, words in _CUES.items()})


@lru_cache(maxsize=64)
def _cue(words: str) -> Cue:
    """What is found by words with a comma between them, made once for each language."""
    return Cue(each for part in words.lower().split(",") if (each := part.strip()))


_CUES = {
    "nobody": N_("anybody, anyone, somebody, someone, everybody, everyone, all, folks, guys, people, whoever"),
    "you": N_("you"),
    "seen": N_(
        "in, with, at, by, on, over, under, behind, beside, near, next, from, of, there, here, two, three, four, both,"
        " who, wearing, holding, carrying, standing, sitting, people, guys, man, woman, lady, sir, girl, boy"
    ),
    "opener": N_(
        "please, ok, okay, well, so, and, but, then, now, listen, look, yes, no, sorry, right, first, second, next,"
        " finally, hello, hi, hey, thanks, thank, quick, quickly, if, when, as, because, today, tomorrow, what, who,"
        " how, why, where, which, let, i, we, you, he, she, it, they, this, that, these, those, there, here, run,"
        " sit, think, remember, careful, calm, relax, good, great, fine, perhaps, maybe, honestly, frankly,"
        " obviously, actually, basically, clearly, certainly, surely, unfortunately, luckily, sadly, seriously,"
        " really, simply, anyway, still, however, though, although, also, again, alright, oh, ah, god, man,"
        " hopefully, suddenly, meanwhile, otherwise, instead, besides, personally, usually, sometimes, always, never,"
        " soon, later, once, before, after, until, since, while, unless, just, only, even, not, nothing, everything,"
        " something, attention, warning, note, question, plan, idea, slowly, gently, carefully, do, does, did, can,"
        " could, would, should, will, may, must, is, are, was, my, your, his, her, our, their, in, on, at, by, for,"
        " from, with, to, of"
    ),
    "title": N_("the, a, an, dr, mr, mrs, ms, prof, st, old, my, our, one"),
    "please": N_("please, then, but, or, hey, hi, hello, ok, okay, can you, could you, will you, would you"),
    "states": N_("is, isn't, are, was, wasn't, were, has, had, will, would, comes, came, of"),
    "denied": N_(
        "not, no, never, cannot, can't, isn't, aren't, wasn't, won't, don't, doesn't, nothing, nobody, without"
    ),
    "task": N_(
        "ask, bring, call, carry, check, clear, close, collect, count, cut, dial, draw, fetch, find, get, give, go,"
        " hand, help, hold, keep, kneel, lead, leave, lift, lock, make, meet, move, open, pack, press, pull, push, put,"
        " raise, read, ring, roll, send, show, shut, stand, start, stay, stop, switch, take, tell, tie, turn, wait,"
        " walk, watch, write"
    ),
    "time": N_(
        "now, at once, immediately, straight away, right away, today, tonight, tomorrow, noon, midnight, o'clock,"
        " this morning, this evening, this week, monday, tuesday, wednesday, thursday, friday, saturday, sunday,"
        " a second, seconds, a minute, one minute, minutes, an hour, one hour, half an hour, hours, a day, one day,"
        " days, a week, one week, weeks"
    ),
    "back": N_(
        "say it back, say that back, read it back, read back, repeat it, repeat that, repeat back, tell me when,"
        " tell me once, tell me what you heard, let me know when, let me know once, shout when, shout once, call when,"
        " wave when, report back, report to me, come back to me, confirm, understood?, got it?, is that clear"
    ),
    "purpose": N_(
        "because, so that, in order to, the reason, what for, that is why, that's why, the point is, what matters,"
        " it matters, purpose, we are here to, we're here to"
    ),
    "room": N_(
        "up to you, you decide, you choose, you pick, your call, your decision, your way, yours to decide,"
        " in your own way, how would you, how do you want, how will you, what would you, what do you need,"
        " what do you think, what do you see, what do you want, who wants, who would like, which of you would"
    ),
}
"""English; a translation has the same kind of words of its language, with a comma between them."""
