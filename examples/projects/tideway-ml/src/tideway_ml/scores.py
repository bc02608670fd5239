"""Uncertainty of a score on a finite evaluation set."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def bootstrap_interval(
    score: Callable[[np.ndarray, np.ndarray], float],
    truth: np.ndarray,
    predicted: np.ndarray,
    *,
    rounds: int = 200,
    seed: int = 7,
) -> tuple[float, float]:
    """The 95 % percentile bootstrap interval of ``score``.

    Resamples in which a class is missing cannot be scored by every metric and
    are drawn again, so that the interval always rests on ``rounds`` values.
    """
    truth, predicted = np.asarray(truth), np.asarray(predicted)
    random = np.random.default_rng(seed)
    values: list[float] = []
    needed = len(np.unique(truth)) if truth.dtype.kind in "biuOSUT" else 0
    while len(values) < rounds:
        rows = random.integers(0, len(truth), len(truth))
        if needed and len(np.unique(truth[rows])) < needed:
            continue
        values.append(float(score(truth[rows], predicted[rows])))
    lower, upper = np.percentile(values, [2.5, 97.5])
    return float(lower), float(upper)
