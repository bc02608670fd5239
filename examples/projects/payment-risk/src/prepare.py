"""Writes the payments and the September delivery that was replaced later."""

import numpy as np
import pandas as pd

from process import payments_of, september_defects
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import input_table, output_table

project = Project.load()
job = DataJob(
    "payments-export",
    "EXPORT",
    script="projects/payment-risk/src/prepare.py",
    commit=source_commit(),
)
job.start()
customers = Table.read(project.name, "../customers/data/customers.csv")
random = np.random.default_rng(project.raw["seed"])
people = customers.frame["customer_id"].unique()
inclination = pd.Series(random.normal(0.0, 1.0, len(people)), index=people)
months = [
    payments_of(customers.frame[customers.frame["month"] == month], inclination, random)
    for month in project.raw["months"]
]
payments = pd.concat(months, ignore_index=True)
write_table(payments, "data/payments.csv")
write_table(september_defects(payments, random), "data/payments_september_delivery.csv")
outputs = [
    output_table(Table.read(project.name, path), description)
    for path, description in (
        ("data/payments.csv", "Payments by customer and month."),
        (
            "data/payments_september_delivery.csv",
            "Payments with the September rows as first delivered.",
        ),
    )
]
job.complete([input_table(customers)], outputs)
print(f"  payments.csv: {len(payments)} rows")
