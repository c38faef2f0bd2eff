"""The pictures that ship with the app, by name. What they show is said in trainer.language.pictures."""

BUILTIN_PICTURES = (
    "platform", "platform-aed", "ambulance", "bench",
    "clubhouse", "office", "boardroom", "night-desk", "all-hands",
    "meeting-room", "control-room", "kitchen", "corridor",
)  # fmt: skip
