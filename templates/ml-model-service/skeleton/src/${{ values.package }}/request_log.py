"""What was asked and answered, one JSON line per row, for the drift monitor."""

from __future__ import annotations

import csv
import datetime as dt
import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from .model import Answer, Row
from .settings import RequestLog

PATTERN = "requests-*.jsonl"


class LogError(RuntimeError):
    """What was written down does not make one table."""


class RequestWriter:
    """Appends to a file for each day, and removes those that are too old."""

    def __init__(self, config: RequestLog):
        self._folder = Path(config.folder)
        self._keep = dt.timedelta(days=config.keep_days)
        self._lock = threading.Lock()

    def write(
        self,
        rows: Sequence[Row],
        answers: Sequence[Answer],
        *,
        version: str,
        request_id: str,
        now: dt.datetime,
    ) -> None:
        """Writes the rows of one request together."""
        lines = [
            json.dumps(
                {
                    "time": now.isoformat(),
                    "request": request_id,
                    "version": version,
                    "inputs": dict(row),
                    "prediction": answer.prediction,
                    "probabilities": answer.probabilities,
                }
            )
            for row, answer in zip(rows, answers, strict=True)
        ]
        path = self._folder / f"requests-{now.date().isoformat()}.jsonl"
        with self._lock:
            if not path.exists():
                self._folder.mkdir(parents=True, exist_ok=True)
                self._remove_old(now.date())
            with path.open("a", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")

    def _remove_old(self, today: dt.date) -> None:
        oldest = f"requests-{(today - self._keep).isoformat()}.jsonl"
        for path in self._folder.glob(PATTERN):
            if path.name < oldest:
                path.unlink(missing_ok=True)


def read(folder: Path, since: dt.date | None = None) -> Iterator[dict[str, Any]]:
    """Every line since a day, the oldest first."""
    first = f"requests-{since.isoformat()}.jsonl" if since else ""
    for path in sorted(folder.glob(PATTERN)):
        if path.name >= first:
            with path.open(encoding="utf-8") as file:
                yield from map(json.loads, file)


def write_inputs(lines: Iterator[dict[str, Any]], file: TextIO) -> int:
    """The inputs as a table, as the model's drift monitor reads them.

    Returns how many rows there were; none write no header either.
    """
    written = 0
    table: csv.DictWriter[str] | None = None
    for line in lines:
        if table is None:
            table = csv.DictWriter(file, list(line["inputs"]), lineterminator="\n")
            table.writeheader()
        if set(table.fieldnames) != set(line["inputs"]):
            raise LogError(
                f"the model took other inputs from {line['time']} on; "
                "name a later day with --since"
            )
        table.writerow(line["inputs"])
        written += 1
    return written
