from tests.checks.contexts import bent, context_of, line_of
from tests.made.exploding import exploding
from tests.made.small import SCENARIO, small_scenario
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.structure.not_played_whole import not_played_whole

NEVER = bent(("when: went and health > 20", "when: went and health > 99"))


def test_a_story_too_large_to_play_whole_is_named_with_what_is_not_proved() -> None:
    (note,) = not_played_whole(context_of(NEVER, budget=2))
    assert (note.code, note.severity, note.line) == ("RC310", "note", line_of(NEVER, "title: A walk"))
    assert "Not proved: whether every choice is offered at some time (RC305)." in note.message
    assert "--seconds" in note.help


def test_a_story_of_which_all_is_proved_by_what_was_seen_is_left_alone() -> None:
    assert not list(not_played_whole(context_of(SCENARIO, budget=2)))
    assert not list(not_played_whole(context_of(exploding(8, 2, 3), budget=50)))


def test_a_story_that_was_played_whole_is_left_alone() -> None:
    assert not list(not_played_whole(context_of(NEVER)))


def test_where_choices_all_have_conditions_it_stays_open_whether_one_gets_stuck() -> None:
    listen, order = "- id: listen\n", "- id: order\n"
    open = bent(*[(each, f"{each}        when: health < 99\n") for each in (listen, order)])
    (note,) = not_played_whole(context_of(open, budget=2))
    assert "(RC307)" in note.message


def test_where_one_can_go_back_it_is_proved_that_one_gets_out_if_a_way_out_is_always_open() -> None:
    back = bent(("next: woods\n      - id: sing", "next: fork\n      - id: sing"))
    assert rehearse(small_scenario(back), 2).open == ("scores",), "there is no highest number of decisions"
    shut = bent(("- id: listen\n", "- id: listen\n        when: health < 99\n"), text=back)
    assert "loops" in rehearse(small_scenario(shut), 2).open
