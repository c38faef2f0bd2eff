"""`trainer blind`: a sheet that tells nothing, what comes back of it, and a sentence for each way of being wrong."""

import re
from pathlib import Path

import pytest

from tests.checks.measures.test_measure import HILL, PACK
from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.blind_sheets import score_sheets, write_sheet
from trainer.actions.failure import BAD_INPUT, Failure


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "hill"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "hill.yaml").write_text(HILL, encoding="utf-8")
    return folder


def sheet(pack: Path, name: str = "sheet.txt", *, with_scenes: bool = False, seed: int = 1) -> Path:
    to = pack.parent / name
    write_sheet(AppPaths(pack.parent / "data"), pack, to, seed, with_scenes=with_scenes, replace=True)
    return to


def filled(file: Path, *answers: str) -> Path:
    """The sheet with these answers, in their order."""
    text = file.read_text(encoding="utf-8")
    for number, answer in enumerate(answers, start=1):
        text = text.replace(f"\n{number} = \n", f"\n{number} = {answer}\n")
    file.write_text(text, encoding="utf-8")
    return file


def test_a_sheet_has_every_choice_and_no_scene_id_or_key(trainer, pack: Path) -> None:
    ran = trainer("blind", pack)
    assert ran.status == 0
    questions = ran.out.partition("\n--- 1 ")[2]
    assert questions.count("You go first now.") == questions.count("Who wants to go?") == 3
    assert not re.search(r"gate|path|steep|tell\b|ask\b|directive|inspiring|strong|trust|Hill", questions)
    shown = trainer("blind", pack, "--with-scenes").out
    assert shown.count("The path is steep.") == 2
    assert shown.count("Somebody walks ahead.") == 1


def test_what_comes_back_is_scored_whatever_the_seed(trainer, pack: Path) -> None:
    one = filled(sheet(pack, "one.txt"), "A", "b.", "A)")
    other = filled(sheet(pack, "other.txt", seed=7), "A", "_", "B")
    ran = trainer("blind", pack, "--score", one, other)
    assert ran.status == 0
    assert "2 readers found the style that fits in" in ran.out
    assert "of 5 guesses" in ran.out
    assert "hill/path, case 2" in ran.out
    found = trainer("blind", pack, "--score", one, other, "--json").json
    assert found["without"]["guesses"] == sum(each["without"]["guesses"] for each in found["decisions"]) == 5
    assert found["with"] is None
    assert found["judgement"] == "only without"


def test_whoever_reads_the_moment_gets_all_of_it(pack: Path) -> None:
    file = sheet(pack, with_scenes=True)
    text = file.read_text(encoding="utf-8")
    for number, part in enumerate(re.split(r"\n--- \d+ -+\n", text)[1:], start=1):
        best = "Who wants" if "walks ahead" in part else "You go first"
        letter = next(line.split()[0] for line in part.splitlines() if best in line)
        text = text.replace(f"\n{number} = \n", f"\n{number} = {letter}\n")
    file.write_text(text, encoding="utf-8")
    score = score_sheets(pack, [file])
    assert score.with_ is not None
    assert (score.with_.right, score.with_.guesses) == (3, 3)


def test_a_sheet_may_be_as_short_as_its_head_and_the_answers(pack: Path) -> None:
    file = sheet(pack)
    head = file.read_text(encoding="utf-8").splitlines()[1]
    file.write_text(f"\ufeff{head}\r\n 3=a\r\n", encoding="utf-8")
    assert score_sheets(pack, [file]).without.guesses == 1


WRONG = {
    "an empty file": (lambda text: "", "is no sheet"),
    "something else": (lambda text: "1 = A\n", "is no sheet"),
    "a head that was changed": (lambda text: text.replace("seed=1", "seed=x"), "was changed"),
    "a seed no sheet has": (lambda text: text.replace("seed=1", "seed=9999999999"), "no sheet of this pack can say"),
    "another number of questions": (lambda text: text.replace("questions=3", "questions=2"), "no sheet of this pack"),
    "two sheets in one": (lambda text: text + text, "heads of 2 sheets"),
    "another pack": (lambda text: text.replace("pack=hill", "pack=hole"), "of the pack hole, and not of hill"),
    "another content": (lambda text: re.sub("content=.{12}", "content=" + "0" * 12, text), "before it was changed"),
    "no answers": (lambda text: text, "has no answer in it"),
    "a letter that is none": (lambda text: text.replace("\n1 = ", "\n1 = C"), "question 1 is answered with 'C'"),
    "two letters": (lambda text: text.replace("\n1 = ", "\n1 = AB"), "write one of A, B"),
    "the long word": (lambda text: text.replace("\n1 = ", "\n1 = " + "A" * 90_000), "question 1 is answered with"),
    "an answer twice": (lambda text: text.replace("\n1 = ", "\n1 = A\n1 = B"), "question 1 is answered twice"),
    "a question that is not there": (lambda text: text + "4 = A\n", "there is no question 4"),
    "a number without end": (lambda text: text.replace("\n1 = ", "\n" + "1" * 400 + " = A\n1 = "), "no answer in it"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_each_way_of_being_wrong_has_its_sentence(pack: Path, wrong: str) -> None:
    change, said = WRONG[wrong]
    file = sheet(pack)
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(Failure, match=said) as found:
        score_sheets(pack, [file])
    assert found.value.kind == BAD_INPUT
    assert len(str(found.value)) < 400


def test_what_is_no_text_no_file_or_given_twice_is_told(pack: Path, tmp_path: Path) -> None:
    file = filled(sheet(pack), "A")
    (tmp_path / "bytes.txt").write_bytes(b"\xff\xfe\x00")
    for path, said in ((tmp_path / "bytes.txt", "no plain text"), (pack, "is a folder"), (tmp_path / "no", "nothing")):
        with pytest.raises(Failure, match=said):
            score_sheets(pack, [path])
    with pytest.raises(Failure, match="is the same as"):
        score_sheets(pack, [file, file])


def test_a_sheet_is_never_written_over_what_is_there_and_options_that_do_not_go_together_are_told(
    trainer, pack: Path, tmp_path: Path
) -> None:
    to = tmp_path / "sheet.txt"
    assert trainer("blind", pack, "--out", to).status == 0
    assert trainer("blind", pack, "--out", to).status == 2
    assert trainer("blind", pack, "--out", to, "--force").status == 0
    assert trainer("blind", pack, "--json").status == 2
    assert trainer("blind", pack, "--score", to, "--with-scenes").status == 2
    assert trainer("blind", pack, "--seed", "0").status == 2
    assert trainer("blind", tmp_path / "nothing").status == 1
