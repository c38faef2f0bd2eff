"""The JSON that programs get. Keys may be added, never renamed."""

from collections.abc import Sequence
from typing import Any

from trainer.packs.problems import Problem
from trainer.scoring.apart import Proof
from trainer.scoring.debrief import Debrief, ExplainedDecision
from trainer.scoring.detection import Estimate
from trainer.scoring.fit import Share
from trainer.scoring.profile import Profile
from trainer.scoring.verdict import VERDICTS, Tally
from trainer.scoring.what_happened import what_happened


def play_shape(debrief: Debrief, meters: dict[str, int]) -> dict[str, Any]:
    """What `trainer play --json` prints. `meters` by name, at the end."""
    return {
        "scenario": debrief.scenario,
        "ending": debrief.ending,
        "outcome": debrief.outcome,
        "meters": meters,
        "fit": _share(debrief.fit),
        "verdicts": _tally(debrief.tally),
        "happened": what_happened(debrief.decisions)._asdict(),
        "execution": debrief.execution,
        "moves": [_move(decision) for decision in debrief.decisions],
        "switching": {"changed": _share(debrief.switching.changed), "same": _share(debrief.switching.same)},
        "time_factor": debrief.time_factor,
    }


def _move(decision: ExplainedDecision) -> dict[str, Any]:
    reading = decision.reading
    return {
        "scene": decision.scored.move.scene,
        "choice": decision.answer.id,
        "style": decision.answer.style,
        "call": decision.scored.call,
        "fit": decision.scored.fit,
        "execution": decision.answer.execution,
        "seconds": round(decision.scored.move.seconds, 3),
        "timed_out": decision.scored.move.timed_out,
        "factors": None if decision.scored.move.factors is None else list(decision.scored.move.factors),
        "verdict": decision.scored.verdict,
        "asked": list(decision.scored.move.asked),
        "case": decision.scored.case + 1,
        "reading": None if reading is None else {"call": reading.call, "gate": reading.gate, "sum": reading.sum},
    }


def profile_shape(profile: Profile) -> dict[str, Any]:
    """What `trainer profile --json` prints."""
    sensitivity, bias = profile.detection
    return {
        "decisions": profile.table,
        "fit": _share(profile.fit),
        "verdicts": _tally(profile.tally),
        "execution": profile.execution,
        "sensitivity": {**_interval(sensitivity), "above_zero": round(sensitivity.above_zero, 4)},
        "bias": {**_interval(bias), "below_zero": round(1 - bias.above_zero, 4)},
        "switching": {"changed": _share(profile.switching.changed), "same": _share(profile.switching.same)},
        "practised": profile.again,
        "practised_fit": {"right": profile.practised.fitting, "of": profile.practised.of},
        "practised_verdicts": _tally(profile.practised),
        "picks": None if profile.picks is None else {"right": profile.picks.right, "of": profile.picks.of},
        "confidence": profile.confidence._asdict(),
    }


def files_shape(proof: Proof) -> dict[str, Any]:
    """What `trainer profile FILE... --json` adds as `files`: what they prove, and what of them does not count."""
    return {
        "signed": proof.signed,
        "unsigned": proof.unsigned,
        "joined": [{"person": each.person, "files": list(each.files)} for each in proof.joined],
        "doubts": [{**doubt._asdict(), "files": list(doubt.files)} for doubt in proof.doubts],
        "apart": [{**each._asdict(), "claimed": _share(each.claimed)} for each in proof.apart],
        "brought": [{**each._asdict(), "people": list(each.people)} for each in proof.brought],
    }


def problems_shape(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """What `trainer check --format json` prints."""
    return [{key: getattr(each, key) for key in Problem.__struct_fields__} for each in problems]


def _share(share: Share) -> dict[str, int]:
    return {"right": share.right, "of": share.of}


def _tally(tally: Tally) -> dict[str, int]:
    return {verdict: tally.count(verdict) for verdict in VERDICTS}


def _interval(estimate: Estimate) -> dict[str, float]:
    return {"mean": round(estimate.mean, 4), "low": round(estimate.low, 4), "high": round(estimate.high, 4)}
