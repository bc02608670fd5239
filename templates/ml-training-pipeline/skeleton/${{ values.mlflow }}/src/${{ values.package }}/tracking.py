"""Runs and versions in MLflow.

MLFLOW_TRACKING_URI names the server; without it everything goes into mlflow.db
in the project's folder, which `mlflow ui` shows.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import mlflow
import sklearn
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException
from mlflow.models import infer_signature
from sklearn.pipeline import Pipeline

from . import source
from .config import Config
from .data import Part

LOCAL = Path("mlflow.db")
EVALUATION_DIGEST = "evaluation_digest"


class TrackedRun:
    """What may be recorded while a run is open."""

    def __init__(self, config: Config, mlflow_run_id: str):
        self._config = config
        self.run_id = str(uuid.UUID(mlflow_run_id))

    @property
    def identity(self) -> tuple[str, str]:
        """Namespace and name of the registered model in lineage."""
        server = urlsplit(mlflow.get_tracking_uri())
        if server.scheme in ("http", "https"):
            return f"mlflow://{server.netloc.rpartition('@')[2]}", self._config.project
        return self._config.project, self._config.project

    def reads(self, part: Part) -> None:
        tags = {
            "openlineage.io/dataset": f"{self._config.project}|{self._config.data.path}"
        }
        mlflow.log_input(self._dataset(part), context=part.role, tags=tags)

    def measures(self, values: Mapping[str, float], evaluation: Part) -> None:
        mlflow.log_metrics(dict(values), dataset=self._dataset(evaluation))

    def register(self, model: Pipeline, evaluation: Part, aliases: list[str]) -> str:
        """Stores the model as the next version; returns its number."""
        example = evaluation.inputs.head(5)
        stored = mlflow.sklearn.log_model(
            model,
            name="model",
            signature=infer_signature(example, model.predict_proba(example)),
            # Named outright: working it out would start a second interpreter.
            pip_requirements=[f"scikit-learn=={sklearn.__version__}"],
            # The default format refuses classes that it does not know.
            serialization_format="cloudpickle",
        )
        registered = mlflow.register_model(
            stored.model_uri,
            self._config.project,
            tags={EVALUATION_DIGEST: evaluation.digest},
        )
        for alias in aliases:
            MlflowClient().set_registered_model_alias(
                self._config.project, alias, registered.version
            )
        return str(registered.version)

    def _dataset(self, part: Part) -> Any:
        return mlflow.data.from_pandas(
            part.frame,
            source=self._config.data.path,
            targets=part.target,
            name=f"{self._config.project}-data",
            digest=part.digest,
        )


class Tracker:
    """The project's experiment and its registered model."""

    def __init__(self, config: Config):
        self._config = config
        # MLflow keeps a database open by its address, so that has to be whole.
        local = f"sqlite:///{LOCAL.resolve()}"
        mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI") or local)
        mlflow.set_experiment(config.project)

    @contextmanager
    def run(self, name: str, parameters: Mapping[str, Any]) -> Iterator[TrackedRun]:
        with mlflow.start_run(run_name=name) as active:
            mlflow.log_params(dict(parameters))
            commit = source.commit()
            if commit:
                mlflow.set_tag("mlflow.source.git.commit", commit)
            yield TrackedRun(self._config, active.info.run_id)

    def baseline_version(self, evaluation_digest: str) -> str | None:
        """The registered baseline that was measured on the very same rows."""
        try:
            found = MlflowClient().get_model_version_by_alias(
                self._config.project, "baseline"
            )
        except MlflowException:
            return None
        same = found.tags.get(EVALUATION_DIGEST) == evaluation_digest
        return str(found.version) if same else None
