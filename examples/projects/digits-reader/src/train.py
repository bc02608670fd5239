"""Trains the digits reader on clean digits."""

import warnings

from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import NearestCentroid

from network import DigitNetwork
from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import TrainingRun, train_candidates

SEED = 9
# The corner pixels are dark in every digit, which is no reason to warn.
warnings.filterwarnings("ignore", message=".*zero standard deviation")


def split(table: Table, test_size: float = 0.3) -> tuple[Table, Table]:
    """The same rows for training and for evaluation every time."""
    train, test = train_test_split(
        table.frame,
        test_size=test_size,
        random_state=SEED,
        stratify=table.frame["digit"],
    )
    return table.rows(train, "train"), table.rows(test, "test")


def pixels(table: Table):
    return table.frame.drop(columns="digit")


def fitted(settings: dict, training: Table):
    rows, digits = pixels(training), training.frame["digit"]
    if settings["algorithm"] == "nearest_mean":
        return NearestCentroid().fit(rows, digits)
    if settings["algorithm"] == "logistic":
        return LogisticRegression(C=settings["C"], max_iter=2000).fit(rows, digits)
    if settings["algorithm"] == "network":
        network = DigitNetwork(settings["hidden"], SEED)
        return network.fit(rows, digits, settings["epochs"])
    raise ValueError(f"unknown algorithm {settings['algorithm']!r}")


def fit(run: TrainingRun) -> None:
    digits = Table.read(project.name, "data/digits.csv", target="digit")
    training, evaluation = split(digits)
    run.uses(training, "training")
    run.uses(evaluation, "evaluation")
    model = fitted(run.candidate.settings, training)
    run.register(model, pixels(training).head(10))
    truth, said = (
        evaluation.frame["digit"].to_numpy(),
        model.predict(pixels(evaluation)),
    )
    run.score(
        evaluation,
        {
            "accuracy": accuracy_score(truth, said),
            "f1_macro": f1_score(truth, said, average="macro"),
        },
        intervals={"accuracy": bootstrap_interval(accuracy_score, truth, said)},
    )
    for digit, recall in enumerate(recall_score(truth, said, average=None)):
        run.score(evaluation, {"recall": recall}, part=f"digit {digit}")


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "digits-reader", "src/train.py", fit)
