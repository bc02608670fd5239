"""Tells a small story with the official OpenLineage client, as it comes: where
the events go is in the client's own environment variables.

    raw visits -> clean -> visits per customer -> train -> model, version 2

One run of `clean` fails. The first argument holds the ids of the runs, as
JSON, so that the same story can be told again.
"""

import json
import sys
from datetime import datetime, timedelta, timezone

from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import (
    InputDataset,
    Job,
    JobEvent,
    OutputDataset,
    Run,
    RunEvent,
    RunState,
)
from openlineage.client.facet_v2 import (
    column_lineage_dataset,
    dataset_type_dataset,
    dataset_version_dataset,
    error_message_run,
    job_type_job,
    ownership_job,
    parent_run,
    schema_dataset,
    symlinks_dataset,
)

WAREHOUSE = "postgres://warehouse.example.org:5432"
LAKE = "s3://lake.example.org"
MODELS = "mlflow://models.example.org"
JOBS = "nightly"
BEGIN = datetime(2026, 6, 1, 3, 0, tzinfo=timezone.utc)


def at(minutes):
    return (BEGIN + timedelta(minutes=minutes)).isoformat()


def schema(**columns):
    return schema_dataset.SchemaDatasetFacet(
        fields=[
            schema_dataset.SchemaDatasetFacetFields(name=name, type=type_)
            for name, type_ in columns.items()
        ]
    )


def version(name):
    return dataset_version_dataset.DatasetVersionDatasetFacet(datasetVersion=name)


def from_columns(dataset, **columns):
    return column_lineage_dataset.ColumnLineageDatasetFacet(
        fields={
            column: column_lineage_dataset.Fields(
                inputFields=[
                    column_lineage_dataset.InputField(
                        namespace=WAREHOUSE, name=dataset, field=source
                    )
                ]
            )
            for column, source in columns.items()
        }
    )


def raw():
    return InputDataset(
        namespace=WAREHOUSE,
        name="web.raw.visits",
        facets={"schema": schema(customer="text", seconds="int")},
    )


def cleaned(kind, **facets):
    return kind(
        namespace=WAREHOUSE,
        name="web.clean.visits",
        facets={"version": version("2026-06-01"), **facets},
    )


def counted(kind, namespace=WAREHOUSE, name="web.clean.visits_per_customer"):
    return kind(
        namespace=namespace,
        name=name,
        facets={
            "symlinks": symlinks_dataset.SymlinksDatasetFacet(
                identifiers=[
                    symlinks_dataset.Identifier(
                        namespace=LAKE, name="visits_per_customer", type="LOCATION"
                    )
                ]
            )
        }
        if namespace == WAREHOUSE
        else {},
    )


def model():
    return OutputDataset(
        namespace=MODELS,
        name="next-visit",
        facets={
            "datasetType": dataset_type_dataset.DatasetTypeDatasetFacet(
                datasetType="MODEL"
            ),
            "version": version("2"),
        },
    )


def main(runs):
    client = OpenLineageClient()

    def run(name, run_id, state, minutes, inputs=(), outputs=(), facets=None):
        client.emit(
            RunEvent(
                eventType=state,
                eventTime=at(minutes),
                run=Run(
                    runId=run_id,
                    facets={
                        "parent": parent_run.ParentRunFacet(
                            run=parent_run.Run(runId=runs["nightly"]),
                            job=parent_run.Job(namespace=JOBS, name="nightly"),
                        ),
                        **(facets or {}),
                    },
                ),
                job=Job(
                    namespace=JOBS,
                    name=name,
                    facets={
                        "jobType": job_type_job.JobTypeJobFacet(
                            processingType="BATCH", integration="PYTHON"
                        )
                    },
                ),
                inputs=list(inputs),
                outputs=list(outputs),
                producer="https://example.org/nightly",
            )
        )

    # What it reads is told at the start, what it writes at the end.
    run("clean", runs["clean"], RunState.START, 0, inputs=[raw()])
    columns = from_columns("web.raw.visits", customer="customer", seconds="seconds")
    run(
        "clean",
        runs["clean"],
        RunState.COMPLETE,
        1,
        outputs=[cleaned(OutputDataset, columnLineage=columns)],
    )
    run("clean", runs["failed"], RunState.START, 2, inputs=[raw()])
    run(
        "clean",
        runs["failed"],
        RunState.FAIL,
        3,
        facets={
            "errorMessage": error_message_run.ErrorMessageRunFacet(
                message="The disk is full", programmingLanguage="python"
            )
        },
    )
    run(
        "count",
        runs["count"],
        RunState.COMPLETE,
        5,
        inputs=[cleaned(InputDataset)],
        outputs=[counted(OutputDataset)],
    )
    # The lake's name of what the warehouse's job has written.
    run(
        "train",
        runs["train"],
        RunState.COMPLETE,
        9,
        inputs=[counted(InputDataset, LAKE, "visits_per_customer")],
        outputs=[model()],
    )
    client.emit(
        JobEvent(
            eventTime=at(10),
            job=Job(
                namespace=JOBS,
                name="train",
                facets={
                    "ownership": ownership_job.OwnershipJobFacet(
                        owners=[
                            ownership_job.Owner(name="team:visits", type="MAINTAINER")
                        ]
                    )
                },
            ),
            inputs=[counted(InputDataset)],
            outputs=[model()],
            producer="https://example.org/nightly",
        )
    )
    client.close(timeout=60)


main(json.loads(sys.argv[1]))
