"""Trains the baseline and the candidate, and registers what passes the gate."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sklearn.pipeline import Pipeline

from . import data, gate, models
from .config import Config
from .evaluation import evaluate
from .lineage import TrainingJob
from .tracking import Tracker

REPORT = Path("reports/metrics.json")


@dataclass(frozen=True)
class Outcome:
    """What became of one training: versions, and what was measured."""

    baseline_version: str
    candidate_version: str
    metrics: dict[str, dict[str, float]]


@dataclass(frozen=True)
class _Fitted:
    name: str
    model: Pipeline
    settings: dict[str, Any]
    measured: dict[str, float]


def train(config: Config, tracker: Tracker) -> Outcome:
    """Trains both and registers them; the baseline once for each evaluation data.

    Raises GateRefused when the candidate is too weak. It then remains as a run
    with what was measured, and no version of it exists.
    """
    table = data.read(config.data)
    training, evaluation = data.split(table, config.data)
    simple = _fit("baseline", models.baseline(config), {}, training, evaluation)
    candidate = _fit(
        "candidate",
        models.candidate(config),
        asdict(config.model),
        training,
        evaluation,
    )
    _write_report([simple, candidate])

    version = tracker.baseline_version(evaluation.digest)
    if version is None:
        with _run(config, tracker, simple, training, evaluation) as run:
            version = run.register(simple.model, evaluation, ["baseline"])
    with _run(config, tracker, candidate, training, evaluation) as run:
        gate.check(config.gate, candidate.measured, simple.measured)
        registered = run.register(candidate.model, evaluation, ["champion"])
    return Outcome(
        version, registered, {each.name: each.measured for each in (simple, candidate)}
    )


def _fit(
    name: str,
    model: Pipeline,
    settings: dict[str, Any],
    training: data.Part,
    evaluation: data.Part,
) -> _Fitted:
    model.fit(training.inputs, training.truth)
    measured = evaluate(model, evaluation.inputs, evaluation.truth)
    return _Fitted(name, model, settings, measured)


class _Run:
    """A run that is tracked and told to lineage at once."""

    def __init__(self, tracked: Any, job: TrainingJob):
        self._tracked, self._job = tracked, job

    def register(
        self, model: Pipeline, evaluation: data.Part, aliases: list[str]
    ) -> str:
        version = self._tracked.register(model, evaluation, aliases)
        self._job.writes(*self._tracked.identity, version, aliases)
        return version


@contextmanager
def _run(
    config: Config,
    tracker: Tracker,
    fitted: _Fitted,
    training: data.Part,
    evaluation: data.Part,
) -> Iterator[_Run]:
    parameters = {"candidate": fitted.name, **fitted.settings}
    with tracker.run(fitted.name, parameters) as tracked:
        job = TrainingJob(config, tracked.run_id, parameters)
        try:
            for part in (training, evaluation):
                tracked.reads(part)
                job.reads(part)
            tracked.measures(fitted.measured, evaluation)
            job.measures(fitted.measured)
            yield _Run(tracked, job)
        except BaseException as error:
            job.fail(error)
            raise
        job.complete()


def _write_report(results: list[_Fitted]) -> None:
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    content = {each.name: each.measured for each in results}
    REPORT.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
