"""Data files as runs and lineage know them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd


def md5_of(path: str | Path) -> str:
    """The MD5 of a file's bytes, which is also what dvc.lock records for it."""
    return hashlib.md5(Path(path).read_bytes(), usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Table:
    """Rows of a data file, and where the file is.

    ``path`` is relative to the project folder; a file of another project
    starts with ``../<project>/``. ``part`` names the rows taken where a run
    reads less than the file, for instance ``train`` or ``2026-08``.
    """

    project: str
    path: str
    frame: pd.DataFrame
    target: str | None = None
    part: str | None = None

    @property
    def lineage_name(self) -> str:
        """The dataset's name in OpenLineage: ``<project>/<path>``."""
        if self.path.startswith("../"):
            return self.path.removeprefix("../")
        return f"{self.project}/{self.path}"

    @property
    def tracking_name(self) -> str:
        """The dataset's name in MLflow: the file's stem."""
        return Path(self.path).stem

    @staticmethod
    def read(project: str, path: str, target: str | None = None) -> Table:
        return Table(project, path, pd.read_csv(path), target)

    def rows(self, frame: pd.DataFrame, part: str) -> Table:
        """The same file, of which a run reads only ``frame``."""
        return Table(self.project, self.path, frame, self.target, part)


def write_table(frame: pd.DataFrame, path: str) -> None:
    """Writes a CSV whose bytes depend on the values alone."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    frame.to_csv(path, index=False, float_format="%.6g", lineterminator="\n")
