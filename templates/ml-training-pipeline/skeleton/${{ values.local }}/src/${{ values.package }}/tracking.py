"""Runs and versions in the project's own folder.

models/versions.json is the register and belongs into Git; the models beside it
do not. What happened in a run is told to lineage.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import joblib
from sklearn.pipeline import Pipeline

from . import source
from .config import Config
from .data import Part

FOLDER = Path("models")
REGISTER = FOLDER / "versions.json"


class TrackedRun:
    """What may be recorded while a run is open."""

    def __init__(self, config: Config, name: str, parameters: Mapping[str, Any]):
        self._config = config
        self.run_id = str(uuid.uuid4())
        self._record: dict[str, Any] = {
            "candidate": name,
            "run": self.run_id,
            "commit": source.commit(),
            "parameters": dict(parameters),
        }

    @property
    def identity(self) -> tuple[str, str]:
        """Namespace and name of the registered model in lineage."""
        return self._config.project, self._config.project

    def reads(self, part: Part) -> None:
        self._record[f"{part.role}_digest"] = part.digest

    def measures(self, values: Mapping[str, float], evaluation: Part) -> None:
        self._record["metrics"] = dict(values)

    def register(self, model: Pipeline, evaluation: Part, aliases: list[str]) -> str:
        """Stores the model as the next version; returns its number."""
        versions = _read()
        version = str(len(versions) + 1)
        path = FOLDER / version / "model.joblib"
        path.parent.mkdir(parents=True, exist_ok=True)
        joblib.dump(model, path)
        for earlier in versions:
            earlier["aliases"] = [a for a in earlier["aliases"] if a not in aliases]
        versions.append({"version": version, "aliases": aliases, **self._record})
        REGISTER.write_text(json.dumps(versions, indent=2) + "\n", encoding="utf-8")
        return version


class Tracker:
    """The register of the project's model."""

    def __init__(self, config: Config):
        self._config = config

    @contextmanager
    def run(self, name: str, parameters: Mapping[str, Any]) -> Iterator[TrackedRun]:
        yield TrackedRun(self._config, name, parameters)

    def baseline_version(self, evaluation_digest: str) -> str | None:
        """The registered baseline that was measured on the very same rows."""
        for each in _read():
            same = each.get("evaluation_digest") == evaluation_digest
            if "baseline" in each["aliases"] and same:
                return each["version"]
        return None


def _read() -> list[dict[str, Any]]:
    if not REGISTER.exists():
        return []
    return json.loads(REGISTER.read_text(encoding="utf-8"))
