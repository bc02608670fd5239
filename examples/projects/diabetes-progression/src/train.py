"""Trains the candidates of the progression model."""

from pathlib import Path

from sklearn.datasets import load_diabetes
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import train_test_split

from tideway_ml import Project, Table, write_table
from tideway_ml.run import TrainingRun, train_candidates

SEED = 1
PATH = "data/checkups.csv"


def estimator(settings: dict):
    if settings["algorithm"] == "mean":
        return DummyRegressor()
    return Ridge(alpha=settings["alpha"])


def fit(run: TrainingRun) -> None:
    checkups = Table.read(project.name, PATH, target="progression")
    train, test = train_test_split(checkups.frame, test_size=0.3, random_state=SEED)
    evaluation = checkups.rows(test, "test")
    run.uses(checkups.rows(train, "train"), "training")
    run.uses(evaluation, "evaluation")
    rows, truth = test.drop(columns="progression"), test["progression"]
    inputs = train.drop(columns="progression")
    model = estimator(run.candidate.settings).fit(inputs, train["progression"])
    run.register(model, inputs.head(10))
    said = model.predict(rows)
    run.score(
        evaluation,
        {"mae": mean_absolute_error(truth, said), "r2": r2_score(truth, said)},
    )


project = Project.load()
if __name__ == "__main__":
    if not Path(PATH).exists():
        source = load_diabetes(as_frame=True)
        write_table(source.data.assign(progression=source.target), PATH)
    train_candidates(project, "diabetes-progression", "src/train.py", fit)
