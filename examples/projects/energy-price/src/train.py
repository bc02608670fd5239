"""Trains the price models of both seasons."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from tideway_ml import Project, Table
from tideway_ml.run import TrainingRun, train_candidates

INPUTS = ["load_mw", "wind_mw", "solar_mw", "hour_of_day"]


class HourMean(RegressorMixin, BaseEstimator):
    """The mean price of each hour of the day."""

    def fit(self, rows: pd.DataFrame, target: pd.Series) -> "HourMean":
        self.means_ = target.groupby(rows["hour_of_day"]).mean()
        return self

    def predict(self, rows: pd.DataFrame) -> np.ndarray:
        return rows["hour_of_day"].map(self.means_).to_numpy()


def estimator(settings: dict):
    if settings["algorithm"] == "hour_mean":
        return HourMean()
    if settings["algorithm"] == "ridge":
        curve = PolynomialFeatures(degree=2, include_bias=False)
        return make_pipeline(StandardScaler(), curve, Ridge(alpha=settings["alpha"]))
    raise ValueError(f"unknown algorithm {settings['algorithm']!r}")


def in_season(hours: pd.Series, season: str) -> pd.Series:
    """Whether an hour lies in the months April to September, or outside them."""
    summer = hours.str[5:7].astype(int).between(4, 9)
    return summer if season == "summer" else ~summer


def fit(run: TrainingRun) -> None:
    season = run.candidate.settings["season"]
    prices = Table.read(project.name, "data/prices.csv", target="price_eur")
    rows = prices.frame[in_season(prices.frame["hour"], season)]
    rows = rows.assign(hour_of_day=rows["hour"].str[11:13].astype(float))
    cut = int(len(rows) * 0.8)
    train, test = rows.iloc[:cut], rows.iloc[cut:]
    base = list(prices.frame.columns)
    run.uses(prices.rows(train[base], f"{season}, first four fifths"), "training")
    evaluation = prices.rows(test[base], f"{season}, last fifth")
    run.uses(evaluation, "evaluation")
    model = estimator(run.candidate.settings).fit(train[INPUTS], train["price_eur"])
    run.register(model, train[INPUTS].head(24))
    truth, said = test["price_eur"], model.predict(test[INPUTS])
    run.score(
        evaluation,
        {"mae": mean_absolute_error(truth, said), "r2": r2_score(truth, said)},
    )


project = Project.load()
if __name__ == "__main__":
    for key in ("summer-price", "winter-price"):
        train_candidates(project, key, "src/train.py", fit)
