"""YAML from strangers: bombs, depth, size, aliases, tags, encodings, control characters, names, numbers, conditions."""

from collections.abc import Callable, Iterator

Text = str | bytes
Bent = tuple[str, Callable[[], Text], bool]

ALIASES = {
    "an anchor": "x: &a 1\n",
    "an alias": "x: &a [1]\ny: *a\n",
    "an alias to itself": "x: &a [*a]\n",
    "a merge key": "x: &a {b: 1}\ny:\n  <<: *a\n",
    "a merge key of nothing": "<<: {x: 1}\n",
    "a billion laughs": "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'x'}]\n" for n in range(9)),
    "an anchor on a key": "&k x: 1\n",
    "an alias to nothing": "x: *nobody\n",
}
TAGS = (
    "!!python/object/apply:os.system ['echo hacked']",
    "!!python/name:os.system",
    "!!python/module:os",
    "!!python/object/new:subprocess.Popen [[ls]]",
    "!!binary aGFja2Vk",
    "!!timestamp 2001-01-01",
    "!!set {a, b}",
    "!!omap [a: 1]",
    "!!str 1",
    "!!int '1'",
    "!!float '1'",
    "!!bool 'yes'",
    "!!null ''",
    "!local x",
    "! x",
    "!<tag:yaml.org,2002:str> x",
    "!!ruby/object:Gem x",
    "!!java.lang.Runtime x",
    "!!js/function 'x'",
    "!!merge '<<'",
)
ENCODINGS = {
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without its mark": lambda text: text.encode("utf-16-le"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "Latin-1": lambda text: text.encode() + "x: Übung\n".encode("latin-1"),
    "a stray byte": lambda text: text.encode() + b"x: \xff\n",
    "an overlong slash": lambda text: text.encode() + b"x: \xc0\xaf\n",
    "an overlong zero": lambda text: text.encode() + b"x: \xc0\x80\n",
    "half a surrogate": lambda text: text.encode() + b"x: \xed\xa0\x80\n",
    "beyond Unicode": lambda text: text.encode() + b"x: \xf4\x90\x80\x80\n",
    "a character cut short": lambda text: text.encode() + b"x: \xe2\x82",
    "a lone continuation": lambda text: text.encode() + b"x: \x80\n",
    "EBCDIC": lambda text: text.encode("cp500"),
}
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SHAPES = {
    "nothing at all": "",
    "only a comment": "# nothing\n",
    "a list": "- a\n- b\n",
    "a word": "hello\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "a document that ends early": "a: 1\n...\nb: 2\n",
    "a directive": "%YAML 9.9\n---\na: 1\n",
    "a bracket that stays open": "a: [1, 2\n",
    "a quote that stays open": 'a: "x\n',
    "a tab for a space": "a:\n\t- b\n",
    "a mapping inside a key": "? {a: 1}\n: b\n",
    "a list as a key": "? [a]\n: b\n",
    "JSON": '{"a": 1}',
    "HTML": "<html><body>hello</body></html>\n",
    "a .zip": b"PK\x03\x04\x14\x00\x00\x00",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "a program": b"\x7fELF\x02\x01\x01\x00",
    "only zeros": bytes(4_096),
}
IDS = (
    "con",
    "nul",
    "prn",
    "aux",
    "com1",
    "lpt9",
    "../up",
    "/etc",
    "a/b",
    "a\\b",
    "a b",
    "A",
    "ä",
    "-a",
    "1a",
    "a.b",
    "a_b",
    "x" * 65,
    "''",
    "~",
    "a\u200bb",
    "a;rm",
    "$(id)",
    "`id`",
    "<b>",
    "%00",
    "true",
    "1",
    "[a]",
    "{a: 1}",
)
NUMBERS = (
    "101",
    "-1",
    "1e400",
    "-1e400",
    ".inf",
    ".nan",
    "0x10",
    "0o7",
    "1_000",
    "9" * 40,
    "1.5",
    "12:30",
    "'50'",
    "[50]",
    "yes",
)
CONDITIONS = {
    "a call of a function": "__import__('os').system('x')",
    "an attribute": "health.__class__",
    "an index": "health[0]",
    "a power": "health ** 9 > 1",
    "a sum": "health + 1 > 1",
    "an assignment": "health = 50",
    "a walrus": "(health := 1) > 0",
    "a lambda": "lambda: 1",
    "a chain": "1 < health < 9",
    "an import": "import os",
    "a string": "health == 'a'",
    "a format": "f'{health}'",
    "a comment": "went # and so on",
    "a semicolon": "went; went",
    "nothing": "''",
    "a number alone": "1",
    "a bracket that stays open": "(went",
    "a bracket too many": "went)",
    "and alone": "and",
    "not alone": "not",
    "an unknown name": "nobody",
    "a meter as a flag": "health",
    "a flag as a number": "went > 1",
    "17 nots": "not " * 17 + "went",
    "20 brackets": "(" * 20 + "went" + ")" * 20,
    "10,000 brackets": "(" * 10_000 + "went" + ")" * 10_000,
    "501 characters": "went or " * 62 + "went   " * 1,
    "10,000 alternatives": "went or " * 10_000 + "went",
    "a number of 400 digits": f"health > {'9' * 400}",
    "a full-width sign": "health ＞ 1",
    "a name in another script": "wеnt",
}


def texts(good: str) -> Iterator[Bent]:
    """A good file bent in every way: what it is called, the file, and whether a line can be named."""
    yield from unreadable(good)
    yield from _characters(good)
    if "scenes:" in good:
        yield from _of_a_scenario(good)
    else:
        yield from _of_a_pack(good)


def unreadable(good: str) -> Iterator[Bent]:
    """A good file bent so that nothing may be read of it, whatever it is for; but for two that are well formed."""
    for name, text in ALIASES.items():
        yield name, lambda text=text: good + text, True
    for tag in TAGS:
        yield f"tag {tag.split()[0]}", lambda tag=tag: f"{good}x: {tag}\n", True
    for name, encode in ENCODINGS.items():
        yield f"encoding: {name}", lambda encode=encode: encode(good), False
    for name, shape in SHAPES.items():
        yield f"shape: {name}", lambda shape=shape: shape, False
    yield from _sizes(good)


def _sizes(good: str) -> Iterator[Bent]:
    for depth in (33, 100, 1_000, 30_000, 100_000):
        yield f"{depth:,} lists in one another", lambda n=depth: f"{good}x: {'[' * n}{']' * n}\n", True
        yield f"{depth:,} open brackets", lambda n=depth: f"{good}x: {'[' * n}", True
        yield f"{depth:,} mappings in one another", lambda n=depth: f"{good}x: {'{a: ' * n}{'}' * n}\n", True
    yield "400 levels of indentation", lambda: good + "".join(f"{' ' * n}a:\n" for n in range(400)), True
    yield "400 dashes on a line", lambda: f"{good}x:\n  {'- ' * 400}a\n", True
    yield "more than 2 MB", lambda: f"{good}# {'x' * 2_000_001}\n", False
    yield "a text of 64 KB and one", lambda: f"{good}x: {'a' * (64 * 1024 + 1)}\n", True
    yield "a key of 64 KB and one", lambda: f"{good}{'a' * (64 * 1024 + 1)}: x\n", True
    yield "a block text of 1 MB", lambda: good + "x: |\n" + f"  {'a' * 99}\n" * 10_000, True
    yield "200,001 events", lambda: f"{good}x: [{'a,' * 200_001}]\n", True
    yield "100,000 keys", lambda: good + "".join(f"k{n}: 1\n" for n in range(100_000)), True
    yield "100,000 keys that are the same", lambda: good + "k: 1\n" * 100_000, True
    yield "a quoted text with 60,000 escapes", lambda: good + 'x: "' + "\\u0041" * 60_000 + '"\n', True


def _characters(good: str) -> Iterator[Bent]:
    for code in (*range(9), 11, 12, *range(14, 32), 127, *range(128, 133), *range(134, 160)):
        yield f"control character {code}", lambda c=code: f"{good}x: a{chr(c)}b\n", False
    for code in (0, 1, 7, 8, 27, 127, 155, 0xFFFE, 0xFFFF):
        yield f"escaped character {code}", lambda c=code: f'{good}x: "a\\u{c:04x}b"\n', True
    for char in BIDI:
        old, new = "title: ", f"title: {char}"
        yield f"U+{ord(char):04X} in the title", lambda old=old, new=new: good.replace(old, new, 1), True
    yield "a title twice", lambda: good + "title: Again\n", True
    yield "a key nobody knows", lambda: good + "colour: red\n", True
    yield "a key with a control character", lambda: good + '"a\\u0007b": 1\n', True
    yield "a title of two lines", lambda: good.replace("title: ", "title: |\n  two\n  lines\nx: ", 1), True
    yield "no title", lambda: good.replace("title: ", "titel: ", 1), True
    yield "a title of 201 characters", lambda: good.replace("title: ", f"title: {'a' * 201}", 1), True
    yield "a title that is a list", lambda: good.replace("title: ", "title: [a]\nx: ", 1), True
    yield "an empty title", lambda: good.replace("title: ", "title: ''\nx: ", 1), True


def _of_a_scenario(good: str) -> Iterator[Bent]:
    def bent(old: str, new: str) -> Callable[[], str]:
        assert old in good, old
        return lambda: good.replace(old, new, 1)

    for id in IDS:
        yield f"scenario called {id[:20]}", bent("id: walk", f"id: {id}"), True
        yield f"choice called {id[:20]}", bent("- id: left", f"- id: {id}"), True
    for number in NUMBERS:
        yield f"start of a meter at {number[:20]}", bent("start: 50", f"start: {number}"), True
        yield f"timer of {number[:20]}", bent("timer: 30", f"timer: {'601' if number in ('101',) else number}"), True
        effect = "-101" if number == "-1" else number
        yield f"effect of {number[:20]}", bent("health: +20", f"health: {effect}"), True
    for name, condition in CONDITIONS.items():
        yield f"condition: {name}", bent("when: went and health > 20", f"when: {condition!r}"), True
    yield "a way to nowhere", bent("next: talk", "next: nowhere"), True
    yield "a start that is nowhere", bent("start: fork", "start: nowhere"), True
    yield "no ways", bent("next: talk", "next: []"), True
    yield "21 ways", bent("next: talk", f"next: [{'{when: went, to: talk}, ' * 20}{{to: talk}}]"), True
    yield "no last way", bent("next: talk", "next: [{when: went, to: talk}]"), True
    yield "no choices", bent("    choices:\n      - id: listen", "    choices: []\n    x:\n      - id: listen"), True
    yield "the choice timeout", bent("- id: left", "- id: timeout"), True
    yield "two choices of one name", bent("- id: ask", "- id: left"), True
    yield "a flag that is a meter", bent("went: true", "health: true"), True
    yield "a meter nobody declared", bent("health: +20", "wealth: +20"), True
    yield "a style nobody knows", bent("style: directive", "style: rude"), True
    yield "a scene twice", lambda: good + "  home:\n    ending: good\n    text: Again.\n", True
    yield (
        "13 meters",
        bent("  health: {label", "".join(f"  m{n}: {{label: M}}\n" for n in range(12)) + "  health: {label"),
        True,
    )
    yield (
        "33 effects",
        bent("effects: {health: +20", f"effects: {{{''.join(f'f{n}: true, ' for n in range(32))}health: +20"),
        True,
    )
    yield "a text of 8,001 characters", bent("They sit down.", "a" * 8_001), True
    yield "a choice of 1,001 characters", bent("You say that all go left now.", "a" * 1_001), True


def _of_a_pack(good: str) -> Iterator[Bent]:
    for id in IDS:
        yield f"pack called {id[:20]}", lambda id=id: good.replace("id: small", f"id: {id}"), True
    for version in ("1", "1.0", "one", "1.0.0.0", "../1.0.0", "1.0.0\x7f", "9999999.0.0", "v1.0.0"):
        yield f"version {version!r}", lambda v=version: good.replace("1.0.0", v), True
    for language in ("english", "EN", "en_GB", "../en", "", "e"):
        yield f"language {language!r}", lambda v=language: good.replace("language: en", f"language: '{v}'"), True
    for number in ("0", "3", "'1'", "1.0", "99999999999999999999", "one", "[1]"):
        yield f"format {number}", lambda v=number: good.replace("format: 1", f"format: {v}"), True
    yield "51 authors", lambda: f"{good}authors: [{', '.join(['A'] * 51)}]\n", True
    yield "checks of nothing", lambda: good + "checks: {everything: off}\n", True
    yield "checks switched to a word", lambda: good + "checks: {RC301: maybe}\n", True
