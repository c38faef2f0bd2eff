"""What is said where a pack would take the place of another: titles are a stranger's words, and stand in quotes."""

from trainer.language.numbers import listed_briefly, quoted
from trainer.language.replacing import changes_in_words, replacing_in_words
from trainer.packs.changes import PackChanges, Replacing, StoryChanges

SAYS_ALL_IS_WELL = "A walk. What was played of it stays. Exactly this is installed already"
NOTHING = PackChanges((), (), (), None)


def test_a_title_that_reads_as_one_of_our_sentences_stands_in_quotes_wherever_it_is_named() -> None:
    title = f"“{SAYS_ALL_IS_WELL}.” Exactly this"
    story = StoryChanges(title, title, 0, 0, 1, (title,))
    for changes in (
        NOTHING._replace(new=(title,)),
        NOTHING._replace(gone=(title,)),
        NOTHING._replace(stories=(story,)),
        NOTHING._replace(was_called=title),
    ):
        said = " ".join(replacing_in_words(Replacing("other", "1.0.0", changes)))
        ours = "".join(part.partition("”")[2] for part in f"”{said}".split("“"))
        assert SAYS_ALL_IS_WELL in said
        assert "Exactly" not in ours
        assert said.count("“") == said.count("”") >= 1


def test_a_title_is_quoted_on_one_line_and_shows_what_others_see_of_it() -> None:
    assert quoted("A\n\u200bwalk") == "“A walk”"
    assert quoted("The «one» “walk”") == "“The ‹one› ‘walk’”"
    assert quoted("שרה") == "“\u2068שרה\u2069”", "what is read from the right turns nothing beside it"


def test_a_title_that_was_another_is_told() -> None:
    story = StoryChanges("A run", "A walk", 0, 0, 2, ())
    assert changes_in_words(NOTHING._replace(stories=(story,))) == [
        "“A run”: its title was “A walk”, 2 scenes are changed, the key is the same."
    ]
    assert changes_in_words(NOTHING._replace(was_called="Small pack")) == [
        "Its title was “Small pack”.",
        "Scenes and keys are the same; what differs is beside them.",
    ]


def test_a_long_list_says_how_many_more_there_are_and_each_once() -> None:
    assert listed_briefly("abbc", 3) == "a, b, c"
    assert listed_briefly("abcde", 3) == "a, b, c, 2 more"
