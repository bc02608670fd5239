"""Checks the raw export, one result per month."""

import great_expectations.expectations as gxe

from process import REGIONS, TARIFFS
from tideway_ml import DataJob, Project, Table, source_commit
from tideway_ml.quality import report_validation, validate

project = Project.load()
raw = Table.read(project.name, "data/customers_raw.csv")
for month in project.raw["validated"]:
    job = DataJob(
        "customer-validation",
        "VALIDATION",
        script="projects/customers/src/validate.py",
        commit=source_commit(),
        month=month,
    )
    job.start()
    rows = raw.rows(raw.frame[raw.frame["month"] == month], month)
    expectations = [
        gxe.ExpectColumnValuesToNotBeNull(column="customer_id"),
        gxe.ExpectColumnValuesToBeUnique(column="customer_id"),
        gxe.ExpectColumnValuesToBeInSet(column="region", value_set=list(REGIONS)),
        gxe.ExpectColumnValuesToBeInSet(column="tariff", value_set=list(TARIFFS)),
        gxe.ExpectColumnValuesToBeInSet(
            column="segment", value_set=["household", "business"]
        ),
        gxe.ExpectColumnValuesToBeBetween(
            column="tenure_months", min_value=0, max_value=600
        ),
        gxe.ExpectColumnValuesToBeBetween(column="usage_kwh", min_value=0),
        gxe.ExpectTableRowCountToBeBetween(min_value=3500, max_value=4500),
    ]
    path = f"reports/great_expectations/{month}.json"
    report_validation(job, rows, validate(rows, "customer-export", expectations, path))
