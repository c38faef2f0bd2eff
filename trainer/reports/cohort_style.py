"""How a group's page looks: for a projector and for paper, light and dark, never by colour alone."""

STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1a1a1a; --soft: #4a4a48; --line: #c9c5bb; --card: #fff;
  --directive: #b84a0b; --inspiring: #0b6285; --passive: #6a6a68; --track: #e6e2d8; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #ecebe7; --soft: #b9b7b0; --line: #45484d; --card: #1f2226;
    --directive: #ff9a52; --inspiring: #63c3e6; --passive: #a5a5a2; --track: #33363b; }
}
body { background: var(--paper); color: var(--ink); max-width: 64em; margin: 1.2em auto; }
h1 { font-size: 1.9em; margin: 0 0 0.1em; line-height: 1.2; }
@media (min-width: 75em) { body { font-size: 1.12em; } }
h1 + p + h2, h1 + h2 { border-top: 0; margin-top: 0.4em; padding-top: 0; }
h2 { border-top: 1px solid var(--line); margin-top: 2em; }
h3 { font-family: Literata, Georgia, serif; margin: 0 0 0.2em; font-size: 1.15em; }
td, th { border-color: var(--line); }
.muted { color: var(--soft); }
ol.talk { list-style: none; padding: 0; margin: 0.6em 0 0; display: grid; gap: 0.9em;
  grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr)); }
ol.talk > li { background: var(--card); border: 1px solid var(--line); border-radius: 0.7em; padding: 0.9em 1.1em; }
h3 a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
p.marks { margin: 0.1em 0; }
.read { margin: 0.4em 0; }
.why { font-weight: bold; margin: 0.2em 0 0.5em; }
.question { font-family: Literata, Georgia, serif; font-style: italic; font-size: 1.08em; margin: 0.6em 0 0; }
section.decision { background: var(--card); border: 1px solid var(--line); border-radius: 0.7em;
  padding: 0.9em 1.2em; margin: 1em 0; break-inside: avoid; }
details { margin: 0.4em 0; } summary { cursor: pointer; color: var(--soft); }
ul.takes { list-style: none; padding: 0; margin: 0.6em 0; }
ul.takes > li { margin: 0.7em 0; padding-left: 0.7em; border-left: 0.3em solid var(--passive); }
ul.takes > li.directive { border-color: var(--directive); } ul.takes > li.inspiring { border-color: var(--inspiring); }
ul.takes p { margin: 0.1em 0; }
.marks { font-size: 0.92em; color: var(--soft); }
.count { display: flex; gap: 0.7em; align-items: center; }
.count > span:last-child { flex: 0 0 auto; font-size: 0.92em; }
.track { flex: 1 1 auto; max-width: 28em; height: 0.85em; background: var(--track); border-radius: 0.3em;
  overflow: hidden; display: flex; }
ol.talk .track { max-width: none; height: 0.6em; margin: 0.4em 0; }
.track i { display: block; height: 100%; background: var(--passive); }
.track i.directive { background: var(--directive); } .track i.inspiring { background: var(--inspiring); }
.track.first i { opacity: 0.55; }
blockquote.because { margin: 0.7em 0; padding-left: 0.9em; border-left: 0.2em solid var(--line);
  font-family: Literata, Georgia, serif; }
.facts { margin: 0.3em 0; }
@media print { body { max-width: none; } details > * { display: block; } }
"""

PAPER = """
p { margin-top: 1px; margin-bottom: 3px; }
h1 { font-size: 17pt; } h2 { font-size: 14pt; margin-top: 16px; } h3 { font-size: 11.5pt; margin-top: 12px; }
.read { font-size: 8.5pt; color: #333; } .marks, .facts { font-size: 9.5pt; color: #333; }
.why { font-weight: bold; } .question { font-style: italic; }
span.directive { color: #b84a0b; } span.inspiring { color: #0b6285; } span.passive { color: #6a6a68; }
"""
"""For what lays out few tags and sizes, and no boxes."""
