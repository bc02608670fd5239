"""Writes the campaign's answers for the customers of June 2026."""

import numpy as np

from process import answers
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import input_table, output_table

project = Project.load()
job = DataJob(
    "campaign-answers",
    "EXPORT",
    script="projects/next-best-offer/src/prepare.py",
    commit=source_commit(),
)
job.start()
customers = Table.read(project.name, "../customers/data/customers.csv")
shown = customers.frame[customers.frame["month"] == "2026-06"].reset_index(drop=True)
taken = shown[["customer_id"]].assign(
    offer=answers(shown, np.random.default_rng(project.raw["seed"]))
)
write_table(taken, "data/campaign_answers.csv")
table = Table.read(project.name, "data/campaign_answers.csv")
job.complete(
    [input_table(customers)],
    [output_table(table, "The offer each customer took in June 2026.")],
)
print(f"  campaign_answers.csv: {len(table.frame)} rows")
