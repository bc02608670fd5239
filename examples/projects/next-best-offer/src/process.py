"""The process that stands in for answers to a campaign.

Every customer of June 2026 was shown all three offers. Which one is taken, if
any, is drawn from a softmax over utilities: green tariffs appeal to people who
use the app, heat pumps to households with high usage outside the coast, chargers
to businesses and to long-standing customers with autopay.
"""

import numpy as np
import pandas as pd

OFFERS = ("none", "green_tariff", "heat_pump", "ev_charger")


def utilities(customers: pd.DataFrame) -> np.ndarray:
    """How much each offer appeals to each customer; one column per offer."""
    usage = np.log(customers["usage_kwh"].clip(lower=1.0)) - 5.7
    household = customers["segment"] == "household"
    inland = customers["region"] != "coast"
    green = (
        0.35 * customers["app_logins"] - 1.0 + 1.2 * (customers["tariff"] == "variable")
    )
    pump = -1.2 + (3.5 * usage + 1.6 * inland + 1.0) * household
    charger = (
        -1.0
        + 3.0 * ~household
        + 0.015 * customers["tenure_months"] * customers["autopay"]
    )
    nothing = pd.Series(0.6, index=customers.index)
    return np.column_stack([nothing, green, pump, charger]).astype(float)


def answers(customers: pd.DataFrame, random: np.random.Generator) -> pd.Series:
    """The offer each customer took."""
    noisy = utilities(customers) + random.gumbel(
        0.0, 1.0, (len(customers), len(OFFERS))
    )
    return pd.Series(np.array(OFFERS)[noisy.argmax(axis=1)], index=customers.index)
