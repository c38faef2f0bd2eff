"""What a debrief says of a whole playthrough: its summary, and what stands beside the calls."""

from trainer.language.calls import ending_in_words
from trainer.language.days import minute_in_short
from trainer.language.numbers import TOGETHER, begun_large, briefly, decimals, percent, quoted, share_in_words, whole
from trainer.language.people import looked_in_words
from trainer.language.skills import skills_in_words
from trainer.language.slips import slip_in_words
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import ended_in_short
from trainer.packs.markup import plain_text
from trainer.records.kept import PlaythroughRecord
from trainer.scoring.debrief import Debrief, Tempo
from trainer.scoring.fit import Share

_TIMERS = {
    "off": (
        N_("Timers were switched off; that costs no score."),
        N_("Timers were changed on the way, and switched off from decision {number} on; that costs no score."),
    ),
    "as set": (
        N_("Timers were as the author set them; that costs no score."),
        N_(
            "Timers were changed on the way, and as the author set them from decision {number} on; that costs no score."
        ),
    ),
    "stretched": (
        N_("Timers were stretched ×{factor}; that costs no score."),
        N_("Timers were changed on the way, and stretched ×{factor} from decision {number} on; that costs no score."),
    ),
}
"""What was done to them: all the way, and from some decision on."""


def summary_in_words(debrief: Debrief) -> str:
    """Execution and switching in one line; empty where there is nothing to say."""
    changed, same = debrief.switching
    parts = []
    if debrief.execution is not None:
        said = _("how well the style that fitted was done: {share}")
        parts.append(said.format(share=percent(debrief.execution)))
    if changed.of:
        parts.append(_("right style where the call had turned: {share}").format(share=_whole_share(changed)))
    if same.of:
        parts.append(_("where it stayed: {share}").format(share=_whole_share(same)))
    return begun_large(" · ".join(parts))


def _whole_share(share: Share) -> str:
    """A share that no line breaks in two."""
    return share_in_words(share).replace(" ", TOGETHER)


def played_in_words(debrief: Debrief) -> str:
    """What was played and how it ended, such as "The turnaround · mixed ending “The eleventh wheel”"."""
    if not debrief.ending_title:
        return debrief.title
    if debrief.outcome is None:
        return f"{debrief.title} · {quoted(debrief.ending_title)}"
    said = _("{title} · {kind} {ending}")
    return said.format(title=debrief.title, kind=ending_in_words(debrief.outcome), ending=quoted(debrief.ending_title))


def beside_in_words(debrief: Debrief) -> list[str]:
    """Reading, tactics, slips, skills, tempo and what the timers were set to, a sentence each."""
    found = []
    if debrief.picks is not None and debrief.picks.of:
        right, of, chance = debrief.picks
        said = _("Reading the situation: {right} of {of} picks decided it; guessing gets about {chance}.")
        found.append(said.format(right=whole(right), of=whole(of), chance=decimals(chance, 0)))
    if debrief.looked is not None:
        found.append(looked_in_words(debrief.looked))
    if debrief.power or debrief.influence:
        said = _(
            "Tactics: {power} by power, so that people comply; {influence} by influence, so that they agree."
        )  # fmt: skip
        found.append(said.format(power=whole(debrief.power), influence=whole(debrief.influence)))
    for slip in debrief.slips:
        said_so = [plain_text(m.answer.text).strip("“”") for m in debrief.decisions if m.answer.slip == slip]
        found.append(" ".join([slip_in_words(slip), *map(quoted, said_so)]))
    if debrief.skills:
        found += skills_in_words(debrief)
    if debrief.tempo:
        found.append(_tempo(debrief.tempo))
    if debrief.time_factor != 1.0 or debrief.timers_since:
        found.append(timers_in_words(debrief.time_factor, debrief.timers_since))
    return found


def _tempo(tempo: Tempo) -> str:
    return ngettext(
        "Tempo: {count} timed decision, {used} of the time used, {timeouts} ran out.",
        "Tempo: {count} timed decisions, {used} of the time used, {timeouts} ran out.", tempo.decisions,
    ).format(count=whole(tempo.decisions), used=percent(tempo.share), timeouts=whole(tempo.timeouts))  # fmt: skip


def timers_in_words(factor: float | None, since: int) -> str:
    """What the timers were set to, from decision `since` + 1 on; `factor` None says they were off."""
    whole_way, from_there = _TIMERS["off" if factor is None else "as set" if factor == 1.0 else "stretched"]
    said = _(from_there if since else whole_way)
    return said.format(number=since + 1, factor=briefly(factor or 0.0))


def ended_in_words(record: PlaythroughRecord) -> str:
    """A playthrough among others, such as "3 Nov 2026, 14:05 · 5 of 12 right calls"."""
    finish, practice = record.finish, record.playthrough.practice
    what = _("practice") if practice or finish is None else ended_in_short(finish.right, finish.of, finish.poor)
    return f"{minute_in_short(record.playthrough.begun)} · {what}"
