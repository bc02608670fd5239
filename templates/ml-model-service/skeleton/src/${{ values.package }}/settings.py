"""What service.yaml says, checked once and typed from then on."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

import yaml

Section = TypeVar("Section")


class SettingsError(ValueError):
    """Something in service.yaml is missing, unknown or impossible."""


@dataclass(frozen=True)
class Promises:
    """What users may rely on, as the product brief of the model has it."""

    latency_ms: float
    availability: float

    def __post_init__(self) -> None:
        if self.latency_ms <= 0:
            raise SettingsError(
                f"promises.latency_ms is {self.latency_ms}; it has to be above 0"
            )
        if not 0 < self.availability <= 100:
            raise SettingsError(
                f"promises.availability is {self.availability}; "
                "it is a percentage above 0 and up to 100"
            )


@dataclass(frozen=True)
class RequestLog:
    """Where predictions are written down, and for how long."""

    folder: str
    keep_days: int

    def __post_init__(self) -> None:
        if self.keep_days < 1:
            raise SettingsError(
                f"request_log.keep_days is {self.keep_days}; it has to be 1 or more"
            )


@dataclass(frozen=True)
class Load:
    """How hard the load test asks."""

    requests: int
    workers: int

    def __post_init__(self) -> None:
        if self.requests < 1 or self.workers < 1:
            raise SettingsError("load.requests and load.workers have to be 1 or more")


@dataclass(frozen=True)
class Settings:
    """The whole of service.yaml."""

    service: str
    model: str
    source: str
    promises: Promises
    request_log: RequestLog
    load: Load


def load(path: Path = Path("service.yaml")) -> Settings:
    """Reads service.yaml; a mistake in it is named with its place."""
    if not path.exists():
        raise SettingsError(f"{path} is not here; run this from the project's folder")
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Settings(
        service=str(raw["service"]),
        model=str(raw["model"]),
        source=str(raw["source"]),
        promises=_section(raw, "promises", Promises),
        request_log=_section(raw, "request_log", RequestLog),
        load=_section(raw, "load", Load),
    )


def _section(raw: dict[str, Any], name: str, kind: type[Section]) -> Section:
    given = raw.get(name)
    if not isinstance(given, dict):
        raise SettingsError(f"service.yaml has no section {name}")
    known = {field.name for field in fields(kind)}
    for word, keys in (("lacks", known - set(given)), ("has", set(given) - known)):
        if keys:
            raise SettingsError(
                f"service.yaml: {name} {word} {', '.join(sorted(keys))}; "
                f"it takes {', '.join(sorted(known))}"
            )
    return kind(**given)
