"""What today's practice comes to, said on Home once it has been painted."""

from trainer.actions.learning.practice_view import Today
from trainer.language.practice import another_in_words, done_in_words, left_in_words
from trainer.language.translation import _
from trainer.ui.pages.home.today_card import TodayCard


def tell_today(card: TodayCard, today: Today) -> None:
    """How much is left, or that it is done."""
    if today.planned:
        card.show_told(left_in_words(len(today.planned), today.handful, today.seconds), None)
    elif today.more:
        card.show_told(done_in_words(today.done, today.tomorrow), another_in_words(len(today.more)))
    elif today.done:
        card.show_nothing(done_in_words(today.done, today.tomorrow))
    else:
        card.show_nothing(_("Nothing is due today. What you play comes back here from tomorrow on."))
