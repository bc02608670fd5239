"""OpenLineage events of Tideway's jobs, written by the client's file transport."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
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
    set_producer,
)
from openlineage.client.generated import (
    data_quality_assertions_dataset,
    dataset_type_dataset,
    dataset_version_dataset,
    documentation_dataset,
    error_message_run,
    execution_parameters_run,
    job_type_job,
    lifecycle_state_change_dataset,
    nominal_time_run,
    output_statistics_output_dataset,
    schema_dataset,
    source_code_location_job,
)
from openlineage.client.generated.base import (
    InputDatasetFacet,
    OutputDatasetFacet,
    RunFacet,
)
from openlineage.client.transport.file import FileConfig, FileTransport
from openlineage.client.uuid import generate_new_uuid

from .data import Table, md5_of

JOB_NAMESPACE = "tideway"
DATA_NAMESPACE = "tideway"
MODEL_NAMESPACE = "mlflow://tideway"
PRODUCER = "https://waymark.dev/examples/tideway-ml/1.2.0"
FACET_SCHEMAS = "https://mlops.waymark.dev/spec/facets/1-0-0/"
REPOSITORY = "https://git.example.org/tideway/ml-projects"

set_producer(PRODUCER)


@attr.define
class EvaluationRunFacet(RunFacet):
    """Scores of a run: [{name, value, dataset?: {namespace, name}, slice?}]."""

    metrics: list[dict[str, Any]] = attr.field(factory=list)

    @staticmethod
    def _get_schema() -> str:
        return FACET_SCHEMAS + "EvaluationRunFacet.json"


@attr.define
class DatasetUseInputDatasetFacet(InputDatasetFacet):
    """For what a run read a file, and which rows of it: [{role, digest?, part?}].

    An event names a file once. Without this facet nobody can tell the rows that
    a model learned from apart from those it was measured on, nor the June that
    one version was measured on from the October of another.
    """

    title: str = ""
    uses: list[dict[str, Any]] = attr.field(factory=list)

    @staticmethod
    def _get_schema() -> str:
        return FACET_SCHEMAS + "DatasetUseInputDatasetFacet.json"


@attr.define
class ModelVersionOutputDatasetFacet(OutputDatasetFacet):
    """The registered version that a run's output became."""

    version: str = ""
    aliases: list[str] = attr.field(factory=list)
    status: str = "READY"
    createdBy: str | None = None
    description: str | None = None

    @staticmethod
    def _get_schema() -> str:
        return FACET_SCHEMAS + "ModelVersionOutputDatasetFacet.json"


def dataset_facets(table: Table) -> dict[str, Any]:
    """Schema of the table and the version of the file behind it."""
    fields = [
        schema_dataset.SchemaDatasetFacetFields(name=str(name), type=str(kind))
        for name, kind in table.frame.dtypes.items()
    ]
    return {
        "schema": schema_dataset.SchemaDatasetFacet(fields=fields),
        "version": dataset_version_dataset.DatasetVersionDatasetFacet(
            datasetVersion=md5_of(table.path)
        ),
    }


def input_table(
    table: Table, input_facets: dict[str, Any] | None = None
) -> InputDataset:
    return InputDataset(
        namespace=DATA_NAMESPACE,
        name=table.lineage_name,
        facets=dataset_facets(table),
        inputFacets=input_facets or {},
    )


def used_table(table: Table, uses: list[dict[str, Any]]) -> InputDataset:
    """A table with every use that the run made of it."""
    facet = DatasetUseInputDatasetFacet(title=table.tracking_name, uses=uses)
    return input_table(table, {"waymark_datasetUse": facet})


def output_table(table: Table, description: str) -> OutputDataset:
    facets = dataset_facets(table)
    facets["documentation"] = documentation_dataset.DocumentationDatasetFacet(
        description=description
    )
    statistics = output_statistics_output_dataset.OutputStatisticsOutputDatasetFacet(
        rowCount=len(table.frame), size=Path(table.path).stat().st_size
    )
    return OutputDataset(
        namespace=DATA_NAMESPACE,
        name=table.lineage_name,
        facets=facets,
        outputFacets={"outputStatistics": statistics},
    )


def _model_facets(version: str | None) -> dict[str, Any]:
    facets: dict[str, Any] = {
        "datasetType": dataset_type_dataset.DatasetTypeDatasetFacet(datasetType="MODEL")
    }
    if version:
        facets["version"] = dataset_version_dataset.DatasetVersionDatasetFacet(
            datasetVersion=version
        )
    return facets


def input_model(name: str, version: str) -> InputDataset:
    return InputDataset(
        namespace=MODEL_NAMESPACE, name=name, facets=_model_facets(version)
    )


def output_model(name: str, facet: ModelVersionOutputDatasetFacet) -> OutputDataset:
    return OutputDataset(
        namespace=MODEL_NAMESPACE,
        name=name,
        facets=_model_facets(facet.version),
        outputFacets={"waymark_modelVersion": facet},
    )


def dropped_model(name: str) -> OutputDataset:
    """A registered model that the run deleted."""
    facets = _model_facets(None)
    change = lifecycle_state_change_dataset
    facets["lifecycleStateChange"] = change.LifecycleStateChangeDatasetFacet(
        lifecycleStateChange=change.LifecycleStateChange.DROP
    )
    return OutputDataset(namespace=MODEL_NAMESPACE, name=name, facets=facets)


def assertions(checks: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The input facet of data checks: [{assertion, success, column?}]."""
    facet = data_quality_assertions_dataset
    return {
        "dataQualityAssertions": facet.DataQualityAssertionsDatasetFacet(
            assertions=[facet.Assertion(**check) for check in checks]
        )
    }


def parameters_facet(values: dict[str, Any]) -> dict[str, Any]:
    facet = execution_parameters_run
    return {
        "executionParameters": facet.ExecutionParametersRunFacet(
            parameters=[
                facet.ExecutionParameter(key=key, name=key, value=str(value))
                for key, value in values.items()
            ]
        )
    }


class DataJob:
    """One run of a job, reported as it goes: start, then complete or fail."""

    def __init__(
        self,
        job: str,
        kind: str,
        *,
        script: str,
        run_id: str | None = None,
        commit: str | None = None,
        month: str | None = None,
    ) -> None:
        self._run = Run(runId=run_id or str(generate_new_uuid()))
        if month:
            first = dt.date.fromisoformat(f"{month}-01")
            following = (first + dt.timedelta(days=32)).replace(day=1)
            self._run.facets["nominalTime"] = nominal_time_run.NominalTimeRunFacet(
                nominalStartTime=f"{first}T00:00:00Z",
                nominalEndTime=f"{following}T00:00:00Z",
            )
        facets: dict[str, Any] = {
            "jobType": job_type_job.JobTypeJobFacet(
                processingType="BATCH", integration="TIDEWAY_ML", jobType=kind
            )
        }
        if commit:
            location = source_code_location_job.SourceCodeLocationJobFacet
            facets["sourceCodeLocation"] = location(
                type="git",
                url=f"{REPOSITORY}/blob/{commit}/{script}",
                repoUrl=REPOSITORY,
                path=script,
                version=commit,
            )
        self._job = Job(namespace=JOB_NAMESPACE, name=job, facets=facets)
        path = Path("lineage/events.ndjson")
        path.parent.mkdir(parents=True, exist_ok=True)
        config = FileConfig(log_file_path=str(path), append=True)
        self._client = OpenLineageClient(transport=FileTransport(config))

    def _emit(
        self,
        state: RunState,
        inputs: Iterable[InputDataset],
        outputs: Iterable[OutputDataset],
        facets: dict[str, Any],
    ) -> None:
        self._run.facets.update(facets)
        self._client.emit(
            RunEvent(
                eventType=state,
                eventTime=dt.datetime.now(dt.timezone.utc).isoformat(),
                run=self._run,
                job=self._job,
                inputs=list(inputs),
                outputs=list(outputs),
            )
        )

    def start(self, facets: dict[str, Any] | None = None) -> None:
        self._emit(RunState.START, [], [], facets or {})

    def complete(
        self,
        inputs: Iterable[InputDataset] = (),
        outputs: Iterable[OutputDataset] = (),
        facets: dict[str, Any] | None = None,
    ) -> None:
        self._emit(RunState.COMPLETE, inputs, outputs, facets or {})

    def fail(self, message: str, inputs: Iterable[InputDataset] = ()) -> None:
        error = error_message_run.ErrorMessageRunFacet(
            message=message, programmingLanguage="python"
        )
        self._emit(RunState.FAIL, inputs, [], {"errorMessage": error})
