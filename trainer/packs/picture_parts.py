"""What places, lights, moods and portraits are made of, by name. The program draws them; a pack names them."""

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
