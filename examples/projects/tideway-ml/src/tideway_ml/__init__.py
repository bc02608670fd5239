"""The parts every Tideway pipeline shares: data, lineage, tracking, scores.

Training itself is in ``tideway_ml.run`` and checks of data in
``tideway_ml.quality``: the libraries behind them take seconds to import, which a
script that only moves data need not wait for.
"""

from .data import Table, md5_of, write_table
from .lineage import DataJob
from .project import Candidate, ModelPlan, Project, source_commit
from .scores import bootstrap_interval

__all__ = [
    "Candidate",
    "DataJob",
    "ModelPlan",
    "Project",
    "Table",
    "bootstrap_interval",
    "md5_of",
    "source_commit",
    "write_table",
]
__version__ = "1.2.0"
