"""Writes the breast cancer data set of scikit-learn as a table."""

from sklearn.datasets import load_breast_cancer

from tideway_ml import DataJob, Project, Table, source_commit, write_table
from tideway_ml.lineage import output_table

project = Project.load()
job = DataJob(
    "screening-samples-export",
    "EXPORT",
    script="projects/breast-cancer-screening/src/prepare.py",
    commit=source_commit(),
)
job.start()
source = load_breast_cancer(as_frame=True)
# scikit-learn counts benign as 1; the thing to be found is the malignant sample.
samples = source.data.assign(malignant=(source.target == 0).astype(int))
write_table(samples, "data/samples.csv")
table = Table.read(project.name, "data/samples.csv", target="malignant")
job.complete(
    [], [output_table(table, "Measures of cell nuclei from fine needle aspirates.")]
)
print(f"  samples.csv: {len(table.frame)} rows")
