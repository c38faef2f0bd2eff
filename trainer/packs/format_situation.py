"""The factors of a decision, as an author states them: all of it, or the one in which a version of a drill differs."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta

from trainer.packs.format_parts import Document, Maybe

Urgency = Annotated[Literal["days", "hours", "minutes"], Meta(description="How soon it must be decided.")]


class FactorsItem(Document, frozen=True, kw_only=True):
    """Factors of a decision, beside its urgency."""

    stakes: Maybe[Annotated[Literal["low", "high", "critical"], Meta(description="What is lost if it goes wrong.")]] = (
        UNSET
    )
    procedure: Maybe[Annotated[Literal["none", "partial", "known"], Meta(description="Is there a known way?")]] = UNSET
    knowledge: Maybe[
        Annotated[Literal["team", "shared", "leader"], Meta(description="Who has what it takes to decide?")]
    ] = UNSET
    commitment: Maybe[Annotated[Literal["none", "some", "vital"], Meta(description="Must they believe in it?")]] = UNSET
    acceptance: Maybe[
        Annotated[Literal["resisted", "doubtful", "willing"], Meta(description="Would they accept an order?")]
    ] = UNSET
    belief: Maybe[
        Annotated[Literal["lost", "shaken", "shared"], Meta(description="Do they believe in the purpose?")]
    ] = UNSET
    competence: Maybe[Annotated[Literal["low", "mixed", "high"], Meta(description="How able is the team at this?")]] = (
        UNSET
    )
    legitimacy: Maybe[
        Annotated[Literal["none", "partial", "full"], Meta(description="How legitimate is your authority?")]
    ] = UNSET
    conflict: Maybe[Annotated[Literal["none", "open"], Meta(description="Is there conflict over the way?")]] = UNSET
    duty: Maybe[Annotated[Literal["none", "binding"], Meta(description="Does law, safety or policy decide?")]] = UNSET


class SituationItem(FactorsItem, frozen=True, kw_only=True):
    """The factors of a decision. A factor that is left out has its neutral level."""

    urgency: Urgency


class DiffersItem(FactorsItem, frozen=True, kw_only=True):
    """The one factor in which a version of a drill differs from the first, and its level there."""

    urgency: Maybe[Urgency] = UNSET
