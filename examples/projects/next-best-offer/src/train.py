"""Trains the candidates of the next-best-offer model."""

from sklearn.compose import make_column_transformer
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from process import OFFERS
from tideway_ml import Project, Table, bootstrap_interval
from tideway_ml.run import TrainingRun, train_candidates

CATEGORICAL = ["region", "segment", "tariff"]
NUMERICAL = ["tenure_months", "usage_kwh", "autopay", "app_logins"]
FEATURES = CATEGORICAL + NUMERICAL
SEED = 3


def estimator(settings: dict):
    algorithm = settings["algorithm"]
    if algorithm == "most_frequent":
        last = DummyClassifier(strategy="most_frequent")
    elif algorithm == "logistic":
        last = LogisticRegression(C=settings["C"], max_iter=500)
    elif algorithm == "forest":
        keys = ("n_estimators", "max_depth", "min_samples_leaf")
        last = RandomForestClassifier(
            random_state=SEED, **{key: settings[key] for key in keys}
        )
    else:
        raise ValueError(f"unknown algorithm {algorithm!r}")
    columns = make_column_transformer(
        (OneHotEncoder(sparse_output=False), CATEGORICAL), (StandardScaler(), NUMERICAL)
    )
    return make_pipeline(columns, last)


def fit(run: TrainingRun) -> None:
    answers = Table.read(project.name, "data/campaign_answers.csv", target="offer")
    customers = Table.read(project.name, "../customers/data/customers.csv")
    june = customers.frame[customers.frame["month"] == "2026-06"]
    shown = customers.rows(june, "2026-06")
    rows = june.merge(answers.frame, on="customer_id", validate="one_to_one")
    train, test = train_test_split(
        rows, test_size=0.3, random_state=SEED, stratify=rows["offer"]
    )
    training = answers.rows(train[["customer_id", "offer"]], "train")
    evaluation = answers.rows(test[["customer_id", "offer"]], "test")
    run.uses(shown, "training")
    run.uses(training, "training")
    run.uses(evaluation, "evaluation")

    model = estimator(run.candidate.settings).fit(train[FEATURES], train["offer"])
    run.register(model, train[FEATURES].head(20))
    truth, said = test["offer"].to_numpy(), model.predict(test[FEATURES])
    run.score(
        evaluation,
        {
            "accuracy": accuracy_score(truth, said),
            "f1_macro": f1_score(truth, said, average="macro", zero_division=0.0),
        },
        intervals={"accuracy": bootstrap_interval(accuracy_score, truth, said)},
    )
    recalls = recall_score(
        truth, said, labels=list(OFFERS), average=None, zero_division=0.0
    )
    for offer, recall in zip(OFFERS, recalls):
        run.score(evaluation, {"recall": recall}, part=offer)


project = Project.load()
if __name__ == "__main__":
    train_candidates(project, "next-best-offer", "src/train.py", fit)
