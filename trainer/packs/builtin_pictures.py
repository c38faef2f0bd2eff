"""The pictures that ship with the app, by name. What they show is said in trainer.language.pictures."""

BUILTIN_PICTURES = (
    "platform", "platform-aed", "ambulance", "bench",
    "clubhouse", "office", "boardroom", "night-desk", "all-hands",
    "meeting-room", "control-room", "kitchen", "corridor",
)  # fmt: skip
"""Those that a pack may name."""

DRAWN_PLACES = (
    "ridge-noon", "road-dusk", "hospital-ward-night", "factory-floor-neon", "kitchen-morning", "platform-morning",
    "office-morning", "corridor-morning",
)  # fmt: skip
"""Places in a light that ship as a file, since Home shows them and must not wait for drawing. Nobody is in them."""
