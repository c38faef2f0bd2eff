"""The limits of a pack, checked before anything is built from it."""

YAML_FILE_BYTES = 2_000_000
SCALAR_BYTES = 64 * 1024
DEPTH = 32
EVENTS = 200_000
PACK_YAML_BYTES = 8_000_000
"""All scenario files of a pack together: more than a million words. The largest that ships has 0.1 MB."""

PACK_SCENES = 10_000
"""All scenes of a pack together."""

SUGGESTIONS = 20
"""Names that are looked up for somebody who mistyped them, in one file: each is compared with every known one."""

PACK_BYTES = 64 * 1024 * 1024
PACK_FILES = 2_000
PICTURE_SIDE = 4096
"""Pixels, of either side."""

PACK_PIXELS = 500_000_000
"""All pictures of a pack together, each counted once: five hundred of 1,250 by 800."""

NUMBER_DIGITS = 15
"""Longer digit strings stay text: every number up to here is exact as a float too."""

CONDITION_LENGTH = 500
CONDITION_DEPTH = 16
METERS = 12
CHOICES = 9
"""A decision is answered with the digits 1 to 9."""
QUESTIONS = 3
CASES = 9
PASSAGES = 40
"""Of one text."""
EFFECTS = 20
"""Entries of one list of effects."""
CAST = 40
SETS = 200
DRAWS = 6
DRAWN = 12
"""Values of one draw."""
DRILLS = 500
"""Of one file."""
VERSIONS = 6
"""Of one drill."""
STORIES = 1_000
"""What all draws of a scenario may multiply to; a rehearsal goes through each."""

PROBLEMS = 500
"""A pack with more problems than this is reported up to here."""
