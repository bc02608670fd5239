"""What the forecast may know two days ahead, and the estimators on it."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from process import HOLIDAYS

WEEK = 7 * 24
TWO_DAYS = 48
PEAK_HOURS = (7, 8, 9, 18, 19, 20)
COLUMNS = [
    "temperature",
    "load_last_week",
    "load_two_days_ago",
    "hour_of_day",
    "weekend",
    "holiday",
    "day_wave_sin",
    "day_wave_cos",
    "half_day_wave_sin",
    "half_day_wave_cos",
    "heating",
]


def with_features(rows: pd.DataFrame) -> pd.DataFrame:
    """Adds the inputs; the first week has no past and is dropped."""
    table = rows.copy()
    hours = pd.to_datetime(table["hour"])
    table["load_last_week"] = table["load_mw"].shift(WEEK)
    table["load_two_days_ago"] = table["load_mw"].shift(TWO_DAYS)
    table["hour_of_day"] = hours.dt.hour.astype(float)
    table["weekend"] = (hours.dt.dayofweek >= 5).astype(float)
    table["holiday"] = hours.dt.strftime("%m-%d").isin(HOLIDAYS).astype(float)
    for name, period in (("day_wave", 24.0), ("half_day_wave", 12.0)):
        angle = 2 * np.pi * table["hour_of_day"] / period
        table[f"{name}_sin"], table[f"{name}_cos"] = np.sin(angle), np.cos(angle)
    table["heating"] = (15.0 - table["temperature"]).clip(lower=0.0)
    return table.iloc[WEEK:].reset_index(drop=True)


class SeasonalNaive(RegressorMixin, BaseEstimator):
    """Repeats what the same hour was one week before."""

    def fit(self, rows: pd.DataFrame, target: pd.Series) -> "SeasonalNaive":
        self.is_fitted_ = True
        return self

    def predict(self, rows: pd.DataFrame) -> np.ndarray:
        return rows["load_last_week"].to_numpy()


def estimator(settings: dict):
    algorithm = settings["algorithm"]
    if algorithm == "seasonal_naive":
        return SeasonalNaive()
    if algorithm == "ridge":
        return make_pipeline(StandardScaler(), Ridge(alpha=settings["alpha"]))
    if algorithm == "boosting":
        keys = ("learning_rate", "max_iter", "max_leaf_nodes")
        return HistGradientBoostingRegressor(
            random_state=5, **{key: settings[key] for key in keys}
        )
    raise ValueError(f"unknown algorithm {algorithm!r}")
