"""Which version serves where: the record that the portal reads."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path
from typing import Any

import yaml

FILE = Path("deployments.yaml")
HEAD = "# Written by `make deployed`, after a deployment; the portal reads it.\n"


def record(
    *,
    model: str,
    endpoint: str,
    version: str,
    environment: str,
    since: dt.datetime,
    commit: str | None,
) -> None:
    """Enters a version for an environment, in place of what served there."""
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    entry: dict[str, Any] = {
        "model": model,
        "version": version,
        "environment": environment,
        "endpoint": endpoint,
        "since": since.isoformat(timespec="seconds"),
    }
    if commit:
        entry["commit"] = commit
    others = [
        each
        for each in content["deployments"]
        if (each["environment"], each.get("endpoint")) != (environment, endpoint)
    ]
    content["deployments"] = [*others, entry]
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    FILE.write_text(HEAD + text, encoding="utf-8")


def commit() -> str | None:
    """The commit that is checked out; None outside of Git."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--verify", "HEAD"],
            capture_output=True,
            text=True,
            timeout=10,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() or None
