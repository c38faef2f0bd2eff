"""All rules, run over one pack."""

from trainer.checks.call_against_model import call_against_model
from trainer.checks.calls_unbalanced import calls_unbalanced
from trainer.checks.one_choice import one_choice
from trainer.checks.rule import Rule
from trainer.checks.short_timer import short_timer
from trainer.checks.style_missing import style_missing
from trainer.checks.trap import trap
from trainer.checks.uneven_length import uneven_length
from trainer.checks.unreachable_scene import unreachable_scene
from trainer.packs.model import Pack
from trainer.packs.problems import Problem

RULES: tuple[Rule, ...] = (
    unreachable_scene,
    trap,
    one_choice,
    short_timer,
    call_against_model,
    style_missing,
    calls_unbalanced,
    uneven_length,
)


def check_pack(pack: Pack) -> list[Problem]:
    """Every problem that the rules find, in the order of the files."""
    return sorted(found for rule in RULES for found in rule(pack))
