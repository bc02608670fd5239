"""Compares each month's inputs with the month the model learned from last."""

import calendar
import datetime as dt

from features import CATEGORICAL, NUMERICAL
from tideway_ml import DataJob, Project, Table, source_commit
from tideway_ml.lineage import input_table
from tideway_ml.quality import drift_report

project = Project.load()
settings = project.raw["monitor"]
customers = Table.read(project.name, "../customers/data/customers.csv")
months = customers.frame["month"]
reference = customers.frame[months == settings["reference_month"]]
for month in settings["months"]:
    job = DataJob(
        "customer-churn-monitoring",
        "MONITORING",
        script="projects/customer-churn/src/monitor.py",
        commit=source_commit(),
        month=month,
    )
    job.start()
    current = customers.rows(customers.frame[months == month], month)
    year, number = (int(part) for part in month.split("-"))
    end = dt.date(year, number, calendar.monthrange(year, number)[1])
    report = drift_report(
        reference,
        current.frame,
        name=f"customer-churn inputs {month}",
        at=end,
        numerical=NUMERICAL,
        categorical=CATEGORICAL,
    )
    drifted = report["metrics"][0]["value"]
    print(
        f"  {month}: {int(drifted['count'])} of {len(NUMERICAL) + len(CATEGORICAL)} inputs drifted"
    )
    job.complete([input_table(current)])
