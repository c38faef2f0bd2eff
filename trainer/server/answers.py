"""Answers that say why something does not count."""

from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from trainer.actions.room.events import Effect, Refuse
from trainer.language.rooms import refused_in_words
from trainer.language.translation import _
from trainer.server.keeper import NotKeptError
from trainer.server.requests import TooMuchError

Answer = Callable[[Request], Awaitable[Response]]

STATUS = {
    "full": 503, "locked": 403, "wrong": 403, "guesses": 429, "many": 503, "fast": 429, "often": 429,
    "no name": 400, "not in": 403, "not now": 409, "paused": 409, "not offered": 409,
}  # fmt: skip


def kept_or_said(answer: Answer) -> Answer:
    """Where the disk took nothing, or too much was sent, that is said, and it did not happen."""

    async def answered(request: Request) -> Response:
        try:
            return await answer(request)
        except NotKeptError:
            return PlainTextResponse(_("That could not be saved, so it does not count. Try it again."), 503)
        except TooMuchError:
            return PlainTextResponse(_("That is more than this room reads."), 413, {"connection": "close"})
        except ClientDisconnect:  # nobody is there to read it
            return Response(status_code=400)

    return answered


def refusal(effects: tuple[Effect, ...]) -> str | None:
    """Why nothing was done; None where something was."""
    return next((effect.why for effect in effects if isinstance(effect, Refuse)), None)


def refused(why: str) -> Response:
    """The answer that says so."""
    return PlainTextResponse(refused_in_words(why), STATUS[why])
