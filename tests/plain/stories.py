"""Made-up scenarios as authors' mappings, and made-up people who play them."""

from hypothesis import strategies as st

from tests.plain.counting import LEVELS

WORDS = ["You", "say", "who", "does", "what.", "ask", "them", "and", "wait.", "look", "round.", "read", "the list."]
TACTICS = ["rational persuasion", "consultation", "legitimating", "pressure", "exchange"]
SKILLS = ["planning", "organizing", "directing", "inspiring", "design"]
SLIPS = ["vague order", "coercion", "abdication", "hollow speech"]


@st.composite
def situations(draw) -> dict:
    stated = draw(st.sets(st.sampled_from([f for f in LEVELS if f != "urgency"]), max_size=10))
    return {factor: draw(st.sampled_from(LEVELS[factor])) for factor in ["urgency", *sorted(stated)]}


@st.composite
def choices(draw, id: str, after: list[str]) -> dict:
    made = {
        "id": id, "text": f"{id}: {' '.join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))}",
        "style": draw(st.sampled_from(["directive", "inspiring", "passive"])), "next": draw(st.sampled_from(after)),
        "outcome": "They go.",
    }  # fmt: skip
    for key, values in (("execution", ["strong", "fair", "weak"]), ("tactic", TACTICS), ("slip", SLIPS)):
        if draw(st.booleans()):
            made[key] = draw(st.sampled_from(values))
    if draw(st.booleans()):
        made["skills"] = sorted(draw(st.sets(st.sampled_from(SKILLS), min_size=1, max_size=3)))
    if draw(st.booleans()):
        made["effects"] = {"health": draw(st.integers(-100, 100))}
    return made


@st.composite
def scenarios(draw, id: str = "walk") -> dict:
    """A story that always goes forward, two to seven decisions of every kind."""
    count = draw(st.integers(2, 7))
    scenes: dict[str, dict] = {}
    for number in range(count):
        after = [f"s{n}" for n in range(number + 1, min(number + 3, count))] or ["end"]
        scene: dict = {"text": f"Moment {number} comes.", "choices": [
            draw(choices(f"c{n}", after)) for n in range(draw(st.integers(2, 4)))
        ]}  # fmt: skip
        if draw(st.integers(0, 4)):
            scene["call"] = draw(st.sampled_from(["directive", "inspiring", "directive", "inspiring", "either"]))
            scene["because"] = "The facts say so."
        if draw(st.booleans()):
            scene["situation"] = draw(situations())
        if draw(st.booleans()):
            scene["timer"] = draw(st.integers(5, 60))
            scene["on_timeout"] = {"outcome": "Nobody goes.", "effects": {"health": draw(st.integers(-50, 50))},
                                   "next": draw(st.sampled_from(after))}  # fmt: skip
        scenes[f"s{number}"] = scene
    scenes["end"] = {"ending": "good", "text": "You are there."}
    return {"id": id, "title": f"A {id}", "role": "You walk.", "start": "s0", "scenes": scenes,
            "meters": {"health": {"label": "Health", "start": draw(st.integers(0, 100))}}}  # fmt: skip


@st.composite
def playing(draw, scenario: dict) -> list[dict]:
    """What somebody does, from the beginning to the end or to somewhere in between."""
    moves, scene = [], scenario["start"]
    while "choices" in scenario["scenes"][scene] and (not moves or draw(st.integers(0, 7))):
        item = scenario["scenes"][scene]
        answers = [*item["choices"], *([item["on_timeout"]] if "on_timeout" in item else [])]
        answer = draw(st.sampled_from(answers))
        out = answer is item.get("on_timeout")
        moves.append({
            "scene": scene, "choice": "timeout" if out else answer["id"],
            "seconds": draw(st.integers(0, 4000)) / 100,
            "confidence": None if out else draw(st.sampled_from([None, 1, 2, 3])),
            "factors": draw(st.none() | st.lists(st.sampled_from(sorted(LEVELS)), max_size=2, unique=True)),
        })  # fmt: skip
        scene = answer["next"]
    return moves
