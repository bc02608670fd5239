"""Compares each month's load with the same season one year before."""

import calendar
import datetime as dt

from tideway_ml import DataJob, Project, Table, source_commit
from tideway_ml.lineage import input_table
from tideway_ml.quality import drift_report

project = Project.load()
settings = project.raw["monitor"]
hours = Table.read(project.name, "data/load_hourly.csv")
months = hours.frame["hour"].str[:7]
for month in settings["months"]:
    job = DataJob(
        "demand-forecast-monitoring",
        "MONITORING",
        script="projects/demand-forecast/src/monitor.py",
        commit=source_commit(),
        month=month,
    )
    job.start()
    year, number = (int(part) for part in month.split("-"))
    current = hours.rows(hours.frame[months == month], month)
    before = hours.frame[months == f"{year - 1}-{number:02d}"]
    end = dt.date(year, number, calendar.monthrange(year, number)[1])
    report = drift_report(
        before,
        current.frame,
        name=f"demand-forecast inputs {month}",
        at=end,
        numerical=["temperature", "load_mw"],
        categorical=[],
    )
    drifted = report["metrics"][0]["value"]
    print(f"  {month}: {int(drifted['count'])} of 2 inputs drifted")
    job.complete([input_table(current)])
