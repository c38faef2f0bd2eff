"""What stands before every door: whose host name it is, where a form comes from, and what a page may load."""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from trainer.language.translation import _

HEADERS: dict[str, str] = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


_RAW = [(name.encode(), value.encode()) for name, value in HEADERS.items()]


class Guard:
    """Lets through what is addressed to us by one of our own addresses, and forms only from our own pages."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        """`hosts` may grow."""
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            refusal = PlainTextResponse(_("This room has another address."), 421, HEADERS)
            await refusal(scope, receive, send)
            return
        if scope["method"] == "POST" and not _is_own(headers, hosts[0]):
            refusal = PlainTextResponse(_("This form is not from this room."), 403, HEADERS)
            await refusal(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_RAW]
            await send(message)

        await self._app(scope, receive, send_guarded)


def _is_own(headers: Headers, host: str) -> bool:
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        return False
    return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
