"""Files of drills that are hostile: too many, of nonsense, or that name themselves. Each with its name and a line."""

from collections.abc import Callable, Iterator

from tests.made.drills import DRILLS

HEAD, DRILL = DRILLS[: DRILLS.index("  the-list:\n")].split("  cold-room:\n")
VERSION = "      - {text: A., differs: {urgency: days}, call: inspiring, because: B.}\n"
DIFFERS = "differs: {urgency: days}"
CHOICES = DRILL[DRILL.index("    choices:") : DRILL.index("    versions:")]


def drills() -> Iterator[tuple[str, Callable[[], str]]]:
    """Names, and what makes each file."""
    yield "600 drills", lambda: HEAD + "".join(f"  d{number}:\n{DRILL}" for number in range(600))
    yield "2,000 drills in one line", lambda: HEAD + f"  {{{', '.join(f'd{n}: {{}}' for n in range(2_000))}}}\n"
    yield "no drill at all", lambda: "kind: drills\ndrills: {}\n"
    yield "a list of drills", lambda: "kind: drills\ndrills: [a, b]\n"
    yield "4,000 versions", lambda: HEAD + "  d:\n" + DRILL + VERSION * 4_000
    yield "10,000 choices", lambda: DRILLS.replace(CHOICES, _choices(10_000), 1)
    yield "10,000 outcomes", lambda: _bent("outcomes: {ask: While", f"outcomes: {{{_keys(10_000)}, ask: While")
    yield (
        "every version with an outcome of no choice",
        lambda: (
            HEAD
            + "".join(f"  d{number}:\n{DRILL.replace('outcomes: {ask', 'outcomes: {nobody')}" for number in range(400))
        ),
    )
    for name, text in {
        "a level of nonsense": "differs: {urgency: yesterday}",
        "a factor of nonsense": "differs: {weather: days}",
        "a factor with a number": "differs: {urgency: 2}",
        "a factor with a list": "differs: {urgency: [days, hours]}",
        "two factors": "differs: {urgency: days, stakes: low}",
        "all factors": "differs: {urgency: days, stakes: low, procedure: none, knowledge: team, duty: binding}",
        "no factor": "differs: {}",
        "the level of the first": "differs: {urgency: minutes}",
        "the level the first has unsaid": "differs: {acceptance: willing}",
        "a text": "differs: urgency",
        "a situation": "situation: {urgency: days}",
    }.items():
        yield f"differs: {name}", lambda text=text: _bent(DIFFERS, text)
    yield "a set that uses itself", lambda: DRILLS + "sets: {a: [{id: x, text: X., style: directive, use: a}]}\n"
    yield "a set of the pack again", lambda: DRILLS + "sets: {who-decides: [{id: x, text: X., style: directive}]}\n"
    yield "a drill that uses itself", lambda: _bent("use: who-decides", "use: the-list")
    yield "a drill that leads to another", lambda: _bent("outcome: Ben goes.", "next: the-list")
    yield "the same drill twice", lambda: DRILLS + "  cold-room:\n" + DRILL
    yield "a drill called con", lambda: _bent("  the-list:", "  con:")
    yield "a drill called over", lambda: _bent("  the-list:", "  over:")
    yield "a role of 60,000 characters", lambda: _bent("role: You lead a choir.", f"role: {'a' * 60_000}")
    yield "kind: a mapping", lambda: _bent("kind: drills", "kind: {drills: drills}")
    yield "kind: 10,000 characters", lambda: _bent("kind: drills", f"kind: {'drills' * 1_700}")
    yield "scenes beside drills", lambda: DRILLS + "scenes: {a: {text: A., ending: good}}\n"


def _bent(old: str, new: str) -> str:
    assert old in DRILLS, old
    return DRILLS.replace(old, new, 1)


def _choices(count: int) -> str:
    return "    choices:\n" + "".join(f"      - {{id: c{n}, text: T., style: directive}}\n" for n in range(count))


def _keys(count: int) -> str:
    return ", ".join(f"c{number}: T." for number in range(count))
