"""Writes the hourly load."""

import numpy as np

from process import load
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import output_table

project = Project.load()
job = DataJob(
    "load-export",
    "EXPORT",
    script="projects/demand-forecast/src/prepare.py",
    commit=source_commit(),
)
job.start()
random = np.random.default_rng(project.raw["seed"])
write_table(
    load(project.raw["first_hour"], project.raw["last_hour"], random),
    "data/load_hourly.csv",
)
table = Table.read(project.name, "data/load_hourly.csv", target="load_mw")
job.complete([], [output_table(table, "Load and temperature by hour, UTC.")])
print(f"  load_hourly.csv: {len(table.frame)} rows")
