"""Writes the day-ahead prices for the hours of the load table."""

import numpy as np

from process import prices
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import input_table, output_table

project = Project.load()
job = DataJob(
    "price-export",
    "EXPORT",
    script="projects/energy-price/src/prepare.py",
    commit=source_commit(),
)
job.start()
load = Table.read(project.name, "../demand-forecast/data/load_hourly.csv")
random = np.random.default_rng(project.raw["seed"])
write_table(prices(load.frame, random), "data/prices.csv")
table = Table.read(project.name, "data/prices.csv")
job.complete(
    [input_table(load)], [output_table(table, "Day-ahead price by hour, UTC.")]
)
print(f"  prices.csv: {len(table.frame)} rows")
