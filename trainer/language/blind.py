"""How readers fared with blind sheets, in words for whoever asked them."""

from collections.abc import Iterator

from trainer.checks.blind.fared import READERS, WITH_LEAST, WITHOUT_MOST, FaceFared, Fared, Judgement, Score
from trainer.language.numbers import percent, whole
from trainer.language.translation import N_, _, ngettext

_JUDGEMENTS: dict[Judgement, str] = {
    "measures reading": N_("It measures reading: the choices alone tell little, and the moment tells what fits."),
    "given away": N_(
        "It measures who recognises a good sentence: the choices alone tell what fits. At most {most} may find it"
        " without the scenes."
    ),
    "not found": N_("The moment does not tell what fits: at least {least} should find it with the scenes."),
    "both": N_(
        "The choices alone tell too much (at most {most} may find it without the scenes), and the moment too little"
        " (at least {least} should with them)."
    ),
    "too few readers": N_("Too few readers to say whether it measures reading: ask {readers} of either kind, or more."),
    "only without": N_("Whether it measures reading, sheets with the scenes have to say (`--with-scenes`)."),
    "only with": N_("Whether it measures reading, sheets without the scenes have to say as well."),
}
WIDE = 44


def score_in_words(score: Score) -> Iterator[str]:
    """All in all, each decision, and one plain sentence."""
    for fared, named in ((score.without, _("Without the scenes")), (score.with_, _("With the scenes"))):
        if fared is not None:
            yield f"{named}: {fared_in_words(fared)}"
    yield _("The intervals are exact (95 %) and take every guess for one of its own.")
    yield ""
    without, with_ = _("without"), _("with")
    yield f"{'':{WIDE}}  {without:22}  {with_}"
    for face in score.faces:
        yield _face(face)
    yield ""
    said = _(_JUDGEMENTS[score.judgement])
    yield said.format(most=percent(WITHOUT_MOST), least=percent(WITH_LEAST), readers=whole(READERS))


def fared_in_words(fared: Fared) -> str:
    """Such as "5 readers found the style that fits in 70 of 130 guesses: 54 % (45 % to 63 %), by chance 50 %"."""
    low, high = map(percent, fared.interval)
    said = ngettext(
        "{count} reader found the style that fits in {right} of {of} guesses: {share} ({low} to {high}), by chance"
        " {chance}",
        "{count} readers found the style that fits in {right} of {of} guesses: {share} ({low} to {high}), by chance"
        " {chance}",
        fared.readers,
    )
    return said.format(
        count=whole(fared.readers), right=whole(fared.right), of=whole(fared.guesses), share=percent(fared.share),
        low=low, high=high, chance=percent(fared.chance),
    )  # fmt: skip


def _face(face: FaceFared) -> str:
    question = face.question
    cases = question.scenario.scenes[question.scene].decision
    name = f"{question.scenario.id}/{question.scene}"
    if cases is not None and len(cases.cases) > 1:
        name = _("{scene}, case {number}").format(scene=name, number=whole(question.case + 1))
    return f"{name:{WIDE}}  {_briefly(face.without):22}  {_briefly(face.with_)}".rstrip()


def _briefly(fared: Fared | None) -> str:
    if fared is None:
        return "–"
    low, high = map(percent, fared.interval)
    said = _("{right} of {of} ({low} to {high})")
    return said.format(right=whole(fared.right), of=whole(fared.guesses), low=low, high=high)
