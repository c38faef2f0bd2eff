"""What a new pack may be about; read by the commands before anything else is."""

from typing import Literal, get_args

Template = Literal["emergency", "pivot", "conflict", "drills", "blank"]
TEMPLATES: tuple[Template, ...] = get_args(Template)
