"""The gate before the registry: what is too weak does not become a version."""

from __future__ import annotations

from collections.abc import Mapping

from .config import GateConfig


class GateRefused(Exception):
    """The candidate stays a run; nothing was registered."""


def check(
    config: GateConfig,
    measured: Mapping[str, float],
    baseline: Mapping[str, float],
) -> None:
    """Raises GateRefused with every promise that is not kept."""
    broken = [
        f"{name} is {measured[name]:.4f}, at least {least} is promised"
        for name, least in config.minimum.items()
        if measured[name] < least
    ]
    name, gain = config.metric, config.better_than_baseline_by
    if measured[name] < baseline[name] + gain:
        broken.append(
            f"{name} is {measured[name]:.4f}, "
            f"the baseline has {baseline[name]:.4f} and is to be beaten by {gain}"
        )
    if broken:
        raise GateRefused("; ".join(broken))
