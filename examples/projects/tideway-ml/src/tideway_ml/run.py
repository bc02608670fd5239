"""One training run: tracked in MLflow and reported to OpenLineage at once."""

from __future__ import annotations

import io
import json
import logging
import os
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from typing import Any

import mlflow
import sklearn
from mlflow.entities import LoggedModelInput
from mlflow.models import infer_signature

from . import lineage
from .data import Table
from .project import Candidate, ModelPlan, Project

# MLflow says at each model that integer columns could not hold missing values
# later, which file format it was told to use, and that a path is a path. All of
# it is decided here.
warnings.filterwarnings("ignore", message="Hint: Inferred schema contains integer")
warnings.filterwarnings("ignore", message="The specified dataset source can be")
logging.getLogger("mlflow").setLevel(logging.ERROR)


class DataRefused(Exception):
    """The data broke a rule the pipeline insists on, so nothing is trained."""


class TrainingRun:
    """What a training script may do while its run is open."""

    def __init__(self, project: Project, plan: ModelPlan, candidate: Candidate):
        self.project, self.plan, self.candidate = project, plan, candidate
        self.version: str | None = None
        self.scores: list[dict[str, Any]] = []
        self.inputs: dict[str, Any] = {}
        self._uses: dict[str, list[dict[str, Any]]] = {}
        self.roles: list[dict[str, Any]] = []
        self._model_id: str | None = None

    def uses(self, table: Table, role: str) -> None:
        """Declares a table as input; role is ``training`` or ``evaluation``."""
        identity = f"{lineage.DATA_NAMESPACE}|{table.lineage_name}"
        tags = {"openlineage.io/dataset": identity}
        if table.part:
            tags["part"] = table.part
        dataset = _tracked(table)
        mlflow.log_input(dataset, context=role, tags=tags)
        use = {"role": role}
        if table.part:
            use |= {"digest": dataset.digest, "part": table.part}
        uses = self._uses.setdefault(table.lineage_name, [])
        uses.append(use)
        self.inputs[table.lineage_name] = lineage.used_table(table, uses)
        self.roles.append(
            {
                "name": table.lineage_name,
                "digest": dataset.digest,
                "role": role,
                "rows": len(table.frame),
            }
        )

    def starts_from(self, model: str, version: str) -> None:
        """Declares the registered version whose weights training goes on from."""
        source = mlflow.MlflowClient().get_model_version(model, version).source
        # The server names the logged model in the version's source only.
        mlflow.log_input(model=LoggedModelInput(source.removeprefix("models:/")))
        self.inputs[model] = lineage.input_model(model, version)

    def register(self, model: Any, example: Any) -> str:
        """Logs the fitted model and registers it as the next version."""
        client = mlflow.MlflowClient()
        known = {item.name for item in client.search_registered_models()}
        if self.plan.name not in known:
            client.create_registered_model(
                self.plan.name, self.plan.tags, self.plan.description
            )
        logged = mlflow.sklearn.log_model(
            model,
            name="model",
            signature=infer_signature(example, model.predict(example)),
            # Named outright: working it out starts a second interpreter.
            pip_requirements=[f"scikit-learn=={sklearn.__version__}"],
            # The baselines are small classes of the project itself, which
            # the default format does not carry.
            serialization_format="cloudpickle",
        )
        tags = {"candidate": self.candidate.name}
        # What it prints is said again, shorter, when the run is done.
        with redirect_stderr(io.StringIO()):
            version = mlflow.register_model(
                logged.model_uri, self.plan.name, tags=tags
            ).version
        client.update_model_version(self.plan.name, version, self.candidate.description)
        for alias in self.candidate.aliases:
            client.set_registered_model_alias(self.plan.name, alias, version)
        self.version, self._model_id = str(version), logged.model_id
        return self.version

    def score(
        self,
        table: Table,
        values: dict[str, float],
        *,
        part: str | None = None,
        intervals: dict[str, tuple[float, float]] | None = None,
    ) -> None:
        """Records scores on a table; ``part`` names a slice of its rows."""
        named = {f"{key}/{part}" if part else key: v for key, v in values.items()}
        mlflow.log_metrics(named, dataset=_tracked(table), model_id=self._model_id)
        for name, value in values.items():
            entry: dict[str, Any] = {
                "name": name,
                "value": float(value),
                "dataset": table.lineage_name,
            }
            if part:
                entry["slice"] = part
            if intervals and name in intervals:
                entry["interval"] = list(intervals[name])
            self.scores.append(entry)

    def evaluation_facet(self) -> dict[str, Any]:
        metrics = []
        for score in self.scores:
            metric = {
                "name": score["name"],
                "value": score["value"],
                "dataset": {
                    "namespace": lineage.DATA_NAMESPACE,
                    "name": score["dataset"],
                },
            }
            if "slice" in score:
                metric["slice"] = score["slice"]
            metrics.append(metric)
        return {"waymark_evaluation": lineage.EvaluationRunFacet(metrics=metrics)}

    def outputs(self) -> list[Any]:
        if self.version is None:
            return []
        facet = lineage.ModelVersionOutputDatasetFacet(
            version=self.version,
            aliases=list(self.candidate.aliases),
            createdBy=self.project.author,
            description=self.candidate.description,
        )
        return [lineage.output_model(self.plan.name, facet)]


def _tracked(table: Table) -> Any:
    return mlflow.data.from_pandas(
        table.frame,
        source=table.path,
        targets=table.target,
        name=table.tracking_name,
    )


@contextmanager
def _open_run(
    project: Project, plan: ModelPlan, candidate: Candidate, script: str
) -> Iterator[TrainingRun]:
    with mlflow.start_run(
        run_name=f"{plan.key}-{candidate.name}", description=candidate.description
    ) as active:
        mlflow.log_params(candidate.settings)
        mlflow.set_tags({"pipeline": plan.pipeline, "candidate": candidate.name})
        job = lineage.DataJob(
            plan.pipeline,
            "TRAINING",
            script=f"projects/{project.name}/{script}",
            run_id=str(uuid.UUID(active.info.run_id)),
            commit=active.data.tags.get("mlflow.source.git.commit"),
        )
        parameters = {"candidate": candidate.name, **candidate.settings}
        job.start(lineage.parameters_facet(parameters))
        run = TrainingRun(project, plan, candidate)
        try:
            yield run
        except Exception as error:
            job.fail(str(error), run.inputs.values())
            raise
        job.complete(run.inputs.values(), run.outputs(), run.evaluation_facet())


def train_candidates(
    project: Project, key: str, script: str, fit: Callable[[TrainingRun], None]
) -> None:
    """Trains a model's candidates in order and writes down what came of each.

    A candidate whose data is refused leaves a failed run and no version; the
    candidates after it still run, as the next night's training would.
    """
    plan = project.model(key)
    mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
    mlflow.set_experiment(project.name)
    client = mlflow.MlflowClient()
    results = []
    for candidate in plan.candidates:
        try:
            with _open_run(project, plan, candidate, script) as run:
                run_id = mlflow.active_run().info.run_id
                fit(run)
        except DataRefused as refusal:
            print(f"  {plan.key} / {candidate.name}: refused, {refusal}")
        else:
            print(f"  {plan.key} / {candidate.name}: version {run.version}")
        finished = client.get_run(run_id)
        info = finished.info
        results.append(
            {
                "candidate": candidate.name,
                "description": candidate.description,
                "version": run.version,
                "aliases": list(candidate.aliases),
                "runId": run_id,
                "state": info.status,
                "commit": finished.data.tags.get("mlflow.source.git.commit"),
                "startedAt": info.start_time,
                "endedAt": info.end_time,
                "params": candidate.settings,
                "metrics": run.scores,
                "inputs": run.roles,
            }
        )
    _write_reports(plan, results)


def _write_reports(plan: ModelPlan, results: list[dict[str, Any]]) -> None:
    _write_json(plan.training_report, {"registeredModel": plan.name, "runs": results})
    metrics = {
        result["candidate"]: {
            "/".join(filter(None, [score["name"], score.get("slice")])): score["value"]
            for score in result["metrics"]
        }
        for result in results
        if result["version"]
    }
    _write_json(plan.metrics_file, metrics)


def _write_json(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8")
