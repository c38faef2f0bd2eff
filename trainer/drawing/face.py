"""A face: 92 wide and 130 high, its centre between the cheeks at 0, 0, lit from the left."""

from trainer.drawing.looks import MIDDLE_AGE, OLD, Looks
from trainer.drawing.moods import Mood


def face(looks: Looks, mood: Mood, turn: float, *, glasses: bool) -> str:
    """A face without hair. `turn` is from -1, to the left, to 1."""
    shift = 8 * turn
    return "".join((
        _ears(looks, turn), _shape(looks), _shade(looks, turn), _age(looks, mood, shift), _eyes(looks, mood, shift),
        _brows(looks, mood, shift), _nose(looks, shift, turn), _beard(looks, shift), _mouth(looks, mood, shift),
        _glasses(looks, shift) if glasses else "",
    ))  # fmt: skip


def outline(looks: Looks) -> str:
    """The path of the head, without hair and ears."""
    wide, jaw = 46 * looks.cheek, 37 * looks.jaw
    chin = (18 if looks.soft else 23) * looks.jaw
    low, brow = (60, -52) if looks.child else (68, -48)
    return (
        f"M{-wide:.1f},-10C{-wide:.1f},{brow} -30,-70 0,-70C30,-70 {wide:.1f},{brow} {wide:.1f},-10"
        f"C{wide:.1f},12 {jaw + 5:.1f},32 {jaw:.1f},40C{jaw - 5:.1f},54 {chin:.1f},{low} 0,{low}"
        f"C{-chin:.1f},{low} {-jaw + 5:.1f},54 {-jaw:.1f},40C{-jaw - 5:.1f},32 {-wide:.1f},12 {-wide:.1f},-10Z"
    )


def _shape(looks: Looks) -> str:
    return f'<path d="{outline(looks)}" fill="{looks.skin}"/>'


def _ears(looks: Looks, turn: float) -> str:
    if looks.hair_part in ("covered", "long", "curly-soft", "short-soft"):
        return ""
    both = ""
    for side in (-1, 1):
        x = side * (47 - 7 * side * turn)
        fill = looks.skin_dark if side > 0 else looks.skin
        both += f'<ellipse cx="{x:.1f}" cy="8" rx="9" ry="15" fill="{fill}"/>'
        both += f'<path d="M{x:.1f},1q{side * 4},6 {side},14" stroke="{looks.skin_dark}" stroke-width="2" fill="none"/>'
    return both


def _shade(looks: Looks, turn: float) -> str:
    """The side away from the light, the hollows of the eyes, and what the chin leaves dark."""
    wide, jaw = 46 * looks.cheek, 37 * looks.jaw
    low = 60 if looks.child else 68
    inner = 22 + 7 * turn
    return (
        f'<path d="M{wide * 0.62:.1f},-58C{wide:.1f},-40 {wide:.1f},-26 {wide:.1f},-10C{wide:.1f},12 {jaw + 5:.1f},32 '
        f"{jaw:.1f},40C{jaw - 5:.1f},54 18,{low} -4,{low}C14,58 {inner + 4:.1f},48 {inner:.1f},36"
        f"C{inner + 10:.1f},26 {inner + 6:.1f},14 {inner + 10:.1f},4C{inner + 14:.1f},-16 {inner + 10:.1f},-40 "
        f'{wide * 0.62:.1f},-58Z" fill="{looks.skin_dark}" opacity=".72"/>'
        f'<path d="M{-wide + 3:.1f},-14C{-wide + 2:.1f},10 {-jaw - 1:.1f},30 {-jaw + 6:.1f},42C{-jaw + 1:.1f},26 '
        f'{-wide + 11:.1f},6 {-wide + 12:.1f},-14Z" fill="{looks.skin_light}" opacity=".75"/>'
    )


def _eyes(looks: Looks, mood: Mood, shift: float) -> str:
    return "".join(_eye(looks, mood, side, shift) for side in (-1, 1))


def _eye(looks: Looks, mood: Mood, side: int, shift: float) -> str:
    x, y, wide = side * 20 + shift * 1.1, 3.0, 11.5 * looks.eyes
    high = 6.4 * looks.eyes * mood.lids
    thick = 3.6 if looks.soft else 3.0
    socket = (
        f'<ellipse cx="{x:.1f}" cy="{y - 4:.1f}" rx="{wide + 5:.1f}" ry="12" fill="{looks.skin_dark}" opacity=".3"/>'
    )
    if mood.lids < 0.2:
        return (
            f'{socket}<path d="M{x - wide:.1f},{y:.1f}Q{x:.1f},{y + 8:.1f} {x + wide:.1f},{y:.1f}" fill="none" '
            f'stroke="{looks.ink}" stroke-width="{thick}" stroke-linecap="round"/>'
        )
    drop = 1.2 if mood.inner > 4 and mood.curve < 0 else 0.0
    left, right = (y + 1 + drop, y + 1) if side < 0 else (y + 1, y + 1 + drop)
    lid = f"Q{x:.1f},{y - high * 1.5:.1f} {x + wide:.1f},{right:.1f}"
    iris = min(5.8 * looks.eyes, 1.5 + high)
    gaze = y - 0.4 + mood.look_down * 2.4 + (1 - min(mood.lids, 1)) * 1.5
    white = looks.colours["eye"]
    return (
        f'{socket}<path d="M{x - wide:.1f},{left:.1f}{lid}Q{x:.1f},{y + high * 1.15:.1f} {x - wide:.1f},{left:.1f}Z" '
        f'fill="{white}"/><circle cx="{x + shift * 0.28:.1f}" cy="{gaze:.1f}" r="{iris:.1f}" fill="{looks.ink}"/>'
        f'<circle cx="{x + shift * 0.28 - 2:.1f}" cy="{gaze - 2:.1f}" r="1.7" fill="{white}"/>'
        f'<path d="M{x - wide - 1:.1f},{left:.1f}{lid}" fill="none" stroke="{looks.ink}" stroke-width="{thick}" '
        f'stroke-linecap="round"/>'
    )


def _brows(looks: Looks, mood: Mood, shift: float) -> str:
    found = ""
    fill = looks.colours["brow"]
    for side in (-1, 1):
        x, lift = side * 20 + shift * 1.1, mood.uneven * (1 if side < 0 else -0.4)
        y = -15 - lift - (mood.lids - 1) * 4
        a, b = x - side * 12, x + side * 15
        inner, outer, peak = y - mood.inner, y + 2 - mood.outer, y - 3.5 - (mood.inner + mood.outer) / 2
        thick = looks.brows
        found += (
            f'<path d="M{a:.1f},{inner + thick:.1f}L{a - side:.1f},{inner - thick * 0.4:.1f}Q{x + side * 3:.1f},'
            f"{peak - thick * 0.6:.1f} {b:.1f},{outer:.1f}Q{x + side * 3:.1f},{peak + thick * 0.8:.1f} {a:.1f},"
            f'{inner + thick:.1f}Z" fill="{fill}"/>'
        )
    if mood.furrow:
        found += (
            f'<path d="M{shift - 4:.1f},-18l1,9M{shift + 4:.1f},-18l-1,9" stroke="{looks.skin_dark}" '
            f'stroke-width="2.2" '
            f'stroke-linecap="round" opacity="{mood.furrow:.2f}"/>'
        )
    return found


def _nose(looks: Looks, shift: float, turn: float) -> str:
    x, size = shift * 1.5, looks.nose
    side = 1 if turn >= 0 else -1
    tip = 26.0
    return (
        f'<path d="M{shift + side * 5:.1f},-8L{x + side * (11 * size):.1f},{tip - 3:.1f}Q{x + side * 12 * size:.1f},'
        f'{tip + 4:.1f} {x:.1f},{tip + 4:.1f}Q{x + side * 3:.1f},{tip - 8:.1f} {shift + side * 5:.1f},-8Z" '
        f'fill="{looks.skin_dark}" opacity=".5"/>'
        f'<path d="M{x - 8 * size:.1f},{tip:.1f}Q{x:.1f},{tip + 7:.1f} {x + 9 * size:.1f},{tip - 1:.1f}" fill="none" '
        f'stroke="{looks.skin_dark}" stroke-width="3" stroke-linecap="round"/>'
        f'<path d="M{shift - side * 1:.1f},2L{x - side * 1:.1f},{tip - 4:.1f}" stroke="{looks.skin_light}" '
        f'stroke-width="3.4" stroke-linecap="round" opacity=".5"/>'
    )


def _mouth(looks: Looks, mood: Mood, shift: float) -> str:
    x, y, half = shift * 1.25, 45.0 - (4 if looks.child else 0), 15 * mood.wide
    ends = y - mood.curve * 5
    if mood.open > 0.05:
        gap, teeth = 4 + mood.open * 14, ""
        if mood.curve > 0.3:
            teeth = (
                f'<path d="M{x - half * 0.8:.1f},{ends + 1:.1f}Q{x:.1f},{y + 3:.1f} {x + half * 0.8:.1f},{ends + 1:.1f}'
                f'Q{x:.1f},{y + 6:.1f} {x - half * 0.8:.1f},{ends + 1:.1f}Z" fill="{looks.colours["eye"]}"/>'
            )
        upper = y - 3 + (mood.curve * 5 if mood.curve > 0 else -mood.open * 4)
        return (
            f'<path d="M{x - half:.1f},{ends:.1f}Q{x:.1f},{upper:.1f} {x + half:.1f},{ends:.1f}Q{x:.1f},'
            f'{y + gap:.1f} {x - half:.1f},{ends:.1f}Z" fill="{looks.colours["mouth"]}"/>{teeth}'
            f'<path d="M{x - half * 0.55:.1f},{y + gap * 0.62 + 1:.1f}Q{x:.1f},{y + gap * 0.78 + 3:.1f} '
            f'{x + half * 0.55:.1f},{y + gap * 0.62 + 1:.1f}" fill="none" stroke="{looks.lip}" stroke-width="3"/>'
        )
    middle = y + mood.curve * 5
    lean = mood.uneven * 0.4
    lips = "" if looks.beard == "full" else (
        f'<path d="M{x - half * 0.6:.1f},{middle + 1:.1f}Q{x:.1f},{middle + 9:.1f} '
        f'{x + half * 0.6:.1f},{middle + 1:.1f}Z" '
        f'fill="{looks.lip}" opacity="{0.75 if looks.soft else 0.4}"/>'
    )  # fmt: skip
    return (
        f'{lips}<path d="M{x - half:.1f},{ends:.1f}Q{x:.1f},{middle + mood.curve * 3:.1f} {x + half:.1f},'
        f'{ends - lean:.1f}" fill="none" stroke="{looks.colours["mouth"]}" stroke-width="3.4" stroke-linecap="round"/>'
    )


def _age(looks: Looks, mood: Mood, shift: float) -> str:
    """What years and nights leave in a face, and what cold and anger do."""
    found = ""
    flush = max(mood.flush, 0.45 if looks.child else 0.22 if looks.soft else 0)
    if flush:
        for side in (-1, 1):
            found += (
                f'<ellipse cx="{side * 27 + shift:.1f}" cy="24" rx="11" ry="8" fill="{looks.lip}" '
                f'opacity="{flush * 0.55:.2f}"/>'
            )
    lines = []
    if looks.age > MIDDLE_AGE:
        lines.append(f"M{shift * 1.3 - 15:.1f},28q-7,6 -7,16M{shift * 1.3 + 15:.1f},28q7,6 7,16")
    if looks.age > OLD - 6:
        lines.append(f"M{shift - 20:.1f},-36q20,-5 40,0M{shift - 15:.1f},-44q15,-4 30,0")
        lines.append(
            f"M{shift - 37:.1f},4l-6,-3M{shift - 37:.1f},8l-6,2M{shift + 37:.1f},4l5,-3M{shift + 37:.1f},8l5,2"
        )
    if mood.bags or looks.age > OLD:
        lines.append(f"M{shift - 30:.1f},14q10,7 19,2M{shift + 30:.1f},14q-10,7 -19,2")
    if lines:
        found += (
            f'<path d="{"".join(lines)}" fill="none" stroke="{looks.skin_dark}" stroke-width="2.2" '
            f'stroke-linecap="round" opacity=".8"/>'
        )
    return found


def _beard(looks: Looks, shift: float) -> str:
    if looks.beard in ("", "none"):
        return ""
    jaw, hair, x = 37 * looks.jaw, looks.colours["brow"], shift * 1.25
    if looks.beard == "moustache":
        return (
            f'<path d="M{x:.1f},33C{x - 8:.1f},31 {x - 18:.1f},35 {x - 21:.1f},43C{x - 12:.1f},42 '
            f"{x - 4:.1f},42 {x:.1f},39"
            f'C{x + 4:.1f},42 {x + 12:.1f},42 {x + 21:.1f},43C{x + 18:.1f},35 {x + 8:.1f},31 {x:.1f},33Z" '
            f'fill="{hair}"/>'
        )
    low = 78 if looks.beard == "full" else 70
    shown = {"stubble": 0.22, "short": 0.85, "full": 1.0}[looks.beard]
    return (
        f'<path d="M{-46 * looks.cheek:.1f},2C{-jaw - 6:.1f},32 {-jaw:.1f},42 {-jaw + 4:.1f},50C-18,{low + 2} '
        f"18,{low + 2} "
        f"{jaw - 4:.1f},50C{jaw:.1f},42 {jaw + 6:.1f},32 {46 * looks.cheek:.1f},2C{jaw:.1f},22 {jaw - 8:.1f},34 "
        f"{x + 20:.1f},34C{x + 10:.1f},31 {x - 10:.1f},31 {x - 20:.1f},34C{-jaw + 8:.1f},34 {-jaw:.1f},22 "
        f'{-46 * looks.cheek:.1f},2Z" fill="{hair}" opacity="{shown}"/>'
    )


def _glasses(looks: Looks, shift: float) -> str:
    x = shift * 1.1
    return (
        f'<g fill="{looks.skin_light}" fill-opacity=".16" stroke="{looks.ink}" stroke-width="3"><rect '
        f'x="{x - 36:.1f}" y="-9" '
        f'width="30" height="24" rx="9"/><rect x="{x + 6:.1f}" y="-9" width="30" height="24" rx="9"/></g><path '
        f'd="M{x - 6:.1f},0q6,-5 12,0M{x - 36:.1f},-2l-10,-4M{x + 36:.1f},-2l10,-4" fill="none" stroke="{looks.ink}" '
        f'stroke-width="3"/>'
    )
