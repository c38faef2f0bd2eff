"""The doors of a room: one page for phones, the stage, the page of whoever leads, and what renews them."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from trainer.actions.room.events import MOST_NAME, MOST_WRITTEN, Differs, Effect, Event, Joined, Keep, Voted
from trainer.actions.room.own_end import own_end
from trainer.actions.room.room import OVER
from trainer.actions.room.stage_drawing import stage_drawing
from trainer.actions.room.told import Seen, seen_told
from trainer.actions.room.views import phone_view
from trainer.actions.room.written import written
from trainer.language.room_ends import MOST_INTENTION
from trainer.language.rooms import refused_in_words
from trainer.language.translation import _
from trainer.server.answers import STATUS, Answer, kept_or_said, refusal, refused
from trainer.server.deeds import Drawn, deed
from trainer.server.keeper import Keeper
from trainer.server.leader_page import leader_main, leader_page
from trainer.server.led_views import LedViews
from trainer.server.limits import MOST_TEXTS, MOST_VOTES, Limits
from trainer.server.made_pages import MadePages
from trainer.server.own_parts import kept_page
from trainer.server.phone_page import join_page, phone_page
from trainer.server.program import qr_rows
from trainer.server.requests import digest_of, form_of, new_token, number_in
from trainer.server.stage_page import Door, stage_main, stage_page
from trainer.server.streams import stamp, told

PHONE, LEAD = "phone", "lead"
"""Cookies."""
MOST_STREAMS = 3_000


class RoomApp:
    """The doors of one room. `time` is the time of the room; `assets` has the style sheet and the script."""

    def __init__(
        self, keeper: Keeper, door: Door, time: Callable[[], float], drawn: Callable[[], Drawn], assets: Path
    ) -> None:
        self._keeper, self._door = keeper, door
        self._made, self._led = MadePages(), LedViews()
        self._limits = Limits(monotonic)
        self.pick: Callable[[str], Awaitable[bool]] = _nowhere_else
        self._time, self._drawn = time, drawn
        self._static = {name: (assets / name).read_bytes() for name in ("room.css", "room.js")}

    def starlette(self, note: Callable[[Exception], object]) -> Starlette:
        """The application. `note` notes a mistake of our own; a guest is not told where."""

        async def failed(_request: Request, error: Exception) -> Response:
            note(error)
            return PlainTextResponse(
                _("Something went wrong in Right Call itself. Nothing that was kept is lost."), 500
            )

        gets: dict[str, Answer] = {
            "/": self._join_page, "/room": self._phone, "/events": self._phone_events,
            "/lead": self._lead, "/lead/events": self._lead_events, "/lead/state": self._lead_state,
            "/lead/{secret}": self._come_to_lead,
            "/stage": self._stage, "/stage/events": self._stage_events,
            "/stage/picture/{scene:path}": self._stage_picture,
            "/room.css": self._file, "/room.js": self._file, "/favicon.ico": self._no_icon,
        }  # fmt: skip
        posts: dict[str, Answer] = {
            "/join": self._join, "/vote": self._vote, "/keep": self._keep, "/differ": self._differ,
            "/lead/address": self._pick_address,
            "/lead/{deed}": self._lead_deed,
        }  # fmt: skip
        routes = [Route(path, kept_or_said(do), methods=["POST"]) for path, do in posts.items()]
        routes += [Route(path, answer, methods=["GET"]) for path, answer in gets.items()]
        return Starlette(routes=routes, exception_handlers={Exception: failed})

    async def _file(self, request: Request) -> Response:
        name = request.url.path[1:]
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        return Response(self._static[name], media_type=kind)

    async def _no_icon(self, request: Request) -> Response:
        """Browsers ask for it unasked."""
        return Response(status_code=204)

    async def _join_page(self, request: Request) -> Response:
        if self._phone_of(request) is not None:
            return RedirectResponse("/room", 303)
        return HTMLResponse(join_page(request.query_params.get("code", "")[:12], names=self._names))

    async def _join(self, request: Request) -> Response:
        fields = await form_of(request)
        if self._phone_of(request) is not None:
            return RedirectResponse("/room", 303)
        code, name = fields.get("code", "").strip(), written(fields.get("name", ""), MOST_NAME) if self._names else ""
        if why := await self._slowed(request, code):
            said = join_page(fault=refused_in_words(why), names=self._names, name=name)
            return HTMLResponse(said, STATUS[why], {"retry-after": "5"})
        token = new_token()
        if why := refusal(await self._keeper.do(Joined(digest_of(token), name))):
            return HTMLResponse(join_page(code, refused_in_words(why), names=self._names, name=name), STATUS[why])
        response = RedirectResponse("/room", 303)
        response.set_cookie(PHONE, token, httponly=True, samesite="lax", max_age=86_400)
        return response

    async def _slowed(self, request: Request, code: str) -> str | None:
        """Why somebody can't come in now; they may have waited."""
        address = request.client.host if request.client is not None else ""
        if (wait := self._limits.guess(address)) is None:
            return "guesses"
        await asyncio.sleep(wait)
        if not secrets.compare_digest(code.encode(), self._door.code.encode()):
            return "wrong"
        self._limits.right(address)
        if self._keeper.kept.locked:
            return "locked"
        if (wait := self._limits.join()) is None:
            return "many"
        await asyncio.sleep(wait)
        return None

    async def _phone(self, request: Request) -> Response:
        phone = self._phone_of(request)
        if phone is None:
            return RedirectResponse("/", 303)
        return HTMLResponse(phone_page(phone_view(self._keeper.kept, phone), self._time()))

    async def _vote(self, request: Request) -> Response:
        fields = await form_of(request)
        phone = self._phone_of(request)
        if phone is None:
            return refused("not in")
        if not self._limits.may_vote(phone):
            return refused("fast")
        sure = number_in(fields, "sure")
        vote = Voted(
            phone, max(0, number_in(fields, "position")), fields.get("choice", "")[:200], sure if 0 < sure <= 3 else 0
        )
        return await self._done(request, phone, vote, MOST_VOTES)

    async def _differ(self, request: Request) -> Response:
        """How a phone sees it differently."""
        fields = await form_of(request)
        phone = self._phone_of(request)
        if phone is None:
            return refused("not in")
        if not self._limits.may_vote(phone):
            return refused("fast")
        text = written(fields.get("text", ""), MOST_WRITTEN)
        differs = Differs(phone, max(0, number_in(fields, "position")), text)
        return await self._done(request, phone, differs, MOST_TEXTS)

    async def _done(self, request: Request, phone: str, event: Event, most: int) -> Response:
        """The page of a phone once what it did counts, or why that does not: `most` of it are kept until it goes on."""
        position = self._keeper.kept.position
        if not self._limits.may_change(phone, position, most):
            return refused("often")
        effects: tuple[Effect, ...] = ()
        try:
            effects = await self._keeper.do(event)
        finally:
            if Keep(event) not in effects:
                self._limits.unchanged(phone, position)
        if why := refusal(effects):
            return refused(why)
        if request.headers.get("accept") == "application/json":
            main = self._made.main(self._keeper.kept, phone)
            return HTMLResponse(main, headers={"room-time": stamp(self._time())})
        return RedirectResponse("/room", 303)

    async def _keep(self, request: Request) -> Response:
        """The page that a phone saves at the end. What is written is in that page and is not kept here."""
        fields = await form_of(request)
        phone = self._phone_of(request)
        if phone is None:
            return refused("not in")
        room = self._keeper.kept
        if room.phase not in OVER:
            return refused("not now")
        named = f'attachment; filename="right-call-{room.state.scenario.id}.html"'
        own = kept_page(own_end(room, phone), written(fields.get("intention", ""), MOST_INTENTION))
        return HTMLResponse(own, headers={"content-disposition": named})

    async def _phone_events(self, request: Request) -> Response:
        phone = self._phone_of(request)
        if phone is None:
            return refused("not in")

        async def made() -> str:
            return self._made.main(self._keeper.kept, phone)

        return self._events(phone, made, counts=False)

    async def _come_to_lead(self, request: Request) -> Response:
        secret = request.path_params["secret"]
        if digest_of(secret) not in self._keeper.kept.leaders:
            return PlainTextResponse(_("There is nothing here."), 404)
        response = RedirectResponse("/stage" if request.query_params.get("to") == "stage" else "/lead", 303)
        response.set_cookie(LEAD, secret, httponly=True, samesite="lax", max_age=86_400)
        return response

    async def _lead(self, request: Request) -> Response:
        if not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        return HTMLResponse(leader_page(await self._led.leader(self._keeper.kept), self._door, self._time()))

    async def _lead_events(self, request: Request) -> Response:
        if not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        return self._events(LEAD, self._lead_main, counts=True)

    async def _lead_main(self) -> str:
        return leader_main(await self._led.leader(self._keeper.kept), self._door)

    async def _lead_state(self, request: Request) -> Response:
        """The same for the window, which makes its own page of it."""
        if not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        return self._events("window", self._seen, counts=True)

    async def _seen(self) -> str:
        view, door = await self._led.leader(self._keeper.kept), self._door
        return seen_told(Seen(view, door.address, qr_rows(*door[:2]), door.others))

    async def _stage(self, request: Request) -> Response:
        if not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        return HTMLResponse(stage_page(*await self._led.stage(self._keeper.kept), self._door, self._time()))

    async def _stage_picture(self, request: Request) -> Response:
        """The picture of a scene; it takes a while to draw, and nobody is to wait for it."""
        if not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        scenario, scene = self._keeper.kept.state.scenario, request.path_params["scene"]
        drawn = await asyncio.to_thread(stage_drawing, scenario, scene)
        return Response(drawn or b"", 200 if drawn else 404, media_type="image/svg+xml")

    async def _stage_events(self, request: Request) -> Response:
        if not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        return self._events("stage", self._stage_main, counts=True)

    async def _stage_main(self) -> str:
        return stage_main(*await self._led.stage(self._keeper.kept), self._door)

    def move(self, door: Door) -> None:
        """From now on phones come in there."""
        self._door = door
        self._keeper.tell_leaders()

    async def _pick_address(self, request: Request) -> Response:
        fields = await form_of(request)
        if not self._leads(request) or not await self.pick(fields.get("host", "")):
            return PlainTextResponse(_("There is nothing here."), 404)
        if request.headers.get("accept") == "application/json":
            return Response(status_code=204)
        return RedirectResponse("/lead", 303)

    async def _lead_deed(self, request: Request) -> Response:
        """What whoever leads does; a press that came twice changes nothing, and they see where the room is."""
        fields = await form_of(request)
        event = deed(request.path_params["deed"], fields, self._drawn())
        if event is None or not self._leads(request):
            return PlainTextResponse(_("There is nothing here."), 404)
        await self._keeper.do(event)
        if request.headers.get("accept") == "application/json":
            return Response(status_code=204)
        return RedirectResponse("/lead", 303)

    @property
    def _names(self) -> bool:
        return self._keeper.kept.rules.names

    def _phone_of(self, request: Request) -> str | None:
        token = request.cookies.get(PHONE)
        phone = digest_of(token) if token else ""
        return phone if phone in self._keeper.kept.phones else None

    def _leads(self, request: Request) -> bool:
        token = request.cookies.get(LEAD)
        return bool(token) and digest_of(token or "") in self._keeper.kept.leaders

    def _events(self, who: str, made: Callable[[], Awaitable[str]], *, counts: bool) -> Response:
        if counts is False and self._keeper.listening >= MOST_STREAMS:
            return refused("full")
        listener = self._keeper.listen(who, counts=counts)
        return StreamingResponse(told(self._keeper, listener, made, self._time), media_type="text/event-stream")


async def _nowhere_else(_host: str) -> bool:
    return False
