"""Trains the candidates of the tamper alert."""

from sklearn.metrics import precision_score, recall_score

from detectors import INPUTS, detector
from tideway_ml import Project, Table
from tideway_ml.run import TrainingRun, train_candidates


def fit(run: TrainingRun) -> None:
    readings = Table.read(project.name, "data/readings.csv", target="tampered")
    half = len(readings.frame) // 2
    training = readings.rows(readings.frame.iloc[:half], "first half")
    evaluation = readings.rows(readings.frame.iloc[half:], "second half")
    run.uses(training, "training")
    run.uses(evaluation, "evaluation")
    model = detector(run.candidate.settings).fit(training.frame[INPUTS])
    run.register(model, training.frame[INPUTS].head(10))
    marked = (model.predict(evaluation.frame[INPUTS]) == -1).astype(int)
    truth = evaluation.frame["tampered"]
    run.score(
        evaluation,
        {
            "precision": precision_score(truth, marked, zero_division=0.0),
            "recall": recall_score(truth, marked),
        },
    )


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "meter-tamper-alert", "src/train.py", fit)
