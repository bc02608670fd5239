"""Trains the registered digits reader further on field photographs."""

import mlflow
from sklearn.metrics import accuracy_score, f1_score

from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import TrainingRun, train_candidates
from train import pixels, split


def fit(run: TrainingRun) -> None:
    settings = run.candidate.settings
    photographs = Table.read(project.name, "data/field_digits.csv", target="digit")
    available, evaluation = split(photographs, 400 / len(photographs.frame))
    training = photographs.rows(
        available.frame.head(settings["pictures"]), f"first {settings['pictures']}"
    )
    run.starts_from(settings["base"], settings["base_version"])
    if len(training.frame):
        run.uses(training, "training")
    run.uses(evaluation, "evaluation")

    base = mlflow.sklearn.load_model(
        f"models:/{settings['base']}/{settings['base_version']}"
    )
    model = base.further(pixels(training), training.frame["digit"], settings["epochs"])
    run.register(model, pixels(evaluation).head(10))
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
    # A reader that forgot the clean digits would be no gain, so both are scored.
    clean = split(Table.read(project.name, "data/digits.csv", target="digit"))[1]
    run.uses(clean, "evaluation")
    said = model.predict(pixels(clean))
    run.score(clean, {"accuracy_clean": accuracy_score(clean.frame["digit"], said)})


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "digits-reader-field", "src/finetune.py", fit)
