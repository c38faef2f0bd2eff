"""A report as one page of HTML that needs nothing else."""

import html
from collections.abc import Iterable

from trainer.language.translation import language_code
from trainer.packs.shown_text import shown

STYLE = """
body { font-family: "Atkinson Hyperlegible", "Helvetica Neue", Arial, sans-serif; color: #111; max-width: 46em;
  margin: 2em auto; line-height: 1.45; }
h1, h2 { font-family: Literata, Georgia, serif; }
h2 { border-top: 1px solid #999; padding-top: 0.8em; }
table { border-collapse: collapse; }
td, th { border: 1px solid #999; padding: 0.25em 0.7em; text-align: left; }
.muted { color: #444; }
"""


def page_of(title: str, body: Iterable[str]) -> str:
    """The whole page. `title` is plain text; the lines of the body are HTML already."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    lines, code = "\n".join(body), escape(language_code())
    return f'<!DOCTYPE html>\n<html lang="{code}"><head>{head}</head>\n<body>\n{lines}\n</body></html>\n'


def escape(text: str) -> str:
    """Any text as it may stand in a page: nothing in it is a tag, and nothing in it is hidden or turns the rest."""
    return html.escape(shown(text))


def element(tag: str, text: str, kind: str = "") -> str:
    """Plain text in a tag, of a class of the style sheet if one is named."""
    named = f' class="{kind}"' if kind else ""
    return f"<{tag}{named}>{escape(text)}</{tag}>"
