"""Trains the candidates of the screening model."""

import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_score, recall_score, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import TrainingRun, train_candidates

SEED = 42


def chosen(features: list[str] | str, columns: list[str]) -> list[str]:
    """Columns by name, or ``means`` (the ten averages), or ``all``."""
    if features == "all":
        return columns
    if features == "means":
        return [name for name in columns if name.startswith("mean ")]
    return list(features)


def estimator(settings: dict):
    if settings["algorithm"] == "logistic":
        return make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    if settings["algorithm"] == "svm":
        machine = CalibratedClassifierCV(SVC(C=settings["C"]), cv=5, ensemble=False)
        return make_pipeline(StandardScaler(), machine)
    raise ValueError(f"unknown algorithm {settings['algorithm']!r}")


def size_groups(rows: pd.DataFrame) -> dict[str, pd.Series]:
    """Samples with small and with large nuclei, split at the median radius."""
    small = rows["mean radius"] <= rows["mean radius"].median()
    return {"small nuclei": small, "large nuclei": ~small}


def fit(run: TrainingRun) -> None:
    settings = run.candidate.settings
    samples = Table.read(project.name, "data/samples.csv", target="malignant")
    train, test = train_test_split(
        samples.frame,
        test_size=0.35,
        random_state=SEED,
        stratify=samples.frame["malignant"],
    )
    names = chosen(settings["features"], [c for c in train if c != "malignant"])
    evaluation = samples.rows(test, "test")
    run.uses(samples.rows(train, "train"), "training")
    run.uses(evaluation, "evaluation")
    model = estimator(settings).fit(train[names], train["malignant"])
    run.register(model, train[names].head(10))

    truth = test["malignant"].to_numpy()
    chance = model.predict_proba(test[names])[:, 1]
    called = (chance >= settings["threshold"]).astype(int)
    run.score(
        evaluation,
        {
            "recall": recall_score(truth, called),
            "precision": precision_score(truth, called),
            "specificity": recall_score(truth, called, pos_label=0),
            "roc_auc": roc_auc_score(truth, chance),
        },
        intervals={
            "recall": bootstrap_interval(recall_score, truth, called),
            "roc_auc": bootstrap_interval(roc_auc_score, truth, chance),
        },
    )
    for part, rows in size_groups(test).items():
        mask = rows.to_numpy()
        run.score(
            evaluation, {"recall": recall_score(truth[mask], called[mask])}, part=part
        )


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "breast-cancer-screening", "src/train.py", fit)
