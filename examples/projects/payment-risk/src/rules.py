"""What payments must look like before a model may learn from them."""

import pandas as pd

HIGHEST_AMOUNT = 5000.0


def broken_rules(payments: pd.DataFrame) -> list[str]:
    """A sentence for each rule the rows break; empty where all hold."""
    found = []
    missing = int(payments["days_late_mean"].isna().sum())
    if missing:
        found.append(f"days_late_mean is missing in {missing} of {len(payments)} rows")
    high = int((payments["amount_due"] > HIGHEST_AMOUNT).sum())
    if high:
        found.append(f"amount_due is above {HIGHEST_AMOUNT:.0f} in {high} rows")
    negative = int((payments["amount_due"] < 0).sum())
    if negative:
        found.append(f"amount_due is negative in {negative} rows")
    return found
