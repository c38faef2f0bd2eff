"""A report as one page of HTML that needs nothing else."""

import html
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.language.translation import language_code
from trainer.packs.markup import blocks_of
from trainer.packs.shown_text import shown

STYLE = """
body { font-family: "Atkinson Hyperlegible", "Helvetica Neue", Arial, sans-serif; color: #111; max-width: 46em;
  margin: 2em auto; padding: 0 1em; line-height: 1.45; overflow-wrap: break-word; }
h1, h2 { font-family: Literata, Georgia, serif; }
h2 { border-top: 1px solid #999; padding-top: 0.8em; }
table { border-collapse: collapse; }
td, th { border: 1px solid #999; padding: 0.25em 0.7em; text-align: left; overflow-wrap: anywhere; }
blockquote { margin: 1em 1.5em; }
img { max-width: 100%; height: auto; border-radius: 0.8em; }
@media (max-width: 30em) {
  td, th { padding: 0.2em 0.3em; } blockquote { margin: 1em 0.5em; } ul { padding-left: 1.2em; }
}
caption { text-align: left; padding-bottom: 0.3em; }
.bar { overflow-wrap: anywhere; }
.muted { color: #444; }
"""


class PictureInPage(NamedTuple):
    """A picture as a data URI, so that the page needs nothing else, and its words, as plain text."""

    source: str
    alt: str


def picture(shown_there: PictureInPage) -> str:
    """A picture, as wide as the page lets it be."""
    return f'<p><img src="{escape(shown_there.source)}" alt="{escape(shown_there.alt)}"></p>'


def page_of(title: str, body: Iterable[str], style: str = "") -> str:
    """The whole page. `title` is plain text; the lines of the body are HTML already, `style` adds to the sheet."""
    width = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    head = f'<meta charset="utf-8">{width}<title>{escape(title)}</title><style>{STYLE}</style><style>{style}</style>'
    lines, code = "\n".join(body), escape(language_code())
    return (
        f'<!DOCTYPE html>\n<html lang="{code}"><head>{head}</head>\n<body>\n<main>\n{lines}\n</main>\n</body></html>\n'
    )


def escape(text: str) -> str:
    """Any text as it may stand in a page: nothing in it is a tag, and nothing in it is hidden or turns the rest."""
    return html.escape(shown(text))


def table(columns: Iterable[str], rows: Iterable[tuple[str, Iterable[object]]], caption: str) -> Iterator[str]:
    """A table in which each cell belongs to its row's name and to its column's; plain text all of it.

    Cells wrap, so that it is never wider than a page of 320 pixels. Without columns it has rows only.
    """
    yield f"<table><caption>{escape(caption)}</caption>"
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    if heads:
        yield f"<tr><td></td>{heads}</tr>"
    for name, cells in rows:
        told = "".join(f"<td>{escape(str(cell))}</td>" for cell in cells)
        yield f'<tr><th scope="row">{escape(name)}</th>{told}</tr>'
    yield "</table>"


def element(tag: str, text: str, kind: str = "") -> str:
    """Plain text in a tag, of a class of the style sheet if one is named."""
    named = f' class="{kind}"' if kind else ""
    return f"<{tag}{named}>{escape(text)}</{tag}>"


def prose(text: str) -> str:
    """The small markup of packs as HTML, every word escaped."""
    parts = []
    for block in blocks_of(text):
        words = "".join(
            f"<strong>{escape(span.text)}</strong>" if span.strong
            else f"<em>{escape(span.text)}</em>" if span.emphasis
            else escape(span.text)
            for span in block.spans
        )  # fmt: skip
        parts.append(f"• {words}" if block.item else words)
    return "<br>\n".join(parts)
