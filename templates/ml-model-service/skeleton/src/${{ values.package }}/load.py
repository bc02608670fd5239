"""Asks a running service many times, and compares with what is promised."""

from __future__ import annotations

import json
import math
import time
import urllib.request
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any

from .settings import Load, Promises

LONGEST_S = 30


@dataclass(frozen=True)
class Measured:
    """What came of a load test."""

    requests: int
    failed: int
    p95_ms: float
    per_second: float


def run(url: str, load: Load, rows: Sequence[dict[str, Any]] = ()) -> Measured:
    """Asks as often as service.yaml says, one row at a time.

    Without rows every input is 0, which most models take.
    """
    if not rows:
        inputs = _get(f"{url}/v1/model")["inputs"]
        rows = [dict.fromkeys(inputs, 0)]
    bodies = [json.dumps({"rows": [row]}).encode() for row in rows]
    started = time.perf_counter()
    with ThreadPoolExecutor(load.workers) as pool:
        asked = islice(cycle(bodies), load.requests)
        outcomes = list(pool.map(lambda body: _ask(url, body), asked))
    took = time.perf_counter() - started
    return measure(outcomes, took)


def measure(outcomes: Sequence[tuple[bool, float]], took: float) -> Measured:
    """Sums up: whether each was answered and after how many seconds."""
    durations = sorted(duration for _, duration in outcomes)
    return Measured(
        requests=len(outcomes),
        failed=sum(not answered for answered, _ in outcomes),
        p95_ms=durations[math.ceil(0.95 * len(durations)) - 1] * 1000,
        per_second=len(outcomes) / took,
    )


def broken(measured: Measured, promises: Promises) -> list[str]:
    """Which promises were not kept, and by how much."""
    found = []
    if measured.p95_ms > promises.latency_ms:
        found.append(
            f"95 of 100 answers took up to {measured.p95_ms:.0f} ms; "
            f"promised are {promises.latency_ms:g} ms"
        )
    answered = 100 * (1 - measured.failed / measured.requests)
    if answered < promises.availability:
        found.append(
            f"{answered:.2f} % of the requests were answered; "
            f"promised are {promises.availability:g} %"
        )
    return found


def _ask(url: str, body: bytes) -> tuple[bool, float]:
    request = urllib.request.Request(
        f"{url}/v1/predictions", body, {"Content-Type": "application/json"}
    )
    started = time.perf_counter()
    try:
        with urllib.request.urlopen(request, timeout=LONGEST_S) as response:
            response.read()
        answered = True
    except OSError:
        answered = False
    return answered, time.perf_counter() - started


def _get(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(url, timeout=LONGEST_S) as response:
        return json.load(response)
