"""What Prometheus is told."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from .model import ServedModel
from .settings import Promises


class Metrics:
    """The measures of one service, in a registry of its own."""

    def __init__(self, model: ServedModel, promises: Promises):
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "service_requests",
            "Requests by route and status",
            ["route", "status"],
            registry=self.registry,
        )
        self.duration = Histogram(
            "service_request_duration_seconds",
            "How long answers took, by route",
            ["route"],
            buckets=_buckets(promises.latency_ms / 1000),
            registry=self.registry,
        )
        self.predictions = Counter(
            "service_predictions",
            "Rows that were answered",
            registry=self.registry,
        )
        self.unlogged = Counter(
            "service_unlogged_predictions",
            "Rows that were answered but could not be written to the request log",
            registry=self.registry,
        )
        Gauge(
            "service_model_info",
            "The version that is served",
            ["version"],
            registry=self.registry,
        ).labels(model.version).set(1)


def _buckets(promised: float) -> list[float]:
    """Steps around the promised latency, which is one of them."""
    return [promised * share for share in (0.05, 0.1, 0.25, 0.5, 0.75, 1, 2, 5, 10)]
