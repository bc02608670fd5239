"""Loads the model from MLflow's registry."""

from __future__ import annotations

import os
import re

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from .model import ModelError, ServedModel
from .settings import Settings

SOURCE = re.compile(r"models:/(?P<name>[^@/]+)(?:@(?P<alias>\w+)|/(?P<version>\d+))")


def load(settings: Settings) -> ServedModel:
    """The model of service.yaml, or the one that MODEL_SOURCE names.

    An alias is followed once, here: what serves stays the version that it was
    when the service started. MLFLOW_TRACKING_URI names the server.
    """
    source = os.environ.get("MODEL_SOURCE") or settings.source
    named = SOURCE.fullmatch(source)
    if named is None:
        raise ModelError(
            f"the source is {source}; expected models:/NAME@ALIAS or models:/NAME/3"
        )
    try:
        version = named["version"] or str(
            MlflowClient()
            .get_model_version_by_alias(named["name"], named["alias"])
            .version
        )
        estimator = mlflow.sklearn.load_model(f"models:/{named['name']}/{version}")
    except MlflowException as error:
        raise ModelError(
            f"MLflow at {mlflow.get_tracking_uri()} has no {source}: {error.message}"
        ) from error
    return ServedModel(estimator, version)
