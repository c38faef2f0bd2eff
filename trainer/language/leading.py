"""What is said to whoever leads a room: what each press does."""

from trainer.language.translation import N_, _

MORE = 30
"""Seconds that one press gives."""
_ON = {
    "gathering": N_("Begin the story"),
    "scene": N_("Open the vote"),
    "first vote": N_("Close the vote"),
    "talk": N_("Open the second vote"),
    "second vote": N_("Close the vote and show it"),
    "reveal": N_("Go on with the story"),
    "ended": N_("Show what to talk of"),
}
_BACK = {
    "gathering": N_("Back to the door"),
    "scene": N_("Back to the scene"),
    "first vote": N_("Open the first vote again"),
    "talk": N_("Back to talk"),
    "ended": N_("Back to how it ended"),
    "look": N_("Look at the step before"),
}


def next_step(phase: str, *, hidden: bool, looking: bool, paused: bool) -> str:
    """What going on comes to; empty where the story is over."""
    if hidden:
        return _("Show it again")
    if paused:
        return _("Go on after the pause")
    if looking:
        return _("Look forward")
    return _(_ON[phase]) if phase in _ON else ""


def going_back(back: str) -> str:
    """What going back comes to."""
    return _(_BACK[back])


def giving_time() -> str:
    """What the button does that gives more time, such as "30 s more"."""
    return _("{seconds} s more").format(seconds=MORE)


def hands_heading() -> str:
    """What stands above the numbers of hands."""
    return _("Count hands, of those who have no phone")


def about_hands() -> str:
    """What comes of the numbers."""
    return _("They are added to the votes of phones, and the room is told how many were counted.")


def count_hands() -> str:
    """What the button does that takes the numbers."""
    return _("Count these hands")


def shown_meanwhile(heading: str, phase: str) -> str:
    """What the stage looks at, for whoever leads."""
    return _("The stage looks back at {heading}: {phase}. Nothing was undone; go on to come forward.").format(
        heading=heading, phase=phase
    )


def hidden_meanwhile() -> str:
    """That nobody sees anything."""
    return _("The stage is hidden, and phones say to look up.")


def paused_meanwhile() -> str:
    """That it is paused."""
    return _("Paused: no vote comes in, and the clock stands still.")
