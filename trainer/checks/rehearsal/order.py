"""The order in which states follow one another, and which of them lead nowhere."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.checks.rehearsal.state_graph import OFTEN, StateGraph


class Order(NamedTuple):
    """States so that each comes after all that lead to it; those on or behind a loop are in `loops` instead."""

    states: list[int]
    loops: list[int]


def order_of(graph: StateGraph, tick: Callable[[int], None]) -> Order:
    """Sort the states topologically (Kahn 1962)."""
    waits = [0] * len(graph.edges)
    for edges in graph.edges:
        for edge in edges:
            waits[edge.to] += 1
    sorted_, here = ([] if waits[0] else [0]), 0
    while here < len(sorted_):
        for edge in graph.edges[sorted_[here]]:
            waits[edge.to] -= 1
            if not waits[edge.to]:
                sorted_.append(edge.to)
        here += 1
        if not here % OFTEN:
            tick(here)
    return Order(sorted_, [number for number, left in enumerate(waits) if left])


def stuck_states(graph: StateGraph) -> list[int]:
    """States in which something is asked and nothing is offered."""
    scenes = graph.scenario.scenes
    return [
        number
        for number, edges in enumerate(graph.edges[: graph.explored])
        if not edges and scenes[graph.scenes[number]].decision is not None
    ]


def endless_states(graph: StateGraph) -> list[int]:
    """States from which one can play on for ever but reach no ending, and nothing where it stops."""
    before: list[list[int]] = [[] for _ in graph.edges]
    for number, edges in enumerate(graph.edges):
        for edge in edges:
            before[edge.to].append(number)
    stops = [number for number, edges in enumerate(graph.edges) if not edges]
    out = set(stops)
    while stops:
        for number in before[stops.pop()]:
            if number not in out:
                out.add(number)
                stops.append(number)
    return [number for number in range(len(graph.edges)) if number not in out]
