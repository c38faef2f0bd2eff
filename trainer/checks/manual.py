"""The authors' manual of the rules, made from their docstrings.

`python -m trainer.checks.manual > scenarios/RULES.md` writes it anew; a test says when that is due.
"""

import inspect
import sys
from importlib import import_module

from trainer.checks.rule import Rule
from trainer.checks.rules import RULES

HEAD = """# What `trainer check` looks at

This page is made from the rules themselves. A code never changes its meaning. What a rule counts as can be
set in `pack.yaml`, errors excepted:

```yaml
checks:
  RC342: off
  RC361: note
```

Codes that begin with RC1 and RC2 are not rules but the format: they say what keeps a pack from being read, and
every one of them comes with its place and a way to mend it. RC300 says that `checks` names something that is
no rule, or an error.
"""

ROOMS = {
    "structure": "How it hangs together",
    "story": "How much is in a story",
    "key": "The answer key",
    "giveaways": "What gives the key away",
    "words": "Texts and pictures",
    "drills": "Drills",
}


def manual() -> str:
    """The whole page, as Markdown."""
    parts = [HEAD]
    for room, title in ROOMS.items():
        parts.append(f"\n## {title}\n{_said_of_all(room)}")
        parts += [_entry(rule) for rule in RULES if _module(rule).split(".")[-2] == room]
    return "".join(parts)


def _said_of_all(room: str) -> str:
    """What the folder says of all its rules, beside what it is."""
    _, _, rest = inspect.cleandoc(import_module(f"trainer.checks.{room}").__doc__ or "").partition("\n")
    return f"\n{rest.strip()}\n" if rest.strip() else ""


def _module(rule: Rule) -> str:
    return rule.search.__module__


def _entry(rule: Rule) -> str:
    first, _, rest = inspect.cleandoc(sys.modules[_module(rule)].__doc__ or "").partition("\n")
    return f"\n### {rule.code} · {first}\n\n*{rule.severity.capitalize()}.* {rest.strip()}\n"


if __name__ == "__main__":
    sys.stdout.write(manual())
