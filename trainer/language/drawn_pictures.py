"""What a drawn picture shows, for those who cannot see it."""

from trainer.drawing.values import Drawn, Someone
from trainer.language.translation import N_, _

PLACES = {
    "all-hands": N_("A hall with rows of chairs"), "alley": N_("An alley"), "bench": N_("A bench in a park"),
    "boardroom": N_("A boardroom"), "cabin": N_("A cabin with bunks"), "canteen": N_("A canteen"),
    "car": N_("The inside of a car"), "classroom": N_("A classroom"), "clubhouse": N_("A rowing clubhouse"),
    "control-room": N_("A control room with screens"), "corridor": N_("A corridor"), "crossroads": N_("A crossroads"),
    "depot": N_("A depot, a truck at its gate"), "factory-floor": N_("A factory floor with a belt"),
    "field": N_("A field"), "forest": N_("A forest"), "garden": N_("A garden"), "glacier": N_("A glacier"),
    "hospital-ward": N_("A hospital ward"), "hut": N_("A mountain hut with a stove"), "kitchen": N_("A large kitchen"),
    "living-room": N_("A living room"), "meeting-room": N_("A meeting room"), "night-desk": N_("A desk with a laptop"),
    "nurses-station": N_("A nurses' station"), "office": N_("An office"), "platform": N_("A railway platform"),
    "ridge": N_("A snowy ridge under a summit"), "riverside": N_("A river with a landing stage"),
    "road": N_("A straight country road"), "rock-face": N_("A rock face with a chain"), "shop": N_("A shop"),
    "stairwell": N_("A stairwell"), "street": N_("A street"), "summit": N_("A summit with a cross"),
    "terrace": N_("A terrace"), "trail": N_("A trail below mountains"), "valley": N_("A valley with a village"),
    "waiting-room": N_("A waiting room"), "workshop": N_("A workshop"),
}  # fmt: skip
LIGHTS = {
    "dawn": N_("at dawn"), "morning": N_("in the morning"), "noon": N_("at noon"), "afternoon": N_("in the afternoon"),
    "dusk": N_("at dusk"), "evening": N_("in the evening"), "night": N_("at night"), "lamp": N_("by lamplight"),
    "neon": N_("under neon light"), "overcast": N_("under a grey sky"), "fog": N_("in fog"), "rain": N_("in the rain"),
    "snow": N_("in the snow"), "storm": N_("in a storm"),
}  # fmt: skip
INDOORS = frozenset((
    "all-hands", "boardroom", "cabin", "canteen", "car", "classroom", "clubhouse", "control-room", "corridor", "depot",
    "factory-floor", "hospital-ward", "hut", "kitchen", "living-room", "meeting-room", "night-desk", "nurses-station",
    "office", "shop", "stairwell", "waiting-room", "workshop",
))  # fmt: skip
"""Places in which no weather is, only outside of them; each says so in its part."""
OUTSIDE = {
    "overcast": N_("a grey sky outside"), "fog": N_("fog outside"), "rain": N_("rain outside"),
    "snow": N_("snow outside"), "storm": N_("a storm outside"),
}  # fmt: skip
MOODS = {
    "afraid": N_("afraid"), "angry": N_("angry"), "calm": N_("calm"), "cold": N_("freezing"),
    "determined": N_("determined"), "doubtful": N_("doubtful"), "eager": N_("eager"), "hurt": N_("hurt"),
    "proud": N_("proud"), "relieved": N_("relieved"), "sad": N_("sad"), "surprised": N_("surprised"),
    "tired": N_("tired"), "warm": N_("friendly"),
}  # fmt: skip
POSES = {
    "sits": N_("sitting"), "crouches": N_("crouching"), "in-bed": N_("in bed"), "lies": N_("lying down"),
}  # fmt: skip
THINGS = {
    "aed": N_("a defibrillator"), "backpack": N_("a backpack"), "basket": N_("a basket"), "bell": N_("a bell"),
    "box": N_("a box"), "cake": N_("a cake"), "chalk-board": N_("a chalkboard"), "clipboard": N_("a clipboard"),
    "cup": N_("a cup"), "drip": N_("a drip"), "first-aid-kit": N_("a first-aid kit"), "flask": N_("a flask"),
    "hat": N_("a hat"), "helmet": N_("a helmet"), "ice-axe": N_("an ice axe"), "jacket": N_("a jacket"),
    "keys": N_("keys"), "labels": N_("labels"), "lamp": N_("a lantern"), "laptop": N_("a laptop"),
    "letter": N_("a letter"), "map": N_("a map"), "microphone": N_("a microphone"), "notebook": N_("a notebook"),
    "oar": N_("an oar"), "oranges": N_("oranges"), "pan": N_("a pan in flames"), "phone": N_("a phone"),
    "photo": N_("a photograph"), "plates": N_("plates"), "radio": N_("a radio"), "rope": N_("a rope"),
    "torch": N_("a torch"), "warning-triangle": N_("a warning triangle"), "watch": N_("a watch"),
    "whistle": N_("a whistle"), "wrench": N_("a wrench"),
}  # fmt: skip


def drawn_in_words(drawn: Drawn) -> str:
    """Such as "A mountain hut with a stove by lamplight. Tomoko Arai, calm, sitting. In front: a watch."."""
    where = _(PLACES[drawn.place])
    if drawn.place in INDOORS and drawn.light in OUTSIDE:
        where = _("{place}, {weather}").format(place=where, weather=_(OUTSIDE[drawn.light]))
    elif drawn.light:
        where = _("{place} {light}").format(place=where, light=_(LIGHTS[drawn.light]))
    said = [_("{words}.").format(words=where)]
    if drawn.people:
        said.append(_("{words}.").format(words="; ".join(map(_person, drawn.people))))
    if drawn.things:
        things = ", ".join(_(THINGS[each]) for each in drawn.things)
        said.append(_("In front: {things}.").format(things=things))
    return " ".join(said)


def _person(someone: Someone) -> str:
    name, mood = someone.name or someone.id, _(MOODS[someone.mood])
    if someone.pose in POSES:
        return _("{name}, {mood}, {pose}").format(name=name, mood=mood, pose=_(POSES[someone.pose]))
    return _("{name}, {mood}").format(name=name, mood=mood)
