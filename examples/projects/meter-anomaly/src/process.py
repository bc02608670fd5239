"""The process that stands in for meter readings.

Each meter reports thirty daily readings around a level of its own, lower at
weekends. About four in a hundred are tampered with: from some day on they
report a third of the truth.
"""

import numpy as np
import pandas as pd

DAYS = 30


def readings(meters: int, random: np.random.Generator) -> pd.DataFrame:
    """One row per meter with summaries of its month, and whether it was tampered."""
    level = random.lognormal(2.2, 0.35, meters)
    week = 1.0 - 0.12 * (np.arange(DAYS) % 7 >= 5)
    daily = level[:, None] * week * random.normal(1.0, 0.09, (meters, DAYS))
    tampered = random.random(meters) < 0.04
    first = random.integers(6, 24, meters)
    cut = tampered[:, None] & (np.arange(DAYS) >= first[:, None])
    daily = np.where(cut, daily / 3.0, daily)
    half = DAYS // 2
    return pd.DataFrame(
        {
            "meter_id": [f"M{number:06d}" for number in range(1, meters + 1)],
            "mean_kwh": daily.mean(axis=1).round(3),
            "spread": (daily.std(axis=1) / daily.mean(axis=1)).round(4),
            "halves": (
                daily[:, half:].mean(axis=1) / daily[:, :half].mean(axis=1)
            ).round(4),
            "lowest_share": (daily.min(axis=1) / daily.max(axis=1)).round(4),
            "tampered": tampered.astype(int),
        }
    )
