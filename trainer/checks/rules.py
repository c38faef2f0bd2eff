"""All rules, in the order of their codes, and those that need more than the pack and its rehearsal."""

from trainer.checks.drills.factor_rarely_turned import factor_rarely_turned
from trainer.checks.drills.pair_without_turn import pair_without_turn
from trainer.checks.drills.same_text_in_drill import same_text_in_drill
from trainer.checks.drills.turn_not_read import turn_not_read
from trainer.checks.giveaways.cue_tells import cue_tells
from trainer.checks.giveaways.guessable import guessable
from trainer.checks.giveaways.guessable_on_a_path import guessable_on_a_path
from trainer.checks.giveaways.right_is_first import right_is_first
from trainer.checks.giveaways.right_is_last import right_is_last
from trainer.checks.giveaways.right_is_longest import right_is_longest
from trainer.checks.giveaways.right_is_most_specific import right_is_most_specific
from trainer.checks.giveaways.right_is_offered_more import right_is_offered_more
from trainer.checks.giveaways.right_is_shortest import right_is_shortest
from trainer.checks.giveaways.right_is_warmest import right_is_warmest
from trainer.checks.giveaways.uneven_length import uneven_length
from trainer.checks.key.call_against_model import call_against_model
from trainer.checks.key.calls_unbalanced import calls_unbalanced
from trainer.checks.key.contested_call import contested_call
from trainer.checks.key.execution_goes_with_style import execution_goes_with_style
from trainer.checks.key.few_changes import few_changes
from trainer.checks.key.key_disputed import key_disputed
from trainer.checks.key.no_near_boundary import no_near_boundary
from trainer.checks.key.no_pair import no_pair
from trainer.checks.key.no_situation import no_situation
from trainer.checks.key.one_factor_decides import one_factor_decides
from trainer.checks.key.style_missing import style_missing
from trainer.checks.key.too_few_decisions import too_few_decisions
from trainer.checks.key.unexplained_call import unexplained_call
from trainer.checks.rule import Rule
from trainer.checks.story.call_too_rare import call_too_rare
from trainer.checks.story.calls_never_turn import calls_never_turn
from trainer.checks.story.decision_weight import decision_weight
from trainer.checks.story.few_call_sequences import few_call_sequences
from trainer.checks.story.few_endings import few_endings
from trainer.checks.story.few_orders import few_orders
from trainer.checks.story.few_twins import few_twins
from trainer.checks.story.little_new import little_new
from trainer.checks.story.little_remembered import little_remembered
from trainer.checks.story.no_way_back import no_way_back
from trainer.checks.story.nothing_lost import nothing_lost
from trainer.checks.story.one_ending_for_most import one_ending_for_most
from trainer.checks.story.one_length import one_length
from trainer.checks.story.one_strong_only import one_strong_only
from trainer.checks.story.path_length import path_length
from trainer.checks.story.right_costs_nothing import right_costs_nothing
from trainer.checks.story.right_dominates import right_dominates
from trainer.checks.story.same_moments import same_moments
from trainer.checks.story.style_counts_for_little import style_counts_for_little
from trainer.checks.story.ways_always_rejoin import ways_always_rejoin
from trainer.checks.structure.always_clamped import always_clamped
from trainer.checks.structure.branch_never_taken import branch_never_taken
from trainer.checks.structure.broken_holds import broken_holds
from trainer.checks.structure.duplicate_text import duplicate_text
from trainer.checks.structure.endless_loop import endless_loop
from trainer.checks.structure.never_changed import never_changed
from trainer.checks.structure.never_met import never_met
from trainer.checks.structure.never_offered import never_offered
from trainer.checks.structure.never_read import never_read
from trainer.checks.structure.not_played_whole import not_played_whole
from trainer.checks.structure.nothing_offered import nothing_offered
from trainer.checks.structure.one_choice import one_choice
from trainer.checks.structure.short_timer import short_timer
from trainer.checks.structure.trap import trap
from trainer.checks.structure.unreachable_scene import unreachable_scene
from trainer.checks.structure.wordless_ending import wordless_ending
from trainer.checks.words.hard_to_read import hard_to_read
from trainer.checks.words.heavy_picture import heavy_picture
from trainer.checks.words.hidden_characters import hidden_characters
from trainer.checks.words.long_choice import long_choice
from trainer.checks.words.long_scene import long_scene
from trainer.checks.words.mixed_languages import mixed_languages
from trainer.checks.words.mixed_quotes import mixed_quotes
from trainer.checks.words.picture_without_words import picture_without_words
from trainer.checks.words.placeholder import placeholder
from trainer.checks.words.unused_picture import unused_picture

RULES: tuple[Rule, ...] = (
    unreachable_scene,
    trap,
    one_choice,
    short_timer,
    never_offered,
    branch_never_taken,
    nothing_offered,
    endless_loop,
    wordless_ending,
    not_played_whole,
    call_against_model,
    style_missing,
    calls_unbalanced,
    no_situation,
    contested_call,
    unexplained_call,
    execution_goes_with_style,
    one_factor_decides,
    few_changes,
    key_disputed,
    uneven_length,
    right_is_longest,
    right_is_shortest,
    right_is_first,
    right_is_last,
    right_is_warmest,
    right_is_most_specific,
    right_is_offered_more,
    too_few_decisions,
    guessable,
    never_changed,
    never_read,
    always_clamped,
    duplicate_text,
    never_met,
    broken_holds,
    no_near_boundary,
    no_pair,
    long_scene,
    long_choice,
    hard_to_read,
    placeholder,
    mixed_languages,
    mixed_quotes,
    hidden_characters,
    picture_without_words,
    heavy_picture,
    unused_picture,
    pair_without_turn,
    turn_not_read,
    same_text_in_drill,
    factor_rarely_turned,
    path_length,
    one_length,
    few_call_sequences,
    few_orders,
    same_moments,
    call_too_rare,
    little_new,
    calls_never_turn,
    few_twins,
    one_strong_only,
    right_dominates,
    right_costs_nothing,
    style_counts_for_little,
    little_remembered,
    few_endings,
    one_ending_for_most,
    decision_weight,
    cue_tells,
    guessable_on_a_path,
    ways_always_rejoin,
    no_way_back,
    nothing_lost,
)

GUESSED: tuple[Rule, ...] = (guessable,)
"""Those that are asked of what the bots did."""

MEASURED: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.code.startswith("RC4"))
"""Those that are asked of what was measured of a story, or of drills."""
