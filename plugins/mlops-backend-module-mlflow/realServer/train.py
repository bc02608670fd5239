"""Trains and registers what the first argument says, as JSON, and prints a
report about it as the last line.

The data are the irises that ship inside scikit-learn; every metric is
measured on the half that was held back.
"""

import json
import sys

import mlflow
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


def main(plan):
    mlflow.set_experiment(plan["experiment"])
    irises = load_iris(as_frame=True).frame
    held_back = irises.iloc[1::2]
    train = mlflow.data.from_pandas(
        irises.iloc[::2],
        source="https://data.example.com/irises.csv",
        name="irises",
        targets="target",
    )
    evaluation = mlflow.data.from_pandas(
        held_back, name="irises held back", targets="target"
    )
    reports = []
    for step in plan["runs"]:
        try:
            reports.append(do(step, train, evaluation))
        except DeliberateFailure as failure:
            reports.append(failure.report)
    print(json.dumps({"runs": reports}))


def do(step, train, evaluation):
    with mlflow.start_run(run_name=step["name"]) as run:
        report = {
            "runId": run.info.run_id,
            "experimentId": run.info.experiment_id,
            "trainDigest": train.digest,
            "evalDigest": evaluation.digest,
        }
        c = step.get("c", 1.0)
        mlflow.log_param("C", c)
        mlflow.log_input(train, context="training")
        if step.get("fails"):
            raise DeliberateFailure(report)
        columns = [name for name in train.df.columns if name != "target"]
        model = LogisticRegression(C=c, max_iter=1000)
        model.fit(train.df[columns], train.df["target"])
        info = mlflow.sklearn.log_model(
            model,
            name="model",
            registered_model_name=step.get("model"),
            pip_requirements=["scikit-learn"],
        )
        report["accuracy"] = model.score(
            evaluation.df[columns], evaluation.df["target"]
        )
        mlflow.log_metric(
            "accuracy",
            report["accuracy"],
            dataset=evaluation,
            model_id=info.model_id,
        )
        mlflow.log_metric("undefined", float("nan"))
        return report


class DeliberateFailure(Exception):
    def __init__(self, report):
        super().__init__("this run was to fail")
        self.report = report


main(json.loads(sys.argv[1]))
