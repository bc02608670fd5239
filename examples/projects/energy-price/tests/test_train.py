import pandas as pd
import pytest

from train import HourMean, estimator, in_season


def test_seasons_share_no_hour():
    hours = pd.Series(["2026-03-31T23:00Z", "2026-04-01T00:00Z", "2026-10-01T00:00Z"])
    assert in_season(hours, "summer").tolist() == [False, True, False]
    assert in_season(hours, "winter").tolist() == [True, False, True]


def test_the_baseline_knows_each_hour():
    rows = pd.DataFrame({"hour_of_day": [0.0, 0.0, 1.0]})
    model = HourMean().fit(rows, pd.Series([10.0, 20.0, 50.0]))
    assert model.predict(rows).tolist() == [15.0, 15.0, 50.0]


def test_an_unknown_algorithm_is_named():
    with pytest.raises(ValueError, match="oracle"):
        estimator({"algorithm": "oracle"})
