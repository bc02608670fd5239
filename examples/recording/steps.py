"""Which scripts train the projects, in the order their data allows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent
PROJECTS = EXAMPLES / "projects"
LIBRARY = PROJECTS / "tideway-ml" / "src"

TRAINING: list[tuple[str, list[str]]] = [
    ("customers", ["export.py", "clean.py"]),
    ("demand-forecast", ["prepare.py", "train.py"]),
    ("energy-price", ["prepare.py", "train.py"]),
    ("customer-churn", ["train.py"]),
    ("next-best-offer", ["prepare.py", "train.py"]),
    ("payment-risk", ["prepare.py", "train.py"]),
    ("digits-reader", ["prepare.py", "train.py", "finetune.py"]),
    ("breast-cancer-screening", ["prepare.py", "train.py"]),
    ("diabetes-progression", ["train.py"]),
    ("meter-anomaly", ["prepare.py", "train.py"]),
]

# What happens outside any pipeline: a notebook's model, and a deletion.
AFTERWARDS: list[tuple[str, list[str]]] = [
    ("meter-anomaly", ["sandbox.py", "retire.py"]),
]


def environment(uri: str) -> dict[str, str]:
    """The environment of every project script."""
    return {
        **os.environ,
        "MLFLOW_TRACKING_URI": uri,
        "PYTHONPATH": str(LIBRARY),
    }


def run_scripts(
    steps: list[tuple[str, list[str]]], uri: str, working_folder: Path
) -> None:
    """Runs the scripts of the checkout with ``<working_folder>/<project>`` as cwd.

    Raises ``SystemExit`` naming the script that failed.
    """
    for project, scripts in steps:
        print(f"{project} ...", flush=True)
        for script in scripts:
            path = PROJECTS / project / "src" / script
            done = subprocess.run(
                [sys.executable, str(path)],
                cwd=working_folder / project,
                env=environment(uri),
                check=False,
            )
            if done.returncode:
                raise SystemExit(f"{project}/src/{script} failed; see above")
