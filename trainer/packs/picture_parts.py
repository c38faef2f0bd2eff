"""What pictures are made of, by name. A pack names them; the program draws them from the parts in assets/drawing."""

from typing import Literal

PlaceName = Literal[
    "all-hands", "alley", "bench", "boardroom", "cabin", "canteen", "car", "classroom", "clubhouse", "control-room",
    "corridor", "crossroads", "depot", "factory-floor", "field", "forest", "garden", "glacier", "hospital-ward", "hut",
    "kitchen", "living-room", "meeting-room", "night-desk", "nurses-station", "office", "platform", "ridge",
    "riverside", "road", "rock-face", "shop", "stairwell", "street", "summit", "terrace", "trail", "valley",
    "waiting-room", "workshop",
]  # fmt: skip
Light = Literal[
    "dawn", "morning", "noon", "afternoon", "dusk", "evening", "night", "lamp", "neon", "overcast", "fog", "rain",
    "snow", "storm",
]  # fmt: skip
Mood = Literal[
    "afraid", "angry", "calm", "cold", "determined", "doubtful", "eager", "hurt", "proud", "relieved", "sad",
    "surprised", "tired", "warm",
]  # fmt: skip
Hair = Literal[
    "bald", "short-dark", "short-brown", "short-fair", "short-red", "short-grey", "short-white", "long-dark",
    "long-brown", "long-fair", "long-red", "long-grey", "curly-dark", "curly-brown", "curly-fair", "curly-red",
    "curly-grey", "tied-dark", "tied-brown", "tied-fair", "tied-grey", "covered",
]  # fmt: skip
Wears = Literal[
    "apron", "coat", "jacket", "mountain-jacket", "overalls", "scrubs", "shirt", "suit", "sweater", "track-suit",
    "uniform", "vest", "white-coat", "work-jacket",
]  # fmt: skip
Build = Literal["slight", "medium", "broad"]
Look = Literal["soft", "strong"]
Beard = Literal["none", "stubble", "short", "full", "moustache"]
Pose = Literal["stands", "sits", "crouches", "in-bed", "lies"]
Thing = Literal[
    "aed", "backpack", "basket", "bell", "box", "cake", "chalk-board", "clipboard", "cup", "drip", "first-aid-kit",
    "flask", "hat", "helmet", "ice-axe", "jacket", "keys", "labels", "lamp", "laptop", "letter", "map", "microphone",
    "notebook", "oar", "oranges", "pan", "phone", "photo", "plates", "radio", "rope", "torch", "warning-triangle",
    "watch", "whistle", "wrench",
]  # fmt: skip
Colour = Literal["black", "blue", "brown", "green", "grey", "orange", "purple", "red", "white", "yellow"]
