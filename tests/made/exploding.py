"""Stories that no check can play whole: every choice moves other meters, and some later condition reads each value."""

from random import Random


def exploding(scenes: int = 60, choices: int = 9, meters: int = 12, id: str = "exploding") -> str:
    """The scenario file: a chain of decisions. The first choice of each is always open, the others have conditions."""
    chance = Random(1)
    lines = [f"id: {id}", f"title: Exploding {id}", "role: You walk.", "start: s0", "meters:"]
    lines += [f"  m{n}: {{label: M{n}, start: 50}}" for n in range(meters)]
    lines += ["scenes:"]
    for n in range(scenes):
        after = f"s{n + 1}" if n + 1 < scenes else "end"
        call = "directive" if n % 2 else "inspiring"
        lines += [f"  s{n}:", f"    text: Moment {n} of {id}.", f"    call: {call}", "    choices:"]
        for place in range(choices):
            changed = ", ".join(f"m{m}: {chance.randint(-9, 9)}" for m in chance.sample(range(meters), min(3, meters)))
            style = ("directive", "inspiring", "passive")[place % 3]
            when = f", when: m{chance.randrange(meters)} > {chance.randint(5, 95)}" if place else ""
            lines.append(
                f"      - {{id: c{place}, text: Say {place} in {n}., style: {style}, effects: {{{changed}}}{when},"
                f" next: {after}}}"
            )
    return "\n".join([*lines, "  end: {ending: good, text: The end.}"]) + "\n"
