"""Writes model cards and data cards: the prose of card.yaml, the numbers of the run.

Hugging Face cards go through huggingface_hub, which knows their front matter.
Google's Model Card Toolkit is no longer installable beside current libraries,
so its JSON (schema 0.0.2) is written here directly.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

import yaml
from huggingface_hub import DatasetCardData, EvalResult, ModelCardData

DIGITS = 4


def write(folder: Path) -> None:
    """Writes every card that the project's card.yaml asks for."""
    source = folder / "card.yaml"
    if not source.exists():
        return
    asked = yaml.safe_load(source.read_text(encoding="utf-8"))
    for card in asked.get("models", []):
        run, name = described_run(folder, card)
        path = folder / card["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".json":
            content = json.dumps(google_card(card, run, name), indent=2)
            path.write_text(content + "\n", encoding="utf-8")
        else:
            path.write_text(hugging_face_card(card, run, name), encoding="utf-8")
    for card in asked.get("datasets", []):
        path = folder / card["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data_card(card, folder / card["table"]), encoding="utf-8")


def described_run(folder: Path, card: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """The run a card is about: the champion's, else the newest with a version."""
    path = folder / "reports" / "training" / f"{card['model']}.json"
    report = json.loads(path.read_text(encoding="utf-8"))
    registered = [run for run in report["runs"] if run["version"]]
    champions = [run for run in registered if "champion" in run["aliases"]]
    return (champions or registered)[-1], report["registeredModel"]


def hugging_face_card(card: dict[str, Any], run: dict[str, Any], name: str) -> str:
    results = [
        EvalResult(
            task_type=card["task"],
            dataset_type=card["evaluated_on"]["type"],
            dataset_name=card["evaluated_on"]["name"],
            dataset_revision=_digest_of(run, score["dataset"]),
            metric_type=score["name"],
            metric_name=_metric_title(score),
            metric_value=round(score["value"], DIGITS),
        )
        for score in run["metrics"]
    ]
    data = ModelCardData(
        model_name=name,
        language=None,
        license=card.get("license"),
        library_name="sklearn",
        pipeline_tag=card["task"],
        tags=card.get("tags"),
        datasets=card.get("datasets"),
        base_model=card.get("base_model"),
        eval_results=results,
    )
    if card.get("base_model"):
        data["base_model_relation"] = "finetune"
    lines = [f"# {card['title']}", "", card["summary"].strip(), ""]
    lines += [f"This card is about version {run['version']}: {run['description']}", ""]
    lines += _bullets("Intended use", card.get("intended_use"))
    lines += _bullets("Out-of-scope use", card.get("out_of_scope_use"))
    lines += _bullets("Users", card.get("users"))
    lines += _prose("Training data", card.get("training_data"))
    lines += _prose("Evaluation data", card.get("evaluation_data"))
    lines += _parameters(run)
    lines += _metrics(run)
    lines += _bullets("Limitations", card.get("limitations"))
    lines += _bullets("Trade-offs", card.get("tradeoffs"))
    lines += _ethics(card.get("ethical_considerations"))
    lines += _prose("Contact", card.get("contact"))
    return _with_front_matter(data.to_yaml(), lines)


def google_card(card: dict[str, Any], run: dict[str, Any], name: str) -> dict[str, Any]:
    """A card in the shape of Google's Model Card Toolkit, schema 0.0.2."""
    ended = dt.datetime.fromtimestamp(run["endedAt"] / 1000, dt.timezone.utc)
    metrics = []
    for score in run["metrics"]:
        metric = {"type": score["name"], "value": round(score["value"], DIGITS)}
        if "slice" in score:
            metric["slice"] = score["slice"]
        if "interval" in score:
            lower, upper = (round(bound, DIGITS) for bound in score["interval"])
            metric["confidence_interval"] = {
                "lower_bound": lower,
                "upper_bound": upper,
            }
        metrics.append(metric)
    return {
        "schema_version": "0.0.2",
        "model_details": {
            "name": name,
            "overview": card["summary"].strip(),
            "owners": [card["owner"]],
            "version": {
                "name": run["version"],
                "date": ended.date().isoformat(),
                "diff": run["description"],
            },
            "licenses": [{"identifier": card["license"]}],
        },
        "model_parameters": {
            "model_architecture": card["architecture"],
            "data": card["data"],
            "input_format": card["input_format"],
            "output_format": card["output_format"],
        },
        "quantitative_analysis": {"performance_metrics": metrics},
        "considerations": {
            "users": _described(card["users"]),
            "use_cases": _described(card["intended_use"]),
            "limitations": _described(card["limitations"]),
            "tradeoffs": _described(card["tradeoffs"]),
            "ethical_considerations": [
                {"name": risk["name"], "mitigation_strategy": risk["mitigation"]}
                for risk in card["ethical_considerations"]
            ],
        },
    }


def data_card(card: dict[str, Any], table: Path) -> str:
    """A data set card; columns and rows are counted in the table itself."""
    with table.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        columns = next(reader)
        rows = sum(1 for _ in reader)
    data = DatasetCardData(
        pretty_name=card["title"],
        license=card["license"],
        source_datasets=card.get("source_datasets"),
        task_categories=card.get("task_categories"),
        size_categories=[_size_category(rows)],
        configs=[{"config_name": "default", "data_files": table.name}],
        dataset_info={
            "splits": [
                {
                    "name": "all",
                    "num_bytes": table.stat().st_size,
                    "num_examples": rows,
                }
            ],
            "dataset_size": table.stat().st_size,
        },
    )
    lines = [f"# {card['title']}", "", card["summary"].strip(), ""]
    lines += [f"{rows:,} rows; columns: {', '.join(columns)}.", ""]
    for heading, key in (
        ("How it is made", "creation"),
        ("Personal and sensitive information", "personal"),
        ("Known defects", "defects"),
        ("Contact", "contact"),
    ):
        lines += _prose(heading, card.get(key))
    return _with_front_matter(data.to_yaml(), lines)


def _with_front_matter(front: str, lines: list[str]) -> str:
    body = "\n".join(lines).strip()
    return f"---\n{front.strip()}\n---\n\n{body}\n"


def _size_category(rows: int) -> str:
    for limit, name in ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K")):
        if rows < limit:
            return name
    return "100K<n<1M"


def _digest_of(run: dict[str, Any], dataset: str) -> str | None:
    for item in run["inputs"]:
        if item["name"] == dataset and item["role"] == "evaluation":
            return item["digest"]
    return None


def _metric_title(score: dict[str, Any]) -> str:
    return f"{score['name']}, {score['slice']}" if "slice" in score else score["name"]


def _described(texts: list[str]) -> list[dict[str, str]]:
    return [{"description": text} for text in texts]


def _prose(heading: str, text: str | None) -> list[str]:
    return [f"## {heading}", "", text.strip(), ""] if text else []


def _bullets(heading: str, texts: list[str] | None) -> list[str]:
    if not texts:
        return []
    return [f"## {heading}", "", *(f"- {text}" for text in texts), ""]


def _parameters(run: dict[str, Any]) -> list[str]:
    rows = [f"| {key} | {value} |" for key, value in run["params"].items()]
    return ["## Parameters", "", "| parameter | value |", "| --- | --- |", *rows, ""]


def _metrics(run: dict[str, Any]) -> list[str]:
    lines = ["## Metrics", ""]
    lines += ["| metric | slice | value | 95 % interval | rows of |"]
    lines += ["| --- | --- | --- | --- | --- |"]
    for score in run["metrics"]:
        interval = ""
        if "interval" in score:
            interval = " to ".join(f"{bound:.{DIGITS}f}" for bound in score["interval"])
        value = f"{score['value']:.{DIGITS}f}"
        cells = (
            score["name"],
            score.get("slice", ""),
            value,
            interval,
            score["dataset"],
        )
        lines.append(f"| {' | '.join(cells)} |")
    return [*lines, ""]


def _ethics(risks: list[dict[str, str]] | None) -> list[str]:
    if not risks:
        return []
    lines = [f"- {risk['name']}: {risk['mitigation']}" for risk in risks]
    return ["## Ethical considerations", "", *lines, ""]
