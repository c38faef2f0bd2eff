"""Where phones find a room: the laptop may come into another network, and may have several addresses to pick from."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import segno

from trainer.language.translation import _
from trainer.server.addresses import EVERYWHERE, LOOPBACK, Listening, hosts_of
from trainer.server.stage_page import Door

LOOK = 3.0
"""Seconds between two looks at what addresses this computer has."""
LOOKS = 2
"""For so many an address has to be gone: Wi-Fi comes back, and what is left meanwhile no phone may reach."""


class Whereabouts:
    """The address that phones are told. `also_listen` takes a socket more, `told` is given the door once it is another.

    `asked` is what --host named; then nothing else is listened on. `hosts` are what a Host header may say.
    `addresses` may take a while, so once a room is open it is asked in a thread.
    """

    def __init__(
        self, listening: Listening, code: str, asked: str | None, addresses: Callable[[], tuple[str, ...]]
    ) -> None:
        self._port, self._code, self._asked, self._addresses = listening.port, code, asked, addresses
        self._host = self._wanted = listening.host
        self._here = addresses()
        self._bound = {listening.host, LOOPBACK}
        self.hosts = set(listening.hosts)
        if asked in EVERYWHERE:
            self.hosts |= {said for each in self._here for said in hosts_of(each, listening.port)}
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
        others = () if self._asked else tuple(each for each in self._here if each != self._host)
        return Door(address, self._code, qr, others)

    async def pick(self, host: str) -> bool:
        """Tell phones that address from now on; it is listened on from now on too. False where that can't be."""
        try:
            if self._asked or not await self._has(host):
                return False
            await self._move(host)
        except OSError:
            return False
        self._wanted = host
        return True

    async def _has(self, host: str) -> bool:
        self._here = await asyncio.to_thread(self._addresses)
        return host in self._here

    async def follow(self) -> None:
        """Go on at another address while the one that was told first, or picked, is gone."""
        gone = 0
        while not self._asked:
            await asyncio.sleep(LOOK)
            with suppress(OSError):  # at the next look it may be had
                before = self._here
                gone = 0 if await self._has(self._host) else gone + 1
                if self._wanted in self._here and self._host != self._wanted:
                    await self._move(self._wanted)
                elif self._here and gone >= LOOKS:
                    await self._move(self._here[0])
                elif not gone and self._here != before:
                    self.told(self.door)

    async def _move(self, host: str) -> None:
        if host not in self._bound:
            await self.also_listen(host)
            self._bound.add(host)
            self.hosts.update(hosts_of(host, self._port))
        self._host = host
        self.told(self.door)
