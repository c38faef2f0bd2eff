"""What Progress says first, in sentences: of the moments and of what was said in them, never of the person."""

from trainer.language.numbers import share_in_words, whole
from trainer.language.slips import slip_meaning, slip_named
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import calls_in_short
from trainer.scoring.profile import ESTIMATE_FROM, Profile
from trainer.scoring.spoken import FEWEST_SLIPS, Change, SlipCount, Spoken, Strength, StrengthName

_STRENGTHS: dict[StrengthName, str] = {
    "directing": N_("Where moments ask you to direct, you mostly make the right call: {share}."),
    "inspiring": N_("Where moments ask you to inspire, you mostly make the right call: {share}."),
    "turning": N_("Where the call turns, you mostly turn with it: {share}."),
}


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
    """The slip that comes most, and what is meant by it; what it takes to name one, where there is none to name."""
    if slip is None:
        said = _("None stands out: a slip is named here once it has come {count} times, and more often than any other.")
        return said.format(count=whole(FEWEST_SLIPS))
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
        return _missing_in_words(change)
    if change.claim == "none":
        return _("A difference as small as this one is often chance, so none is claimed.")
    return {
        "very": _("Very sure: chance alone makes such a difference less than once in 100."),
        "quite": _("Quite sure: chance alone makes such a difference about once in 20."),
        "rather": _("Rather sure: with so few decisions chance alone makes such a difference about once in 15."),
    }[change.sureness]


def _missing_in_words(change: Change) -> str:
    """What it takes to compare. Nobody can play what is a week old: of that side it is said when it comes."""
    if change.before.of < ESTIMATE_FROM:
        said = _(
            "It takes {of} decisions that were met for the first time a week ago or earlier. What you play now is among"
            " them once it is a week old."
        )
        return said.format(of=whole(ESTIMATE_FROM))
    missing = ESTIMATE_FROM - change.now.of
    return ngettext(
        "It takes {of} decisions that were met for the first time in the last seven days; {count} more.",
        "It takes {of} decisions that were met for the first time in the last seven days; {count} more.", missing,
    ).format(of=whole(ESTIMATE_FROM), count=whole(missing))  # fmt: skip


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
