import numpy as np
import pytest

from features import COLUMNS, WEEK, SeasonalNaive, estimator, with_features
from process import load
from train import percentage_error


@pytest.fixture(scope="module")
def rows():
    return load("2026-01-01 00:00", "2026-01-21 23:00", np.random.default_rng(1))


def test_every_hour_is_there(rows):
    assert len(rows) == 21 * 24
    assert rows["hour"].is_unique


def test_features_look_back_one_week(rows):
    table = with_features(rows)
    assert len(table) == len(rows) - WEEK
    assert table["load_last_week"].iloc[0] == rows["load_mw"].iloc[0]
    assert not table[COLUMNS].isna().any().any()


def test_the_naive_forecast_repeats_last_week(rows):
    table = with_features(rows)
    said = SeasonalNaive().fit(table, table["load_mw"]).predict(table)
    assert (said == table["load_last_week"]).all()


def test_holidays_use_less(rows):
    wave = rows.set_index("hour")["load_mw"]
    assert wave["2026-01-01T08:00Z"] < wave["2026-01-08T08:00Z"]


def test_percentage_error_is_in_percent():
    assert percentage_error(np.array([100.0]), np.array([90.0])) == pytest.approx(10.0)


def test_an_unknown_algorithm_is_named():
    with pytest.raises(ValueError, match="oracle"):
        estimator({"algorithm": "oracle"})
