"""What a mood does to a face and a body."""

from typing import NamedTuple


class Mood(NamedTuple):
    """A mood. Lengths are in units of the face, which is 130 high.

    `inner` and `outer` lift the ends of the brows, `uneven` one brow more than the other; `lids` is how far the eyes
    are open, `curve` lifts the corners of the mouth, `open` parts the lips, `wide` widens it. `tilt` is of the head,
    in degrees; `bow` lowers it; `slump` lowers the shoulders. `arms` are the poses of the arms to choose from.
    """

    inner: float = 0.0
    outer: float = 0.0
    uneven: float = 0.0
    furrow: float = 0.0
    lids: float = 1.0
    look_down: float = 0.0
    curve: float = 0.0
    open: float = 0.0
    wide: float = 1.0
    tilt: float = 0.0
    bow: float = 0.0
    slump: float = 0.0
    bags: float = 0.0
    flush: float = 0.0
    arms: tuple[str, ...] = ("down",)


MOODS = {
    "afraid": Mood(
        inner=8, outer=-3, furrow=0.7, lids=1.28, curve=-0.5, open=0.35, wide=0.8, tilt=-3, slump=-7,
        arms=("mouth", "hug", "heart"),
    ),
    "angry": Mood(
        inner=-8, outer=4, furrow=1, lids=0.78, curve=-0.75, wide=0.95, tilt=1, bow=4, slump=-4, flush=0.5,
        arms=("crossed", "fists"),
    ),
    "calm": Mood(inner=1, outer=0, lids=0.95, curve=0.28, tilt=1.5, arms=("down", "clasp")),
    "cold": Mood(
        inner=5, outer=-2, furrow=0.5, lids=0.72, curve=-0.35, wide=0.72, tilt=-4, bow=7, slump=-12, flush=0.8,
        arms=("hug",),
    ),
    "determined": Mood(
        inner=-5, outer=2, furrow=0.6, lids=0.86, curve=-0.1, wide=0.98, bow=2, slump=-2, arms=("fist-up", "hips"),
    ),
    "doubtful": Mood(
        inner=1, outer=-2, uneven=7, furrow=0.5, lids=0.82, curve=-0.42, wide=0.82, tilt=5, arms=("chin", "crossed"),
    ),
    "eager": Mood(
        inner=3, outer=4, lids=1.1, curve=0.85, open=0.32, wide=1.05, tilt=-3, bow=-3, arms=("open", "fist-up"),
    ),
    "hurt": Mood(
        inner=8, outer=-5, furrow=0.9, lids=0.5, curve=-0.62, open=0.14, wide=0.92, tilt=-7, bow=5, slump=4,
        arms=("holds-arm",),
    ),
    "proud": Mood(inner=0, outer=2, lids=0.74, curve=0.55, tilt=-2, bow=-7, slump=-3, arms=("hips", "crossed")),
    "relieved": Mood(
        inner=5, outer=-1, lids=0.12, curve=0.62, open=0.12, tilt=4, bow=-3, slump=5, arms=("heart",),
    ),
    "sad": Mood(
        inner=8, outer=-5, lids=0.62, look_down=1, curve=-0.65, wide=0.8, tilt=5, bow=8, slump=8, bags=0.4,
        arms=("clasp", "holds-arm"),
    ),
    "surprised": Mood(
        inner=8, outer=7, lids=1.35, curve=0, open=0.75, wide=0.6, tilt=-2, bow=-3, slump=-3, arms=("open", "heart"),
    ),
    "tired": Mood(
        inner=3, outer=-3, lids=0.45, look_down=0.5, curve=-0.22, wide=0.88, tilt=4, bow=6, slump=9, bags=1,
        arms=("down", "clasp"),
    ),
    "warm": Mood(inner=3, outer=0, lids=0.62, curve=0.9, wide=1.05, tilt=4, flush=0.4, arms=("heart", "clasp")),
}  # fmt: skip
"""Name to mood; the names are those of the format."""
