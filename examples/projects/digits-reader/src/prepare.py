"""Writes the clean digits of scikit-learn and the field photographs made of some."""

import numpy as np
import pandas as pd
from sklearn.datasets import load_digits

from process import photographed
from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import input_table, output_table

project = Project.load()


def step(name: str) -> DataJob:
    job = DataJob(
        name,
        "EXPORT",
        script="projects/digits-reader/src/prepare.py",
        commit=source_commit(),
    )
    job.start()
    return job


job = step("digits-export")
pictures, labels = load_digits(return_X_y=True)
columns = [f"p{index:02d}" for index in range(pictures.shape[1])]
clean = pd.DataFrame(pictures.astype(int), columns=columns).assign(digit=labels)
write_table(clean, "data/digits.csv")
digits = Table.read(project.name, "data/digits.csv")
job.complete([], [output_table(digits, "Clean digits, 8 x 8 pixels of 0 to 16.")])

job = step("field-photographs")
random = np.random.default_rng(project.raw["seed"])
chosen = random.permutation(len(clean))[:1100]
seen = np.array([photographed(pictures[index], random) for index in chosen])
field = pd.DataFrame(seen.round(2), columns=columns).assign(digit=labels[chosen])
write_table(field, "data/field_digits.csv")
photographs = Table.read(project.name, "data/field_digits.csv")
job.complete(
    [input_table(digits)],
    [output_table(photographs, "Digits as photographed in the field.")],
)
print(f"  digits.csv: {len(clean)} rows, field_digits.csv: {len(field)} rows")
