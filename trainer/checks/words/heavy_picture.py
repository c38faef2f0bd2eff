"""A picture that is larger than it needs to be.

More than 2 MB, or more than 2560 pixels on a side, makes the pack slow to send and to open and shows nothing
more. Save it smaller, as JPEG or WebP. (More than 4096 pixels is refused: RC141.)
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.picture_head import PictureHead, picture_head

BYTES = 2_000_000
SIDE = 2_560


@rule("RC372")
def heavy_picture(context: RuleContext) -> Iterator[Finding]:
    """Report pictures that a scene shows and that are too large."""
    heads: dict[str, PictureHead | None] = {}
    for scenario in context.pack.scenarios.values():
        for scene, picture in ((shown, each) for shown in scenario.scenes.values() for each in shown.pictures):
            data = None if picture.builtin else context.files.get(picture.name)
            if data and picture.name not in heads:
                heads[picture.name] = picture_head(data)
            head = heads.get(picture.name)
            if data is None or head is None:
                continue
            if len(data) > BYTES or max(head.width, head.height) > SIDE:
                message = f"A picture has {head.width} × {head.height} pixels and {len(data) / 1e6:.1f} MB."
                yield Finding(message, f"Save it with at most {SIDE} pixels and 2 MB.", scenario, scene, "picture")
