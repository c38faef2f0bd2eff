"""A scenario that is a chain of decisions, one after the other, made of what each test needs of them."""

from typing import NamedTuple

DIRECTING = "urgency: minutes, stakes: critical, procedure: known"
INSPIRING = "urgency: days, commitment: vital, acceptance: resisted"


class Link(NamedTuple):
    """One decision: its call, its situation, and (style, execution, text) of each choice."""

    call: str = "directive"
    situation: str = DIRECTING
    choices: tuple[tuple[str, str, str], ...] = (
        ("directive", "strong", "You say who does what now."),
        ("inspiring", "strong", "You ask them what they see."),
    )
    because: str = "The facts say so."


DIRECT = Link()
INSPIRE = Link("inspiring", INSPIRING)


def chain(*links: Link) -> str:
    """The scenario file; from the last link one comes to the only ending."""
    parts = ["id: walk\ntitle: A walk\nrole: You walk.\nstart: s0\nscenes:\n"]
    for number, link in enumerate(links):
        after = f"s{number + 1}" if number + 1 < len(links) else "end"
        parts.append(
            f"  s{number}:\n    text: Moment {number} comes, and they look at you.\n"
            f"    situation: {{{link.situation}}}\n    call: {link.call}\n"
        )
        if link.because:
            parts.append(f"    because: {link.because}\n")
        parts.append("    choices:\n")
        for place, (style, execution, text) in enumerate(link.choices):
            parts.append(
                f"      - id: c{place}\n        text: {text}\n        style: {style}\n"
                f"        execution: {execution}\n        next: {after}\n"
            )
    return "".join(parts) + "  end:\n    ending: good\n    text: You are there.\n"
