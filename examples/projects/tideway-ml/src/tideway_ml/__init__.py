"""The parts every Tideway training pipeline shares: tracking, lineage, scores."""

from .data import Table, md5_of, write_table
from .lineage import DataJob
from .project import Candidate, ModelPlan, Project, source_commit
from .run import DataRefused, TrainingRun, train_candidates
from .scores import bootstrap_interval

__all__ = [
    "Candidate",
    "DataJob",
    "DataRefused",
    "ModelPlan",
    "Project",
    "Table",
    "TrainingRun",
    "bootstrap_interval",
    "md5_of",
    "source_commit",
    "train_candidates",
    "write_table",
]
__version__ = "1.2.0"
