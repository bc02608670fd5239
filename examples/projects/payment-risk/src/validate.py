"""Checks the payments, both as first delivered and as they stand now."""

import great_expectations.expectations as gxe

from rules import HIGHEST_AMOUNT
from tideway_ml import DataJob, Project, Table, source_commit
from tideway_ml.quality import report_validation, validate

project = Project.load()
FILES = {
    "payments-september-delivery": "data/payments_september_delivery.csv",
    "payments": "data/payments.csv",
}
for name, path in FILES.items():
    job = DataJob(
        "payments-validation",
        "VALIDATION",
        script="projects/payment-risk/src/validate.py",
        commit=source_commit(),
        month="2026-09",
    )
    job.start()
    table = Table.read(project.name, path)
    expectations = [
        gxe.ExpectColumnValuesToNotBeNull(column="customer_id"),
        gxe.ExpectColumnValuesToNotBeNull(column="days_late_mean"),
        gxe.ExpectColumnValuesToBeBetween(
            column="amount_due", min_value=0, max_value=HIGHEST_AMOUNT
        ),
        gxe.ExpectColumnValuesToBeInSet(column="dunning_level", value_set=[0, 1, 2, 3]),
        gxe.ExpectColumnValuesToBeInSet(column="late_60d", value_set=[0, 1]),
        gxe.ExpectCompoundColumnsToBeUnique(column_list=["month", "customer_id"]),
    ]
    result = f"reports/great_expectations/{name}.json"
    report_validation(job, table, validate(table, name, expectations, result))
