"""A second implementation of sections 4 and 5 of the design, as plain as can be.

It knows a scenario as the mapping an author writes and a playthrough as the list of what was recorded. It imports
nothing of the program; where the program multiplies, this adds up, and where it solves, this searches.
"""

from math import erf, exp, log, sqrt

LEVELS = {
    "urgency": ["days", "hours", "minutes"], "stakes": ["low", "high", "critical"],
    "procedure": ["none", "partial", "known"], "knowledge": ["team", "shared", "leader"],
    "commitment": ["none", "some", "vital"], "acceptance": ["resisted", "doubtful", "willing"],
    "belief": ["lost", "shaken", "shared"], "competence": ["low", "mixed", "high"],
    "legitimacy": ["none", "partial", "full"], "conflict": ["none", "open"], "duty": ["none", "binding"],
}  # fmt: skip
NEUTRAL = {
    "procedure": 1, "knowledge": 1, "commitment": 0, "acceptance": 2, "belief": 2, "competence": 1, "legitimacy": 1,
    "conflict": 0, "stakes": 1, "duty": 0,
}  # fmt: skip
POINTS = {
    "urgency": [-1, 1, 3], "procedure": [-1, 0, 2], "knowledge": [-2, 0, 1], "commitment": [1, -1, -3],
    "acceptance": [-2, 0, 1], "belief": [-2, -1, 0], "competence": [2, 0, -1], "legitimacy": [-1, 0, 1],
    "conflict": [0, -1],
}  # fmt: skip
STYLES = ["directive", "inspiring", "passive"]


def levels(scene: dict) -> dict | None:
    """The situation of a scene as levels, neutral ones filled in."""
    if "situation" not in scene:
        return None
    return NEUTRAL | {factor: LEVELS[factor].index(word) for factor, word in scene["situation"].items()}


def shares(at: dict) -> dict:
    """What each factor in force contributes."""
    found = {}
    for factor, points in POINTS.items():
        if factor in ("acceptance", "belief", "conflict") and at["commitment"] < 1:
            continue
        found[factor] = points[at[factor]]
    return found


def reading(at: dict) -> tuple[str, int, int]:
    """Call, gate and sum."""
    total = sum(shares(at).values())
    if at["duty"] == 1:
        return "directive", 1, total
    if at["urgency"] == 2 and at["stakes"] == 2 and (at["procedure"] >= 1 or at["knowledge"] >= 1):
        return "directive", 2, total
    if at["urgency"] < 2 and at["commitment"] == 2 and at["acceptance"] == 0:
        return "inspiring", 3, total
    if at["urgency"] < 2 and at["commitment"] >= 1 and at["acceptance"] < 2 and at["conflict"] == 1:
        return "inspiring", 4, total
    if at["urgency"] < 2 and at["stakes"] >= 1 and at["knowledge"] == 0 and at["procedure"] == 0:
        return "inspiring", 5, total
    if total <= -3:
        return "inspiring", 6, total
    alone = (at["commitment"] >= 1 and at["acceptance"] < 2) or (
        at["stakes"] >= 1 and at["knowledge"] < 2 and at["procedure"] < 2
    )
    return ("directive" if total >= 3 and not alone else "contested"), 6, total


def deciders(at: dict) -> set:
    """What decides a moment: the factors of the gate, and what weighs at least 2 (or most) towards the reading."""
    call, gate, _ = reading(at)
    found = set({1: ["duty"], 2: ["urgency", "stakes"], 3: ["urgency", "commitment", "acceptance"],
                 4: ["urgency", "commitment", "acceptance", "conflict"],
                 5: ["urgency", "stakes", "knowledge", "procedure"], 6: []}[gate])  # fmt: skip
    if gate == 2:
        found |= {factor for factor in ("procedure", "knowledge") if at[factor] >= 1}
    towards = {}
    for factor, points in shares(at).items():
        towards[factor] = abs(points) if call == "contested" else points if call == "directive" else -points
    most = max(towards.values())
    for factor, weight in towards.items():
        if weight >= 2 or (most < 2 and weight == most and weight > 0):
            found.add(factor)
    return found


class Made:
    """One recorded move beside what the author wrote about it."""

    def __init__(self, scene: str, item: dict, move: dict) -> None:
        self.scene, self.move = scene, move
        self.call = item.get("call")
        self.timed_out = move["choice"] == "timeout"
        self.choice = None if self.timed_out else next(c for c in item["choices"] if c["id"] == move["choice"])
        self.style = self.choice["style"] if self.choice else "passive"
        self.execution = self.choice.get("execution", "fair") if self.choice else "weak"
        self.scored = self.call in ("directive", "inspiring")
        self.right = self.scored and self.style == self.call
        self.timer = item.get("timer")
        self.at = levels(item)
        self.answer = self.choice or item["on_timeout"]
        self.turn = None


def made(scenario: dict, moves: list[dict]) -> list[Made]:
    """The moves of one playthrough, with where the call turned."""
    found = [Made(move["scene"], scenario["scenes"][move["scene"]], move) for move in moves]
    last = None
    for each in found:
        if each.scored:
            if last is not None:
                each.turn = each.call != last
            last = each.call
    return found


def firsts(playthroughs: list[tuple[str, bool, int, list[Made]]]) -> tuple[list[Made], list[Made]]:
    """Scenes met for the first time and again; a playthrough is its scenario, practice or not, given moves, moves."""
    seen, first, again = set(), [], []
    for scenario, practice, given, moves in playthroughs:
        for each in moves[given:]:
            if practice or (scenario, each.scene) in seen:
                again.append(each)
            else:
                first.append(each)
            seen.add((scenario, each.scene))
    return first, again


def fit(moves: list[Made]) -> tuple[int, int]:
    """So many right, of so many scored."""
    return sum(1 for each in moves if each.right), sum(1 for each in moves if each.scored)


def verdicts(moves: list[Made]) -> tuple[int, int, int]:
    """Right calls, right and done weakly, not the call."""
    right = sum(1 for each in moves if each.right and each.execution != "weak")
    poor = sum(1 for each in moves if each.right and each.execution == "weak")
    return right, poor, sum(1 for each in moves if each.scored and not each.right)


def execution(moves: list[Made]) -> float | None:
    """Mean of strong 1, fair a half, weak 0 over right moves."""
    points = [{"strong": 1, "fair": 0.5, "weak": 0}[each.execution] for each in moves if each.right]
    return sum(points) / len(points) if points else None


def table(moves: list[Made]) -> dict:
    """Call by style."""
    return {
        call: {style: sum(1 for m in moves if m.scored and m.call == call and m.style == style) for style in STYLES}
        for call in ("directive", "inspiring")
    }


def switching(moves: list[Made]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Fit where the call changed, and where it stayed."""
    return fit([m for m in moves if m.turn is True]), fit([m for m in moves if m.turn is False])


def phi(z: float) -> float:
    return (1 + erf(z / sqrt(2))) / 2


GRID = [round(-5 + 0.02 * n, 2) for n in range(501)]
LOG_UP = [log(max(phi(z), 1e-300)) for z in GRID]


def posterior(hits: int, of: int) -> list[float]:
    """Weights over GRID after so many hits."""
    logs = [-z * z / 2 + hits * up + (of - hits) * down
            for z, up, down in zip(GRID, LOG_UP, reversed(LOG_UP), strict=True)]  # fmt: skip
    top = max(logs)
    weights = [exp(each - top) for each in logs]
    total = sum(weights)
    return [weight / total for weight in weights]


def detection(h: int, n: int, f: int, m: int) -> dict[str, tuple[float, float, float, float]]:
    """Mean, 5 % and 95 % and the probability above 0, of d' and of c, by adding up every pair of grid points."""
    hits, alarms = posterior(h, n), posterior(f, m)
    difference, middle = [0.0] * 1001, [0.0] * 1001
    for i, one in enumerate(hits):
        for j, other in enumerate(alarms):
            weight = one * other
            difference[500 + i - j] += weight
            middle[1000 - i - j] += weight
    return {"sensitivity": _read(difference, 0.02), "bias": _read(middle, 0.01)}


def _read(weights: list[float], step: float) -> tuple[float, float, float, float]:
    mean = sum((place - 500) * step * weight for place, weight in enumerate(weights))
    above = sum(weights[501:]) + weights[500] / 2
    ends = []
    for target in (0.05, 0.95):
        reached, place = 0.0, 0
        while reached + weights[place] < target:
            reached += weights[place]
            place += 1
        ends.append((place - 500.5 + (target - reached) / weights[place]) * step)
    return mean, ends[0], ends[1], above


Z90 = 1.6448536269514722


def wilson(mean: float, of: int) -> tuple[float, float]:
    """The rates from which `mean` is exactly Z90 standard errors away, found by halving."""

    def away(rate: float) -> bool:
        return abs(mean - rate) > Z90 * sqrt(rate * (1 - rate) / of)

    ends = []
    for outside in (0.0, 1.0):
        inside = mean
        for _ in range(200):
            between = (inside + outside) / 2
            if away(between):
                outside = between
            else:
                inside = between
        ends.append(inside)
    return ends[0], ends[1]


def confidence(moves: list[Made]) -> tuple[int, float | None, float | None]:
    """Answers, Brier score, mean of confidence minus hits; the last two from ten answers on."""
    pairs = [({1: 0.5, 2: 0.75, 3: 0.95}[m.move["confidence"]], 1 if m.right else 0)
             for m in moves if m.scored and m.move["confidence"]]  # fmt: skip
    if len(pairs) < 10:
        return len(pairs), None, None
    brier = sum((said - hit) * (said - hit) for said, hit in pairs) / len(pairs)
    return len(pairs), brier, sum(said - hit for said, hit in pairs) / len(pairs)


def picks(moves: list[Made]) -> tuple[int, int, float] | None:
    """Picks right, of, and by chance; None if it was never asked."""
    asked = [m for m in moves if m.move["factors"] is not None and m.at is not None]
    if not asked:
        return None
    right = sum(1 for m in asked for factor in m.move["factors"] if factor in deciders(m.at))
    return right, sum(len(m.move["factors"]) for m in asked), sum(
        len(m.move["factors"]) * len(deciders(m.at)) / 11 for m in asked
    )  # fmt: skip


def meters(scenario: dict, moves: list[Made]) -> list[dict[str, int]]:
    """Every meter before the first move and after each."""
    now = {name: meter["start"] for name, meter in scenario.get("meters", {}).items()}
    found = [dict(now)]
    for each in moves:
        for name, change in each.answer.get("effects", {}).items():
            if name in now:
                now[name] = min(100, max(0, now[name] + change))
        found.append(dict(now))
    return found


def tempo(moves: list[Made], factor: float | None) -> tuple[int, float, int] | None:
    """Timed decisions, mean share of the time used, timeouts."""
    timed = [each for each in moves if each.timer]
    if factor is None or not timed:
        return None
    used = [1.0 if m.timed_out else min(1.0, m.move["seconds"] / (m.timer * factor)) for m in timed]
    return len(timed), sum(used) / len(used), sum(1 for m in timed if m.timed_out)
