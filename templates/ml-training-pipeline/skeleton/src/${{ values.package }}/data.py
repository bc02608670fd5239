"""The table that is learned from: fetched, read, split."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

from .config import DataConfig


class DataError(ValueError):
    """The table is not what params.yaml says."""


@dataclass(frozen=True)
class Part:
    """Some rows of the table, and for what they are used."""

    role: str
    frame: pd.DataFrame
    target: str

    @property
    def inputs(self) -> pd.DataFrame:
        return self.frame.drop(columns=self.target)

    @property
    def truth(self) -> pd.Series:
        return self.frame[self.target]

    @property
    def digest(self) -> str:
        """Tells these rows from any others, whatever the file is called."""
        content = self.frame.to_csv(index=False, lineterminator="\n")
        return hashlib.md5(content.encode(), usedforsecurity=False).hexdigest()


def fetch() -> pd.DataFrame:
    """The project's data. Replace this with a query of your own.

    Until then it is the table of breast tumours that ships inside
    scikit-learn: ten measures of each, and whether it was malignant.
    """
    bunch = load_breast_cancer(as_frame=True)
    table = bunch.data.filter(like="mean ")
    table.columns = [name.replace(" ", "_") for name in table.columns]
    return table.assign(malignant=(bunch.target == 0).astype(int))


def store(table: pd.DataFrame, config: DataConfig) -> Path:
    """Writes the file that every other step reads."""
    path = Path(config.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    table.to_csv(path, index=False, lineterminator="\n")
    return path


def write(config: DataConfig) -> Path:
    """Fetches the table and stores it."""
    return store(fetch(), config)


def read(config: DataConfig) -> pd.DataFrame:
    """The columns that params.yaml names, without anything else."""
    path = Path(config.path)
    if not path.exists():
        raise DataError(f"{path} is not here yet; `make data` writes it")
    table = pd.read_csv(path)
    wanted = [*config.features, config.target]
    missing = [column for column in wanted if column not in table]
    if missing:
        raise DataError(f"{path} has no column {', '.join(missing)}")
    return table[wanted]


def split(table: pd.DataFrame, config: DataConfig) -> tuple[Part, Part]:
    """Rows to learn from and rows to be measured on: the same ones each time."""
    training, evaluation = train_test_split(
        table,
        test_size=config.evaluation_share,
        random_state=config.seed,
        stratify=table[config.target],
    )
    return (
        Part("training", training, config.target),
        Part("evaluation", evaluation, config.target),
    )


def file_digest(config: DataConfig) -> str:
    """The md5 of the whole file, by which data versioning knows it too."""
    content = Path(config.path).read_bytes()
    return hashlib.md5(content, usedforsecurity=False).hexdigest()
