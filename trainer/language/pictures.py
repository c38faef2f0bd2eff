"""What the pictures that ship show, for those who cannot see them."""

from trainer.language.translation import N_, _

_SHOWS = {
    "platform": N_("A railway platform in the morning: a woman, determined, and a young man, afraid."),
    "platform-aed": N_("Two people crouch on a railway platform, a defibrillator in front of them."),
    "ambulance": N_("A street at dusk, a woman who is relieved, a first-aid kit in front of her."),
    "bench": N_("A park in the afternoon: two people before a bench, a cup in front of them."),
    "clubhouse": N_("A rowing clubhouse with oars and a green box on the wall: a woman, eager, and a man, tired."),
    "office": N_("An office with a chart that falls; three people before it, doubtful and afraid."),
    "boardroom": N_("A boardroom at dusk, a long table; a woman, determined, and a man, tired."),
    "night-desk": N_("A desk at night under one lamp, a laptop that shows a warning, and a man who is afraid."),
    "all-hands": N_("A hall with rows of chairs; a woman before them, a microphone in front of her."),
    "meeting-room": N_("A meeting room: two people angry with each other, a third, calm, between them."),
    "control-room": N_("A control room with a wall of screens; a man, determined, and a woman, afraid."),
    "kitchen": N_("A kitchen: a pan in flames, and behind it two people, one afraid, one surprised."),
    "corridor": N_("A quiet corridor with a plant and a window; two people talk, one of them doubtful."),
    "ridge-noon": N_("A snowy ridge at noon that leads up to a summit with a cross."),
    "road-dusk": N_("A straight country road between fields at dusk, and the headlights of a car far off."),
    "hospital-ward-night": N_("A hospital bed under a small lamp at night, a drip beside it, a town in the window."),
    "factory-floor-neon": N_("A long machine on a factory floor under neon light, boxes on the belt before it."),
    "kitchen-morning": N_("A large kitchen in the morning sun: a steaming pot, plates in a pile, five labelled boxes."),
    "platform-morning": N_("A railway platform in the morning sun, a train standing at it."),
    "office-morning": N_("An office in the morning, two desks with screens, a chart that falls."),
    "corridor-morning": N_("A long corridor in the morning, doors on both sides, a plant by the window at its end."),
}
"""Name to what is to be seen."""


def picture_in_words(name: str) -> str:
    """What a picture that ships shows; nothing of one that does not ship any more."""
    return _(_SHOWS[name]) if name in _SHOWS else ""
