"""The pictures that ship with the app, by name, with the words for those who cannot see them."""

BUILTIN_PICTURES: dict[str, str] = {
    "platform": "A railway platform with a departure board; people stand around somebody on the ground.",
    "platform-aed": "Two people kneel beside a man on a platform, a defibrillator open next to them.",
    "ambulance": "An ambulance with its doors open at the entrance of a station.",
    "bench": "Two people sit on a park bench with cups in their hands, a bag beside it.",
    "clubhouse": "A rowing clubhouse: oars and a green box on the wall, one person standing before five on chairs.",
    "office": "An office: four people before a chart that falls, two screens on a desk.",
    "boardroom": "A long table under a lamp, four people around it, one of them standing.",
    "night-desk": "A desk at night under one lamp; somebody behind a laptop that shows a warning.",
    "all-hands": "A person stands before rows of colleagues, a large window behind.",
    "meeting-room": "Three people at an oval table; the outer two have opposite speech bubbles.",
    "control-room": "A row of screens with graphs in red, three people with headsets before them.",
    "kitchen": "A kitchen: a pan in flames on the stove, three people around it, one with a jug in her hand.",
    "corridor": "A quiet corridor with a plant and a window; two people talk.",
}
