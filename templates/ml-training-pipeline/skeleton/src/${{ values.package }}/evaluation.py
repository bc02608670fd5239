"""What is measured of a model, on rows that it has not seen."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import pandas as pd
from sklearn import metrics

HIGHER_IS_BETTER = (
    "roc_auc",
    "average_precision",
    "accuracy",
    "precision",
    "recall",
    "f1",
)


class Classifier(Protocol):
    def predict_proba(self, inputs: pd.DataFrame) -> np.ndarray: ...


def evaluate(
    model: Classifier, inputs: pd.DataFrame, truth: pd.Series
) -> dict[str, float]:
    """Every metric by its name; log_loss alone is better when it is lower."""
    chance = model.predict_proba(inputs)[:, 1]
    answer = (chance >= 0.5).astype(int)
    measured = {
        "roc_auc": metrics.roc_auc_score(truth, chance),
        "average_precision": metrics.average_precision_score(truth, chance),
        "accuracy": metrics.accuracy_score(truth, answer),
        "precision": metrics.precision_score(truth, answer, zero_division=0.0),
        "recall": metrics.recall_score(truth, answer, zero_division=0.0),
        "f1": metrics.f1_score(truth, answer, zero_division=0.0),
        "log_loss": metrics.log_loss(truth, chance),
    }
    return {name: float(value) for name, value in measured.items()}
