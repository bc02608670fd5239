"""What app.yaml says, checked once and typed from then on."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

import yaml

Section = TypeVar("Section")


class SettingsError(ValueError):
    """Something in app.yaml is missing, unknown or impossible."""


@dataclass(frozen=True)
class LanguageModel:
    """Which model answers, and what it costs per million tokens."""

    name: str
    temperature: float
    max_tokens: int
    timeout_s: float
    input_price: float
    output_price: float

    def cost(self, input_tokens: int, output_tokens: int) -> float:
        """In the currency of the prices."""
        spent = input_tokens * self.input_price + output_tokens * self.output_price
        return spent / 1_000_000


@dataclass(frozen=True)
class Gate:
    """What an evaluation has to reach."""

    min_accuracy: float
    max_latency_ms: float
    max_cost: float

    def __post_init__(self) -> None:
        if not 0 < self.min_accuracy <= 1:
            raise SettingsError(
                f"gate.min_accuracy is {self.min_accuracy}; "
                "it has to be above 0 and up to 1"
            )


@dataclass(frozen=True)
class Settings:
    """The whole of app.yaml."""

    app: str
    topics: list[str]
    model: LanguageModel
    gate: Gate


def load(path: Path = Path("app.yaml")) -> Settings:
    """Reads app.yaml; a mistake in it is named with its place."""
    if not path.exists():
        raise SettingsError(f"{path} is not here; run this from the project's folder")
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Settings(
        app=str(raw["app"]),
        topics=[str(topic) for topic in raw["topics"]],
        model=_section(raw, "model", LanguageModel),
        gate=_section(raw, "gate", Gate),
    )


def _section(raw: dict[str, Any], name: str, kind: type[Section]) -> Section:
    given = raw.get(name)
    if not isinstance(given, dict):
        raise SettingsError(f"app.yaml has no section {name}")
    known = {field.name for field in fields(kind)}
    for word, keys in (("lacks", known - set(given)), ("has", set(given) - known)):
        if keys:
            raise SettingsError(
                f"app.yaml: {name} {word} {', '.join(sorted(keys))}; "
                f"it takes {', '.join(sorted(known))}"
            )
    return kind(**given)
