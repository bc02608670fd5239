"""Trains the candidates of the payment-risk model."""

from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, recall_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from rules import broken_rules
from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import DataRefused, TrainingRun, train_candidates

FEATURES = [
    "amount_due",
    "days_late_mean",
    "dunning_level",
    "instalment_plan",
    "tenure_months",
    "autopay",
    "moved",
]
EVALUATION_MONTH = "2026-08"
THRESHOLD = 0.2
SEED = 21


def estimator(settings: dict):
    if settings["algorithm"] == "logistic":
        return make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    if settings["algorithm"] == "boosting":
        return HistGradientBoostingClassifier(
            random_state=SEED,
            learning_rate=0.05,
            max_iter=100,
            max_leaf_nodes=10,
            min_samples_leaf=80,
        )
    raise ValueError(f"unknown algorithm {settings['algorithm']!r}")


def fit(run: TrainingRun) -> None:
    settings = run.candidate.settings
    names = FEATURES if settings["features"] == "all" else list(settings["features"])
    payments = Table.read(project.name, settings["payments"], target="late_60d")
    customers = Table.read(project.name, "../customers/data/customers.csv")
    months = payments.frame["month"]
    train_months = settings["train_months"]
    training = payments.rows(
        payments.frame[months.isin(train_months)],
        f"{train_months[0]}..{train_months[-1]}",
    )
    run.uses(training, "training")
    run.uses(
        customers.rows(
            customers.frame[customers.frame["month"].isin(train_months)],
            training.part,
        ),
        "training",
    )
    broken = broken_rules(training.frame)
    if broken:
        raise DataRefused("; ".join(broken))
    evaluation = payments.rows(
        payments.frame[months == EVALUATION_MONTH], EVALUATION_MONTH
    )
    run.uses(evaluation, "evaluation")

    attributes = customers.frame[
        [
            "month",
            "customer_id",
            "region",
            "segment",
            "tenure_months",
            "autopay",
            "moved",
        ]
    ]
    train = training.frame.merge(attributes, on=["month", "customer_id"])
    test = evaluation.frame.merge(attributes, on=["month", "customer_id"])
    model = estimator(settings).fit(train[names], train["late_60d"])
    run.register(model, train[names].head(20))

    truth = test["late_60d"].to_numpy()
    chance = model.predict_proba(test[names])[:, 1]
    flagged = (chance >= THRESHOLD).astype(int)
    run.score(
        evaluation,
        {
            "roc_auc": roc_auc_score(truth, chance),
            "brier": brier_score_loss(truth, chance),
            "recall": recall_score(truth, flagged),
            "flagged_share": float(flagged.mean()),
        },
        intervals={"roc_auc": bootstrap_interval(roc_auc_score, truth, chance)},
    )
    for region in sorted(test["region"].unique()):
        rows = (test["region"] == region).to_numpy()
        values = {
            "roc_auc": roc_auc_score(truth[rows], chance[rows]),
            "flagged_share": float(flagged[rows].mean()),
        }
        run.score(evaluation, values, part=region)


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "payment-risk", "src/train.py", fit)
