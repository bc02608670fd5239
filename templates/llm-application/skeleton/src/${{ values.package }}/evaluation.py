"""Measures the application on the evaluation set, and says if that is enough."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from . import prompts
from .application import Sorted, sort
from .settings import Gate, Settings

CASES = Path("evaluation/cases.jsonl")
REPORT = Path("reports/evaluation.json")


class CasesError(ValueError):
    """The evaluation set cannot be used."""


@dataclass(frozen=True)
class Case:
    """A message, and what it is about."""

    message: str
    topic: str


@dataclass(frozen=True)
class Measured:
    """What came of an evaluation. Cost is the mean of one answer."""

    cases: int
    accuracy: float
    latency_ms_p95: float
    cost: float


def read(settings: Settings, path: Path = CASES) -> list[Case]:
    """The evaluation set, each line checked."""
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        case = Case(**json.loads(line))
        if case.topic not in settings.topics:
            raise CasesError(
                f"{path}:{number} has the topic {case.topic}; "
                f"app.yaml knows {', '.join(settings.topics)}"
            )
        cases.append(case)
    if not cases:
        raise CasesError(f"{path} is empty")
    return cases


def measure(cases: Sequence[Case], found: Sequence[Sorted]) -> Measured:
    """Sums up one answer for each case."""
    pairs = list(zip(cases, found, strict=True))
    latencies = sorted(each.latency_ms for each in found)
    return Measured(
        cases=len(pairs),
        accuracy=sum(case.topic == each.topic for case, each in pairs) / len(pairs),
        latency_ms_p95=latencies[math.ceil(0.95 * len(latencies)) - 1],
        cost=sum(each.cost for each in found) / len(pairs),
    )


def missed(measured: Measured, gate: Gate) -> list[str]:
    """What the gate asks for and the application does not reach."""
    found = []
    if measured.accuracy < gate.min_accuracy:
        found.append(
            f"accuracy is {measured.accuracy:.3f}; at least {gate.min_accuracy:g} "
            "is asked for"
        )
    if measured.latency_ms_p95 > gate.max_latency_ms:
        found.append(
            f"95 of 100 answers took up to {measured.latency_ms_p95:.0f} ms; "
            f"at most {gate.max_latency_ms:g} ms is asked for"
        )
    if measured.cost > gate.max_cost:
        found.append(
            f"an answer costs {measured.cost:.6f}; "
            f"at most {gate.max_cost:g} is asked for"
        )
    return found


def evaluate(settings: Settings, path: Path = REPORT) -> Measured:
    """Asks about every case and writes the report, with what was measured."""
    cases = read(settings)
    found = [sort(case.message, settings) for case in cases]
    measured = measure(cases, found)
    report = {
        "app": settings.app,
        "model": settings.model.name,
        "prompts": prompts.digest(prompts.FOLDER),
        "evaluation_set": prompts.digest(CASES),
        **asdict(measured),
        "missed": [
            {**asdict(case), "answered": each.topic}
            for case, each in zip(cases, found, strict=True)
            if case.topic != each.topic
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return measured
