"""The process that stands in for Tideway's customers.

A panel of customers is seen once a month. What a month looks like follows from
who the customer is and from four events, each of which is the cause of a drift
or a defect that the projects downstream meet:

- 2026-07: a competitor undercuts the variable tariff; those customers leave more.
- 2026-08: a new app brings people to log in about three times as often.
- 2026-09: prices rise by about 9 % instead of 2 %; calls to support go up.
- 2026-09: a migration of the customer system writes some segments in capitals
  and some tenures as negative numbers (in the raw export only).
"""

from __future__ import annotations

import numpy as np
import pandas as pd

REGIONS = ("coast", "valley", "upland")
TARIFFS = ("fixed", "variable", "green")


def panel(size: int, random: np.random.Generator) -> pd.DataFrame:
    """The customers themselves: what does not change from month to month."""
    business = random.random(size) < 0.12
    usage = np.where(
        business, random.lognormal(6.9, 0.5, size), random.lognormal(5.6, 0.4, size)
    )
    return pd.DataFrame(
        {
            "customer_id": [f"C{number:06d}" for number in range(1, size + 1)],
            "region": random.choice(REGIONS, size, p=[0.45, 0.35, 0.20]),
            "segment": np.where(business, "business", "household"),
            "tariff": random.choice(TARIFFS, size, p=[0.5, 0.3, 0.2]),
            "tenure_months": random.gamma(2.0, 22.0, size).astype(int),
            "usage_kwh": usage.round(1),
            "autopay": (random.random(size) < 0.62).astype(int),
        }
    )


def churn_logit(rows: pd.DataFrame, month: str) -> np.ndarray:
    """The true log-odds that a customer leaves after the month."""
    variable = (rows["tariff"] == "variable").to_numpy()
    undercut = 1.1 if month >= "2026-07" else 0.0
    return (
        -3.0
        + (0.5 + undercut) * variable
        + 0.10 * (rows["price_change_pct"] - 2.0)
        + 0.55 * rows["support_calls"]
        + 1.3 * rows["moved"]
        - 0.015 * rows["tenure_months"].clip(0, 120)
        - 0.5 * rows["autopay"]
        - 0.04 * rows["app_logins"]
    ).to_numpy()


def month_of(
    people: pd.DataFrame, month: str, index: int, random: np.random.Generator
) -> pd.DataFrame:
    """One month of the panel, with whether each customer left after it."""
    size = len(people)
    rows = people.copy()
    rows.insert(0, "month", month)
    rows["tenure_months"] += index
    season = 1.0 + 0.25 * np.cos(2 * np.pi * (int(month[-2:]) - 1) / 12)
    rows["usage_kwh"] = (
        rows["usage_kwh"] * season * random.normal(1.0, 0.08, size)
    ).round(1)
    rise = 9.0 if month >= "2026-09" else 2.0
    rows["price_change_pct"] = random.normal(rise, 1.2, size).round(2)
    rows["support_calls"] = random.poisson(0.6 if month >= "2026-09" else 0.35, size)
    rows["app_logins"] = random.poisson(9.0 if month >= "2026-08" else 3.0, size)
    rows["moved"] = (random.random(size) < 0.02).astype(int)
    chance = 1.0 / (1.0 + np.exp(-churn_logit(rows, month)))
    rows["churned"] = (random.random(size) < chance).astype(int)
    return rows


def with_migration_defects(
    rows: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """What the 2026-09 migration did to the export."""
    damaged = rows.copy()
    capitals = random.random(len(rows)) < 0.04
    damaged.loc[capitals, "segment"] = damaged.loc[capitals, "segment"].str.upper()
    negative = random.random(len(rows)) < 0.02
    damaged.loc[negative, "tenure_months"] *= -1
    return damaged


def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    """The export with the migration's defects undone."""
    rows = raw.copy()
    rows["segment"] = rows["segment"].str.lower()
    rows["tenure_months"] = rows["tenure_months"].abs()
    return rows
