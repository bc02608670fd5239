"""Asks an endpoint that speaks OpenAI's chat completions."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

import httpx

from .settings import LanguageModel


class EndpointError(RuntimeError):
    """The endpoint is not named, not there, or does not answer as agreed."""


@dataclass(frozen=True)
class Completion:
    """What the model said, and what it took."""

    text: str
    input_tokens: int
    output_tokens: int
    latency_ms: float


def complete(model: LanguageModel, messages: list[dict[str, str]]) -> Completion:
    """One answer. LLM_BASE_URL names the endpoint, LLM_API_KEY opens it."""
    base = os.environ.get("LLM_BASE_URL")
    if not base:
        raise EndpointError(
            "LLM_BASE_URL is not set; it names an endpoint that speaks OpenAI's API"
        )
    key = os.environ.get("LLM_API_KEY")
    started = time.perf_counter()
    try:
        response = httpx.post(
            f"{base.rstrip('/')}/chat/completions",
            json={
                "model": model.name,
                "messages": messages,
                "temperature": model.temperature,
                "max_tokens": model.max_tokens,
            },
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=model.timeout_s,
        )
        response.raise_for_status()
        answer = response.json()
        return Completion(
            text=str(answer["choices"][0]["message"]["content"]),
            input_tokens=int(answer["usage"]["prompt_tokens"]),
            output_tokens=int(answer["usage"]["completion_tokens"]),
            latency_ms=(time.perf_counter() - started) * 1000,
        )
    except httpx.HTTPError as error:
        raise EndpointError(f"{base} did not answer: {error}") from error
    except (LookupError, TypeError, ValueError) as error:
        raise EndpointError(f"{base} answered something else: {error!r}") from error
