"""Trains the candidates of the churn model and registers each as a version."""

import numpy as np
from sklearn.metrics import average_precision_score, log_loss, roc_auc_score

from features import chosen, estimator
from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import TrainingRun, train_candidates

CUSTOMERS = "../customers/data/customers.csv"


def top_decile_lift(truth: np.ndarray, chance: np.ndarray) -> float:
    """How many times more leavers are in the tenth ranked highest than on average."""
    first = np.argsort(-chance, kind="stable")[: len(chance) // 10]
    return float(truth[first].mean() / truth.mean())


def fit(run: TrainingRun) -> None:
    settings = run.candidate.settings
    names = chosen(settings["features"])
    columns = ["month", *names, "churned"]
    customers = Table.read(project.name, CUSTOMERS, target="churned")
    months = customers.frame["month"]
    train_months = settings["train_months"]
    training = customers.rows(
        customers.frame.loc[months.isin(train_months), columns],
        f"{train_months[0]}..{train_months[-1]}",
    )
    evaluation = customers.rows(
        customers.frame[months == settings["evaluate_month"]],
        settings["evaluate_month"],
    )
    run.uses(training, "training")
    run.uses(evaluation, "evaluation")

    model = estimator(settings).fit(training.frame[names], training.frame["churned"])
    run.register(model, training.frame[names].head(20))

    truth = evaluation.frame["churned"].to_numpy()
    chance = model.predict_proba(evaluation.frame[names])[:, 1]
    run.score(
        evaluation,
        {
            "roc_auc": roc_auc_score(truth, chance),
            "average_precision": average_precision_score(truth, chance),
            "log_loss": log_loss(truth, chance),
            "top_decile_lift": top_decile_lift(truth, chance),
        },
        intervals={"roc_auc": bootstrap_interval(roc_auc_score, truth, chance)},
    )
    for segment in ("household", "business"):
        rows = (evaluation.frame["segment"] == segment).to_numpy()
        run.score(
            evaluation,
            {"roc_auc": roc_auc_score(truth[rows], chance[rows])},
            part=segment,
        )


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "customer-churn", "src/train.py", fit)
