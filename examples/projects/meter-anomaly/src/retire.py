"""Deletes the tamper alert from the registry again.

Metering decided to replace it by a rule in the meters themselves. The catalog
still declares the model: nobody has removed the declaration yet.
"""

import os

import mlflow

from tideway_ml import DataJob, Project, source_commit
from tideway_ml.lineage import dropped_model

project = Project.load()
name = project.model("meter-tamper-alert").name
job = DataJob(
    "meter-anomaly-retirement",
    "RETIREMENT",
    script="projects/meter-anomaly/src/retire.py",
    commit=source_commit(),
)
job.start()
mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
mlflow.MlflowClient().delete_registered_model(name)
job.complete([], [dropped_model(name)])
print(f"  {name}: deleted from the registry")
