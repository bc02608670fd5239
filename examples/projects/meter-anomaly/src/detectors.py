"""Detectors that mark a stated share of meters."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.ensemble import IsolationForest

INPUTS = ["mean_kwh", "spread", "halves", "lowest_share"]


class LowUsage(BaseEstimator):
    """Marks the meters below the share's quantile of usage."""

    def __init__(self, share: float = 0.04):
        self.share = share

    def fit(self, rows: pd.DataFrame, target: object = None) -> "LowUsage":
        self.limit_ = float(rows["mean_kwh"].quantile(self.share))
        return self

    def predict(self, rows: pd.DataFrame) -> np.ndarray:
        return np.where(rows["mean_kwh"] < self.limit_, -1, 1)


def detector(settings: dict):
    """An untrained detector; it answers -1 for a meter it marks, else 1."""
    if settings["algorithm"] == "low_usage":
        return LowUsage(settings["share"])
    if settings["algorithm"] == "isolation_forest":
        return IsolationForest(
            n_estimators=settings["n_estimators"],
            contamination=settings["share"],
            random_state=2,
        )
    raise ValueError(f"unknown algorithm {settings['algorithm']!r}")
