"""What the pictures that ship show, for those who cannot see them."""

from trainer.language.translation import N_, _

_SHOWS = {
    "platform": N_("A railway platform with a departure board; people stand around somebody on the ground."),
    "platform-aed": N_("Two people kneel beside a man on a platform, a defibrillator open next to them."),
    "ambulance": N_("An ambulance with its doors open at the entrance of a station."),
    "bench": N_("Two people sit on a park bench with cups in their hands, a bag beside it."),
    "clubhouse": N_("A rowing clubhouse: oars and a green box on the wall, one person standing before five on chairs."),
    "office": N_("An office: four people before a chart that falls, two screens on a desk."),
    "boardroom": N_("A long table under a lamp, four people around it, one of them standing."),
    "night-desk": N_("A desk at night under one lamp; somebody behind a laptop that shows a warning."),
    "all-hands": N_("A person stands before rows of colleagues, a large window behind."),
    "meeting-room": N_("Three people at an oval table; the outer two have opposite speech bubbles."),
    "control-room": N_("A row of screens with graphs in red, three people with headsets before them."),
    "kitchen": N_("A kitchen: a pan in flames on the stove, three people around it, one with a jug in her hand."),
    "corridor": N_("A quiet corridor with a plant and a window; two people talk."),
    "ridge-noon": N_("A snowy mountain at noon: a ridge that leads up to a summit with a cross, clouds behind it."),
    "road-dusk": N_("A straight country road between bare fields at dusk, and the headlights of a car far off."),
    "hospital-ward-night": N_("A hospital bed under a small lamp at night, a drip beside it, the moon in the window."),
    "factory-floor-neon": N_("A long machine on a factory floor under neon light, with a belt that runs through it."),
    "kitchen-morning": N_("A large kitchen in the morning sun: a steaming pot, plates in a pile, five labelled boxes."),
}
"""Name to what is to be seen."""


def picture_in_words(name: str) -> str:
    """What a picture that ships shows; nothing of one that does not ship any more."""
    return _(_SHOWS[name]) if name in _SHOWS else ""
