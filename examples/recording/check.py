"""Checks that the example organisation holds together.

Run after each recording and by ``run.sh check``. Prints what is wrong and ends
with status 1, or says how much was checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

EXAMPLES = Path(__file__).resolve().parent.parent
LARGEST_TOTAL = 3_000_000
LARGEST_FILE = 400_000
# The team of the model that nobody owns does not exist; that is the point of it.
MISSING_ON_PURPOSE = {"group:default/health-analytics"}
REF = re.compile(
    r"^(?:model|dataset|pipeline|component|api|system|domain|group|user):default/\S+$"
)
# Machine names and folders have no place in recorded files.
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|work|var|usr|Users)/")


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def recorded_files() -> Iterator[Path]:
    """Every file that is committed, found by what .gitignore leaves."""
    for path in sorted(EXAMPLES.rglob("*")):
        parts = path.relative_to(EXAMPLES).parts
        if not path.is_file() or any(
            part.startswith(".venv") or part in ("__pycache__", "cache", "tmp")
            for part in parts
        ):
            continue
        if "data" in parts and path.name != "README.md":
            continue
        yield path


def entities() -> Iterator[tuple[Path, dict[str, Any]]]:
    catalog = EXAMPLES / "catalog.yaml"
    location = yaml.safe_load(catalog.read_text(encoding="utf-8"))
    for target in location["spec"]["targets"]:
        path = (EXAMPLES / target).resolve()
        for entity in yaml.safe_load_all(path.read_text(encoding="utf-8")):
            yield path, entity


def reference(entity: dict[str, Any]) -> str:
    return f"{entity['kind'].lower()}:default/{entity['metadata']['name']}"


def check_catalog(problems: list[str]) -> int:
    found = list(entities())
    known = {reference(entity) for _, entity in found}
    if len(known) != len(found):
        problems.append("two entities have the same name")
    for path, entity in found:
        place = f"{path.relative_to(EXAMPLES)}: {reference(entity)}"
        for text in texts(entity.get("spec", {})):
            if REF.match(text) and text not in known | MISSING_ON_PURPOSE:
                problems.append(f"{place} names {text}, which nothing declares")
        annotations = entity["metadata"].get("annotations", {})
        for key in ("dvc.org/pipeline", "mlops.waymark.dev/model-card"):
            if key in annotations and not (path.parent / annotations[key]).exists():
                problems.append(f"{place}: {key} names no file")
        check_dvc_path(path, annotations, place, problems)
    return len(found)


def check_dvc_path(
    path: Path, annotations: dict[str, str], place: str, problems: list[str]
) -> None:
    wanted = annotations.get("dvc.org/path")
    if not wanted:
        return
    lock = yaml.safe_load((path.parent / "dvc.lock").read_text(encoding="utf-8"))
    outputs = {
        out["path"]
        for stage in lock["stages"].values()
        for out in stage.get("outs", [])
    }
    if wanted not in outputs:
        problems.append(f"{place}: dvc.lock has no output {wanted}")


def check_lineage(problems: list[str]) -> int:
    """Each event is whole, and the catalog names every job and data set in it."""
    named: set[str] = set()
    for _, entity in entities():
        annotations = entity["metadata"].get("annotations", {})
        for key in ("openlineage.io/job", "openlineage.io/dataset"):
            named.update(annotations.get(key, "").split("\n"))
    # Not in the catalog on purpose: known to MLflow and to lineage alone.
    named.add("mlflow://tideway|Prix énergie – hiver (β) 100%")
    count = 0
    for path in sorted(EXAMPLES.glob("projects/*/lineage/events.ndjson")):
        place = path.relative_to(EXAMPLES)
        open_runs: dict[str, str] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            event = json.loads(line)
            count += 1
            open_runs[event["run"]["runId"]] = event["eventType"]
            for item in [event["job"], *event["inputs"], *event["outputs"]]:
                identity = f"{item['namespace']}|{item['name']}"
                if identity not in named:
                    problems.append(f"{place}: no entity names {identity}")
        if "START" in open_runs.values():
            problems.append(f"{place}: a run was started and never ended")
    return count


def check_deployments(problems: list[str]) -> None:
    for path in sorted(EXAMPLES.glob("projects/*/deployments.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for record in content["deployments"]:
            key = record["model"].split("/")[1]
            report = path.parent / "reports" / "training" / f"{key}.json"
            runs = json.loads(report.read_text(encoding="utf-8"))["runs"]
            if record["version"] not in {run["version"] for run in runs}:
                problems.append(
                    f"{path.relative_to(EXAMPLES)}: {record['model']} has no version "
                    f"{record['version']}"
                )


def check_files(problems: list[str]) -> int:
    total = 0
    for path in recorded_files():
        size = path.stat().st_size
        total += size
        place = path.relative_to(EXAMPLES)
        if size > LARGEST_FILE:
            problems.append(f"{place} is {size} bytes, more than {LARGEST_FILE}")
        text = path.read_text(encoding="utf-8")
        # The scripts may speak of such folders; what they record may not.
        if path.suffix not in (".py", ".sh") and MACHINE_PATH.search(text):
            problems.append(f"{place} names a folder of the machine that recorded it")
        if path.suffix == ".json":
            json.loads(text)
        elif path.suffix in (".yaml", ".lock"):
            list(yaml.safe_load_all(text))
    if total > LARGEST_TOTAL:
        problems.append(f"examples/ is {total} bytes, more than {LARGEST_TOTAL}")
    return total


def main() -> None:
    problems: list[str] = []
    count = check_catalog(problems)
    events = check_lineage(problems)
    check_deployments(problems)
    total = check_files(problems)
    if problems:
        raise SystemExit("\n".join(problems))
    print(f"sound: {count} entities, {events} lineage events, {total // 1000} kB")


if __name__ == "__main__":
    main()
