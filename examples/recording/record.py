"""Makes every recorded file of the example organisation anew.

An MLflow server runs for as long as it takes; DVC runs the pipelines against
it, which train, validate and monitor; then come the projects' tests, the cards
and the deployment records, which are written from what the runs gave.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import cards
import check
import deployments
from server import mlflow_server
from steps import (
    AFTERWARDS,
    EXAMPLES,
    LIBRARY,
    PROJECTS,
    TRAINING,
    environment,
    run_scripts,
)


def warn_of_changes() -> None:
    """The runs are marked with the commit, which should hold what they ran."""
    changed = subprocess.run(
        ["git", "status", "--porcelain", "--", "."],
        cwd=EXAMPLES,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    if changed.strip():
        print("note: examples/ has changes that the recorded commit does not hold")


def clear_reports() -> None:
    for project, _ in TRAINING:
        folder = PROJECTS / project
        shutil.rmtree(folder / "reports", ignore_errors=True)
        (folder / "lineage" / "events.ndjson").unlink(missing_ok=True)


def run_pipelines(uri: str) -> None:
    """Runs each DVC pipeline from its first stage, whatever DVC remembers."""
    if not (EXAMPLES / ".dvc").exists():
        subprocess.run(["dvc", "init", "--subdir", "-q"], cwd=EXAMPLES, check=True)
    done = subprocess.run(
        ["dvc", "repro", "--all-pipelines", "--force", "--no-run-cache"],
        cwd=EXAMPLES,
        env=environment(uri),
        check=False,
    )
    if done.returncode:
        raise SystemExit("a DVC stage failed; see above")


def run_tests(project: str) -> None:
    folder = PROJECTS / project
    if not (folder / "tests").is_dir():
        print(f"{project}: has no tests")
        return
    print(f"{project}: tests ...", flush=True)
    report = folder / "reports" / "junit.xml"
    env = environment("")
    env["PYTHONPATH"] = f"{LIBRARY}:{folder / 'src'}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [
            *command,
            "tests",
            f"--junitxml={report}",
            "-o",
            f"junit_suite_name={project}",
        ],
        cwd=folder,
        env=env,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"the tests of {project} failed; see above")
    # The name of whichever machine recorded it says nothing to a reader.
    text = report.read_text(encoding="utf-8")
    text = re.sub(r' hostname="[^"]*"', ' hostname="ci.example.org"', text)
    report.write_text(text + ("" if text.endswith("\n") else "\n"), encoding="utf-8")


def main() -> None:
    warn_of_changes()
    clear_reports()
    print("starting MLflow ...", flush=True)
    with mlflow_server() as uri:
        run_pipelines(uri)
        run_scripts(AFTERWARDS, uri, PROJECTS)
    for project, _ in TRAINING:
        run_tests(project)
    for project, _ in TRAINING:
        cards.write(PROJECTS / project)
        deployments.write(PROJECTS / project)
    check.main()


if __name__ == "__main__":
    main()
