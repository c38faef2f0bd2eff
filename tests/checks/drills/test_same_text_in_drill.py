from tests.checks.drills.told import told
from trainer.checks.drills.same_text_in_drill import same_text_in_drill


def test_versions_that_show_what_differs_are_left_alone() -> None:
    assert told(same_text_in_drill) == []


def test_a_version_with_the_text_of_an_earlier_one_is_found_whatever_its_spaces_and_capitals() -> None:
    (found,) = told(same_text_in_drill, ("They have said no twice.", "They do  NOT care who calls."))
    assert (found.code, found.line, found.scenario) == ("RC383", 44, "the-list")
    assert found.message == "Version 2 has the same text as version 1."
