"""The service's commands: `python -m` this package, with --help."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import urllib.request
from dataclasses import asdict
from pathlib import Path

import uvicorn

from . import deployments, load, request_log, settings, source
from .api import create_app
from .model import ModelError

REPORT = Path("reports/load.json")


def main(words: list[str] | None = None) -> None:
    options = _parser().parse_args(words)
    try:
        options.command(settings.load(), options)
    except (ModelError, request_log.LogError, settings.SettingsError) as error:
        sys.exit(f"error: {error}")


def serve(config: settings.Settings, options: argparse.Namespace) -> None:
    """Loads the model, then answers until it is stopped."""
    app = create_app(config, source.load(config))
    uvicorn.run(app, host=options.host, port=options.port)


def load_test(config: settings.Settings, options: argparse.Namespace) -> None:
    """Fails when a promise of service.yaml is not kept."""
    rows = []
    if options.rows:
        lines = options.rows.read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
    measured = load.run(options.url, config.load, rows)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(asdict(measured), indent=2) + "\n", encoding="utf-8")
    print(
        f"{measured.requests} requests, {measured.failed} failed, "
        f"95 of 100 within {measured.p95_ms:.0f} ms, {measured.per_second:.0f}/s"
    )
    found = load.broken(measured, config.promises)
    if found:
        sys.exit("\n".join(found))


def inputs(config: settings.Settings, options: argparse.Namespace) -> None:
    """Writes what was asked as CSV, for the model's drift monitor."""
    folder = Path(config.request_log.folder)
    if not request_log.write_inputs(
        request_log.read(folder, options.since), sys.stdout
    ):
        sys.exit(f"error: nothing was asked yet, as {folder} has it")


def deployed(config: settings.Settings, options: argparse.Namespace) -> None:
    """Asks the service which version it serves, and records that."""
    with urllib.request.urlopen(f"{options.url}/health", timeout=30) as response:
        version = json.load(response)["version"]
    deployments.record(
        model=config.model,
        endpoint=f"component:default/{config.service}",
        version=version,
        environment=options.environment,
        since=dt.datetime.now(dt.timezone.utc),
        commit=deployments.commit(),
    )
    print(f"version {version} serves {options.environment}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)

    command = commands.add_parser("serve", help=serve.__doc__)
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=8000)
    command.set_defaults(command=serve)

    command = commands.add_parser("load", help=load_test.__doc__)
    command.add_argument("--url", default="http://127.0.0.1:8000")
    command.add_argument("--rows", type=Path, help="one JSON object for each row")
    command.set_defaults(command=load_test)

    command = commands.add_parser("inputs", help=inputs.__doc__)
    command.add_argument("--since", type=dt.date.fromisoformat, help="a day")
    command.set_defaults(command=inputs)

    command = commands.add_parser("deployed", help=deployed.__doc__)
    command.add_argument("--url", default="http://127.0.0.1:8000")
    command.add_argument("--environment", required=True)
    command.set_defaults(command=deployed)
    return parser


if __name__ == "__main__":
    main()
