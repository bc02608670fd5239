"""Makes the shared customers table from the raw export."""

from process import cleaned
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import input_table, output_table

project = Project.load()
job = DataJob(
    "customer-cleaning",
    "TRANSFORM",
    script="projects/customers/src/clean.py",
    commit=source_commit(),
)
job.start()
raw = Table.read(project.name, "data/customers_raw.csv")
write_table(cleaned(raw.frame), "data/customers.csv")
table = Table.read(project.name, "data/customers.csv", target="churned")
job.complete(
    [input_table(raw)],
    [output_table(table, "One row per customer and month, defects mended.")],
)
print(f"  customers.csv: {len(table.frame)} rows")
