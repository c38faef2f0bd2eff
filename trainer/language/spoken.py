"""What Progress says first, in sentences: of the moments and of what was said in them, never of the person."""

from trainer.language.numbers import share_in_words, whole
from trainer.language.slips import slip_meaning, slip_named
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import calls_in_short
from trainer.scoring.profile import ESTIMATE_FROM, Profile
from trainer.scoring.spoken import Change, SlipCount, Spoken, Strength, StrengthName

_STRENGTHS: dict[StrengthName, str] = {
    "directing": N_("Where moments ask you to direct, you mostly make the right call: {share}."),
    "inspiring": N_("Where moments ask you to inspire, you mostly make the right call: {share}."),
    "turning": N_("Where the call turns, you mostly turn with it: {share}."),
}
_TIMES = ((0.99, N_("99 times in 100")), (0.95, N_("19 times in 20")), (0.9, N_("9 times in 10")))
"""A probability, and how often what is that probable is so, in round numbers."""


def strengths_in_words(spoken: Spoken) -> str:
    """What goes well, at most two things; what it takes to say that, where nothing can be said."""
    if not spoken.strengths:
        if not spoken.decisions:
            return _("Nothing is decided yet. A story or a few days of practice will say more.")
        return _("Nothing stands out yet: something goes well here once it is surely more than half right.")
    return " ".join(map(_strength, spoken.strengths[:2]))


def _strength(each: Strength) -> str:
    return _(_STRENGTHS[each.name]).format(share=share_in_words(each.right))


def slip_in_words(slip: SlipCount | None) -> str:
    """The slip that comes most, and what is meant by it."""
    if slip is None:
        return _("No slip comes more often than the others.")
    said = ngettext(
        "Most often it is “{slip}”, {count} time in {of} decisions: {meaning}.",
        "Most often it is “{slip}”, {count} times in {of} decisions: {meaning}.", slip.times,
    )  # fmt: skip
    named, meaning = slip_named(slip.slip), slip_meaning(slip.slip)
    return said.format(slip=named, count=whole(slip.times), of=whole(slip.of), meaning=meaning)


def change_in_words(change: Change) -> str:
    """What changed in the last seven days against before."""
    if change.claim == "too early":
        return _("It is too early to compare this week with the time before.")
    now, before = share_in_words(change.now), share_in_words(change.before)
    said = {
        "risen": _("You make more right calls than before: {now} in the last seven days, {before} before that."),
        "fallen": _("You make fewer right calls than before: {now} in the last seven days, {before} before that."),
        "none": _("About as many right calls as before: {now} in the last seven days, {before} before that."),
    }[change.claim]
    return said.format(now=now, before=before)


def sureness_in_words(change: Change) -> str:
    """How sure that is."""
    if change.claim == "too early":
        missing = ESTIMATE_FROM - min(change.now.of, change.before.of, ESTIMATE_FROM)
        return ngettext(
            "It takes {of} decisions that were met for the first time on each side; {count} more.",
            "It takes {of} decisions that were met for the first time on each side; {count} more.", missing,
        ).format(of=whole(ESTIMATE_FROM), count=whole(missing))  # fmt: skip
    if change.claim == "none":
        return _("A difference as small as this one is often chance, so none is claimed.")
    times = next((words for sure, words in _TIMES if change.sure >= sure), _TIMES[-1][1])
    return _("Quite sure: a difference like this one is real {times}.").format(times=_(times))


def practice_in_words(spoken: Spoken, profile: Profile) -> str:
    """What practice came to, on a line of its own; empty where there was none."""
    parts = []
    if spoken.drills.of:
        said = ngettext(
            "{count} drill met for the first time, {calls}", "{count} drills met for the first time, {calls}",
            spoken.drills.of,
        )  # fmt: skip
        parts.append(said.format(count=whole(spoken.drills.of), calls=calls_in_short(spoken.drills)))
    if profile.again:
        said = ngettext("{count} decision met again, {calls}", "{count} decisions met again, {calls}", profile.again)
        parts.append(said.format(count=whole(profile.again), calls=calls_in_short(profile.practised)))
    return _("Practice: {parts}.").format(parts="; ".join(parts)) if parts else ""
