"""The inputs of the churn model and how an estimator takes them in."""

from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

CATEGORICAL = ("region", "segment", "tariff")
NUMERICAL = (
    "tenure_months",
    "usage_kwh",
    "autopay",
    "price_change_pct",
    "support_calls",
    "app_logins",
    "moved",
)
ALL = (*NUMERICAL, *CATEGORICAL)
SEED = 11


def chosen(features: list[str] | str) -> list[str]:
    """The columns a candidate asks for; ``all`` stands for every input."""
    names = list(ALL) if features == "all" else list(features)
    unknown = sorted(set(names) - set(ALL))
    if unknown:
        raise ValueError(f"unknown features {unknown}; known are {sorted(ALL)}")
    return names


def estimator(settings: dict) -> Pipeline:
    """An untrained pipeline for a candidate's settings."""
    names = chosen(settings["features"])
    columns = make_column_transformer(
        (OneHotEncoder(sparse_output=False), [n for n in names if n in CATEGORICAL]),
        (StandardScaler(), [n for n in names if n in NUMERICAL]),
    )
    if settings["algorithm"] == "logistic":
        last = LogisticRegression(C=settings.get("C", 1.0), max_iter=500)
    elif settings["algorithm"] == "boosting":
        keys = ("learning_rate", "max_iter", "max_leaf_nodes", "min_samples_leaf")
        last = HistGradientBoostingClassifier(
            random_state=SEED, **{key: settings[key] for key in keys}
        )
    else:
        raise ValueError(f"unknown algorithm {settings['algorithm']!r}")
    return make_pipeline(columns, last)
