"""What result files prove, what contradicts in them, and what of them does not count: as sentences."""

from collections.abc import Iterator, Sequence

from trainer.language.numbers import listed, share_in_words, whole
from trainer.language.translation import N_, _, ngettext
from trainer.packs.shown_text import clean_line, isolated
from trainer.scoring.apart import Apart, Proof
from trainer.scoring.several_people import Doubt, DoubtCode

_DOUBTS: dict[DoubtCode, str] = {
    "other key": N_(
        "{files} carry one id and are signed with different keys, so they count as different people. "
        "Ask who saved them: one of them uses another's id, or began anew with an older copy of their records."
    ),
    "new key": N_(
        "{files}: the key is another than this id was first seen with here. "
        "Ask who saved it: somebody uses another's id, or began anew with an older copy of their records."
    ),
    "unsigned": N_(
        "{files} carry the id of somebody who signs, and not all are signed. What is not signed counts as somebody "
        "else; if it is the same person, leave that file out."
    ),
    "two people": N_(
        "{files} carry one id, but different names or playthroughs that contradict each other, "
        "so they count as different people. If they are one person, leave the older file out."
    ),
}


def export_in_words(left_out: int, unread: int, own: int, *, signed: bool) -> Iterator[str]:
    """What is to be known of a file that was saved, beside where it is; it has so many lines of one's `own`."""
    if left_out:
        said = ngettext(
            "{count} playthrough is too long for a result file and is not in it.",
            "{count} playthroughs are too long for a result file and are not in it.", left_out,
        )  # fmt: skip
        yield said.format(count=whole(left_out))
    if unread:
        said = ngettext(
            "The scenario of {count} playthrough cannot be read here, so it is saved without its scores.",
            "The scenarios of {count} playthroughs cannot be read here, so they are saved without their scores.",
            unread,
        )  # fmt: skip
        yield said.format(count=whole(unread))
    if own:
        said = ngettext(
            "It has {count} line that you wrote yourself.", "It has {count} lines that you wrote yourself.", own
        )
        yield said.format(count=whole(own))
    if not signed:
        yield _("It is not signed, for no key can be kept in the records at the moment.")


def heading() -> str:
    """What stands above these sentences."""
    return _("What these files prove")


def proof_in_words() -> str:
    """What a signature does and does not prove, and what does not rest on it."""
    return _(
        "A signature proves that a file was not changed and comes from the same records as others with its key; it "
        "does not prove whose they are, nor that anybody decided alone. What counts as right is counted here, "
        "from the scenarios."
    )


def proved_by(proof: Proof) -> Iterator[str]:
    """Every sentence there is to say of these files, the general one first."""
    signed, unsigned = proof.signed, proof.unsigned
    yield proof_in_words()
    if signed:
        said = ngettext("{count} file is signed.", "{count} files are signed.", len(signed))
        yield said.format(count=whole(len(signed)))
    if unsigned:
        said = ngettext(
            "{count} file is not signed, so anybody may have written it: {files}.",
            "{count} files are not signed, so anybody may have written them: {files}.", len(unsigned),
        )  # fmt: skip
        yield said.format(count=whole(len(unsigned)), files=_named(unsigned))
    for joined in proof.joined:
        said = _("{files} count as one person, {person}, by their id and name alone.")
        yield said.format(files=_named(joined.files), person=isolated(clean_line(joined.person)))
    yield from map(doubt_in_words, proof.doubts)
    yield from map(apart_in_words, proof.apart)
    for each in proof.brought:
        people = listed(isolated(clean_line(person)) for person in each.people)
        said = _("{scenario} is counted by a text that came in the files of {people}; none here is the same.")
        yield said.format(scenario=isolated(clean_line(each.scenario)), people=people)


def doubt_in_words(doubt: Doubt) -> str:
    """What contradicts, where, what was done about it, and what to do."""
    if doubt.code == "two courses":
        said = ngettext(
            "{count} playthrough is told in two ways in {files}, so it is left out. Ask who saved them.",
            "{count} playthroughs are told in two ways in {files}, so they are left out. Ask who saved them.",
            doubt.playthroughs,
        )
        return said.format(count=whole(doubt.playthroughs), files=_named(doubt.files))
    return _(_DOUBTS[doubt.code]).format(files=_named(doubt.files))


def apart_in_words(apart: Apart) -> str:
    """What of a person does not count."""
    return _apart_said(apart).format(
        person=isolated(clean_line(apart.person)), scenario=isolated(clean_line(apart.scenario)),
        number=whole(apart.number), count=whole(apart.playthroughs), decisions=whole(apart.decisions),
        share=share_in_words(apart.claimed),
    )  # fmt: skip


def _apart_said(apart: Apart) -> str:
    if apart.code == "no content":
        return ngettext(
            "{person}: not recounted, {count} playthrough ({scenario}). Its scenario is neither here nor in the file, "
            "so it does not count; by the file the style was right in {share}.",
            "{person}: not recounted, {count} playthroughs (the first: {scenario}). Their scenarios are neither here "
            "nor in the file, so they do not count; by the file the style was right in {share}.", apart.playthroughs,
        )  # fmt: skip
    if apart.code == "not possible":
        return ngettext(
            "{person}: left out, {count} playthrough ({scenario}). Decision {number} of it cannot be made there.",
            "{person}: left out, {count} playthroughs (the first: {scenario}). They have decisions that cannot be made "
            "there, such as number {number} of the first.", apart.playthroughs,
        )  # fmt: skip
    return ngettext(
        "{person}: left out, {count} playthrough ({scenario}). It says that it ended, and reaches no ending.",
        "{person}: left out, {count} playthroughs (the first: {scenario}). They say that they ended, and reach no "
        "ending.", apart.playthroughs,
    )  # fmt: skip


def _named(files: Sequence[str]) -> str:
    return listed(isolated(clean_line(file)) for file in dict.fromkeys(files))
