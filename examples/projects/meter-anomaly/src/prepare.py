"""Writes a month of meter readings."""

import numpy as np

from process import readings
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import output_table

project = Project.load()
job = DataJob(
    "meter-readings-export",
    "EXPORT",
    script="projects/meter-anomaly/src/prepare.py",
    commit=source_commit(),
)
job.start()
random = np.random.default_rng(project.raw["seed"])
write_table(readings(2500, random), "data/readings.csv")
table = Table.read(project.name, "data/readings.csv", target="tampered")
job.complete([], [output_table(table, "A month of readings, one row per meter.")])
print(f"  readings.csv: {len(table.frame)} rows")
