"""Divides rows into those to learn from and those to be measured on.

By the row's key alone: a row stays in its part when others come and go, in
every project that uses the same salt. So a model is never measured on rows that
another version of it, or a model that it builds on, has learned from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable
from typing import Literal, TypeVar

Part = Literal["training", "evaluation"]
Key = TypeVar("Key", bound=Hashable)

_STEPS = 2**64


def part_of(key: object, *, evaluation_share: float, salt: str = "") -> Part:
    """Where the row with this key belongs.

    Keys are told apart by how they are written: 1 and "1" are the same key.
    """
    if not 0 < evaluation_share < 1:
        raise ValueError(
            f"evaluation_share is {evaluation_share}; it has to be between 0 and 1"
        )
    digest = hashlib.sha256(f"{salt}\0{key}".encode()).digest()
    place = int.from_bytes(digest[:8], "big") / _STEPS
    return "evaluation" if place < evaluation_share else "training"


def split(
    keys: Iterable[Key], *, evaluation_share: float, salt: str = ""
) -> dict[Part, list[Key]]:
    """The keys of each part, in the order in which they came.

    The share is met the better the more keys there are. Raises ValueError where
    a part would have no row at all.
    """
    parts: dict[Part, list[Key]] = {"training": [], "evaluation": []}
    for key in keys:
        parts[part_of(key, evaluation_share=evaluation_share, salt=salt)].append(key)
    for part, rows in parts.items():
        if not rows:
            raise ValueError(f"no row would be left for {part}; there are too few keys")
    return parts
