import numpy as np
import pandas as pd
import pytest

from detectors import LowUsage, detector
from process import readings


def test_tampered_meters_drop_between_the_halves():
    rows = readings(3000, np.random.default_rng(1))
    means = rows.groupby("tampered")["halves"].mean()
    assert means[1] < means[0]


def test_low_usage_marks_the_share_it_was_given():
    rows = pd.DataFrame({"mean_kwh": np.arange(100.0)})
    marked = LowUsage(0.1).fit(rows).predict(rows)
    assert (marked == -1).sum() == 10


def test_low_usage_is_no_tampering_by_itself():
    rows = pd.DataFrame({"mean_kwh": [5.0, 5.0, 5.0]})
    assert (LowUsage().fit(rows).predict(rows) == 1).all()


def test_an_unknown_algorithm_is_named():
    with pytest.raises(ValueError, match="oracle"):
        detector({"algorithm": "oracle"})
