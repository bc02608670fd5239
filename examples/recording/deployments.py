"""Writes a project's deployments.yaml from what was planned and what was registered.

The example organisation has no cluster: the deployments are declared records.
Their versions and commits are those the recording registered.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import yaml


def records(folder: Path) -> list[dict[str, Any]]:
    """The planned deployments with the version each candidate became."""
    params = yaml.safe_load((folder / "params.yaml").read_text(encoding="utf-8"))
    found = []
    for key, model in (params.get("models") or {}).items():
        report_path = folder / "reports" / "training" / f"{key}.json"
        runs = {
            run["candidate"]: run
            for run in json.loads(report_path.read_text(encoding="utf-8"))["runs"]
        }
        for plan in model.get("deployments") or []:
            run = runs[plan["candidate"]]
            record = {
                "model": f"model:default/{key}",
                "version": run["version"],
                "environment": plan["environment"],
                "endpoint": plan["endpoint"],
                "since": _shortly_after(run["endedAt"]),
                "by": plan["by"],
                "commit": run["commit"],
                "region": plan["region"],
            }
            found.append({k: v for k, v in record.items() if v is not None})
    return found


def _shortly_after(milliseconds: int) -> str:
    """The next full minute after the run: a deployment follows its training."""
    ended = dt.datetime.fromtimestamp(milliseconds / 1000, dt.timezone.utc)
    minute = ended.replace(second=0, microsecond=0) + dt.timedelta(minutes=1)
    return minute.isoformat().replace("+00:00", "Z")


def write(folder: Path) -> None:
    path = folder / "deployments.yaml"
    found = records(folder)
    if not found:
        path.unlink(missing_ok=True)
        return
    content = {
        "apiVersion": "mlops.waymark.dev/v1alpha1",
        "kind": "DeploymentRecords",
        "deployments": found,
    }
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
