"""The estimators that are trained: something simple, and the candidate."""

from __future__ import annotations

from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline

from .config import Config
from .features import preparation


def baseline(config: Config) -> Pipeline:
    """What anything else has to beat: it answers with the share seen in training."""
    return make_pipeline(
        preparation(config.data.features), DummyClassifier(strategy="prior")
    )


def candidate(config: Config) -> Pipeline:
    """A logistic regression with the settings of params.yaml."""
    return make_pipeline(
        preparation(config.data.features),
        LogisticRegression(
            C=config.model.C,
            max_iter=config.model.max_iter,
            random_state=config.data.seed,
        ),
    )
