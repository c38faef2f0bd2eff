"""How a value stands in a row: one column for each of its fields, by the same name."""

from collections.abc import Collection, Sequence
from typing import Any, Generic, TypeVar, get_type_hints

import msgspec
from msgspec.structs import fields

Value = TypeVar("Value", bound=msgspec.Struct)


class Columns(Generic[Value]):
    """The columns of a kind of values, but for the fields that stand elsewhere.

    Several words stand in one column with a comma between them; what is true is 1.
    """

    def __init__(self, kind: type[Value], without: Collection[str] = ()) -> None:
        self._kind = kind
        self._names = tuple(field.name for field in fields(kind) if field.name not in without)
        hints = {name: str(hint) for name, hint in get_type_hints(kind).items()}
        self._words = [place for place, name in enumerate(self._names) if "tuple[" in hints[name]]
        self._truths = [place for place, name in enumerate(self._names) if hints[name] == "<class 'bool'>"]

        plain = len(self._words) == 1 and not self._truths and not without
        self._alone = self._words[0] if plain else None

    def __str__(self) -> str:
        """The names of the columns, as they are asked for."""
        return ", ".join(self._names)

    def of(self, table: str) -> str:
        """The same where several tables have such columns."""
        return ", ".join(f"{table}.{name}" for name in self._names)

    def row(self, value: Value) -> dict[str, Any]:
        """Column to what stands in it."""
        row = {name: getattr(value, name) for name in self._names}
        return {name: ",".join(said) if isinstance(said, tuple) else said for name, said in row.items()}

    def value(self, row: Sequence[Any], **elsewhere: Any) -> Value:
        """The value that a row stands for, with the fields that stand elsewhere."""
        if self._alone is not None and row[self._alone] is None:
            return self._kind(*row)  # most moves of years of playing
        said = list(row)
        for place in self._words:
            if said[place] is not None:
                said[place] = tuple(filter(None, said[place].split(",")))
        for place in self._truths:
            said[place] = bool(said[place])
        if elsewhere:
            return self._kind(**dict(zip(self._names, said, strict=True)), **elsewhere)
        return self._kind(*said)
