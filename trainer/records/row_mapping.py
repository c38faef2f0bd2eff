"""How a value stands in a row: one column for each of its fields, by the same name."""

from collections.abc import Collection, Iterable, Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar, get_args, get_type_hints

import msgspec
from msgspec.structs import fields

Value = TypeVar("Value", bound=msgspec.Struct)


class Columns(Generic[Value]):
    """The columns of a kind of values, but for the fields that stand elsewhere.

    Several words stand in one column with a comma between them, and none as NULL where a value always has them; what is
    true is 1. A value within a value, which may be missing, stands there as JSON; one that only a newer version
    can read is missing.
    """

    def __init__(self, kind: type[Value], without: Collection[str] = ()) -> None:
        self._kind = kind
        self._names = tuple(field.name for field in fields(kind) if field.name not in without)
        types = get_type_hints(kind)
        hints = {name: str(hint) for name, hint in types.items()}
        optional = {name for name, hint in types.items() if type(None) in get_args(hint)}
        self._words = [place for place, name in enumerate(self._names) if "tuple[" in hints[name]]
        self._truths = [place for place, name in enumerate(self._names) if hints[name] == "<class 'bool'>"]
        self._inner = {
            place: msgspec.json.Decoder(each)
            for place, name in enumerate(self._names)
            for each in (get_args(types[name]) if name in optional else ())
            if isinstance(each, type) and issubclass(each, msgspec.Struct)
        }
        self._always = [place for place in self._words if self._names[place] not in optional]
        self._plain = not self._truths and not without and self._always == [len(self._names) - 1]

    def __str__(self) -> str:
        """The names of the columns, as they are asked for."""
        return ", ".join(self._names)

    def of(self, table: str) -> str:
        """The same where several tables have such columns."""
        return ", ".join(f"{table}.{name}" for name in self._names)

    def row(self, value: Value) -> dict[str, Any]:
        """Column to what stands in it."""
        row = {name: getattr(value, name) for name in self._names}
        row |= {self._names[place]: row[self._names[place]] or None for place in self._always}
        for name in (self._names[place] for place in self._inner):
            row[name] = None if row[name] is None else msgspec.json.encode(row[name]).decode()
        return {name: ",".join(said) if isinstance(said, tuple) else said for name, said in row.items()}

    def values(self, rows: Iterable[Sequence[Any]]) -> list[Value]:
        """The values that many rows stand for; no field of theirs stands elsewhere."""
        if not self._plain:
            return [self.value(row) for row in rows]
        places = (*self._words, *self._inner, self._words[0])  # one of them twice: of one alone there is no tuple
        kind, said, nothing = self._kind, itemgetter(*places), (None,) * len(places)
        # most moves of years of playing
        return [kind(*row[:-1]) if said(row) == nothing else self.value(row) for row in rows]

    def value(self, row: Sequence[Any], **elsewhere: Any) -> Value:
        """The value that a row stands for, with the fields that stand elsewhere."""
        said = list(row)
        for place in self._words:
            if said[place] is not None:
                said[place] = tuple(filter(None, said[place].split(",")))
            elif place in self._always:
                said[place] = ()
        for place, inner in self._inner.items():
            if said[place] is not None:
                said[place] = _read(inner, said[place])
        for place in self._truths:
            said[place] = bool(said[place])
        if elsewhere:
            return self._kind(**dict(zip(self._names, said, strict=True)), **elsewhere)
        return self._kind(*said)


def _read(inner: msgspec.json.Decoder[Any], written: str) -> Any:
    try:
        return inner.decode(written)
    except msgspec.DecodeError:
        return None
