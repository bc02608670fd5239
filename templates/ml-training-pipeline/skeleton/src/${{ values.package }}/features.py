"""How an estimator takes the inputs in.

Training and serving both go through this, so that they cannot differ.
"""

from __future__ import annotations

from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def preparation(features: list[str]) -> ColumnTransformer:
    """Fills gaps with the median and brings every measure to one scale."""
    numeric = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    return ColumnTransformer([("numeric", numeric, features)], remainder="drop")
