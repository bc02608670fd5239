"""The process that stands in for day-ahead prices.

The price of an hour, in euro per megawatt-hour, rises with the load that wind
and sun do not cover, a little faster the more of it there is.
"""

import numpy as np
import pandas as pd


def prices(load: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Wind, sun and price for the hours of a load table."""
    hours = pd.to_datetime(load["hour"])
    height = np.clip(np.sin(np.pi * (hours.dt.hour - 6) / 12), 0, None)
    season = 0.6 - 0.4 * np.cos(2 * np.pi * (hours.dt.dayofyear - 10) / 365.25)
    solar = 160.0 * height * season * random.uniform(0.3, 1.0, len(load))
    wind = 220.0 * random.beta(2.0, 3.5, len(load))
    residual = load["load_mw"] - solar - wind
    price = 12.0 + 0.11 * residual + 0.00012 * residual**2
    price = price + random.normal(0.0, 6.0, len(load))
    return pd.DataFrame(
        {
            "hour": load["hour"],
            "load_mw": load["load_mw"],
            "wind_mw": wind.round(1),
            "solar_mw": np.asarray(solar).round(1),
            "price_eur": np.asarray(price).round(2),
        }
    )
