"""Compares newer inputs with those that the model learned from."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset

from . import data
from .config import Config

REPORTS = Path("reports/evidently")


def monitor(config: Config, current: Path | None = None) -> Path:
    """Writes a drift report of today; returns where it is.

    `current` is a table of newer inputs. Without one the rows held back for
    evaluation are compared, which shows that the split is fair.
    """
    training, evaluation = data.split(data.read(config.data), config.data)
    newer = pd.read_csv(current) if current else evaluation.frame
    missing = [name for name in config.data.features if name not in newer]
    if missing:
        raise data.DataError(f"{current} has no column {', '.join(missing)}")

    features = config.data.features
    definition = DataDefinition(numerical_columns=features)
    now = dt.datetime.now(dt.timezone.utc)
    preset = DataDriftPreset(drift_share=config.monitoring.drift_share)
    snapshot = Report([preset], include_tests=True).run(
        Dataset.from_pandas(newer[features], definition),
        Dataset.from_pandas(training.frame[features], definition),
        timestamp=now,
        name=config.project,
    )
    path = REPORTS / f"{now.date().isoformat()}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(json.loads(snapshot.json()), indent=1)
    path.write_text(content + "\n", encoding="utf-8")
    return path


def drifted_share(report: Path) -> float:
    """The share of inputs that the report found to have drifted."""
    metrics = json.loads(report.read_text(encoding="utf-8"))["metrics"]
    return float(metrics[0]["value"]["share"])
