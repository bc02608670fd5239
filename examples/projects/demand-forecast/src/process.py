"""The process that stands in for the load of Tideway's grid area.

Hourly load in megawatts is a base, two daily peaks that are lower at weekends,
heating below 15 degrees, cooling above 22, a holiday discount, slow growth from
chargers, and an autocorrelated error. Temperature is an annual and a daily wave
with its own autocorrelated weather.
"""

import numpy as np
import pandas as pd

HOLIDAYS = {"01-01", "05-01", "10-03", "12-25", "12-26"}


def autocorrelated(
    size: int, keep: float, spread: float, random: np.random.Generator
) -> np.ndarray:
    """An error that remembers the share ``keep`` of itself each hour."""
    values = np.empty(size)
    last = 0.0
    for index, shock in enumerate(random.normal(0.0, spread, size)):
        last = keep * last + shock
        values[index] = last
    return values


def temperature(hours: pd.DatetimeIndex, random: np.random.Generator) -> np.ndarray:
    """Degrees Celsius; the coldest day is in late January."""
    year = np.cos(2 * np.pi * (hours.dayofyear - 25) / 365.25)
    day = np.cos(2 * np.pi * (hours.hour - 15) / 24)
    return 11.0 - 9.5 * year + 3.0 * day + autocorrelated(len(hours), 0.98, 0.5, random)


def load(first: str, last: str, random: np.random.Generator) -> pd.DataFrame:
    """Hourly temperature and load between two hours, both included."""
    hours = pd.date_range(first, last, freq="h")
    degrees = temperature(hours, random)
    hour = hours.hour.to_numpy()
    weekend = (hours.dayofweek >= 5).astype(float)
    holiday = hours.strftime("%m-%d").isin(list(HOLIDAYS)).astype(float)
    morning = np.exp(-((hour - 8.0) ** 2) / 8.0)
    evening = np.exp(-((hour - 19.0) ** 2) / 10.0)
    growth = np.arange(len(hours)) / (24 * 365.25)
    megawatts = (
        420.0
        + 130.0 * morning * (1 - 0.55 * weekend)
        + 170.0 * evening
        + 6.5 * np.clip(15.0 - degrees, 0, None)
        + 9.0 * np.clip(degrees - 22.0, 0, None)
        - 45.0 * weekend
        - 60.0 * holiday
        + 14.0 * growth * (1 + evening)
        + autocorrelated(len(hours), 0.9, 5.0, random)
    )
    return pd.DataFrame(
        {
            "hour": hours.strftime("%Y-%m-%dT%H:00Z"),
            "temperature": degrees.round(2),
            "load_mw": megawatts.round(2),
        }
    )
