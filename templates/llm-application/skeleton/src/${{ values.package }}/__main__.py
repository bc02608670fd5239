"""The application's commands: `python -m` this package, with --help."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import application, client, evaluation, settings


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    ask = commands.add_parser("ask", help="What a message is about")
    ask.add_argument("message")
    evaluate = commands.add_parser("evaluate", help="Fails below the gate")
    evaluate.add_argument("--report", type=Path, default=evaluation.REPORT)
    options = parser.parse_args(words)
    try:
        config = settings.load()
        if options.command == "ask":
            print(application.sort(options.message, config).topic)
        else:
            _evaluate(config, options.report)
    except (
        client.EndpointError,
        evaluation.CasesError,
        settings.SettingsError,
    ) as error:
        sys.exit(f"error: {error}")


def _evaluate(config: settings.Settings, report: Path) -> None:
    measured = evaluation.evaluate(config, report)
    print(
        f"{measured.cases} cases, accuracy {measured.accuracy:.3f}, "
        f"95 of 100 within {measured.latency_ms_p95:.0f} ms, "
        f"{measured.cost:.6f} an answer"
    )
    missed = evaluation.missed(measured, config.gate)
    if missed:
        sys.exit("\n".join(missed))


if __name__ == "__main__":
    main()
