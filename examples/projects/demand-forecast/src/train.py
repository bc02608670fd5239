"""Trains the candidates of the load forecast."""

import numpy as np
from sklearn.metrics import (
    mean_absolute_error,
    mean_absolute_percentage_error,
    root_mean_squared_error,
)

from features import COLUMNS, PEAK_HOURS, estimator, with_features
from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import TrainingRun, train_candidates

EVALUATE_FROM = "2026-09-01"


def percentage_error(truth: np.ndarray, said: np.ndarray) -> float:
    """Mean absolute percentage error, in percent."""
    return 100.0 * mean_absolute_percentage_error(truth, said)


def fit(run: TrainingRun) -> None:
    settings = run.candidate.settings
    hours = Table.read(project.name, "data/load_hourly.csv", target="load_mw")
    rows = with_features(hours.frame)
    day = rows["hour"].str[:10]
    train = rows[
        (day >= settings.get("train_from", "2025-05-01"))
        & (day <= settings["train_until"])
    ]
    test = rows[day >= EVALUATE_FROM]
    base = list(hours.frame.columns)
    run.uses(hours.rows(train[base], f"until {settings['train_until']}"), "training")
    evaluation = hours.rows(test[base], f"from {EVALUATE_FROM}")
    run.uses(evaluation, "evaluation")

    model = estimator(settings).fit(train[COLUMNS], train["load_mw"])
    run.register(model, train[COLUMNS].head(48))

    truth, said = test["load_mw"].to_numpy(), np.asarray(model.predict(test[COLUMNS]))
    run.score(
        evaluation,
        {
            "mape": percentage_error(truth, said),
            "mae": mean_absolute_error(truth, said),
            "rmse": root_mean_squared_error(truth, said),
        },
        intervals={"mape": bootstrap_interval(percentage_error, truth, said)},
    )
    slices = {
        "peak hours": test["hour_of_day"].isin(PEAK_HOURS).to_numpy(),
        "weekend": (test["weekend"] == 1.0).to_numpy(),
    }
    for part, chosen in slices.items():
        run.score(
            evaluation,
            {"mape": percentage_error(truth[chosen], said[chosen])},
            part=part,
        )


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "demand-forecast", "src/train.py", fit)
