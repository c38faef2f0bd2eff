"""`trainer room`: a room without a window. It says where phones and whoever leads go, and keeps all of it in a file."""

import asyncio
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import segno
import uvicorn

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import at_home, shipped
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.error_log import fault
from trainer.actions.failure import MACHINE, WRONG_USE, Failure
from trainer.actions.room.events import Led, Listened
from trainer.actions.room.room_file import ENDING, OpenRoom, new_room, open_room, read_room
from trainer.actions.room.rules import Rules
from trainer.language.numbers import listed
from trainer.language.translation import _
from trainer.packs.shown_text import shown
from trainer.server.addresses import LOOPBACK, Listening, bound_at, listen
from trainer.server.app import RoomApp
from trainer.server.connections import connections_of, let_go
from trainer.server.deeds import Drawn
from trainer.server.guard import Guard
from trainer.server.in_time import close_in_time, time_from
from trainer.server.keeper import Keeper, NotKeptError
from trainer.server.network_help import hotspot_in_words, reached_in_words
from trainer.server.open_files import fitting_in_words, visitors_allowed
from trainer.server.own_addresses import private_addresses
from trainer.server.program import once_it_is_gone, tell_program
from trainer.server.requests import digest_of, new_token
from trainer.server.stage_page import Door
from trainer.server.turns import A_TURN, leave_alone, new_loop
from trainer.server.whereabouts import Whereabouts

KEPT = 75
"""Seconds that a connection is kept for whoever might ask again."""
WAITING = 2_048


def run_room(
    context: AppContext,
    named: str | None,
    rules: Rules | None,
    host: str | None,
    port: int | None,
    out: TextIO,
    *,
    for_program: bool = False,
) -> None:
    """Hold a room until Ctrl-C: a new one on a scenario, or one from its file. Raises Failure, and OSError.

    `for_program` says where it is in one line of JSON, and closes it too once standard input ends.
    """
    listening = _listening(host, port, _port_before(named))  # first, so that no file is begun for what can't open
    try:
        opened = _opened(context, named, rules)
    except BaseException:
        listening.close()
        raise
    try:
        leave_alone()
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(_hold(context, opened, listening, host, out, for_program=for_program))
    except KeyboardInterrupt:
        pass  # that is how a room ends
    except NotKeptError as error:
        said = _(
            "{file} can't be gone on with, for nothing more can be written to it: {reason}. It can still be looked at."
        )
        raise Failure(MACHINE, said.format(file=opened.log.path.name, reason=error)) from error
    if not for_program:
        _say(_("The room is closed. It is kept in {file}.").format(file=opened.log.path), out)


def _opened(context: AppContext, named: str | None, rules: Rules | None) -> OpenRoom:
    if named is None:
        known = listed([entry.key for entry in catalog_of(context.app_paths).entries])
        raise Failure(WRONG_USE, _("Say what the room plays: trainer room PACK/SCENARIO. At hand are: {known}.").format(
            known=known))  # fmt: skip
    path = at_home(named)
    if path.suffix == ENDING and path.is_file():
        if rules is not None:
            said = _("{file} goes on by the rules that it began with. Leave out how it is to be led.")
            raise Failure(WRONG_USE, said.format(file=path.name))
        return open_room(path)
    pack, scenario, contents = open_scenario(context.app_paths, named)
    begun = context.now().isoformat(timespec="seconds")
    return new_room(context.app_paths.rooms, pack, scenario, contents, context.draw_seed(), begun, rules or Rules())


def _port_before(named: str | None) -> int:
    path = at_home(named or "")
    return read_room(path).port if path.suffix == ENDING and path.is_file() else 0


def _listening(host: str | None, port: int | None, before: int) -> Listening:
    """`before` is the port at which phones look for this room, 0 where none does."""
    if before and port is None:
        with suppress(OSError):  # something else has it now: another, and phones come in anew
            return listen(host, before)
    try:
        return listen(host, port)
    except OSError as error:
        said = _("No room can be opened at that address and port: {reason}. Name another with --port or --host.")
        raise Failure(MACHINE, said.format(reason=error.strerror or error)) from error


class _Server(uvicorn.Server):
    """Ends the pages that are open before it waits for what is still under way."""

    def __init__(self, config: uvicorn.Config, keeper: Keeper) -> None:
        super().__init__(config)
        self._keeper = keeper

    async def also_listen(self, host: str) -> None:
        """Listen on another address too. Raises OSError."""
        port = self.servers[0].sockets[0].getsockname()[1]
        bound = bound_at(host, port)

        def connection() -> asyncio.Protocol:
            made = self.config.http_protocol_class
            return made(config=self.config, server_state=self.server_state, app_state={})  # type: ignore[call-arg] # as uvicorn calls it

        self.servers.append(await asyncio.get_running_loop().create_server(connection, sock=bound, backlog=A_TURN))
        bound.listen(WAITING)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """A few come in at each turn of the loop; the others wait in the system, which holds as many as there are."""
        await super().startup(sockets)
        for each in sockets or ():
            each.listen(WAITING)

    def end(self) -> None:
        """Close the room, as Ctrl-C does."""
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Once the room is closed."""
        self._keeper.end_pages()
        await super().shutdown(sockets)


async def _hold(
    context: AppContext, opened: OpenRoom, listening: Listening, host: str | None, out: TextIO, *, for_program: bool
) -> None:
    keeper = Keeper(opened)
    secret = new_token()
    code = opened.room.code or f"{secrets.randbelow(10**6):06}"
    try:
        await keeper.do(Led(digest_of(secret)))
        await keeper.do(Listened(listening.port, code))
    except NotKeptError:
        await keeper.close()
        listening.close()
        raise
    where = Whereabouts(listening, code, host, private_addresses)
    door = where.door
    time = time_from(opened.room.now)

    def drawn() -> Drawn:
        return Drawn(context.draw_seed(), context.now().isoformat(timespec="seconds"), time())

    app = RoomApp(keeper, door, time, drawn, shipped("assets") / "room")
    doors = app.starlette(lambda error: fault(context.app_paths, error))
    guarded = Guard(doors, where.hosts)
    visitors = visitors_allowed()
    config = uvicorn.Config(
        guarded, log_config=None, log_level="critical", access_log=False, lifespan="off", ws="none",
        http=connections_of(visitors), server_header=False, date_header=False, proxy_headers=False,
        timeout_keep_alive=KEPT, timeout_graceful_shutdown=1, backlog=A_TURN,
    )  # fmt: skip
    server = _Server(config, keeper)
    where.also_listen, where.told, app.pick = server.also_listen, app.move, where.pick
    lead = f"http://{LOOPBACK}:{listening.port}/lead/{secret}"
    if for_program:
        tell_program(door, lead, opened.log.path, out, reached=listening.host != LOOPBACK)
        once_it_is_gone(server.end)
    else:
        _tell(door, lead, opened.log.path, out, fitting_in_words(visitors), alone=listening.host == LOOPBACK)
    meanwhile = [
        asyncio.create_task(close_in_time(keeper, drawn)),
        asyncio.create_task(where.follow()),
        asyncio.create_task(let_go(server.server_state.connections, visitors)),
    ]
    try:
        await server.serve(sockets=list(listening.sockets))
    finally:
        for task in meanwhile:
            task.cancel()
        await keeper.close()


def _tell(door: Door, lead: str, path: Path, out: TextIO, fitting: list[str], *, alone: bool) -> None:
    lines = [
        _("Phones: {address}").format(address=door.address),
        _("Code: {code}").format(code=door.code),
        _("You lead at: {address}").format(address=lead),
        _("That link is secret: whoever has it leads. From there you open the stage for the projector."),
        _("Kept in: {file}").format(file=path),
        *fitting,
        *reached_in_words(door, alone=alone),
        *hotspot_in_words(),
        _("Phones in another network can't reach it. Ctrl-C closes the room; `trainer room FILE` goes on with it."),
    ]
    for line in lines:
        _say(line, out)
    segno.make(f"{door.address}?code={door.code}", error="m", micro=False).terminal(out=out, compact=True)
    out.flush()


def _say(line: str, out: TextIO) -> None:
    out.write(f"{shown(line)}\n")
    out.flush()
