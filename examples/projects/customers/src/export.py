"""Writes the monthly raw export of the customer system."""

import numpy as np
import pandas as pd

from process import month_of, panel, with_migration_defects
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import output_table

project = Project.load()
job = DataJob(
    "customer-export",
    "EXPORT",
    script="projects/customers/src/export.py",
    commit=source_commit(),
)
job.start()
random = np.random.default_rng(project.raw["seed"])
people = panel(project.raw["customers"], random)
months = []
for index, month in enumerate(project.raw["months"]):
    rows = month_of(people, month, index, random)
    if month == "2026-09":
        rows = with_migration_defects(rows, random)
    months.append(rows)
write_table(pd.concat(months), "data/customers_raw.csv")
table = Table.read(project.name, "data/customers_raw.csv")
job.complete([], [output_table(table, "Monthly export of the customer system.")])
print(f"  customers_raw.csv: {len(table.frame)} rows")
