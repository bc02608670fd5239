"""Checks the samples before anything learns from them."""

import great_expectations.expectations as gxe

from tideway_ml import DataJob, Project, Table, source_commit
from tideway_ml.quality import report_validation, validate

project = Project.load()
samples = Table.read(project.name, "data/samples.csv")
job = DataJob(
    "screening-samples-validation",
    "VALIDATION",
    script="projects/breast-cancer-screening/src/validate.py",
    commit=source_commit(),
)
job.start()
expectations = [
    gxe.ExpectColumnValuesToBeInSet(column="malignant", value_set=[0, 1]),
    gxe.ExpectColumnMeanToBeBetween(column="malignant", min_value=0.2, max_value=0.5),
    gxe.ExpectColumnValuesToBeBetween(
        column="mean radius", min_value=0, strict_min=True
    ),
    gxe.ExpectColumnValuesToNotBeNull(column="worst concavity"),
    gxe.ExpectTableRowCountToBeBetween(min_value=500, max_value=600),
]
path = "reports/great_expectations/samples.json"
report_validation(
    job, samples, validate(samples, "screening-samples", expectations, path)
)
