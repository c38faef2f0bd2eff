"""The pictures that ship with the app, by name, with the words for those who cannot see them."""

BUILTIN_PICTURES: dict[str, str] = {
    "platform": "A railway platform with a departure board; people stand around somebody on the ground.",
    "platform-aed": "Two people kneel beside a man on a platform, a defibrillator open next to them.",
    "ambulance": "An ambulance with its doors open at the entrance of a station.",
    "bench": "Two people sit on a bench with cups in their hands, a bag between them.",
    "clubhouse": "A sports clubhouse with chairs in rows and a training dummy on the floor.",
    "office": "An open office with desks, a whiteboard and a chart that falls.",
    "boardroom": "A long table under a lamp, four people around it, one of them standing.",
    "night-desk": "A desk at night, one lamp, a laptop with a warning on its screen.",
    "all-hands": "A person stands before rows of colleagues, a large window behind.",
    "meeting-room": "A round table with three people, two of them turned away from each other.",
    "control-room": "A row of screens with graphs in red, three people with headsets before them.",
    "corridor": "A quiet corridor with a plant and a window; two people talk.",
}
