"""OpenLineage events of the training job.

They go to the server that OPENLINEAGE_URL names. Without one, and while that
does not answer, they are appended to lineage/events.ndjson.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attr
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import (
    InputDataset,
    Job,
    OutputDataset,
    Run,
    RunEvent,
    RunState,
)
from openlineage.client.generated import (
    dataset_type_dataset,
    dataset_version_dataset,
    error_message_run,
    execution_parameters_run,
    job_type_job,
    schema_dataset,
    source_code_location_job,
)
from openlineage.client.generated.base import (
    InputDatasetFacet,
    OutputDatasetFacet,
    RunFacet,
)
from openlineage.client.transport.file import FileConfig, FileTransport

from . import data, source
from .config import Config

EVENTS = Path("lineage/events.ndjson")
FACETS = "https://mlops.waymark.dev/spec/facets/1-0-0/"
logger = logging.getLogger(__name__)


@attr.define
class EvaluationRunFacet(RunFacet):
    """What a run measured: [{name, value, dataset}]."""

    metrics: list[dict[str, Any]] = attr.field(factory=list)

    @staticmethod
    def _get_schema() -> str:
        return FACETS + "EvaluationRunFacet.json"


@attr.define
class DatasetUseInputDatasetFacet(InputDatasetFacet):
    """For what a run read which rows: [{role, digest}]."""

    uses: list[dict[str, Any]] = attr.field(factory=list)

    @staticmethod
    def _get_schema() -> str:
        return FACETS + "DatasetUseInputDatasetFacet.json"


@attr.define
class ModelVersionOutputDatasetFacet(OutputDatasetFacet):
    """The registered version that a run's output became."""

    version: str = ""
    aliases: list[str] = attr.field(factory=list)

    @staticmethod
    def _get_schema() -> str:
        return FACETS + "ModelVersionOutputDatasetFacet.json"


class TrainingJob:
    """One run of the training job, told as it goes: start, then its end."""

    def __init__(self, config: Config, run_id: str, parameters: Mapping[str, Any]):
        self._config = config
        self._inputs: list[data.Part] = []
        self._outputs: list[OutputDataset] = []
        self._run = Run(runId=run_id)
        facet = execution_parameters_run
        self._run.facets["executionParameters"] = facet.ExecutionParametersRunFacet(
            parameters=[
                facet.ExecutionParameter(key=key, name=key, value=str(value))
                for key, value in parameters.items()
            ]
        )
        self._job = Job(
            namespace=config.project, name="training", facets=_job_facets(config)
        )
        self._emit(RunState.START)

    def reads(self, part: data.Part) -> None:
        self._inputs.append(part)

    def measures(self, values: Mapping[str, float]) -> None:
        table = {"namespace": self._config.project, "name": self._config.data.path}
        self._run.facets["waymark_evaluation"] = EvaluationRunFacet(
            metrics=[
                {"name": name, "value": value, "dataset": table}
                for name, value in values.items()
            ]
        )

    def writes(
        self, namespace: str, name: str, version: str, aliases: list[str]
    ) -> None:
        """Tells which version of which registered model the run became."""
        output = OutputDataset(
            namespace=namespace,
            name=name,
            facets={
                "datasetType": dataset_type_dataset.DatasetTypeDatasetFacet(
                    datasetType="MODEL"
                ),
                "version": dataset_version_dataset.DatasetVersionDatasetFacet(
                    datasetVersion=version
                ),
            },
            outputFacets={
                "waymark_modelVersion": ModelVersionOutputDatasetFacet(
                    version=version, aliases=aliases
                )
            },
        )
        self._outputs.append(output)

    def complete(self) -> None:
        self._emit(RunState.COMPLETE)

    def fail(self, error: BaseException) -> None:
        self._run.facets["errorMessage"] = error_message_run.ErrorMessageRunFacet(
            message=str(error), programmingLanguage="python"
        )
        self._emit(RunState.FAIL)

    def _emit(self, state: RunState) -> None:
        inputs = [_table(self._config, self._inputs)] if self._inputs else []
        _send(
            RunEvent(
                eventType=state,
                eventTime=dt.datetime.now(dt.timezone.utc).isoformat(),
                producer=f"urn:waymark:project:{self._config.project}",
                run=self._run,
                job=self._job,
                inputs=inputs,
                outputs=self._outputs,
            )
        )


def _table(config: Config, parts: list[data.Part]) -> InputDataset:
    kinds = parts[0].frame.dtypes
    return InputDataset(
        namespace=config.project,
        name=config.data.path,
        facets={
            "schema": schema_dataset.SchemaDatasetFacet(
                fields=[
                    schema_dataset.SchemaDatasetFacetFields(name=name, type=str(kind))
                    for name, kind in kinds.items()
                ]
            ),
            "version": dataset_version_dataset.DatasetVersionDatasetFacet(
                datasetVersion=data.file_digest(config.data)
            ),
        },
        inputFacets={
            "waymark_datasetUse": DatasetUseInputDatasetFacet(
                uses=[{"role": part.role, "digest": part.digest} for part in parts]
            )
        },
    )


def _job_facets(config: Config) -> dict[str, Any]:
    facets: dict[str, Any] = {
        "jobType": job_type_job.JobTypeJobFacet(
            processingType="BATCH", integration="PYTHON", jobType="TRAINING"
        )
    }
    commit = source.commit()
    if commit:
        repository = source.repository()
        location = source_code_location_job.SourceCodeLocationJobFacet
        facets["sourceCodeLocation"] = location(
            type="git",
            url=repository or f"urn:waymark:project:{config.project}",
            repoUrl=repository,
            version=commit,
        )
    return facets


def _send(event: RunEvent) -> None:
    if os.environ.get("OPENLINEAGE_URL"):
        try:
            OpenLineageClient().emit(event)
            return
        except Exception as error:
            # A model must not be lost because nobody took its history down.
            logger.warning("the event is kept in %s: %s", EVENTS, error)
    EVENTS.parent.mkdir(parents=True, exist_ok=True)
    target = FileConfig(log_file_path=str(EVENTS), append=True)
    OpenLineageClient(transport=FileTransport(target)).emit(event)
