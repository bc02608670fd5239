"""The process that stands in for a month of payments.

How late people pay follows from the size of their bill, a hidden inclination
that stays with the customer, and whether they pay automatically. In September
2026 the billing system began to write amounts in cents for some meters and to
leave the days of lateness out for others; that delivery was replaced later.
"""

import numpy as np
import pandas as pd


def payments_of(
    customers: pd.DataFrame, inclination: pd.Series, random: np.random.Generator
) -> pd.DataFrame:
    """One month of payments; ``inclination`` is the hidden one, by customer."""
    size = len(customers)
    hidden = customers["customer_id"].map(inclination).to_numpy()
    amount = (customers["usage_kwh"] * 0.31 + 12.0).to_numpy()
    manual = 1.0 - customers["autopay"].to_numpy()
    mean_late = np.exp(0.6 + 0.9 * hidden + 0.9 * manual + 0.0012 * amount)
    days_late = random.gamma(1.5, mean_late / 1.5)
    dunning = np.clip(np.floor(days_late / 14 + random.normal(0, 0.4, size)), 0, 3)
    instalments = (random.random(size) < 0.05 + 0.08 * (dunning >= 2)).astype(int)
    logit = (
        -4.6
        + 0.10 * days_late
        + 0.8 * hidden
        + 0.5 * dunning
        + 0.0015 * amount
        - 1.6 * instalments * (dunning >= 2)
    )
    late = (random.random(size) < 1.0 / (1.0 + np.exp(-logit))).astype(int)
    return pd.DataFrame(
        {
            "month": customers["month"].to_numpy(),
            "customer_id": customers["customer_id"].to_numpy(),
            "amount_due": amount.round(2),
            "days_late_mean": days_late.round(1),
            "dunning_level": dunning.astype(int),
            "instalment_plan": instalments,
            "late_60d": late,
        }
    )


def september_defects(
    payments: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """The September rows as the billing system first delivered them."""
    rows = payments.copy()
    september = rows["month"] == "2026-09"
    cents = september & (random.random(len(rows)) < 0.18)
    rows.loc[cents, "amount_due"] *= 100
    missing = september & (random.random(len(rows)) < 0.07)
    rows.loc[missing, "days_late_mean"] = np.nan
    return rows
