"""The drawing kit: from what an author says of a picture to one SVG, with no Qt in it.

`compose` puts a place, its light, people and things together, `portrait` draws one person. Both are pure: the same
values and parts always make the same text. The parts are files under `assets/drawing`; `Parts` reads them.
"""
