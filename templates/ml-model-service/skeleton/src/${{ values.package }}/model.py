"""A model that is served: what it takes in, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

Value = float | str | None
Row = Mapping[str, Value]


class ModelError(RuntimeError):
    """The model cannot be loaded or served."""


class InputError(ValueError):
    """A row is not what the model takes."""


@dataclass(frozen=True)
class Answer:
    """What the model says about one row."""

    prediction: int | float | str
    probabilities: dict[str, float] | None


class ServedModel:
    """An estimator of scikit-learn, and which version of the model it is."""

    def __init__(self, estimator: Any, version: str):
        names = getattr(estimator, "feature_names_in_", None)
        if names is None:
            raise ModelError(
                "the model does not know the names of its inputs; "
                "it has to be trained on a table that names its columns"
            )
        self._estimator = estimator
        self.version = version
        self.inputs = [str(name) for name in names]

    def answer(self, rows: Sequence[Row]) -> list[Answer]:
        """One answer for each row, in their order."""
        for position, row in enumerate(rows):
            self._check(position, row)
        table = pd.DataFrame(list(rows), columns=self.inputs)
        try:
            predictions = self._estimator.predict(table)
            probabilities = self._probabilities(table)
        except ValueError as error:
            raise InputError(f"the model does not take these values: {error}") from None
        return [
            Answer(_plain(prediction), chances)
            for prediction, chances in zip(predictions, probabilities, strict=True)
        ]

    def _probabilities(self, table: pd.DataFrame) -> list[dict[str, float] | None]:
        if not hasattr(self._estimator, "predict_proba"):
            return [None] * len(table)
        classes = [str(_plain(each)) for each in self._estimator.classes_]
        return [
            dict(zip(classes, map(float, chances), strict=True))
            for chances in self._estimator.predict_proba(table)
        ]

    def _check(self, position: int, row: Row) -> None:
        missing = [name for name in self.inputs if name not in row]
        if missing:
            raise InputError(f"row {position} lacks {', '.join(missing)}")
        unknown = sorted(set(row) - set(self.inputs))
        if unknown:
            raise InputError(
                f"row {position} has {', '.join(unknown)}; "
                f"the model takes {', '.join(self.inputs)}"
            )


def _plain(value: Any) -> Any:
    """NumPy's own numbers are not what JSON takes."""
    return value.item() if hasattr(value, "item") else value
