"""What a project's params.yaml says: its models and the candidates of each."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Candidate:
    """One configuration of a model; trained in order, each becomes a version."""

    name: str
    description: str
    settings: dict[str, Any]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class ModelPlan:
    """A registered model and how its versions come about."""

    key: str
    name: str
    pipeline: str
    description: str
    candidates: tuple[Candidate, ...]
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def training_report(self) -> Path:
        return Path("reports/training") / f"{self.key}.json"

    @property
    def metrics_file(self) -> Path:
        return Path("reports/metrics") / f"{self.key}.json"


@dataclass(frozen=True)
class Project:
    """The project whose folder is the working directory."""

    name: str
    author: str
    models: dict[str, ModelPlan]
    raw: dict[str, Any]

    @staticmethod
    def load(path: str = "params.yaml") -> Project:
        raw = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
        models = {
            key: _model_plan(key, model)
            for key, model in (raw.get("models") or {}).items()
        }
        # MLflow names the creator of a run after the login name. The example
        # organisation's people stand in for whoever happens to record it.
        os.environ["LOGNAME"] = raw["author"]
        return Project(raw["project"], raw["author"], models, raw)

    def model(self, key: str) -> ModelPlan:
        if key not in self.models:
            known = ", ".join(sorted(self.models)) or "none"
            raise KeyError(f"params.yaml has no model '{key}'; it has: {known}")
        return self.models[key]


def _model_plan(key: str, raw: dict[str, Any]) -> ModelPlan:
    tags = {name: raw[name] for name in ("owner", "system") if raw.get(name)}
    candidates = tuple(
        Candidate(
            name=item["name"],
            description=item["description"],
            settings=item.get("settings") or {},
            aliases=tuple(item.get("aliases") or ()),
        )
        for item in raw["candidates"]
    )
    return ModelPlan(
        key=key,
        name=raw.get("registered_name", key),
        pipeline=raw["pipeline"],
        description=raw["description"],
        candidates=candidates,
        tags=tags,
    )


def source_commit() -> str | None:
    """The commit of the checkout the running script lies in, as MLflow finds it."""
    folder = Path(sys.argv[0]).resolve().parent
    answer = subprocess.run(
        ["git", "-C", str(folder), "rev-parse", "HEAD"],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.stdout.strip() or None
