"""Where phones find a room: the laptop may come into another network, and may have several addresses to pick from."""

import asyncio
from collections.abc import Awaitable, Callable

import segno

from trainer.language.translation import _
from trainer.server.addresses import EVERYWHERE, LOOPBACK, Listening, hosts_of
from trainer.server.stage_page import Door

LOOK = 3.0
"""Seconds between two looks at what addresses this computer has."""


class Whereabouts:
    """The address that phones are told. `also_listen` takes a socket more, `told` is given the door once it is another.

    `asked` is what --host named; then nothing else is listened on. `hosts` are what a Host header may say.
    """

    def __init__(
        self, listening: Listening, code: str, asked: str | None, addresses: Callable[[], tuple[str, ...]]
    ) -> None:
        self._port, self._code, self._asked, self._addresses = listening.port, code, asked, addresses
        self._host = listening.host
        self._bound = {listening.host, LOOPBACK}
        self.hosts = set(listening.hosts)
        if asked in EVERYWHERE:
            self.hosts |= {said for each in addresses() for said in hosts_of(each, listening.port)}
        self.also_listen: Callable[[str], Awaitable[None]] = self._nothing
        self.told: Callable[[Door], object] = lambda _door: None

    async def _nothing(self, _host: str) -> None:
        """Before a server listens."""

    @property
    def door(self) -> Door:
        """How phones come in now."""
        address = f"http://{self._host}:{self._port}/"
        drawn = segno.make(f"{address}?code={self._code}", error="m", micro=False)
        qr = drawn.svg_inline(scale=8, border=4, light="#fff", title=_("Address and code"))
        others = () if self._asked else tuple(each for each in self._addresses() if each != self._host)
        return Door(address, self._code, qr, others)

    async def pick(self, host: str) -> bool:
        """Tell phones that address from now on; it is listened on from now on too. False where that can't be."""
        if self._asked or host not in self._addresses():
            return False
        try:
            await self._move(host)
        except OSError:
            return False
        return True

    async def follow(self) -> None:
        """Go on at another address whenever the one that phones were told is gone."""
        before = self._addresses()
        while not self._asked:
            await asyncio.sleep(LOOK)
            now = await asyncio.to_thread(self._addresses)
            if now and self._host not in now:
                await self.pick(now[0])
            elif now != before:
                self.told(self.door)
            before = now

    async def _move(self, host: str) -> None:
        if host not in self._bound:
            await self.also_listen(host)
            self._bound.add(host)
            self.hosts.update(hosts_of(host, self._port))
        self._host = host
        self.told(self.door)
