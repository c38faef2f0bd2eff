"""What comes in: small forms within limits, and the tokens by which a phone or a leader is known."""

import hashlib
import secrets
from urllib.parse import parse_qs

from starlette.requests import Request

MOST_BYTES = 4_096


class TooMuchError(Exception):
    """More was sent than any of our forms holds."""


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form, the first value of each. Raises TooMuchError, and ClientDisconnect.

    Who takes too long for all of it is let go of by their connection.
    """
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise TooMuchError
    try:
        fields = parse_qs(data.decode("utf-8", "replace"), max_num_fields=10)
    except ValueError:
        raise TooMuchError from None
    return {name: values[0] for name, values in fields.items()}


def number_in(fields: dict[str, str], name: str) -> int:
    """A number of a form; -1 where there is none."""
    text = fields.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """What a token is known by: the file and the room never hold the token itself."""
    return hashlib.blake2b(token.encode("utf-8", "replace"), digest_size=16).hexdigest()
