"""The application: one message in, its topic out, and a record of the call."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from . import client, prompts
from .settings import Settings

CALLS = Path("logs/calls.jsonl")
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Sorted:
    """The topic of a message, and what finding it took."""

    topic: str
    latency_ms: float
    cost: float


def sort(message: str, settings: Settings) -> Sorted:
    """What a message is about; `unknown` where the model names no topic."""
    asked = prompts.messages(message, settings.topics)
    said = client.complete(settings.model, asked)
    word = said.text.strip().strip(".\"'").lower()
    found = Sorted(
        topic=word if word in settings.topics else UNKNOWN,
        latency_ms=said.latency_ms,
        cost=settings.model.cost(said.input_tokens, said.output_tokens),
    )
    _record(found, said, settings)
    return found


def _record(found: Sorted, said: client.Completion, settings: Settings) -> None:
    """Without the message: what people write is theirs."""
    line = {
        "time": dt.datetime.now(dt.timezone.utc).isoformat(),
        "model": settings.model.name,
        "prompts": prompts.digest(prompts.FOLDER),
        "topic": found.topic,
        "input_tokens": said.input_tokens,
        "output_tokens": said.output_tokens,
        "latency_ms": round(found.latency_ms, 1),
        "cost": found.cost,
    }
    CALLS.parent.mkdir(parents=True, exist_ok=True)
    with CALLS.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
