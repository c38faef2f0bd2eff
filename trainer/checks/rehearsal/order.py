"""The order in which states follow one another, and which of them lead nowhere."""

from array import array
from collections.abc import Callable, Generator, Sequence
from typing import NamedTuple

from trainer.checks.rehearsal.state_graph import OFTEN, StateGraph


class Order(NamedTuple):
    """States so that each comes after all that lead to it; those on or behind a loop are in `loops` instead."""

    states: Sequence[int]
    loops: Sequence[int]


def order_of(graph: StateGraph, tick: Callable[[int], None]) -> Order:
    """Sort the states topologically (Kahn 1962)."""
    bits = order_bit_by_bit(graph)
    while True:
        try:
            tick(next(bits))
        except StopIteration as over:
            order: Order = over.value
            return order


def order_bit_by_bit(graph: StateGraph) -> Generator[int, None, Order]:
    """The same for somebody who does other work in between: now and then it yields how many are sorted."""
    waits = array("I", bytes(array("I").itemsize * len(graph.scenes)))
    for count, to in enumerate(graph.to, start=1):
        waits[to] += 1
        if not count % OFTEN:
            yield 0
    sorted_, here = array("I", [start for start in range(len(graph.draws)) if not waits[start]]), 0
    while here < len(sorted_):
        for to in graph.ways(sorted_[here]):
            waits[to] -= 1
            if not waits[to]:
                sorted_.append(to)
        here += 1
        if not here % OFTEN:
            yield here
    return Order(sorted_, [number for number, left in enumerate(waits) if left])


def stuck_states(graph: StateGraph) -> list[int]:
    """States in which something is asked and nothing is offered."""
    scenes = graph.scenario.scenes
    return [
        number
        for number in range(graph.explored)
        if graph.first[number] == graph.first[number + 1] and scenes[graph.scenes[number]].decision is not None
    ]


def endless_states(graph: StateGraph) -> list[int]:
    """States from which one can play on for ever but reach no ending, and nothing where it stops."""
    size = len(graph.scenes)
    before: list[list[int]] = [[] for _ in range(size)]
    for number in range(size):
        for to in graph.ways(number):
            before[to].append(number)
    stops = [number for number in range(size) if not graph.ways(number)]
    out = bytearray(size)
    for number in stops:
        out[number] = True
    while stops:
        for number in before[stops.pop()]:
            if not out[number]:
                out[number] = True
                stops.append(number)
    return [number for number in range(size) if not out[number]]
