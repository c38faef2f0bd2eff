"""The story map as one SVG that needs nothing else. Every text of the pack is escaped."""

from unicodedata import east_asian_width

from trainer.language.calls import ending_in_words
from trainer.language.story_maps import calls_in_short, problems_in_words
from trainer.reports.page import escape
from trainer.reports.story_map import HEIGHT, WIDTH, MapArrow, MapScene, StoryMap, scene_in_words

MARGIN = 40
HEAD = 60
LINE = 24
"""Characters that fit a line of a box."""

_INK, _MUTED, _LINE, _PAGE, _CARD = "#20242C", "#4A4F5B", "#857F70", "#F7F4ED", "#FFFFFF"
_CALLS = {"directive": ("#B84A0B", "▲"), "inspiring": ("#0B6285", "○"), "either": (_MUTED, "◇"), None: (_MUTED, "")}


def svg_of(story: StoryMap) -> str:
    """The whole map."""
    width, height = story.width + 2 * MARGIN, story.height + 2 * MARGIN + HEAD
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}" font-family="Atkinson Hyperlegible, sans-serif" font-size="15">',
        f"<title>{_safe(story.title)}</title>",
        f'<rect width="100%" height="100%" fill="{_PAGE}"/>',
        f'<text x="{MARGIN}" y="{MARGIN + 18}" font-size="24" fill="{_INK}">{_safe(story.title)}</text>',
        f'<g transform="translate({MARGIN} {MARGIN + HEAD})">',
        *(_arrow(story, arrow) for arrow in story.arrows),
        *(_box(scene) for scene in story.scenes.values()),
        "</g></svg>",
    ]
    return "\n".join(parts) + "\n"


def curve(one: MapScene, other: MapScene, *, back: bool) -> tuple[float, ...]:
    """A cubic curve between two boxes: x, y of its start, two handles and its end."""
    if back:  # up again, on the right
        x1, y1 = one.x + WIDTH, one.y + HEIGHT / 2
        x2, y2 = other.x + WIDTH, other.y + HEIGHT / 2
        return x1, y1, x1 + 60, y1, x2 + 60, y2, x2, y2
    x1, y1 = one.x + WIDTH / 2, one.y + HEIGHT
    x2, y2 = other.x + WIDTH / 2, other.y
    bend = max(24.0, (y2 - y1) / 2)
    return x1, y1, x1, y1 + bend, x2, y2 - bend, x2, y2


def lines_of(title: str) -> list[str]:
    """A title on at most two lines; wide characters count twice."""
    lines = [""]
    for word in title.split():
        if lines[-1] and _cells(lines[-1]) + _cells(word) + 1 > LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    shown = [_cut(line, LINE) for line in lines[:2]]
    if len(lines) > 2:
        shown[-1] = _cut(f"{shown[-1]} …", LINE)
    return shown


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _cut(text: str, cells: int) -> str:
    if _cells(text) <= cells:
        return text
    while _cells(text) > cells - 1:
        text = text[:-1]
    return f"{text}…"


def sign_of(scene: MapScene) -> tuple[str, str]:
    """Colour and words of the last line of a box: the call or the ending."""
    if scene.ending:
        return _INK, f"■ {ending_in_words(scene.ending)}"
    color, sign = _CALLS[scene.call]
    return color, f"{sign} {calls_in_short(scene.calls)}".strip()


def _arrow(story: StoryMap, arrow: MapArrow) -> str:
    x1, y1, a, b, c, d, x2, y2 = curve(story.scenes[arrow.one], story.scenes[arrow.other], back=arrow.back)
    dashes = ' stroke-dasharray="5 4"' if arrow.back else ""
    path = f"M{x1:.0f} {y1:.0f}C{a:.0f} {b:.0f} {c:.0f} {d:.0f} {x2:.0f} {y2:.0f}"
    return f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="1.5"{dashes}/>'


def _box(scene: MapScene) -> str:
    color, words = sign_of(scene)
    dashes = "" if scene.met else ' stroke-dasharray="5 4"'
    line = color if scene.met else _MUTED
    said = f"{words} · {problems_in_words(len(scene.problems))}" if scene.problems else words
    titles = "".join(
        f'<text x="12" y="{22 + 18 * number}" fill="{_INK}">{_safe(text)}</text>'
        for number, text in enumerate(lines_of(scene.title))
    )
    return (
        f'<g transform="translate({scene.x:.0f} {scene.y:.0f})"><title>{_safe(scene_in_words(scene))}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="10" fill="{_CARD}" stroke="{line}" stroke-width="1.5"{dashes}/>'
        f'{titles}<text x="12" y="{HEIGHT - 12}" font-size="13" fill="{color}">{_safe(said)}</text></g>'
    )


def _safe(text: str) -> str:
    return escape(" ".join(text.split("\n")))
